import type { RoomContext } from "./room-context.js";
import type { RoomConnection } from "./room-host.js";

/** WebSocket.OPEN, which not every runtime defines. */
const OPEN = 1;

/**
 * Participants whom the room lets in and whose ICE servers are not known yet, because a service issues their
 * credentials. A participant is in the room, and the others hear of it, once `room-joined` can be sent at once: an
 * offer of theirs that came before it would be lost.
 */
export class Arrivals {
  /** By the ids of their sockets: whether they are new. */
  readonly #held = new Map<string, boolean>();

  constructor(private readonly context: RoomContext) {}

  /** How many new participants are to enter. Their places are taken. */
  get count(): number {
    return [...this.#held.values()].filter(Boolean).length;
  }

  /**
   * `undefined` = the participant can enter now. Otherwise `enter` is called later, if the socket is still open: it
   * decides again, since the room may have changed.
   */
  hold(connection: RoomConnection, participantId: string, enter: () => unknown): Promise<void> | undefined {
    const preparing = this.context.host.prepareIceServers(participantId);
    if (!preparing) return undefined;
    this.#held.set(connection.id, this.context.members.byId(participantId) === undefined);
    return preparing.then(() => this.#enter(connection, participantId, enter));
  }

  /** The socket has closed. */
  forget(connection: RoomConnection): void {
    this.#held.delete(connection.id);
  }

  async #enter(connection: RoomConnection, participantId: string, enter: () => unknown): Promise<void> {
    const isHeld = this.#held.delete(connection.id);
    try {
      if (isHeld && connection.readyState === OPEN) await enter();
    } finally {
      if (!this.context.members.byId(participantId)) this.context.host.releaseIceServers(participantId);
    }
  }
}
