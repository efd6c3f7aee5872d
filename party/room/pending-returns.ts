/**
 * Sockets that bring a resume key and about which nothing is decided yet, in the order in which they were opened.
 *
 * A decision can take long: code that extends the server, a one-time token and ICE servers are awaited. A page gives a
 * socket up that does not open, and opens another one; the runtimes report the end of the first one only after its decision.
 * So of two sockets with one key, the one that was opened first must not replace the other.
 */
export class PendingReturns {
  /** Resume keys by the ids of the sockets. */
  readonly #keys = new Map<string, string>();
  readonly #late = new Set<string>();

  opened(socketId: string, resumeKey: string): void {
    this.#keys.set(socketId, resumeKey);
  }

  /** The client is back by this socket. */
  returned(socketId: string): void {
    const key = this.#keys.get(socketId);
    if (key === undefined) return;
    for (const [other, otherKey] of this.#keys) {
      if (other === socketId) return;
      if (otherKey === key) this.#late.add(other);
    }
  }

  /** Whether the client is back by a socket that was opened after this one. */
  isLate(socketId: string): boolean {
    return this.#late.has(socketId);
  }

  /** The socket has closed, or all is decided about it. */
  forget(socketId: string): void {
    this.#keys.delete(socketId);
    this.#late.delete(socketId);
  }
}
