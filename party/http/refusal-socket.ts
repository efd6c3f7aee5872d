import { EXTENSIONS_HEADER, NO_EXTENSION } from "./internal-request.js";
import { jsonResponse } from "./responses.js";
import type { ServerMessage } from "../protocol/protocol.js";
import { refusalDetails, type Refusal } from "../protocol/refusals.js";

/** How many refused sockets may be open at once in this process, and how many of them from one address. */
export const MOST = 64;
export const MOST_OF_ADDRESS = 16;

/** The part of Cloudflare's runtime that is used here and that the DOM's types lack. */
declare const WebSocketPair: new () => { 0: WebSocket; 1: WebSocket & { accept(): void } };

/** Counts the refused sockets that are open, by address. `""`: this machine. */
class OpenRefusals {
  readonly #byAddress = new Map<string, number>();
  #count = 0;

  /** Takes a place. Returns what gives it back, or nothing where there is none. */
  take(address: string): (() => void) | undefined {
    const ofAddress = this.#byAddress.get(address) ?? 0;
    if (this.#count >= MOST || ofAddress >= MOST_OF_ADDRESS) return undefined;
    this.#count++;
    this.#byAddress.set(address, ofAddress + 1);
    let isTaken = true;
    return () => {
      if (isTaken) this.#giveBack(address);
      isTaken = false;
    };
  }

  #giveBack(address: string): void {
    this.#count--;
    const left = (this.#byAddress.get(address) ?? 1) - 1;
    if (left > 0) this.#byAddress.set(address, left);
    else this.#byAddress.delete(address);
  }
}

/** Shared by all rooms of this process. */
const openRefusals = new OpenRefusals();

/**
 * Refuses a socket: by a socket that sends the refusal and closes, since a page cannot read a plain response, and would
 * retry for ever. Such a socket stays open until its client answers the close frame, which the runtimes cannot cut short.
 * So there is a limit of them, and beyond it the response is plain: a page retries, and is refused properly then.
 */
export function refuseSocket(refusal: Refusal, address = ""): Response {
  const { code, reason, status, message, closeCode, retryAfter = 1 } = refusal;
  const giveBack = openRefusals.take(address);
  if (!giveBack) return jsonResponse(status, { code, reason, message }, { "retry-after": `${retryAfter}` });
  const pair = new WebSocketPair();
  const details = refusalDetails(refusal);
  const error: ServerMessage = { type: "signaling-error", code, message, details, timestamp: Date.now() };
  pair[1].accept();
  pair[1].addEventListener("close", giveBack);
  pair[1].addEventListener("error", giveBack);
  pair[1].send(JSON.stringify(error));
  pair[1].close(closeCode, code);
  const headers = { [EXTENSIONS_HEADER]: NO_EXTENSION };
  const init: ResponseInit & { webSocket: WebSocket } = { status: 101, headers, webSocket: pair[0] };
  return new Response(null, init);
}
