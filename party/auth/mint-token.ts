import { importJWK, SignJWT, type JWK } from "jose";
import { isSecret, SECRET_BYTES } from "./named-secrets.js";
import { claims } from "./claims.js";
import type { CallType, Grant, Role } from "../protocol/fields.js";
import { check } from "../protocol/parse.js";
import { readRoomPattern } from "./room-name.js";

export type { CallType, Grant, Role } from "../protocol/fields.js";

/** Options of the room that a token sets. */
export interface TokenSettings {
  /** Whether participants who may not moderate wait in the lobby. */
  lobby?: boolean | undefined;
  /** The capacity, within what the server allows. */
  capacity?: number | undefined;
  /** `audio` = nobody sends pictures. */
  callType?: CallType | undefined;
  /** Before this time only moderators can join. In seconds since 1970, as all times in a token. */
  opensAt?: number | undefined;
  /** At this time the call ends for everyone. In seconds since 1970. */
  closesAt?: number | undefined;
}

/** The contents of a token. */
export interface TokenRequest {
  /** The room's name; `*` in it stands for any characters: `team-*` is valid for all rooms of a team. */
  room: string;
  /** The user: the same at each visit. The others receive it as `user`. */
  user: string;
  /** The display name. Without it, participants choose a name themselves. */
  name?: string | undefined;
  /** Default: `speaker`. */
  role?: Role | undefined;
  /** The grants. Default: those of the role. */
  grants?: readonly Grant[] | undefined;
  /** For how many seconds from now it admits. It does not limit a stay. Default: 600. */
  expiresIn?: number | undefined;
  /** In how many seconds it begins to admit. Default: at once. */
  startsIn?: number | undefined;
  /** Whether it admits only once. Its holder can still return after losing the socket. Default: `false`. */
  once?: boolean | undefined;
  /** Options of the room: applied from the first participant's token, and later from each moderator's. */
  settings?: TokenSettings | undefined;
  /** `rtc:admin` = its bearer is an operator of these rooms. Such a token does not admit once only. */
  scope?: string | undefined;
  /** Required where the server has `TOKEN_ISSUER` or `TOKEN_AUDIENCE`. */
  issuer?: string | undefined;
  audience?: string | undefined;
  /** The name of the key in the server's `TOKEN_SECRETS`. */
  keyId?: string | undefined;
}

/**
 * Makes a token for `<rtc-room token>`. Run it on a server only: anyone who can read the key can make any token.
 *
 * @param key - the room server's `TOKEN_SECRET`; or, if it has `TOKEN_JWKS`, a private key of that set as a JWK with its
 *   `alg` (and its `kid`, if there are several).
 * @throws {TypeError} with an explanation, when such a token would admit nobody.
 */
export async function mintToken(request: TokenRequest, key: string | JWK): Promise<string> {
  const {
    room,
    user,
    name,
    role,
    grants,
    expiresIn = 600,
    startsIn,
    once,
    settings,
    scope,
    issuer,
    audience,
    keyId,
  } = request;
  const now = Math.floor(Date.now() / 1000);
  if (!(expiresIn > 0)) throw new TypeError("expiresIn must be more than 0 seconds.");
  if (startsIn !== undefined && !(startsIn < expiresIn)) throw new TypeError("startsIn must be less than expiresIn.");
  if (once && scope !== undefined) throw new TypeError("once is about joining: leave it out of a token with a scope.");
  const payload = withoutUndefined({
    room,
    sub: user,
    name,
    role,
    grants,
    scope,
    iss: issuer,
    aud: audience,
    iat: now,
    exp: now + expiresIn,
    nbf: startsIn === undefined ? undefined : now + startsIn,
    settings: settings && withoutUndefined({ ...settings }),
    jti: once ? crypto.randomUUID() : undefined,
  });
  const checked = check(claims, payload);
  if (!checked.ok) throw new TypeError(checked.message.replace(/^sub:/, "user:"));
  const pattern = readRoomPattern(room);
  if (!pattern.ok) throw new TypeError(`room: ${pattern.message}`);
  const { alg, kid = keyId } = typeof key === "string" ? { alg: "HS256" } : key;
  // As the server reads it: a variable that came out of a file ends in a line break.
  const secret = typeof key === "string" ? key.trim() : undefined;
  if (secret !== undefined && !isSecret(secret))
    throw new TypeError(`The secret must have at least ${SECRET_BYTES} bytes.`);
  if (alg === undefined) throw new TypeError("The private key must have an alg, its algorithm.");
  const signer = typeof key === "string" ? new TextEncoder().encode(secret) : await importJWK(key);
  return new SignJWT(payload).setProtectedHeader({ alg, typ: "JWT", ...(kid !== undefined && { kid }) }).sign(signer);
}

const withoutUndefined = (object: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
