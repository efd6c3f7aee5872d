import * as LIMITS from "../protocol/limits.js";
import type { Parsed } from "../protocol/parse.js";

/** Letters, marks and digits of any script, the space, and signs that nobody takes for a part of an address. */
const ALPHABET = /^[\p{L}\p{M}\p{N} !'()+,\-.:=@_~]+$/u;

/**
 * How long a name may be as it is written in an address, where what is not ASCII takes up to nine times as much: it is
 * kept with each socket, for which PartyKit has 2048 bytes in all.
 */
const SEGMENT_LENGTH = 384;

const fault = (message: string) => ({ ok: false as const, message });

/**
 * Reads the segment of a path that names a room. There is one way to write each name: PartyKit tells rooms apart by the
 * segment, so that two ways would be two rooms. A name that begins with `~` belongs to the server itself.
 */
export function readRoomName(segment: string): Parsed<string> {
  let name: string;
  try {
    name = decodeURIComponent(segment);
  } catch {
    return fault("The room's name is not written as an address has it (encodeURIComponent).");
  }
  if (name.length === 0 || name.length > LIMITS.roomLength) {
    return fault(`A room's name has 1 to ${LIMITS.roomLength} characters.`);
  }
  if (!ALPHABET.test(name) || name.trim() !== name || name.startsWith("~")) {
    const signs = "! ' ( ) + , - . : = @ _ ~";
    return fault(
      `A room's name has letters, digits, spaces between them and ${signs}, and begins with none of space and ~.`,
    );
  }
  const written = encodeURIComponent(name);
  if (written.length > SEGMENT_LENGTH) {
    return fault(
      `A room's name takes at most ${SEGMENT_LENGTH} characters in an address, and this one ${written.length}.`,
    );
  }
  return written === segment
    ? { ok: true, value: name }
    : fault(`Write this room's name as ${written} in the address.`);
}

/** Reads what a token says as `room`: a name, or a pattern that some name fits. */
export function readRoomPattern(pattern: string): Parsed<string> {
  let example: string;
  try {
    example = encodeURIComponent(pattern.replaceAll("*", "x"));
  } catch {
    return fault("The room's name is no text that can be written in an address.");
  }
  const read = readRoomName(example);
  return read.ok ? { ok: true, value: pattern } : read;
}

/**
 * Whether a token's `room` is about the room of that name: it is the name, or has `*` where any characters, or none, may
 * stand.
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
