import { CLOSE_CODES, type RoomLeftReason } from "../protocol/protocol.js";

interface RoomLeftMessage {
  /** What the person reads. */
  message: string;
  closeCode: number;
}

/** What somebody is told whose socket is done with the room. */
export const ROOM_LEFT_MESSAGES: Readonly<Record<RoomLeftReason, RoomLeftMessage>> = {
  left: { message: "You have left the call.", closeCode: CLOSE_CODES.normal },
  replaced: {
    message: "This call goes on in another window. Join again to take it back.",
    closeCode: CLOSE_CODES.replaced,
  },
  removed: { message: "A host has removed you from this call.", closeCode: CLOSE_CODES.removed },
  ended: { message: "The call is over: it was ended for everyone.", closeCode: CLOSE_CODES.ended },
  refused: { message: "You were not let in.", closeCode: CLOSE_CODES.notAdmitted },
};
