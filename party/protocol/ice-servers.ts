import * as v from "valibot";
import { iceServer, type WireIceServer } from "./fields.js";
import { tryJson, type Parsed } from "./parse.js";

/**
 * Reads the ICE servers of the room server's settings, from JSON text or the array itself. The message about an error
 * quotes nothing of the input, which holds credentials.
 */
export function parseIceServers(input: unknown): Parsed<WireIceServer[]> {
  const url = v.pipe(v.string(), v.regex(/^(?:stuns?|turns?):\S+$/i));
  const singleUrl = v.pipe(
    url,
    v.transform((only) => [only]),
  );
  const servers = v.array(v.object({ ...iceServer.entries, urls: v.union([singleUrl, v.array(url)]) }));
  const result = v.safeParse(servers, typeof input === "string" ? tryJson(input) : input);
  if (result.success) return { ok: true, value: result.output };
  const path = v.getDotPath(result.issues[0]);
  return { ok: false, message: `Expected a JSON array of { urls, username?, credential? }; ${path ?? "it"} is not.` };
}
