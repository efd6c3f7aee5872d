import * as v from "valibot";
import * as LIMITS from "../protocol/limits.js";
import { id, oneOf, text } from "../protocol/fields.js";
import { check, tryJson } from "../protocol/parse.js";
import { REFUSALS } from "../protocol/refusals.js";
import { within } from "../room/deadline.js";
import { digest } from "../room/digest.js";
import { TOKEN_HOLD, type Redeemed, type Redemption } from "../room/room-host.js";
import type { Rooms } from "../runtime.js";

/**
 * Used one-time tokens. A token may be valid for many rooms, so a room cannot keep track. They are kept in objects of
 * the room server's own class: several, because one object handles one request at a time.
 *
 * A token belongs to a resume key. It is held for the key while its page joins, and is the key's for good once that page
 * has sent a message, which shows that it has the key. A page that never received its key, because its socket or the
 * server failed, finds the token free again after a moment. So a token admits one page, and is never lost.
 */
export const SHARES = 16;
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
/** How long the list may take to answer, in milliseconds: the client of a held token has a place in the room meanwhile. */
const LIMIT = 2000;
/** How many expired tokens are deleted at once: each has two keys, and one call takes 128. */
const SWEEP_SIZE = 32;

const step = oneOf("hold", "confirm", "release");
const use = v.object({
  step,
  jti: text(1, LIMITS.tokenIdLength),
  /** The resume key that the token is to belong to. */
  owner: id,
  /** The resume key that the page brought. If the token belongs to it, it stays so. */
  former: v.optional(text(0, LIMITS.resumeKeyLength), ""),
  /** When the token expires, in milliseconds since 1970. */
  until: v.optional(v.number(), 0),
});
export type TokenUse = v.InferInput<typeof use>;

/** A used token. `owner` = a digest of the resume key. `heldUntil` = `null` once the page is known to have the key. */
const usedToken = v.object({ until: v.number(), owner: v.string(), heldUntil: v.nullable(v.number()) });

/** `owner` = the resume key that the token belongs to. */
type Answer = { ok: true; owner: string } | { ok: false; heldUntil: number | null };
const answer = v.variant("ok", [
  v.object({ ok: v.literal(true), owner: id }),
  v.object({ ok: v.literal(false), heldUntil: v.nullable(v.number()) }),
]);

const ownerOf = (resumeKey: string): string => digest("token", resumeKey);

/** Whether an id belongs to a share of the used tokens, not to a room. */
export const isTokenShare = (id: string): boolean => SHARE_ID.test(id);

async function ask(rooms: Rooms | undefined, used: TokenUse): Promise<Answer> {
  let hash = 0;
  for (let i = 0; i < used.jti.length; i++) hash = (Math.imul(hash, 31) + used.jti.charCodeAt(i)) >>> 0;
  if (!rooms) throw new Error("There is no such party.");
  const share = rooms.get(`~tokens-${hash % SHARES}`);
  const asking = async () => {
    const response = await share.fetch({ method: "POST", body: JSON.stringify(used) });
    const answered = check(answer, tryJson(await response.text()));
    if (!answered.ok) throw new Error(`The list of used tokens responded with ${response.status}.`);
    return answered.value;
  };
  return within(LIMIT, "The list of used tokens", asking());
}

/** Holds a token for a page that is about to join. Returns the resume key that the token belongs to, or the refusal. */
export async function redeem(rooms: Rooms | undefined, { jti, owner, former, until }: Redemption): Promise<Redeemed> {
  const held = await ask(rooms, { step: "hold", jti, owner, former, until }).catch(() => undefined);
  if (held?.ok) return held;
  if (!held) return { ok: false, refusal: REFUSALS.uncertain };
  const { heldUntil } = held;
  const refusal = heldUntil === null ? REFUSALS.used : REFUSALS.busy(heldUntil - Date.now());
  return { ok: false, refusal };
}

/** Makes a held token its owner's for good. Returns `false` if it belongs to another page by now. */
export async function confirm(rooms: Rooms | undefined, jti: string, owner: string): Promise<boolean> {
  return (await ask(rooms, { step: "confirm", jti, owner })).ok;
}

/** Frees a token that is held for a page which did not join. */
export async function release(rooms: Rooms | undefined, jti: string, owner: string): Promise<void> {
  await ask(rooms, { step: "release", jti, owner });
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
    const asked = check(use, tryJson(await request.text()));
    if (!asked.ok) return Response.json({ code: "invalid-message", message: asked.message }, { status: 400 });
    return Response.json(await this.use(asked.value, Date.now()));
  }

  /** While this object reads and writes its storage, the runtime delivers no other request to it. */
  async use({ step, jti, owner, former = "", until = 0 }: TokenUse, now: number): Promise<Answer> {
    const stored: unknown = await this.storage.get(TOKEN + jti);
    // Versions before this one stored the time of the expiry alone: that token belongs to a page that is not known.
    const known = check(usedToken, typeof stored === "number" ? { until: stored, owner: "", heldUntil: null } : stored);
    const used = known.ok ? known.value : undefined;
    const mine = [owner, former].find((key) => key !== "" && used?.owner === ownerOf(key));
    if (step === "release") {
      if (used && mine !== undefined && used.heldUntil !== null)
        await this.storage.delete([TOKEN + jti, END + digits(used.until) + jti]);
      return { ok: true, owner };
    }
    if (step === "confirm") {
      // An expired token is no longer stored, and admits nobody else.
      if (used && mine === undefined) return { ok: false, heldUntil: null };
      if (used && used.heldUntil !== null) await this.#put(jti, { ...used, heldUntil: null });
      return { ok: true, owner };
    }
    if (used && mine === undefined) {
      const { heldUntil } = used;
      if (heldUntil === null || heldUntil > now) return { ok: false, heldUntil };
    }
    if (mine !== undefined && used?.heldUntil === null) return { ok: true, owner: mine };
    // Wait for the write: the caller is told only what is on disk.
    await this.#put(jti, { until, owner: ownerOf(mine ?? owner), heldUntil: now + TOKEN_HOLD });
    await this.#sweep(now);
    return { ok: true, owner: mine ?? owner };
  }

  #put(jti: string, used: v.InferOutput<typeof usedToken>): Promise<void> {
    return this.storage.put({ [TOKEN + jti]: used, [END + digits(used.until) + jti]: true });
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
