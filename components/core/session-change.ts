import type { LeaveReason, MessageOf, ServerMessage } from "../../party/protocol/protocol.js";
import type { CallEvents, LeftReason } from "./call-options.js";
import type { CallState, Participant } from "./call-state.js";
import { RtcError, type RtcErrorCode } from "./errors.js";
import type { TransportEvents } from "./transport.js";

/** An event of the call, by name and detail. */
export type CallEvent<K extends keyof CallEvents = keyof CallEvents> = {
  [Name in K]: { readonly type: Name; readonly detail: CallEvents[Name] };
}[K];

/**
 * How a session ends: `left` = by the person, or because they have returned in another window; `page` = the page is only
 * being left; `out` = a moderator has removed or refused them; `ended` = for any other reason.
 */
export type SessionEnd = "left" | "page" | "out" | "ended";

/** `back`: the page is only being left. */
export function sessionEnd(reason: LeftReason, error: RtcError | undefined, back: boolean): SessionEnd {
  if (reason === "left") return back ? "page" : "left";
  if (error?.code === "replaced") return "left";
  return error?.code === "removed" || error?.code === "refused" ? "out" : "ended";
}

/** The changes of one step of a session. The call applies them as one: the state first, then the events. */
export interface SessionChange {
  readonly state?: Partial<CallState>;
  /** The room has said what this page may send, for the first time or anew. */
  readonly grantsReceived?: boolean;
  /** A moderator mutes this page. */
  readonly muted?: boolean;
  /** This page is in the room now, and was not before. */
  readonly joined?: boolean;
  /** Emitted in this order, after `joined`. */
  readonly events?: readonly CallEvent[];
}

export const errorEvent = (error: RtcError): CallEvent => ({ type: "error", detail: { error } });

export const joinedEvent = (participant: Participant): CallEvent => ({
  type: "participant-joined",
  detail: { participant },
});

export const leftEvent = (participant: Participant, reason: LeaveReason): CallEvent => ({
  type: "participant-left",
  detail: { participant, reason },
});

/** The event for what the server itself says. */
export const serverEvent = (message: MessageOf<ServerMessage, "custom" | "notice">): CallEvent =>
  message.type === "notice"
    ? { type: "notice", detail: { text: message.text } }
    : { type: "custom", detail: { name: message.name, data: message.data } };

/** Errors that are the same whether the room says so at the join or later, by the reason of the refusal. */
const REFUSED_AS: ReadonlyMap<unknown, RtcErrorCode> = new Map([
  ["removed", "removed"],
  ["not-admitted", "refused"],
  ["ended", "ended"],
]);

/** The code of the error that a refusal is. */
export const refusedAs = (code: RtcErrorCode, reason: unknown): RtcErrorCode => REFUSED_AS.get(reason) ?? code;

/** The error about a participant to whom no connection can be made. */
export function unreachableError({ id, tried, turnError }: TransportEvents["unreachable"], displayName = ""): RtcError {
  const name = displayName || "a participant";
  const answer = turnError && ` TURN server: ${turnError}.`;
  const help = tried.includes("relay") ? "Another" : "A TURN server or another";
  const message = `Cannot connect to ${name}. Tried: ${tried.join(", ") || "no network"}.${answer} ${help} network may help.`;
  return new RtcError("connection-failed", message, { participantId: id });
}
