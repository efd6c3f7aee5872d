/** How long the server may take to accept a connection, in milliseconds. Browsers themselves wait for minutes. */
const OPEN_LIMIT_MS = 4_000;

export interface RoomSocketOptions {
  /** The address of the room. The attempt fails when it rejects. */
  url: Promise<string>;
  onOpen: () => void;
  onMessage: (data: unknown) => void;
  /**
   * The socket has closed, or could not be opened. Called at most once, and never after `close()`. `code` is that of the
   * close event, which is 1006 for a connection that broke or was refused; 0 = no WebSocket was made, or it did not open
   * in time.
   */
  onLost: (code: number, reason: string) => void;
}

/**
 * One attempt to reach the room: one WebSocket, from the request for its address to its end. It never reconnects;
 * {@link SignalingClient} makes a new one for each attempt.
 */
export class RoomSocket {
  readonly #options: RoomSocketOptions;
  /** Aborted at the end. It removes the listeners, so that a WebSocket that closes late is not heard. */
  readonly #end = new AbortController();
  #socket: WebSocket | undefined;

  constructor(options: RoomSocketOptions) {
    this.#options = options;
    void this.#open();
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Sends a frame. Returns `false`, and drops it, while the socket is not open. */
  send(text: string): boolean {
    if (!this.isOpen) return false;
    this.#socket?.send(text);
    return true;
  }

  /** Ends the attempt without a report. Safe to call twice. */
  close(code?: number): void {
    this.#end.abort();
    this.#socket?.close(code);
  }

  async #open(): Promise<void> {
    const { url, onOpen, onMessage } = this.#options;
    const { signal } = this.#end;
    try {
      const address = await url;
      if (signal.aborted) return;
      this.#socket = new WebSocket(address);
    } catch (error) {
      return this.#lose(0, String(error));
    }
    const limit = setTimeout(() => this.#lose(0, "The server did not answer in time."), OPEN_LIMIT_MS);
    const stopWaiting = () => clearTimeout(limit);
    signal.addEventListener("abort", stopWaiting);
    this.#socket.addEventListener("open", stopWaiting, { signal });
    this.#socket.addEventListener("open", onOpen, { signal });
    this.#socket.addEventListener("message", ({ data }) => onMessage(data), { signal });
    // An error event is always followed by a close event, which has the code.
    this.#socket.addEventListener("close", ({ code, reason }) => this.#lose(code, reason), { signal });
  }

  #lose(code: number, reason: string): void {
    if (this.#end.signal.aborted) return;
    this.close();
    this.#options.onLost(code, reason);
  }
}
