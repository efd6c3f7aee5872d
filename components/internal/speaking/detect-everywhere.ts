import { type RoomHandle, rooms } from "../room/room-context.js";
import { detectSpeaking } from "./audio-levels.js";

const detected = new WeakSet<RoomHandle>();

/**
 * Detects who is speaking in every room of the page, now and later. A room that has left the page and comes back is detected
 * still: moving it is no reason to stop.
 */
export function detectSpeakingEverywhere(): void {
  rooms.subscribe((room) => {
    if (detected.has(room)) return undefined;
    detected.add(room);
    detectSpeaking(room);
    return undefined;
  });
}
