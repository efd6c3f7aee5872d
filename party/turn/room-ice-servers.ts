import { requestCloudflareServers, type CloudflareTurnSettings } from "./cloudflare-turn.js";
import type { WireIceServer } from "../protocol/protocol.js";
import type { IceOffer } from "../room/room-host.js";
import { turnServerFor, type TurnSettings } from "./turn-credentials.js";

/** The settings that say which ICE servers participants use. */
export interface IceSettings {
  iceServers: WireIceServer[] | undefined;
  turn: TurnSettings | undefined;
  cloudflareTurn: CloudflareTurnSettings | undefined;
}

/** When a page is to ask again that could not be told of a TURN server, in seconds. */
const RETRY_TTL = 60;
const STUN = { urls: ["stun:stun.cloudflare.com:3478"] };

/** The ICE servers of a room, each participant with a credential of their own. */
export class RoomIceServers {
  /** By the ids of sockets that are about to be greeted. */
  readonly #ready = new Map<string, IceOffer>();

  /** `failed` is told why there is no TURN server, which keeps nobody from joining. */
  constructor(
    private readonly settings: IceSettings,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Asks, where somebody has to be asked, so that the socket can be greeted at once. */
  async prepare(socketId: string): Promise<void> {
    const { cloudflareTurn } = this.settings;
    if (cloudflareTurn) this.#ready.set(socketId, await this.#request(cloudflareTurn, socketId));
  }

  /** What was asked for is not needed. */
  forget(socketId: string): void {
    this.#ready.delete(socketId);
  }

  /** What a participant is told by a socket: at once, or when it was asked for. Does not fail. */
  offerFor(participantId: string, socketId: string): IceOffer | Promise<IceOffer> {
    const ready = this.#ready.get(socketId);
    this.#ready.delete(socketId);
    const { iceServers, turn, cloudflareTurn } = this.settings;
    if (cloudflareTurn) return ready ?? this.#request(cloudflareTurn, participantId);
    if (!turn) return iceServers ? { iceServers } : {};
    const relay = turnServerFor(turn, participantId, Date.now());
    return { iceServers: [...(iceServers ?? []), relay], iceServersTtl: turn.ttl };
  }

  async #request(turn: CloudflareTurnSettings, participantId: string): Promise<IceOffer> {
    const own = this.settings.iceServers ?? [];
    try {
      return { iceServers: [...own, ...(await requestCloudflareServers(turn, participantId))], iceServersTtl: turn.ttl };
    } catch (error) {
      this.onFailure(error);
      return { iceServers: own.length > 0 ? own : [STUN], iceServersTtl: RETRY_TTL };
    }
  }
}
