import { cloudflareServers } from "./cloudflare-turn.js";
import type { MessageOf, ServerMessage } from "../protocol/protocol.js";
import type { RoomSettings } from "../config/settings.js";
import { turnServer } from "./turn-credentials.js";

/** By what a participant is to connect, and for how many seconds that is good. */
export type IceOffer = Pick<MessageOf<ServerMessage, "ice-servers">, "iceServers" | "iceServersTtl">;

/** When a page is to ask again that could not be told of a TURN server, in seconds. */
const ASK_AGAIN = 60;
const STUN = { urls: ["stun:stun.cloudflare.com:3478"] };

/** The ICE servers of a room, each participant with a credential of their own. */
export class Ice {
  /** By the ids of sockets that are about to be greeted. */
  readonly #ready = new Map<string, IceOffer>();

  /** `failed` is told why there is no TURN server, which keeps nobody from joining. */
  constructor(
    private readonly settings: Pick<RoomSettings, "iceServers" | "turn" | "cloudflareTurn">,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Asks, where somebody has to be asked, so that the socket can be greeted at once. */
  async prepare(socketId: string): Promise<void> {
    const { cloudflareTurn } = this.settings;
    if (cloudflareTurn) this.#ready.set(socketId, await this.#ask(cloudflareTurn, socketId));
  }

  /** What was asked for is not needed. */
  forget(socketId: string): void {
    this.#ready.delete(socketId);
  }

  /** What a participant is told by a socket: at once, or when it was asked for. Does not fail. */
  for(participantId: string, socketId: string): IceOffer | Promise<IceOffer> {
    const ready = this.#ready.get(socketId);
    this.#ready.delete(socketId);
    const { iceServers, turn, cloudflareTurn } = this.settings;
    if (cloudflareTurn) return ready ?? this.#ask(cloudflareTurn, participantId);
    if (!turn) return iceServers ? { iceServers } : {};
    const relay = turnServer(turn, participantId, Date.now());
    return { iceServers: [...(iceServers ?? []), relay], iceServersTtl: turn.ttl };
  }

  async #ask(turn: NonNullable<RoomSettings["cloudflareTurn"]>, participantId: string): Promise<IceOffer> {
    const own = this.settings.iceServers ?? [];
    try {
      return { iceServers: [...own, ...(await cloudflareServers(turn, participantId))], iceServersTtl: turn.ttl };
    } catch (error) {
      this.failed(error);
      return { iceServers: own.length > 0 ? own : [STUN], iceServersTtl: ASK_AGAIN };
    }
  }
}
