import { hmac } from "@noble/hashes/hmac.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { WireIceServer } from "../protocol/protocol.js";

/** A TURN server that shares a secret with the room server, as coturn does with `use-auth-secret`. */
export interface TurnSettings {
  urls: string[];
  secret: string;
  /** How long a credential is valid at most, in seconds. */
  ttl: number;
}

/**
 * When the credential of this moment expires, in seconds since 1970. The time is divided into periods of half the
 * `ttl`, and all credentials of a period expire when the next one ends. So a participant has one credential in each
 * period without any memory of it, and at least half the `ttl` to use it.
 */
export function expiryOf(ttl: number, now: number): number {
  const period = ttl / 2;
  return Math.floor((Math.floor(now / 1000 / period) + 2) * period);
}

/**
 * A credential for one participant that the TURN server can verify itself: the user name holds the expiry and the
 * participant's id, the password is its HMAC-SHA1 in base64 (draft-uberti-behave-turn-rest).
 */
export function turnServerFor({ urls, secret, ttl }: TurnSettings, participantId: string, now: number): WireIceServer {
  const username = `${expiryOf(ttl, now)}:${participantId}`;
  const mac = hmac(sha1, utf8ToBytes(secret), utf8ToBytes(username));
  return { urls, username, credential: btoa(String.fromCharCode(...mac)) };
}
