import type { RoomContext } from "./room-context.js";
import type { Redeemed, Redemption, RoomConnection } from "./room-host.js";

/** WebSocket.OPEN, which not every runtime defines. */
const OPEN = 1;

/**
 * Clients whom the room lets in once something is known that it must ask for: the participant's ICE servers, if a service
 * issues their credentials, and the owner of a one-time token. A participant is in the room, and the others hear of it,
 * once `room-joined` can be sent at once: an offer of theirs that came before it would be lost.
 *
 * The decision about a client is made again when it is known, since the room may have changed meanwhile.
 */
export class Arrivals {
  /**
   * By the ids of their sockets: the participant whom the room lets in or back, and who therefore has a place; `undefined`
   * for a client who will wait in the lobby.
   */
  readonly #held = new Map<string, string | undefined>();
  /** By the ids of their sockets: settles when the decision has been made. */
  readonly #pending = new Map<string, Promise<void>>();

  constructor(private readonly context: RoomContext) {}

  /**
   * `false` = the ICE servers of the participant are known. Otherwise `decide` is called when they are, if the socket is
   * still open.
   */
  awaitIceServers(connection: RoomConnection, participantId: string, decide: () => void): boolean {
    const preparing = this.context.host.prepareIceServers(participantId);
    if (!preparing) return false;
    this.#hold(connection, participantId, preparing, decide);
    return true;
  }

  /**
   * Redeems the one-time token of a client, and calls `decide` with the answer if the socket is still open. The token is
   * free again if the client gets no place with it. `participantId`: `undefined` for a client who will wait in the lobby.
   */
  awaitToken(
    connection: RoomConnection,
    participantId: string | undefined,
    redemption: Redemption,
    decide: (redeemed: Redeemed) => void,
  ): void {
    const { host, members, waiting } = this.context;
    let redeemed: Redeemed | undefined;
    const redeeming = host.redeemToken(redemption).then((answer) => (redeemed = answer));
    this.#hold(connection, participantId, redeeming, () => redeemed && decide(redeemed));
    const freeToken = () => {
      if (!redeemed?.ok || (members.byKey(redeemed.owner) ?? waiting.byKey(redeemed.owner))) return;
      host.releaseToken(redemption.jti, redeemed.owner);
    };
    void this.settled(connection).then(freeToken, freeToken);
  }

  /** Settles when the participant of a socket is in the room, or is not to enter it. Rejects with a defect of the server. */
  async settled({ id }: RoomConnection): Promise<void> {
    let pending = this.#pending.get(id);
    try {
      // Deciding again may mean to wait again.
      for (let last; pending !== last; pending = this.#pending.get(id)) {
        last = pending;
        await pending;
      }
    } finally {
      this.#pending.delete(id);
    }
  }

  /** The socket has closed. */
  forget(connection: RoomConnection): void {
    this.#release(connection);
  }

  #hold(
    connection: RoomConnection,
    participantId: string | undefined,
    preparing: Promise<unknown>,
    decide: () => void,
  ): void {
    this.#held.set(connection.id, participantId);
    if (participantId !== undefined) this.context.coming.add(participantId);
    const before = this.#pending.get(connection.id);
    const deciding = Promise.all([preparing, before]).then(() => this.#decide(connection, participantId, decide));
    this.#pending.set(connection.id, deciding);
  }

  /** Returns whether the socket was held. */
  #release({ id }: RoomConnection): boolean {
    const participantId = this.#held.get(id);
    const isHeld = this.#held.delete(id);
    // A participant may be coming back by two sockets at once.
    if (participantId !== undefined && ![...this.#held.values()].includes(participantId))
      this.context.coming.delete(participantId);
    return isHeld;
  }

  #decide(connection: RoomConnection, participantId: string | undefined, decide: () => void): void {
    const { members, host } = this.context;
    const isHeld = this.#release(connection);
    try {
      if (isHeld && connection.readyState === OPEN) decide();
    } finally {
      const isOver = !this.#held.has(connection.id);
      if (isOver && participantId !== undefined && !members.byId(participantId)) host.releaseIceServers(participantId);
    }
  }
}
