import { entrant, type Entrant } from "../room/entrant.js";
import { LIMITS, type Parsed, type ServerMessage } from "../protocol/protocol.js";
import { check, tryJson } from "../protocol/parse.js";
import type { Refusal } from "../protocol/refusals.js";
import { readRoomName } from "../auth/room-name.js";
import type { Incoming } from "../runtime.js";

/** The query of the page's URL, on the way from the door to the room. */
const QUERY_HEADER = "x-rtc-query";

/** Whom the page's address stands for, on the same way. */
const ADDRESS_HEADER = "x-rtc-address";

/** Who the token says that it is, on the same way. */
const ENTRANT_HEADER = "x-rtc-entrant";

/** Headers by which the parts of the runtimes, and these, talk to each other: nobody outside has a say there. */
const INTERNAL_HEADERS = /^x-(?:partykit|rtc)-/i;

/** What Cloudflare's runtime has beyond the DOM's types, as far as it is used here. */
declare const WebSocketPair: new () => { 0: WebSocket; 1: WebSocket & { accept(): void } };

/** The party and the room's segment of a URL's path, which are empty for any other path. `/party/<room>` is the older spelling of `/parties/main/<room>`. */
function readPath(url: URL): [party: string, room: string] {
  const [, prefix, party = "", room = ""] = url.pathname.split("/");
  if (prefix === "party") return ["main", party];
  return prefix === "parties" ? [party, room] : ["", ""];
}

/** The id of the room that a URL is about, as people write it; `null` when it is none. */
export const roomIdOf = (url: string): string | null => readRoomId(readPath(new URL(url))[1]);

function readRoomId(segment: string): string | null {
  try {
    const id = decodeURIComponent(segment);
    return id.length > 0 && id.length <= LIMITS.roomLength ? id : null;
  } catch {
    return null;
  }
}

export const partyOf = (url: string): string => readPath(new URL(url))[0];

/** The name of the room that a request from outside is about, or what is wrong with it. */
export const roomNameOf = (url: string): Parsed<string> => readRoomName(readPath(new URL(url))[1]);

function externalHeaders(request: Pick<Incoming, "headers">): Headers {
  const headers = new Headers();
  for (const [name, value] of request.headers) if (!INTERNAL_HEADERS.test(name)) headers.append(name, value);
  return headers;
}

/** The request as a room may see it: without the headers that are internal, and without a body, which nobody asked for. */
export const roomRequest = (request: Pick<Incoming, "method" | "url" | "headers">): Request =>
  new Request(request.url, { method: request.method, headers: externalHeaders(request) });

/**
 * The request for a socket, as the room may see it: under an id that is issued here, whatever `_pk` the client chose,
 * without the headers that are internal, and without the token.
 *
 * The query moves to a header, and the server's own name, which may be long, is left out, because the runtimes keep the
 * URL in the connection's attachment, which has 2 KB in all.
 */
export function connectRequest(request: Pick<Incoming, "url" | "headers">, entrant: Entrant, address?: string): Request {
  const url = new URL(request.url);
  const [party, room] = readPath(url);
  const headers = externalHeaders(request);
  url.searchParams.delete("token");
  headers.set(QUERY_HEADER, url.search);
  headers.set(ENTRANT_HEADER, encodeURIComponent(JSON.stringify(entrant)));
  if (address !== undefined) headers.set(ADDRESS_HEADER, address);
  return new Request(`http://room/parties/${party}/${room}?_pk=${crypto.randomUUID()}`, { headers });
}

/** Who came through the door, as the token says. */
export function entrantOf(request: Pick<Incoming, "headers">): Entrant {
  const read = check(entrant, tryJson(decodeURIComponent(request.headers.get(ENTRANT_HEADER) ?? "")));
  if (!read.ok) throw new Error("A socket has come past the door.");
  return read.value;
}

/** The query that the page sent, from a request that came through the door. */
export const queryOf = (request: Pick<Incoming, "headers">): URLSearchParams =>
  new URLSearchParams(request.headers.get(QUERY_HEADER) ?? "");

/** Whom the address stands for that such a request came from, where that is known. */
export const addressOf = (request: Pick<Incoming, "headers">): string | undefined =>
  request.headers.get(ADDRESS_HEADER) ?? undefined;

/** A socket that says what is wrong and closes: a plain HTTP answer would have the page try again for ever. */
export function refusalSocket({ code, reason, status, message, closeCode }: Refusal): Response {
  const pair = new WebSocketPair();
  const details = { reason, status };
  const error: ServerMessage = { type: "signaling-error", code, message, details, timestamp: Date.now() };
  pair[1].accept();
  pair[1].send(JSON.stringify(error));
  pair[1].close(closeCode, code);
  const init: ResponseInit & { webSocket: WebSocket } = { status: 101, webSocket: pair[0] };
  return new Response(null, init);
}
