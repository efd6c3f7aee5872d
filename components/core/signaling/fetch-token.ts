import type { JoinOptions } from "../call-options.js";

/** How long an answer may take, in milliseconds. */
const LIMIT = 10_000;

/**
 * What lets this page in: as it is given, or fetched. Who is refused there comes without one, and hears from the room
 * server what to do; whatever else goes wrong is thrown, and tried again with the next connection.
 */
export async function fetchToken({ token, tokenUrl }: JoinOptions): Promise<string> {
  if (!tokenUrl) return token ?? "";
  const init = { credentials: "include", cache: "no-store", signal: AbortSignal.timeout(LIMIT) } as const;
  const response = await fetch(tokenUrl, init);
  if (response.status > 499) throw new Error(`${tokenUrl}: ${response.status}`);
  return response.ok ? response.text() : "";
}
