import type { JSONWebKeySet } from "jose";
import { tryJson } from "../protocol/parse.js";
import { isSecret, readNamedSecrets, SECRET_BYTES, type NamedSecret } from "./named-secrets.js";

/** How tokens are verified. */
export interface TokenAccess {
  kind: "tokens";
  /** The only accepted algorithm, whatever a token's header says. */
  algorithm: string;
  /**
   * Shared secrets, those with a name by their name, or a set of public keys: its address, or the keys themselves.
   */
  keys: SharedSecrets | { jwks: URL | JSONWebKeySet };
  issuer: string | undefined;
  audience: string | undefined;
  /** The longest time from `iat` to `exp` that a token may have, in hours. */
  hours: number;
}

export interface SharedSecrets {
  secrets: readonly string[];
  named: ReadonlyMap<string, NamedSecret>;
}

/** Access to the server: for everybody, for holders of a token, or for nobody because the settings are invalid. */
export type Access = { kind: "open" } | TokenAccess | { kind: "closed"; why: string };

/** How many hours a token may be valid, unless `TOKEN_HOURS` says otherwise, and the most that it may say. */
export const TOKEN_HOURS = 24;
const MOST_HOURS = 8784;

/** If one of them is set, the server must not be open to everybody. */
const NAMES = [
  ...["TOKEN_SECRET", "TOKEN_SECRET_BEFORE", "TOKEN_SECRETS", "TOKEN_JWKS"],
  ...["TOKEN_ALGORITHM", "TOKEN_ISSUER", "TOKEN_AUDIENCE"],
];

const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"];

/** They may also be an object, as `"vars"` in a configuration file can be. */
const MAY_BE_OBJECTS = ["TOKEN_SECRETS", "TOKEN_JWKS"];

/**
 * Reads from environment variables who may join, see `readSettings`. Unlike other settings, these are not ignored when
 * they are invalid: a server that was meant to be closed must not be open.
 */
export function readAccess(env: Record<string, unknown>): Access {
  const read = (name: string) => text(env[name]).trim();
  const closed = (why: string): Access => ({ kind: "closed", why });
  const wrong = NAMES.find((name) => isNotText(name, env[name]));
  if (wrong) return closed(`${wrong} is set, but not to text.`);
  const secrets = [read("TOKEN_SECRET"), read("TOKEN_SECRET_BEFORE")].filter(Boolean);
  const named = read("TOKEN_JWKS");
  const inline = env["TOKEN_JWKS"];
  const namedSecrets = isNotSet(env["TOKEN_SECRETS"])
    ? new Map<string, NamedSecret>()
    : readNamedSecrets(env["TOKEN_SECRETS"]);
  const isGiven = named !== "" || (typeof inline === "object" && inline !== null);
  const issuer = read("TOKEN_ISSUER") || undefined;
  const audience = read("TOKEN_AUDIENCE") || undefined;
  const hours = Number(read("TOKEN_HOURS") || TOKEN_HOURS);
  if (!Number.isInteger(hours) || hours < 1 || hours > MOST_HOURS)
    return closed(`TOKEN_HOURS must be a whole number from 1 to ${MOST_HOURS}.`);

  if (typeof namedSecrets === "string") return closed(`TOKEN_SECRETS ${namedSecrets}`);
  if (secrets.length + namedSecrets.size > 0) {
    const first = secrets.length > 0 ? "TOKEN_SECRET" : "TOKEN_SECRETS";
    if (isGiven) return closed(`${first} and TOKEN_JWKS are both set. Remove one of them.`);
    if (secrets.length > 0 && !read("TOKEN_SECRET"))
      return closed("TOKEN_SECRET_BEFORE is set, but TOKEN_SECRET is not.");
    if (!secrets.every(isSecret)) return closed(`TOKEN_SECRET must have at least ${SECRET_BYTES} bytes.`);
    return { kind: "tokens", algorithm: "HS256", keys: { secrets, named: namedSecrets }, issuer, audience, hours };
  }
  if (isGiven) {
    const algorithm = read("TOKEN_ALGORITHM") || "RS256";
    if (!ALGORITHMS.includes(algorithm)) return closed(`TOKEN_ALGORITHM must be one of ${ALGORITHMS.join(", ")}.`);
    const jwks = readJwks(named || inline);
    if (!jwks) return closed("TOKEN_JWKS must be an https: address, or a JSON object { keys } of public keys.");
    return { kind: "tokens", algorithm, keys: { jwks }, issuer, audience, hours };
  }
  const alone = NAMES.find(read);
  if (alone) return closed(`${alone} is set, but neither TOKEN_SECRET nor TOKEN_JWKS is.`);
  if (isOff(env["REQUIRE_TOKENS"])) return { kind: "open" };
  return closed("REQUIRE_TOKENS is set, but neither TOKEN_SECRET nor TOKEN_JWKS is.");
}

const OPEN =
  "THIS ROOM SERVER IS OPEN: anyone who knows a room's name can join it. Set TOKEN_SECRET or TOKEN_JWKS to admit only " +
  "holders of a token; with REQUIRE_TOKENS=on it admits nobody while neither is set.";

/** The warning for the operator when the server starts; `undefined` when all is well. */
export function accessWarning(access: Access): string | undefined {
  if (access.kind === "closed") return `THIS ROOM SERVER ADMITS NOBODY. ${access.why}`;
  return access.kind === "open" ? OPEN : undefined;
}

function readJwks(given: unknown): URL | JSONWebKeySet | undefined {
  if (typeof given === "string" && URL.canParse(given)) {
    const url = new URL(given);
    const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
    return url.protocol === "https:" || (url.protocol === "http:" && isHere) ? url : undefined;
  }
  const set = typeof given === "string" ? tryJson(given) : given;
  return isKeySet(set) ? set : undefined;
}

function isKeySet(value: unknown): value is JSONWebKeySet {
  if (typeof value !== "object" || value === null || !("keys" in value) || !Array.isArray(value.keys)) return false;
  const keys: unknown[] = value.keys;
  return (
    keys.length > 0 && keys.every((key) => typeof key === "object" && key !== null && "kty" in key && !("d" in key))
  );
}

const isOff = (value: unknown): boolean =>
  isNotSet(value) || (isText(value) && ["off", "false", "0", "no"].includes(text(value).trim().toLowerCase()));

/** Set, but not to text: a list, an object, or only spaces. */
function isNotText(name: string, value: unknown): boolean {
  if (isNotSet(value)) return false;
  return isText(value) ? text(value).trim() === "" : !MAY_BE_OBJECTS.includes(name);
}

const isNotSet = (value: unknown): boolean => value === undefined || value === null || value === "";

const isText = (value: unknown): boolean => ["string", "number", "boolean"].includes(typeof value);

const text = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";
