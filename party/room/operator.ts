import * as v from "valibot";
import { clientMessages } from "../protocol/client-messages.js";
import { GRANTS, id, text, user } from "../protocol/fields.js";
import * as LIMITS from "../protocol/limits.js";
import type { SignalingErrorCode } from "../protocol/protocol.js";
import type { Member } from "./room-record.js";

const notice = v.object({
  action: v.literal("notice"),
  text: v.pipe(text(1, LIMITS.noticeLength), v.regex(/\S/, "Expected some text.")),
  /** The only receiver. Default: everyone, those in the lobby included. */
  to: v.exactOptional(id),
});

/** The actions of an operator in a room: everything that a host may, and to send a notice. */
export const operatorAction = v.variant("action", [clientMessages.moderate, notice]);
export type OperatorAction = v.InferOutput<typeof operatorAction>;

/** The operator of the server, who acts on rooms from outside: the bearer of the `ADMIN_TOKEN`, or of a signed token. */
export const operator = v.object({ operator: v.picklist(["admin", "token"]), user: v.exactOptional(user) });
export type Operator = v.InferOutput<typeof operator>;

/** The result of an operator's action. */
export type OperationOutcome =
  { ok: true; participantCount: number } | { ok: false; code: SignalingErrorCode; message: string };

/** The operator in the place of a moderator: a host who is not in the room. Pages find no participant with this id. */
export const OPERATOR: Member = {
  participant: {
    id: "operator",
    displayName: "",
    joinedAt: 0,
    role: "host",
    grants: GRANTS,
    microphone: "off",
    camera: "off",
    screen: "off",
    handRaised: false,
  },
  resumeKey: "",
  awayUntil: null,
};
