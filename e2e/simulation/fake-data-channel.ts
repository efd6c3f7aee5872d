import { EventSource } from "./event-source.js";

/** A negotiated, reliable channel. Its messages wait until its connection has a way to the other end. */
export class FakeDataChannel extends EventSource {
  binaryType = "arraybuffer";
  bufferedAmount = 0;
  readyState: "connecting" | "open" | "closed" = "connecting";
  readonly waiting: unknown[] = [];

  constructor(private readonly transmit: () => void) {
    super();
  }

  send(data: unknown): void {
    if (this.readyState !== "open") throw new DOMException("The channel is not open.", "InvalidStateError");
    this.waiting.push(data);
    this.transmit();
  }

  close(): void {
    this.readyState = "closed";
  }
}
