import type { Grant, LeaveReason, Moderation, Role, WireParticipant } from "../protocol/protocol.js";
import type { Operator } from "./operator.js";

/** The author of a moderation: a participant, the operator of the server, or `null` for the room itself. */
export type Moderator = Pick<WireParticipant, "id" | "user"> | Operator | null;

/** An action in a room, done by a moderator, an operator or the room itself. */
export interface ModerationEvent {
  by: Moderator;
  action: Moderation["action"] | "notice";
  /** The participant, or the waiting person, that it is about. */
  to?: Pick<WireParticipant, "id" | "user">;
  grant?: Grant;
  role?: Role;
}

/** An event of a room, for webhooks and for code that extends the server. It holds public data only. */
export type RoomEvent =
  | { type: "opened" }
  | { type: "joined"; participant: WireParticipant; participantCount: number }
  | { type: "left"; participant: WireParticipant; reason: LeaveReason | "ended"; participantCount: number }
  | ({ type: "moderated" } & ModerationEvent)
  /** The last participant has left, and the room is deleted. */
  | { type: "ended" };
