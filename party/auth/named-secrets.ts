import * as v from "valibot";
import { check, tryJson } from "../protocol/parse.js";
import { readRoomPattern } from "./room-name.js";

/** A secret with a name of its own, which a token gives as its `kid`. */
export interface NamedSecret {
  secret: string;
  /** The rooms that its tokens open: patterns as in a token. `undefined` = all. */
  rooms: readonly string[] | undefined;
}

/** The name of a secret: short, and the same in every encoding. */
const NAME = /^[\w.-]{1,64}$/;

/** The minimum for an HS256 key by RFC 7518, in bytes. */
export const SECRET_BYTES = 32;

export const isSecret = (secret: string): boolean => new TextEncoder().encode(secret).length >= SECRET_BYTES;

const rooms = v.optional(v.union([v.string(), v.pipe(v.array(v.string()), v.minLength(1))]));
/** The secret alone, or with the rooms that its tokens open. */
const entry = v.union([v.string(), v.strictObject({ secret: v.string(), rooms })]);
const secrets = v.record(v.string(), entry);

/** The secrets in `TOKEN_SECRETS`, or what is wrong with it. No sentence quotes a secret. */
export function readNamedSecrets(given: unknown): Map<string, NamedSecret> | string {
  const value = typeof given === "string" ? tryJson(given) : given;
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const read = isObject ? check(secrets, value) : undefined;
  if (!read?.ok || Object.keys(read.value).length === 0)
    return 'must be JSON: { "<key id>": "<secret>", "<key id>": { "secret": "…", "rooms": "clinic-a.*" } }';
  const named = new Map<string, NamedSecret>();
  for (const [name, each] of Object.entries(read.value)) {
    const { secret, rooms } = typeof each === "string" ? { secret: each, rooms: undefined } : each;
    if (!NAME.test(name)) return "has a key id that is not 1 to 64 letters, digits, _, - or .";
    if (!isSecret(secret.trim())) return `${name} must have at least ${SECRET_BYTES} bytes.`;
    const patterns = rooms === undefined || typeof rooms !== "string" ? rooms : [rooms];
    const wrong = patterns?.map(readRoomPattern).find(({ ok }) => !ok);
    if (wrong) return `${name} has rooms that no room's name can match.`;
    named.set(name, { secret: secret.trim(), rooms: patterns });
  }
  return named;
}
