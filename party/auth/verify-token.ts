import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from "jose";
import type { TokenAccess } from "./token-settings.js";
import { claims, type Claims } from "./claims.js";
import * as LIMITS from "../protocol/limits.js";
import { check } from "../protocol/parse.js";
import { matchesRoom } from "./room-name.js";
import { REFUSALS, type Refusal } from "../protocol/refusals.js";

/** `fault`: what went wrong with the keys, for whoever runs the server. */
export type Verification = { ok: true; claims: Claims } | { ok: false; refusal: Refusal; fault?: string };

/** By how many seconds the clock of who made a token may be wrong. */
export const CLOCK_TOLERANCE = 5;

const refuse = (refusal: Refusal): Verification => ({ ok: false, refusal });

/** Reads a token, and says whether it lets its bearer into the room. Nothing of the token is in what it says. */
export async function verifyToken(token: string, room: string, access: TokenAccess): Promise<Verification> {
  if (token === "") return refuse(REFUSALS.missing);
  if (token.length > LIMITS.tokenLength) return refuse(REFUSALS.malformed);
  let payload: JWTPayload;
  try {
    payload = await read(token, access);
  } catch (error) {
    const refusal = hasExtensions(token) ? REFUSALS.malformed : refusalFor(error);
    return { ok: false, refusal, ...(refusal === REFUSALS.keys && { fault: String(error) }) };
  }
  const said = check(claims, payload);
  if (!said.ok) return refuse(REFUSALS.claims(said.message));
  return matchesRoom(said.value.room, room) ? { ok: true, claims: said.value } : refuse(REFUSALS.otherRoom);
}

async function read(token: string, { algorithm, keys, issuer, audience }: TokenAccess): Promise<JWTPayload> {
  const options = {
    algorithms: [algorithm],
    clockTolerance: CLOCK_TOLERANCE,
    requiredClaims: ["exp"],
    ...(issuer !== undefined && { issuer }),
    ...(audience !== undefined && { audience }),
  };
  if ("jwks" in keys) return (await jwtVerify(token, keySet(keys.jwks), options)).payload;
  let failure: unknown;
  for (const secret of keys.secrets) {
    try {
      return (await jwtVerify(token, new TextEncoder().encode(secret), options)).payload;
    } catch (error) {
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
      failure = error;
    }
  }
  throw failure;
}

/** For the whole process: it remembers the keys that it has fetched. */
const remoteKeySets = new Map<string, JWTVerifyGetKey>();

function keySet(jwks: Extract<TokenAccess["keys"], { jwks: unknown }>["jwks"]): JWTVerifyGetKey {
  if (!(jwks instanceof URL)) return createLocalJWKSet(jwks);
  let keys = remoteKeySets.get(jwks.href);
  if (!keys) remoteKeySets.set(jwks.href, (keys = createRemoteJWKSet(jwks)));
  return keys;
}

/** Whether a token says that it is understood only by who knows some extension: none is known here (RFC 7515, `crit`). */
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
  // What is left is about the keys: they could not be fetched, or are none.
  return REFUSALS.keys;
}
