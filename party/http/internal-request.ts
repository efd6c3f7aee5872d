import { entrant, type Entrant } from "../room/entrant.js";
import { LIMITS, type Parsed } from "../protocol/protocol.js";
import { check, tryJson } from "../protocol/parse.js";
import { readRoomName } from "../auth/room-name.js";
import type { Incoming } from "../runtime.js";

/** Carries the query of the page's URL from the routes to the room. */
const QUERY_HEADER = "x-rtc-query";

/** Carries the key of the client's address. */
const ADDRESS_HEADER = "x-rtc-address";

/** Carries the entrant that the token describes. */
const ENTRANT_HEADER = "x-rtc-entrant";

/**
 * The extensions of a socket. The runtimes answer a client's offer with the header of the response, or, if it has none,
 * with the offer itself, which allows compression. Then 30 kB inflate to 30 MB, before the server sees the frame. A name
 * that no client offers leaves nothing that both accept. An empty value counts as no header.
 */
export const EXTENSIONS_HEADER = "sec-websocket-extensions";
export const NO_EXTENSION = "none";

/** Headers for use between the runtimes and this server: they are removed from requests from outside. */
const INTERNAL_HEADERS = /^x-(?:partykit|rtc)-/i;

/**
 * The party and the room segment of a URL's path; both are empty for any other path. `/party/<room>` is the older
 * spelling of `/parties/main/<room>`.
 */
function readPath(url: URL): [party: string, room: string] {
  const [, prefix, party = "", room = ""] = url.pathname.split("/");
  if (prefix === "party") return ["main", party];
  return prefix === "parties" ? [party, room] : ["", ""];
}

/** The decoded id of the room in a URL; `null` when it has none. */
export const roomIdOf = (url: string): string | null => readRoomId(readPath(new URL(url))[1]);

function readRoomId(segment: string): string | null {
  try {
    const id = decodeURIComponent(segment);
    return id.length > 0 && id.length <= LIMITS.roomLength ? id : null;
  } catch {
    return null;
  }
}

/** Whether a URL's path names a room, and nothing below it. */
export const isRoomPath = (url: string): boolean =>
  /^\/(?:party|parties\/[^/]+)\/[^/]+\/?$/.test(new URL(url).pathname);

export const partyOf = (url: string): string => readPath(new URL(url))[0];

/** The name of the room in a request from outside, or what is wrong with it. */
export const roomNameOf = (url: string): Parsed<string> => readRoomName(readPath(new URL(url))[1]);

/** The headers of a request without those that only this server sends. */
export function externalHeaders(request: Pick<Incoming, "headers">): Headers {
  const headers = new Headers();
  for (const [name, value] of request.headers) if (!INTERNAL_HEADERS.test(name)) headers.append(name, value);
  return headers;
}

/**
 * A request over HTTP as it is forwarded to a room: without internal headers and without a body, which no room reads.
 */
export const roomRequest = (request: Pick<Incoming, "method" | "url" | "headers">): Request =>
  new Request(request.url, { method: request.method, headers: externalHeaders(request) });

/**
 * A request for a socket as it is forwarded to a room: with an id that is issued here, whatever `_pk` the client sent,
 * without internal headers, and without the token.
 *
 * The query moves to a header, and the server's own host name, which may be long, is dropped, because the runtimes keep
 * the URL in the connection's attachment, which holds 2 KB in all.
 */
export function connectRequest(
  request: Pick<Incoming, "url" | "headers">,
  entrant: Entrant,
  address?: string,
): Request {
  const url = new URL(request.url);
  const [party, room] = readPath(url);
  const headers = externalHeaders(request);
  url.searchParams.delete("token");
  headers.set(QUERY_HEADER, url.search);
  headers.set(ENTRANT_HEADER, encodeURIComponent(JSON.stringify(entrant)));
  if (address !== undefined) headers.set(ADDRESS_HEADER, address);
  // A runtime makes the header of the response from that of this request.
  headers.set(EXTENSIONS_HEADER, NO_EXTENSION);
  return new Request(`http://room/parties/${party}/${room}?_pk=${crypto.randomUUID()}`, { headers });
}

/** The entrant of a request that {@link connectRequest} made. */
export function entrantOf(request: Pick<Incoming, "headers">): Entrant {
  const read = check(entrant, tryJson(decodeURIComponent(request.headers.get(ENTRANT_HEADER) ?? "")));
  if (!read.ok) throw new Error("A request for a socket has bypassed the routes.");
  return read.value;
}

/** The page's query in a request that {@link connectRequest} made. */
export const queryOf = (request: Pick<Incoming, "headers">): URLSearchParams =>
  new URLSearchParams(request.headers.get(QUERY_HEADER) ?? "");

/** The client's address key in such a request, if it is known. */
export const addressOf = (request: Pick<Incoming, "headers">): string | undefined =>
  request.headers.get(ADDRESS_HEADER) ?? undefined;
