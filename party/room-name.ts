import * as LIMITS from "./limits.js";
import type { Parsed } from "./parse.js";

/** Letters, marks and digits of any script, the space, and signs that nobody takes for a part of an address. */
const ALPHABET = /^[\p{L}\p{M}\p{N} !'()+,\-.:=@_~]+$/u;

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
  if (encodeURIComponent(name) === segment) return { ok: true, value: name };
  return fault(`Write this room's name as ${encodeURIComponent(name)} in the address.`.slice(0, 1024));
}

/**
 * Whether a token's `room` is about the room of that name: it is the name, or has `*` where any characters, or none, may
 * stand.
 */
export function isRoomMeant(pattern: string, name: string): boolean {
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
