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

/** After how many seconds a page requests ICE servers again if TURN credentials were not available. */
const RETRY_TTL = 60;
const STUN = { urls: ["stun:stun.cloudflare.com:3478"] };

/** The ICE servers of a room, with a credential for each participant. */
export class RoomIceServers {
  /** Offers by the ids of sockets that are about to join. */
  readonly #ready = new Map<string, IceOffer>();

  /** `onFailure` receives the reason why there is no TURN server, which keeps nobody from joining. */
  constructor(
    private readonly settings: IceSettings,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /**
   * Requests credentials, where a service issues them, before the socket joins, so that `room-joined` can be sent at
   * once.
   */
  async prepare(socketId: string): Promise<void> {
    const { cloudflareTurn } = this.settings;
    if (cloudflareTurn) this.#ready.set(socketId, await this.#request(cloudflareTurn, socketId));
  }

  /** Drops an offer that was prepared and is not needed. */
  forget(socketId: string): void {
    this.#ready.delete(socketId);
  }

  /** The offer for a participant's socket: at once, or when the service has answered. Does not fail. */
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
      return {
        iceServers: [...own, ...(await requestCloudflareServers(turn, participantId))],
        iceServersTtl: turn.ttl,
      };
    } catch (error) {
      this.onFailure(error);
      return { iceServers: own.length > 0 ? own : [STUN], iceServersTtl: RETRY_TTL };
    }
  }
}
