import type { Sendable } from "../transport.js";

/** How much may wait in the browser before senders wait, in bytes, and how often they check, in milliseconds. */
const BUFFER_BYTES = 256 * 1024;
const DRAIN_MS = 20;

/**
 * The one data channel of a connection: reliable, in order. Both ends open it by agreement and not in band, so that no
 * order of offers can make two.
 */
export class DataChannel {
  #channel: RTCDataChannel | undefined;
  readonly #receive: (data: string | ArrayBuffer) => void;

  constructor(receive: (data: string | ArrayBuffer) => void) {
    this.#receive = receive;
  }

  /** Opens the channel on a connection. Does nothing when it is open. */
  open(connection: RTCPeerConnection): void {
    if (this.#channel) return;
    const channel = connection.createDataChannel("rtc-elements", { negotiated: true, id: 0 });
    channel.binaryType = "arraybuffer";
    channel.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => this.#receive(data);
    this.#channel = channel;
  }

  /**
   * Sends. Returns a promise that resolves when there is room for more, or the channel is closed; `undefined` when the
   * channel did not accept the data.
   */
  send(data: Sendable): Promise<void> | undefined {
    const channel = this.#channel;
    try {
      // TypeScript's declaration has one overload for each type, and none for their union.
      channel?.send(data as string);
      return channel && this.#drained(channel);
    } catch {
      // The channel is not open, or full.
      return undefined;
    }
  }

  /** Ends every wait. The connection closes the channel itself. Safe to call twice. */
  close(): void {
    this.#channel = undefined;
  }

  async #drained(channel: RTCDataChannel): Promise<void> {
    // Poll `bufferedAmount`: `onbufferedamountlow` is a single handler, and several sends may be waiting.
    while (channel === this.#channel && channel.bufferedAmount > BUFFER_BYTES) {
      await new Promise((resolve) => setTimeout(resolve, DRAIN_MS));
    }
  }
}
