import { detectSpeaking } from "./audio-levels.js";
import { RoomWatch } from "../room/room-subscription.js";

/** Has a room listen for who speaks. */
export class SpeakingWatch extends RoomWatch {
  constructor() {
    super(detectSpeaking);
  }
}
