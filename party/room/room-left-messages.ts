import { CLOSE_CODES, type RoomLeftReason } from "../protocol/protocol.js";

interface RoomLeftMessage {
  /** The text that the page shows. */
  message: string;
  closeCode: number;
}

/** The message and close code for each reason why a socket's participant has left. */
export const ROOM_LEFT_MESSAGES: Readonly<Record<RoomLeftReason, RoomLeftMessage>> = {
  left: { message: "You have left the call.", closeCode: CLOSE_CODES.normal },
  replaced: {
    message: "You joined this call in another window. Join again to continue here.",
    closeCode: CLOSE_CODES.replaced,
  },
  removed: { message: "A host has removed you from this call.", closeCode: CLOSE_CODES.removed },
  ended: { message: "The call has ended for everyone.", closeCode: CLOSE_CODES.ended },
  refused: { message: "You were not admitted to the call.", closeCode: CLOSE_CODES.notAdmitted },
};
