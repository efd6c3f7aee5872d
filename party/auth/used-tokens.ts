import * as v from "valibot";
import * as LIMITS from "../protocol/limits.js";
import { text } from "../protocol/fields.js";
import { check, tryJson } from "../protocol/parse.js";
import type { Rooms } from "../runtime.js";

/**
 * The tokens that let in once, and have: a token may be good for many rooms, so no room can know. They are in objects of
 * the room server's own class, several, because one object does one thing at a time.
 */
const SHARES = 16;
const SHARE_ID = /^~tokens-\d+$/;
/** Before the id of a token, and, in a second key by which they are found again, before when it expires. */
const TOKEN = "jti:";
const END = "end:";
/** Of a time in milliseconds since 1970, as far as a token may reach. */
const DIGITS = 15;
/** How much longer than it is good a token is kept, in milliseconds: the clock of who checked it may be behind. */
const SPARE = 60_000;
/** How many expired tokens are thrown away at once: they are two keys each, of which one call takes 128. */
const SWEEP_SIZE = 32;

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

/** What a share needs of its storage. It is sorted by its keys. */
export interface TokenStorage {
  get(key: string): Promise<unknown>;
  put(entries: Record<string, unknown>): Promise<void>;
  delete(keys: string[]): Promise<number>;
  list(options: { prefix: string; end: string; limit: number }): Promise<Map<string, unknown>>;
}

/** One share of them, in the place of a room. */
export class TokenShare {
  constructor(private readonly storage: TokenStorage) {}

  async answer(request: { text(): Promise<string> }): Promise<Response> {
    const asked = check(redemption, tryJson(await request.text()));
    if (!asked.ok) return Response.json({ code: "invalid-message", message: asked.message }, { status: 400 });
    const isNew = await this.use(asked.value.jti, asked.value.until, Date.now());
    return new Response(null, { status: isNew ? 204 : 409 });
  }

  /** While this object reads and writes its storage, the runtime brings it no other request. */
  async use(jti: string, until: number, now: number): Promise<boolean> {
    if ((await this.storage.get(TOKEN + jti)) !== undefined) return false;
    // Confirmed: what the caller is told must be on disk.
    await this.storage.put({ [TOKEN + jti]: until, [END + digits(until) + jti]: true });
    await this.#sweep(now);
    return true;
  }

  /** Each token that comes takes away more than one that has expired, if there are any, so what is kept cannot pile up. */
  async #sweep(now: number): Promise<void> {
    const end = END + digits(now - SPARE);
    const expired = [...(await this.storage.list({ prefix: END, end, limit: SWEEP_SIZE })).keys()];
    if (expired.length === 0) return;
    const tokens = expired.map((key) => TOKEN + key.slice(END.length + DIGITS));
    await this.storage.delete([...expired, ...tokens]);
  }
}

/** A time such that later ones come later in the alphabet. */
const digits = (time: number): string => String(Math.max(0, Math.ceil(time))).padStart(DIGITS, "0");
