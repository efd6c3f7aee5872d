import { RoomSubscription } from "../room/room-subscription.js";
import { detectSpeaking } from "./audio-levels.js";

/** Detects who is speaking in the room of an element that shows it. */
export class SpeakingSubscription extends RoomSubscription {
  constructor() {
    super(detectSpeaking);
  }
}
