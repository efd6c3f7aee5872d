import type { JoinOptions } from "../call-options.js";

/** How long the token endpoint may take to answer, in milliseconds. */
const LIMIT_MS = 10_000;

/**
 * The participant's token: `token`, or what `tokenUrl` answers. A refusal there (4xx) gives `""`: the room server then
 * rejects the join, with a reason that a person can read. Network errors and 5xx are thrown, so that the next attempt
 * to connect requests it again.
 */
export async function fetchToken({ token, tokenUrl }: JoinOptions): Promise<string> {
  if (!tokenUrl) return token ?? "";
  const init = { credentials: "include", cache: "no-store", signal: AbortSignal.timeout(LIMIT_MS) } as const;
  const response = await fetch(tokenUrl, init);
  if (response.status >= 500) throw new Error(`${tokenUrl}: ${response.status}`);
  return response.ok ? response.text() : "";
}
