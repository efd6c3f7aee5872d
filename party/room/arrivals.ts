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
  /** Participants by the ids of their sockets. */
  readonly #held = new Map<string, string>();
  /** By the ids of their sockets: settles when the decision has been made. */
  readonly #pending = new Map<string, Promise<void>>();

  constructor(private readonly context: RoomContext) {}

  /**
   * `false` = the participant can enter now. Otherwise `enter` is called later, if the socket is still open: it decides
   * again, since the room may have changed.
   */
  hold(connection: RoomConnection, participantId: string, enter: () => void): boolean {
    const preparing = this.context.host.prepareIceServers(participantId);
    if (!preparing) return false;
    this.#held.set(connection.id, participantId);
    this.context.coming.add(participantId);
    const before = this.#pending.get(connection.id);
    const entering = Promise.all([preparing, before]).then(() => this.#enter(connection, participantId, enter));
    this.#pending.set(connection.id, entering);
    return true;
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

  /** Returns whether the socket was held. */
  #release({ id }: RoomConnection): boolean {
    const participantId = this.#held.get(id);
    if (participantId === undefined) return false;
    this.context.coming.delete(participantId);
    return this.#held.delete(id);
  }

  #enter(connection: RoomConnection, participantId: string, enter: () => void): void {
    const isHeld = this.#release(connection);
    try {
      if (isHeld && connection.readyState === OPEN) enter();
    } finally {
      const isOver = !this.#held.has(connection.id);
      if (isOver && !this.context.members.byId(participantId)) this.context.host.releaseIceServers(participantId);
    }
  }
}
