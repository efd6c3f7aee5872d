import * as v from "valibot";
import * as LIMITS from "./limits.js";
import { text } from "./fields.js";
import { check, tryJson } from "./parse.js";
import type { ObjectStorage, Rooms } from "./runtime.js";

/**
 * The tokens that let in once, and have: a token may be good for many rooms, so no room can know. They are in objects of
 * the room server's own class, several, because one object does one thing at a time.
 */
const SHARES = 16;
const SHARE_ID = /^~tokens-\d+$/;
const PREFIX = "jti:";
/** After how many tokens some of the expired ones are thrown away, and how many are looked at then. */
const SWEEP_EVERY = 64;
const SWEEP_SIZE = 256;

const redemption = v.object({ jti: text(1, LIMITS.tokenIdLength), until: v.number() });

/** Whether an id belongs to a share of the used tokens, and to no room. */
export const isTokenShare = (id: string): boolean => SHARE_ID.test(id);

/** Uses a token up, for a party. Whether it had not been used before. `until` = when it expires, in milliseconds since 1970. */
export async function redeem(rooms: Rooms | undefined, jti: string, until: number): Promise<boolean> {
  let hash = 0;
  for (let i = 0; i < jti.length; i++) hash = (Math.imul(hash, 31) + jti.charCodeAt(i)) >>> 0;
  if (!rooms) throw new Error("There is no such party.");
  const share = rooms.get(`~tokens-${hash % SHARES}`);
  const { status } = await share.fetch({ method: "POST", body: JSON.stringify({ jti, until }) });
  if (status !== 204 && status !== 409) throw new Error(`The list of used tokens answered ${status}.`);
  return status === 204;
}

/** One share of them, in the place of a room. */
export class TokenShare {
  #count = 0;
  #cursor: string | undefined;

  constructor(private readonly storage: Pick<ObjectStorage, "get" | "put" | "delete" | "list">) {}

  async answer(request: { text(): Promise<string> }): Promise<Response> {
    const asked = check(redemption, tryJson(await request.text()));
    if (!asked.ok) return Response.json({ code: "invalid-message", message: asked.message }, { status: 400 });
    const isNew = await this.take(asked.value.jti, asked.value.until, Date.now());
    return new Response(null, { status: isNew ? 204 : 409 });
  }

  /** While this object reads and writes its storage, the runtime brings it no other request. */
  async take(jti: string, until: number, now: number): Promise<boolean> {
    const key = PREFIX + jti;
    if ((await this.storage.get(key)) !== undefined) return false;
    // Confirmed: what the caller is told must be on disk.
    await this.storage.put(key, until);
    if (++this.#count % SWEEP_EVERY === 0) await this.#sweep(now);
    return true;
  }

  async #sweep(now: number): Promise<void> {
    const from = this.#cursor === undefined ? {} : { startAfter: this.#cursor };
    const found = await this.storage.list<number>({ prefix: PREFIX, limit: SWEEP_SIZE, ...from });
    this.#cursor = found.size < SWEEP_SIZE ? undefined : [...found.keys()].at(-1);
    const expired = [...found].filter(([, until]) => until < now).map(([key]) => key);
    // At most so many in one call.
    for (let i = 0; i < expired.length; i += 128) await this.storage.delete(expired.slice(i, i + 128));
  }
}
