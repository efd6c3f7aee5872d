/** A script that drops, at random, a part of the messages that the page's sockets send and receive. */
export const lossy = (part: number, seed: number): string => `(${String(installLoss)})(${part}, ${seed});`;

/** Sent to the browser as text, so it can use nothing from outside itself. */
function installLoss(part: number, seed: number): void {
  let state = seed;
  /** The same sequence for the same seed (mulberry32). */
  const isLost = (): boolean => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32 < part;
  };
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      // This listener is the first, so that it can keep a message from the others.
      this.addEventListener("message", (event) => {
        if (isLost()) event.stopImmediatePropagation();
      });
    }
    override send(data: string): void {
      if (!isLost()) super.send(data);
    }
  };
}
