import * as LIMITS from "../protocol/limits.js";
import type { Parsed } from "../protocol/parse.js";

/** Letters, marks and digits of any script, the space, and punctuation that has no meaning in an address. */
const ALPHABET = /^[\p{L}\p{M}\p{N} !'()+,\-.:=@_~]+$/u;

/**
 * The longest name as it is encoded in an address, where a character outside ASCII takes up to nine times as much. The
 * name is stored with each socket, where PartyKit allows 2048 bytes in all.
 */
const SEGMENT_LENGTH = 384;

/**
 * Letters that cannot be seen, by which two rooms would have the same name for people: such as the fillers of Hangul, and
 * what joins or selects variants.
 */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

/**
 * Look-alikes of the full stop among letters, marks and digits: tone letters of Lisu, a mark of music, numbers with a full
 * stop, and the Arabic zeros, which are accepted inside of numbers.
 */
const LIKE_A_STOP =
  /[\u{a4f8}-\u{a4fb}\u{2488}-\u{249b}\u{1f100}]|\u{1d16d}|(?<![\u0660-\u0669\u06f0-\u06f9])[\u0660\u06f0]+(?![\u0660-\u0669\u06f0-\u06f9])/u;

const fault = (message: string) => ({ ok: false as const, message });

/**
 * Reads the path segment that names a room. Each name has exactly one valid encoding, that of its composed form (NFC):
 * PartyKit tells rooms apart by the segment, so two encodings would be two rooms. Names that begin with `~` are reserved for the server itself.
 */
export function readRoomName(segment: string): Parsed<string> {
  let name: string;
  try {
    name = decodeURIComponent(segment);
  } catch {
    return fault("The room's name is not encoded for an address (encodeURIComponent).");
  }
  if (name.length === 0 || name.length > LIMITS.roomLength) {
    return fault(`A room's name must have 1 to ${LIMITS.roomLength} characters.`);
  }
  if (!ALPHABET.test(name) || name.trim() !== name || name.startsWith("~")) {
    const signs = "! ' ( ) + , - . : = @ _ ~";
    return fault(
      `A room's name may hold letters, digits, spaces between them and ${signs}, and must not begin with a space or ~.`,
    );
  }
  if (/^\.+$/.test(name) || LIKE_A_STOP.test(name) || UNSEEN.test(name)) {
    return fault(
      "A room's name must not hold letters that cannot be seen or look like a full stop. Choose another one.",
    );
  }
  const written = encodeURIComponent(name.normalize("NFC"));
  if (written.length > SEGMENT_LENGTH) {
    return fault(
      `A room's name may take at most ${SEGMENT_LENGTH} characters in an address, and this one takes ${written.length}.`,
    );
  }
  return written === segment
    ? { ok: true, value: name }
    : fault(`Write this room's name as ${written} in the address.`);
}

/** Checks the `room` claim of a token: a name, or a pattern that some name matches. */
export function readRoomPattern(pattern: string): Parsed<string> {
  let example: string;
  try {
    example = encodeURIComponent(pattern.normalize("NFC").replaceAll("*", "x"));
  } catch {
    return fault("The room's name cannot be encoded in an address.");
  }
  const read = readRoomName(example);
  return read.ok ? { ok: true, value: pattern } : read;
}

/**
 * Whether a token's `room` claim matches the room of that name: it is the name, or has `*` in the place of any
 * characters or none.
 */
export function matchesRoom(pattern: string, name: string): boolean {
  const composed = pattern.normalize("NFC");
  const [first = "", ...parts] = composed.split("*");
  const last = parts.pop();
  if (last === undefined) return composed === name;
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const part of parts) {
    const at = name.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return name.length - from >= last.length && name.endsWith(last);
}
