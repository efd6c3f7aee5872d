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
import { matchesRoom } from "./room-name.js";
import { REFUSALS, type Refusal } from "../protocol/refusals.js";

/** `fault`: what went wrong with the keys, for the operator. */
export type Verification =
  | { ok: true; claims: Claims }
  | {
      ok: false;
      refusal: Refusal;
      fault?: string;
      /** The user in a token whose signature is right, for the operator. */
      user?: string;
    };

/** The tolerated clock difference to the issuer of a token, in seconds. */
export const CLOCK_TOLERANCE = 5;

const refuse = (refusal: Refusal): Verification => ({ ok: false, refusal });

/** Verifies a token for a room. The refusal quotes nothing of the token. */
export async function verifyToken(token: string, room: string, access: TokenAccess): Promise<Verification> {
  if (token === "") return refuse(REFUSALS.missing);
  if (token.length > LIMITS.tokenLength) return refuse(REFUSALS.malformed);
  const named = namedSecretOf(token, access);
  let payload: JWTPayload;
  try {
    payload = await read(token, access, named);
  } catch (error) {
    const refusal = hasExtensions(token) ? REFUSALS.malformed : refusalFor(error);
    const who = error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed;
    return {
      ok: false,
      refusal,
      ...(refusal === REFUSALS.keys && { fault: String(error) }),
      ...(who && userIn(error.payload)),
    };
  }
  const parsed = check(claims, payload);
  if (!parsed.ok) return { ok: false, refusal: REFUSALS.claims(parsed.message), ...userIn(payload) };
  const mayOpen = named?.rooms?.some((pattern) => matchesRoom(pattern, room)) ?? true;
  return mayOpen && matchesRoom(parsed.value.room, room)
    ? { ok: true, claims: parsed.value }
    : { ok: false, refusal: REFUSALS.otherRoom, ...userIn(payload) };
}

/** The user in verified claims, if they have one. */
function userIn({ sub }: JWTPayload): { user?: string } {
  const read = check(user, sub);
  return read.ok ? { user: read.value } : {};
}

/** The secret that a token names by its `kid`. A name that is not in the settings changes nothing. */
function namedSecretOf(token: string, { keys }: TokenAccess): NamedSecret | undefined {
  if ("jwks" in keys || keys.named.size === 0) return undefined;
  try {
    return keys.named.get(decodeProtectedHeader(token).kid ?? "");
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

function refusalFor(error: unknown): Refusal {
  if (error instanceof errors.JWTExpired) return REFUSALS.expired;
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === "nbf"
      ? REFUSALS.early
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
