import * as LIMITS from "../protocol/limits.js";
import type { Parsed } from "../protocol/parse.js";

/** Letters, marks and digits of any script, the space, and punctuation that has no meaning in an address. */
const ALPHABET = /^[\p{L}\p{M}\p{N} !'()+,\-.:=@_~]+$/u;

/**
 * The longest name as it is encoded in an address, where a character outside ASCII takes up to nine times as much. The
 * name is stored with each socket, where PartyKit allows 2048 bytes in all.
 */
const SEGMENT_LENGTH = 384;

const fault = (message: string) => ({ ok: false as const, message });

/**
 * Reads the path segment that names a room. Each name has exactly one valid encoding: PartyKit tells rooms apart by the
 * segment, so two encodings would be two rooms. Names that begin with `~` are reserved for the server itself.
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
  const written = encodeURIComponent(name);
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
    example = encodeURIComponent(pattern.replaceAll("*", "x"));
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
  const [first = "", ...parts] = pattern.split("*");
  const last = parts.pop();
  if (last === undefined) return pattern === name;
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const part of parts) {
    const at = name.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return name.length - from >= last.length && name.endsWith(last);
}
