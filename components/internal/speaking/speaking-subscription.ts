import { RoomSubscription } from "../room/room-subscription.js";
import { detectSpeaking } from "./audio-levels.js";

/** Detects speaking in the room of an element that depends on it. */
export class SpeakingSubscription extends RoomSubscription {
  constructor() {
    super(detectSpeaking);
  }
}
