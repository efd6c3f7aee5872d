import type { ServerMessage } from "../../party/protocol/protocol.js";

/** A WebSocket without a server: the test plays the room. */
class FakeSocket extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  binaryType: BinaryType = "blob";
  readonly bufferedAmount = 0;
  readonly extensions = "";
  readonly protocol = "";
  readyState = 0;
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  /** The types of all messages that the page has sent. */
  readonly sent: string[] = [];

  constructor(readonly url: string) {
    super();
    this.addEventListener("open", (event) => this.onopen?.(event));
    this.addEventListener("message", (event) => this.onmessage?.(event as MessageEvent));
    this.addEventListener("close", (event) => this.onclose?.(event as CloseEvent));
    this.addEventListener("error", (event) => this.onerror?.(event));
  }

  send(data: string): void {
    this.sent.push((JSON.parse(data) as { type: string }).type);
  }

  close(code = 1005): void {
    this.lose(code);
  }

  /** Opens the connection. */
  open(): void {
    this.readyState = this.OPEN;
    this.dispatchEvent(new Event("open"));
  }

  /** Delivers a message of the room. The page has done all its synchronous work on return. */
  receive(message: ServerMessage): void {
    this.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(message) }));
  }

  /** Closes the connection, as if it was lost. */
  lose(code = 1006): void {
    if (this.readyState === this.CLOSED) return;
    this.readyState = this.CLOSED;
    this.dispatchEvent(new CloseEvent("close", { code }));
  }
}

export type { FakeSocket };

/** Makes every new WebSocket of the page a fake one until `restore` is called. `sockets` lists them in the order of creation. */
export function fakeSockets(): { sockets: FakeSocket[]; restore: () => void } {
  const real = window.WebSocket;
  const sockets: FakeSocket[] = [];
  class Recorded extends FakeSocket {
    constructor(url: string) {
      super(url);
      sockets.push(this);
    }
  }
  window.WebSocket = Recorded as unknown as typeof WebSocket;
  return {
    sockets,
    restore: () => {
      window.WebSocket = real;
    },
  };
}
