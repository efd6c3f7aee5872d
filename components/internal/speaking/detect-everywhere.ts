import { type RoomHandle, rooms } from "../room/room-context.js";
import { detectSpeaking } from "./audio-levels.js";

const detected = new WeakSet<RoomHandle>();

/**
 * Detects speaking in every present and future room of the page. Detection does not stop when a room leaves the page: it may
 * only be moving to another place.
 */
export function detectSpeakingEverywhere(): void {
  rooms.subscribe((room) => {
    if (detected.has(room)) return undefined;
    detected.add(room);
    detectSpeaking(room);
    return undefined;
  });
}
