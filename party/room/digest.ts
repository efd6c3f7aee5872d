import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A digest that is stored in the place of a user or a key, and from which they cannot be read back. */
export const digest = (kind: string, text: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${kind} ${text}`))).slice(0, 24);
