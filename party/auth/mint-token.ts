import { importJWK, SignJWT, type JWK } from "jose";
import { isSecret, SECRET_BYTES } from "./token-settings.js";
import { claims } from "./claims.js";
import type { CallType, Grant, Role } from "../protocol/fields.js";
import { check } from "../protocol/parse.js";
import { readRoomPattern } from "./room-name.js";

export type { CallType, Grant, Role } from "../protocol/fields.js";

/** What a token says of the room. */
export interface TokenSettings {
  /** Whether who may not moderate waits until somebody lets them in. */
  lobby?: boolean | undefined;
  /** How many participants it holds, within what the server allows. */
  capacity?: number | undefined;
  /** `audio` = nobody sends pictures. */
  callType?: CallType | undefined;
  /** Before that nobody comes in who may not moderate. In seconds since 1970, as all times in a token. */
  opensAt?: number | undefined;
  /** Then the call ends for all. In seconds since 1970. */
  closesAt?: number | undefined;
}

/** What a token is to say. */
export interface TokenRequest {
  /** The room's name; `*` in it stands for any characters, so that `team-*` is for all rooms of a team. */
  room: string;
  /** Who it is: the same at each visit. The others are told, as `user`. */
  user: string;
  /** What the others read. Without it, participants name themselves. */
  name?: string | undefined;
  /** Default: `speaker`. */
  role?: Role | undefined;
  /** What they may do. Default: what their role may. */
  grants?: readonly Grant[] | undefined;
  /** For how many seconds from now it lets in. Who is in stays. Default: 600. */
  expiresIn?: number | undefined;
  /** In how many seconds it begins to let in. Default: at once. */
  startsIn?: number | undefined;
  /** Whether it lets in only once, and after that only who came by it and lost their socket. Default: `false`. */
  once?: boolean | undefined;
  /** What the room is to be like: taken from whoever comes first, and later from each who may moderate. */
  settings?: TokenSettings | undefined;
  /** Where the server asks for them: `TOKEN_ISSUER`, `TOKEN_AUDIENCE`. */
  issuer?: string | undefined;
  audience?: string | undefined;
}

/**
 * Makes a token for `<rtc-room token>`. On a server: who can read the key can make any token.
 *
 * @param key - what the room server has as `TOKEN_SECRET`, or, where it has `TOKEN_JWKS`, a private key of that set as a
 *   JWK that names its `alg` (and its `kid`, if there are several).
 * @throws {TypeError} with a sentence, when a token like this would let nobody in.
 */
export async function mintToken(request: TokenRequest, key: string | JWK): Promise<string> {
  const { room, user, name, role, grants, expiresIn = 600, startsIn, once, settings, issuer, audience } = request;
  const now = Math.floor(Date.now() / 1000);
  if (!(expiresIn > 0)) throw new TypeError("expiresIn must be more than 0 seconds.");
  if (startsIn !== undefined && !(startsIn < expiresIn)) throw new TypeError("startsIn must be less than expiresIn.");
  const payload = withoutUndefined({
    ...{ room, sub: user, name, role, grants, iss: issuer, aud: audience },
    ...{ iat: now, exp: now + expiresIn, nbf: startsIn === undefined ? undefined : now + startsIn },
    settings: settings && withoutUndefined({ ...settings }),
    jti: once ? crypto.randomUUID() : undefined,
  });
  const checked = check(claims, payload);
  if (!checked.ok) throw new TypeError(checked.message.replace(/^sub:/, "user:"));
  const pattern = readRoomPattern(room);
  if (!pattern.ok) throw new TypeError(`room: ${pattern.message}`);
  const { alg, kid } = typeof key === "string" ? { alg: "HS256", kid: undefined } : key;
  // As the server reads it: a variable that came out of a file ends in a line break.
  const secret = typeof key === "string" ? key.trim() : undefined;
  if (secret !== undefined && !isSecret(secret))
    throw new TypeError(`The secret must have at least ${SECRET_BYTES} bytes.`);
  if (alg === undefined) throw new TypeError("The private key must name its algorithm: alg.");
  const signer = typeof key === "string" ? new TextEncoder().encode(secret) : await importJWK(key);
  return new SignJWT(payload).setProtectedHeader({ alg, typ: "JWT", ...(kid !== undefined && { kid }) }).sign(signer);
}

const withoutUndefined = (object: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
