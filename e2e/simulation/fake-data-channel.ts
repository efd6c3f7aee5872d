import { EventSource } from "./event-source.js";
import { invalidState } from "./fake-description.js";

/** A negotiated data channel. Its connection delivers the messages in `waiting`. */
export class FakeDataChannel extends EventSource {
  binaryType = "arraybuffer";
  bufferedAmount = 0;
  readyState: "connecting" | "open" | "closed" = "connecting";
  readonly waiting: unknown[] = [];

  constructor(private readonly connection: { transmit(): void }) {
    super();
  }

  send(data: unknown): void {
    if (this.readyState !== "open") throw invalidState("The channel is not open.");
    this.waiting.push(data);
    this.connection.transmit();
  }

  close(): void {
    this.readyState = "closed";
  }
}
