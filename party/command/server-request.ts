import { tryJson } from "../protocol/parse.js";
import { readText } from "../protocol/read-text.js";

/** How long the server may take to answer, in milliseconds. */
const TIMEOUT = 15_000;
/** The longest answer that is read, in bytes: many times what a room server sends. */
const ANSWER_BYTES = 4 * 2 ** 20;

/** A request of the operator's API: about one room or all, an action or a report. */
export interface ServerRequest {
  room?: string;
  action?: Readonly<Record<string, string>>;
}

/** The answer of a server, or why there is none. */
export type ServerAnswer =
  | { reached: false; message: string }
  | { reached: true; ok: true; json: unknown }
  | { reached: true; ok: false; json: unknown; message: string };

/** Reads the address of a server. Without a scheme it is https, on this machine http. */
export function serverUrl(address: string): URL | undefined {
  const isLocal = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::|\/|$)/.test(address);
  const isFull = /^[a-z][a-z+.-]*:\/\//i.test(address);
  if (isFull && !/^https?:/i.test(address)) return undefined;
  const full = isFull ? address : `${isLocal ? "http" : "https"}://${address}`;
  return address !== "" && URL.canParse(full) ? new URL(full) : undefined;
}

/** Sends a request to the server, and never throws. */
export async function requestServer(server: URL, token: string, request: ServerRequest): Promise<ServerAnswer> {
  const { room, action } = request;
  const path = [
    "parties",
    "main",
    ...(room === undefined ? [] : [encodeURIComponent(room)]),
    ...(action ? ["actions"] : []),
  ];
  const url = new URL(`/${path.join("/")}`, server);
  try {
    const response = await fetch(url, {
      method: action ? "POST" : "GET",
      headers: {
        authorization: `Bearer ${token}`,
        accept: "application/json",
        ...(action && { "content-type": "application/json" }),
      },
      ...(action && { body: JSON.stringify(action) }),
      // A redirect would carry the token to another address.
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const text = await readText(response.body, ANSWER_BYTES);
    const json = tryJson(text);
    if (text === undefined || json === undefined)
      return { reached: false, message: `${server.origin} is no room server: it answered ${response.status}.` };
    if (response.ok) return { reached: true, ok: true, json };
    return { reached: true, ok: false, json, message: messageIn(json) ?? `The server answered ${response.status}.` };
  } catch (error) {
    return { reached: false, message: `${server.origin} cannot be reached: ${reasonOf(error)}` };
  }
}

function messageIn(json: unknown): string | undefined {
  if (typeof json !== "object" || json === null || !("message" in json)) return undefined;
  return typeof json.message === "string" ? json.message : undefined;
}

/** `fetch` throws "fetch failed", and its cause has the reason. */
function reasonOf(error: unknown): string {
  const { cause = error } = error instanceof Error ? error : {};
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}
