import * as v from "valibot";
import * as LIMITS from "../protocol/limits.js";
import { text } from "../protocol/fields.js";
import { check, tryJson } from "../protocol/parse.js";
import type { Rooms } from "../runtime.js";

/**
 * Used one-time tokens. A token may be valid for many rooms, so a room cannot keep track. They are kept in objects of
 * the room server's own class: several, because one object handles one request at a time.
 */
const SHARES = 16;
const SHARE_ID = /^~tokens-\d+$/;
/** Prefixes of the two keys of a token: one by its id, one by its expiry, by which expired tokens are found. */
const TOKEN = "jti:";
const END = "end:";
/** The length of a time in milliseconds since 1970, for every time that a token may hold. */
const DIGITS = 15;
/**
 * How long a used token is kept after its expiry, in milliseconds: the clock of the server that verified it may be
 * behind.
 */
const SPARE = 60_000;
/** How many expired tokens are deleted at once: each has two keys, and one call takes 128. */
const SWEEP_SIZE = 32;

const redemption = v.object({ jti: text(1, LIMITS.tokenIdLength), until: v.number() });

/** Whether an id belongs to a share of the used tokens, not to a room. */
export const isTokenShare = (id: string): boolean => SHARE_ID.test(id);

/**
 * Marks a token as used in a party. Returns whether it was unused. `until` = when it expires, in milliseconds since
 * 1970.
 */
export async function redeem(rooms: Rooms | undefined, jti: string, until: number): Promise<boolean> {
  let hash = 0;
  for (let i = 0; i < jti.length; i++) hash = (Math.imul(hash, 31) + jti.charCodeAt(i)) >>> 0;
  if (!rooms) throw new Error("There is no such party.");
  const share = rooms.get(`~tokens-${hash % SHARES}`);
  const { status } = await share.fetch({ method: "POST", body: JSON.stringify({ jti, until }) });
  if (status !== 204 && status !== 409) throw new Error(`The list of used tokens responded with ${status}.`);
  return status === 204;
}

/** The storage of a share, sorted by its keys. */
export interface TokenStorage {
  get(key: string): Promise<unknown>;
  put(entries: Record<string, unknown>): Promise<void>;
  delete(keys: string[]): Promise<number>;
  list(options: { prefix: string; end: string; limit: number }): Promise<Map<string, unknown>>;
}

/** One share of the used tokens, in the place of a room. */
export class TokenShare {
  constructor(private readonly storage: TokenStorage) {}

  async answer(request: { text(): Promise<string> }): Promise<Response> {
    const redeemed = check(redemption, tryJson(await request.text()));
    if (!redeemed.ok) return Response.json({ code: "invalid-message", message: redeemed.message }, { status: 400 });
    const isNew = await this.use(redeemed.value.jti, redeemed.value.until, Date.now());
    return new Response(null, { status: isNew ? 204 : 409 });
  }

  /** While this object reads and writes its storage, the runtime delivers no other request to it. */
  async use(jti: string, until: number, now: number): Promise<boolean> {
    if ((await this.storage.get(TOKEN + jti)) !== undefined) return false;
    // Wait for the write: the caller is told only what is on disk.
    await this.storage.put({ [TOKEN + jti]: until, [END + digits(until) + jti]: true });
    await this.#sweep(now);
    return true;
  }

  /** Each new token deletes more than one that has expired, if there are any, so they cannot pile up. */
  async #sweep(now: number): Promise<void> {
    const end = END + digits(now - SPARE);
    const expired = [...(await this.storage.list({ prefix: END, end, limit: SWEEP_SIZE })).keys()];
    if (expired.length === 0) return;
    const tokens = expired.map((key) => TOKEN + key.slice(END.length + DIGITS));
    await this.storage.delete([...expired, ...tokens]);
  }
}

/** A time as text that sorts like the number. */
const digits = (time: number): string => String(Math.max(0, Math.ceil(time))).padStart(DIGITS, "0");
