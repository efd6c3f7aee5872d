import { CLOSE_CODES, LIMITS, type ServerMessage, type SignalingErrorCode } from "./protocol.js";

/** The query of the page's URL, on the way from the door to the room. */
const QUERY_HEADER = "x-rtc-query";

/** Whom the page's address stands for, on the same way. */
const ADDRESS_HEADER = "x-rtc-address";

/** What Cloudflare's runtime has beyond the DOM's types, as far as it is used here. */
declare const WebSocketPair: new () => { 0: WebSocket; 1: WebSocket & { accept(): void } };

/** The party and the room's segment of a URL's path. `/party/<room>` is the older spelling of `/parties/main/<room>`. */
function readPath(url: URL): [party: string, room: string] {
  const [, parties = "", party = "", room = ""] = url.pathname.split("/");
  return parties === "party" ? ["main", party] : [party, room];
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

/**
 * The request for a socket, as the room may see it: under an id that is issued here, whatever `_pk` the client chose,
 * and without the headers by which PartyKit's parts talk to each other. A room whose id is none is refused here.
 *
 * The query moves to a header, because PartyKit keeps the URL in the connection's attachment, which has 2 KB in all.
 */
export function admit(
  request: { url: string; headers: Iterable<[string, string]> },
  address?: string,
): Request | Response {
  const url = new URL(request.url);
  const [party, room] = readPath(url);
  if (readRoomId(room) === null) {
    return refuse("invalid-message", `A room's id has 1 to ${LIMITS.roomLength} characters.`, CLOSE_CODES.invalidJoin);
  }
  const headers = new Headers();
  for (const [name, value] of request.headers) {
    if (!name.toLowerCase().startsWith("x-partykit-")) headers.append(name, value);
  }
  headers.set(QUERY_HEADER, url.search);
  headers.delete(ADDRESS_HEADER);
  if (address !== undefined) headers.set(ADDRESS_HEADER, address);
  return new Request(`${url.origin}/parties/${party}/${room}?_pk=${crypto.randomUUID()}`, { headers });
}

/** The query that the page sent, from a request that came through the door. */
export const admittedQuery = (request: { headers: { get(name: string): string | null } }): URLSearchParams =>
  new URLSearchParams(request.headers.get(QUERY_HEADER) ?? "");

/** Whom the address stands for that such a request came from, where that is known. */
export const admittedAddress = (request: { headers: { get(name: string): string | null } }): string | undefined =>
  request.headers.get(ADDRESS_HEADER) ?? undefined;

/** A socket that says what is wrong and closes: a plain HTTP answer would have the page try again for ever. */
export function refuse(code: SignalingErrorCode, message: string, closeCode: number): Response {
  const pair = new WebSocketPair();
  const error: ServerMessage = {
    type: "signaling-error",
    code,
    message,
    timestamp: Date.now(),
  };
  pair[1].accept();
  pair[1].send(JSON.stringify(error));
  pair[1].close(closeCode, code);
  const init: ResponseInit & { webSocket: WebSocket } = { status: 101, webSocket: pair[0] };
  return new Response(null, init);
}
