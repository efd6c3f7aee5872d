import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from "jose";
import type { NamedSecret } from "./named-secrets.js";
import type { TokenAccess } from "./token-settings.js";
import { claims, type Claims } from "./claims.js";
import { user } from "../protocol/fields.js";
import * as LIMITS from "../protocol/limits.js";
import { check } from "../protocol/parse.js";
import { digest } from "../room/digest.js";
import { matchesRoom } from "./room-name.js";
import { REFUSALS, type Refusal } from "../protocol/refusals.js";

/**
 * `isExpired`: only its life is over. `fault`: what went wrong with the keys, for the operator. `user`: the user in a token
 * whose signature is right, for the operator.
 */
export type Verification =
  { ok: true; claims: Claims; isExpired: boolean } | { ok: false; refusal: Refusal; fault?: string; user?: string };

/** The tolerated clock difference to the issuer of a token, in seconds: of `exp`, `nbf` and `iat`, either way. */
export const CLOCK_TOLERANCE = 60;

const refuse = (refusal: Refusal): Verification => ({ ok: false, refusal });

/** Verifies a token for a room. The refusal quotes nothing of the token. */
export async function verifyToken(token: string, room: string, access: TokenAccess): Promise<Verification> {
  if (token === "") return refuse(REFUSALS.missing);
  if (token.length > LIMITS.tokenLength) return refuse(REFUSALS.malformed);
  const { name, secret: named } = namedSecretOf(token, access) ?? {};
  const now = Date.now();
  let payload: JWTPayload;
  let isExpired = false;
  try {
    payload = await read(token, access, named);
  } catch (error) {
    // Its signature and every other claim have been checked by then.
    isExpired = error instanceof errors.JWTExpired;
    if (!(error instanceof errors.JWTExpired)) {
      const refusal = hasExtensions(token) ? REFUSALS.malformed : refusalFor(error, now);
      return {
        ok: false,
        refusal,
        ...(refusal === REFUSALS.keys && { fault: String(error) }),
        ...(error instanceof errors.JWTClaimValidationFailed && userIn(error.payload)),
      };
    }
    payload = error.payload;
  }
  const parsed = check(claims, payload);
  const reject = (refusal: Refusal): Verification => ({ ok: false, refusal, ...userIn(payload) });
  if (!parsed.ok) return reject(REFUSALS.claims(parsed.message));
  const { exp, iat, room: meant } = parsed.value;
  if (iat !== undefined && iat > now / 1000 + CLOCK_TOLERANCE) return reject(early(iat, now));
  const begin = Math.min(iat ?? Infinity, now / 1000);
  if (exp - begin > access.hours * 3600 + CLOCK_TOLERANCE) return reject(REFUSALS.longLived(access.hours));
  const mayOpen = named?.rooms?.some((pattern) => matchesRoom(pattern, room)) ?? true;
  if (!mayOpen || !matchesRoom(meant, room)) return reject(REFUSALS.otherRoom);
  return { ok: true, claims: withOwnId(parsed.value, name), isExpired };
}

/** The claims with an id that belongs to the key: each issuer may count its one-time tokens from 1. */
function withOwnId(of: Claims, key: string | undefined): Claims {
  return of.jti === undefined || key === undefined ? of : { ...of, jti: digest(`token of ${key}`, of.jti) };
}

/** The refusal of a token that becomes valid then, in seconds since 1970 by its issuer's clock. */
const early = (from: number, now: number): Refusal => REFUSALS.early((from - CLOCK_TOLERANCE) * 1000, now);

/** The user in verified claims, if they have one. */
function userIn({ sub }: JWTPayload): { user?: string } {
  const read = check(user, sub);
  return read.ok ? { user: read.value } : {};
}

/** The secret that a token names by its `kid`. A name that is not in the settings changes nothing. */
function namedSecretOf(token: string, { keys }: TokenAccess): { name: string; secret: NamedSecret } | undefined {
  if ("jwks" in keys || keys.named.size === 0) return undefined;
  try {
    const name = decodeProtectedHeader(token).kid ?? "";
    const secret = keys.named.get(name);
    return secret && { name, secret };
  } catch {
    return undefined;
  }
}

async function read(token: string, access: TokenAccess, named: NamedSecret | undefined): Promise<JWTPayload> {
  const { algorithm, keys, issuer, audience } = access;
  const options = {
    algorithms: [algorithm],
    clockTolerance: CLOCK_TOLERANCE,
    requiredClaims: ["exp"],
    ...(issuer !== undefined && { issuer }),
    ...(audience !== undefined && { audience }),
  };
  if ("jwks" in keys) return (await jwtVerify(token, keySet(keys.jwks), options)).payload;
  let failure: unknown = new errors.JWSSignatureVerificationFailed();
  for (const secret of named ? [named.secret] : keys.secrets) {
    try {
      return (await jwtVerify(token, new TextEncoder().encode(secret), options)).payload;
    } catch (error) {
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
      failure = error;
    }
  }
  throw failure;
}

/** For the whole process: it caches the keys that it has fetched. */
const remoteKeySets = new Map<string, JWTVerifyGetKey>();

function keySet(jwks: Extract<TokenAccess["keys"], { jwks: unknown }>["jwks"]): JWTVerifyGetKey {
  if (!(jwks instanceof URL)) return createLocalJWKSet(jwks);
  let keys = remoteKeySets.get(jwks.href);
  if (!keys) remoteKeySets.set(jwks.href, (keys = createRemoteJWKSet(jwks)));
  return keys;
}

/** Whether a token requires an extension (RFC 7515, `crit`). None is supported here. */
function hasExtensions(token: string): boolean {
  try {
    return decodeProtectedHeader(token).crit !== undefined;
  } catch {
    return false;
  }
}

function refusalFor(error: unknown, now: number): Refusal {
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === "nbf" && error.payload.nbf !== undefined && error.reason === "check_failed"
      ? early(error.payload.nbf, now)
      : REFUSALS.claims(`${error.claim}: Missing, or not what it should be.`);
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return REFUSALS.algorithm;
  const isSignature =
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys;
  if (isSignature) return REFUSALS.signature;
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return REFUSALS.malformed;
  // The remaining errors are about the keys: they cannot be fetched, or are not keys.
  return REFUSALS.keys;
}
