import { createHmac } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** The timeout of a webhook, in milliseconds. It is a limit, not a wait. */
const LIMIT = 40_000;

/** A webhook as it arrived. */
export interface Received {
  id: string;
  type: string;
  timestamp: string;
  data: Record<string, unknown>;
  /** Whether the receiver answered that it has it. */
  accepted: boolean;
}

/** A backend that receives webhooks, verifies each as the documentation says, and can fail and be slow. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  /** The faults of webhooks that arrived. */
  readonly faults: string[] = [];
  /** The status of its answers. */
  status = 204;
  /** While it is set, it receives and does not answer. */
  pause: Promise<void> | undefined;
  readonly #news = new EventEmitter().setMaxListeners(0);
  readonly #server = createServer((request, response) => void this.#receive(request, response));

  constructor(private readonly secret: string) {}

  async listen(port = 0): Promise<string> {
    this.#server.listen(port, "127.0.0.1");
    await once(this.#server, "listening");
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hooks`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** The accepted webhooks about a room, in the order of their arrival. */
  of(room: string): Received[] {
    return this.received.filter(({ data, accepted }) => accepted && data["room"] === room);
  }

  /** Waits until that many webhooks about a room were accepted. */
  async arrived(room: string, count: number): Promise<Received[]> {
    const signal = AbortSignal.timeout(LIMIT);
    while (this.of(room).length < count) {
      await once(this.#news, "webhook", { signal }).catch(() => {
        throw new Error(`Of ${count} webhooks came ${JSON.stringify(this.of(room))}`);
      });
    }
    return this.of(room);
  }

  /** Waits until any webhook arrives, accepted or not. */
  async next(): Promise<void> {
    await once(this.#news, "webhook", { signal: AbortSignal.timeout(LIMIT) });
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const { "webhook-id": id, "webhook-timestamp": time, "webhook-signature": signature } = request.headers;
    const expected = createHmac("sha256", this.secret)
      .update(`${String(id)}.${String(time)}.${body}`)
      .digest("base64");
    if (signature !== `v1,${expected}`) this.faults.push(`signature ${String(signature)}`);
    if (!(Math.abs(Number(time) - Date.now() / 1000) < 300)) this.faults.push(`time ${String(time)}`);
    if (request.headers["content-type"] !== "application/json") this.faults.push("content-type");
    const content = JSON.parse(body) as Omit<Received, "id" | "accepted">;
    const { status } = this;
    this.received.push({ id: String(id), ...content, accepted: status < 300 });
    this.#news.emit("webhook");
    await this.pause;
    response.writeHead(status).end();
  }
}
