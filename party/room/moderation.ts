import type { RoomContext } from "./room-context.js";
import type { Lobby } from "./lobby.js";
import { whoIs, type LogEntry } from "./log-entry.js";
import { withRightsApplied } from "./new-participant.js";
import { OPERATOR, type Operator, type OperatorAction } from "./operator.js";
import { isFull } from "./places.js";
import type { Presence } from "./presence.js";
import {
  hasGrant,
  held,
  type Grant,
  type MessageOf,
  type ClientMessage,
  type RoomOptions,
  type SignalingErrorCode,
} from "../protocol/protocol.js";
import { GRANTS } from "../protocol/fields.js";
import { grantsOf } from "./roles.js";
import type { ModerationEvent, Moderator } from "./room-event.js";
import type { RoomConnection } from "./room-host.js";
import { mergeOptions, infoWithOptions } from "./room-options.js";
import type { Member } from "./room-record.js";
import type { Rights } from "./bans-and-grants.js";

type Moderate = MessageOf<ClientMessage, "moderate">;
/** Why an action is refused. */
type Rejection = readonly [code: SignalingErrorCode, message: string];

const FORBIDDEN: Rejection = ["forbidden", "You may not moderate this call. Ask a host to allow it."];
const NOT_OF_A_HOST: Rejection = [
  "forbidden",
  "Only a host can do that to a host, or make another participant a host.",
];
const YOURSELF: Rejection = ["invalid-message", "to: This is your own id."];
const NOT_IN_ROOM: Rejection = ["participant-not-found", "There is no participant with this id in the room."];
const NOT_WAITING: Rejection = ["participant-not-found", "There is no participant with this id in the lobby."];
const FULL: Rejection = ["room-full", "The room is full: a participant must leave first."];

/** Actions of moderators, and those that the room does on its own as a moderator would. */
export class Moderation {
  constructor(
    private readonly context: RoomContext,
    private readonly presence: Presence,
    private readonly lobby: Lobby,
  ) {}

  /** Runs a moderator's action, or answers why it is refused. */
  receive(connection: RoomConnection, by: Member, message: Moderate): void {
    const { id, user } = by.participant;
    const moderator = { id, ...(user !== undefined && { user }) };
    const rejection = this.#attempt(by, message, whoIs(by.participant), moderator);
    if (!rejection) return;
    const [code, sentence] = rejection;
    this.context.sendError(connection, code, sentence, { type: message.type, ...aboutOf(message) });
  }

  /** Runs an action of the server's operator, or returns why it is refused. */
  operate(operator: Operator, action: OperatorAction): Rejection | undefined {
    return this.#attempt(OPERATOR, action, { participant: null, ...operator }, operator);
  }

  /** Runs an action, or returns why it is refused; either is logged and counted. */
  #attempt(by: Member, message: OperatorAction, who: Partial<LogEntry>, moderator: Moderator): Rejection | undefined {
    const { action } = message;
    const rejection = this.#rejectionOf(by, message);
    const described = this.#described(message);
    const toUser = described.to?.user;
    const entry = {
      event: "moderation" as const,
      ...who,
      ...(toUser !== undefined && { toUser }),
      ...aboutOf(message),
    };
    const counters = this.context.store.record?.counters;
    if (rejection) {
      const [code] = rejection;
      if (counters) counters.moderationRefused[code] = (counters.moderationRefused[code] ?? 0) + 1;
      this.context.host.log({ ...entry, code });
      return rejection;
    }
    // First, since the action may end the room.
    this.context.host.emit({ type: "moderated", by: moderator, ...described });
    this.#run(by, message);
    if (counters) counters.moderation[action] = (counters.moderation[action] ?? 0) + 1;
    this.context.host.log(entry);
    this.context.save();
    return undefined;
  }

  /** Merges new options into those of the room, and applies them. */
  applyOptions(options: RoomOptions): void {
    const { store, members } = this.context;
    const { record } = store;
    if (!record) return;
    record.options = mergeOptions(record.options, options);
    this.context.updateInfo(infoWithOptions(record.info, record.options));
    for (const member of members.all) {
      const participant = held(member.participant, record.info.callType);
      if (JSON.stringify(participant) !== JSON.stringify(member.participant))
        this.context.updateParticipant(member, participant);
    }
    if (!record.options.lobby) this.lobby.admitAll();
    this.context.save();
  }

  /**
   * If the settings ask for a host and nobody can moderate, makes the oldest participant the host, of those with a socket
   * if there are any. A participant in the lobby, whom nobody has admitted, never becomes the host: if only the lobby is
   * left, the call has ended.
   */
  ensureHost(): void {
    const { context } = this;
    if (!context.host.settings.openRoomHost || context.isEmpty || context.moderators.length > 0) return;
    const { all } = context.members;
    const next = all.find((member) => context.socketOf(member)) ?? all[0];
    if (!next) return this.endByRoom();
    this.#setRights(next, { role: "host", grants: GRANTS });
    context.host.log({ event: "host", participant: next.participant.id });
  }

  /** The room itself ends the call: its closing time has passed, or only the lobby is left of it. */
  endByRoom(): void {
    this.context.host.log({ event: "moderation", participant: null, action: "end" });
    this.context.host.emit({ type: "moderated", by: null, action: "end" });
    this.presence.endAll();
  }

  #rejectionOf(by: Member, message: OperatorAction): Rejection | undefined {
    if (!hasGrant(by.participant, "moderate")) return FORBIDDEN;
    const { action } = message;
    const { members, waiting, coming } = this.context;
    const hasNoPlace = isFull(this.context, Date.now());
    if (action === "admit-all") return hasNoPlace && waiting.all.length > 0 ? FULL : undefined;
    if (action === "admit" || action === "refuse") {
      if (!waiting.byId(message.to)) return NOT_WAITING;
      return action === "admit" && hasNoPlace && !coming.has(message.to) ? FULL : undefined;
    }
    if (!("to" in message)) return undefined;
    const isForWaiting = action === "remove" || action === "notice";
    const target = members.byId(message.to) ?? (isForWaiting ? waiting.byId(message.to) : undefined);
    if (!target) return NOT_IN_ROOM;
    if (target === by && action !== "spotlight") return YOURSELF;
    const isAboutHost =
      (target.participant.role === "host" && (action === "remove" || action === "revoke" || action === "role")) ||
      (action === "role" && message.role === "host");
    return isAboutHost && by.participant.role !== "host" ? NOT_OF_A_HOST : undefined;
  }

  /** The details of an action, as they are reported. */
  #described(message: OperatorAction): Omit<ModerationEvent, "by"> {
    const { to, ...others } = aboutOf(message);
    const { members, waiting } = this.context;
    const target = to === undefined ? undefined : (members.byId(to) ?? waiting.byId(to));
    if (!target) return others;
    const { id, user } = target.participant;
    return { ...others, to: { id, ...(user !== undefined && { user }) } };
  }

  /** Runs an action that was checked. */
  #run(by: Member, message: OperatorAction): void {
    const { context, lobby } = this;
    const { members, waiting, info } = context;
    const to = "to" in message ? message.to : "";
    const target = members.byId(to);
    const knocker = waiting.byId(to);
    if (!info) return;
    switch (message.action) {
      case "mute":
        return target && this.#mute(target, by);
      case "mute-all":
        for (const member of members.all) if (member !== by) this.#mute(member, by);
        return;
      case "ask-unmute":
        if (target) context.sendTo(target, { type: "moderated", action: "ask-unmute", by: by.participant.id });
        return;
      case "grant":
      case "revoke":
        return target && this.#setRights(target, rightsWith(target, message.grant, message.action === "grant"));
      case "role":
        return target && this.#setRights(target, { role: message.role, grants: grantsOf(message.role) });
      case "remove":
        return this.#remove(target ?? knocker, by);
      case "admit":
        return knocker && lobby.admit(knocker);
      case "admit-all":
        return lobby.admitAll();
      case "refuse":
        return this.#refuse(knocker);
      case "lock":
        return context.updateInfo({ ...info, locked: true });
      case "unlock": {
        const { locked: _, ...unlocked } = info;
        return context.updateInfo(unlocked);
      }
      case "spotlight": {
        const { spotlight: _, ...withoutSpotlight } = info;
        return context.updateInfo(
          message.to === undefined ? withoutSpotlight : { ...withoutSpotlight, spotlight: message.to },
        );
      }
      case "settings":
        return this.applyOptions(message.settings);
      case "end":
        return this.presence.endAll();
      case "notice":
        return this.#notify(message.text, target ?? knocker);
      default:
        message satisfies never;
    }
  }

  /** Sends a notice to everyone in the room and in the lobby, or to one participant. Those who are away miss it. */
  #notify(text: string, target: Member | undefined): void {
    const { members, waiting } = this.context;
    const receivers = target ? [target] : [...members.all, ...waiting.all];
    for (const member of receivers) this.context.sendTo(member, { type: "notice", text });
  }

  /** A participant who is away receives the message when they return. */
  #mute(target: Member, by: Member): void {
    const moderator = by.participant.id;
    const { participant } = target;
    if (participant.microphone === "on")
      this.context.updateParticipant(target, { ...participant, microphone: "muted" }, "others");
    if (!this.context.sendTo(target, { type: "moderated", action: "mute", by: moderator })) target.mutedBy = moderator;
  }

  /** Sets the rights of a user, on every page of theirs. */
  #setRights(target: Member, rights: Rights): void {
    const { context } = this;
    if (target.identity) context.bansAndGrants.decide(target.identity.user, rights);
    for (const member of context.members.all.filter(isSameUser(target))) {
      const couldModerate = hasGrant(member.participant, "moderate");
      context.updateParticipant(
        member,
        withRightsApplied(member.participant, rights, context.info?.callType ?? "video"),
      );
      if (couldModerate || !hasGrant(member.participant, "moderate")) continue;
      for (const knock of context.knocks) context.sendTo(member, { type: "knock", ...knock });
    }
  }

  /** Does not admit a user who waits, on any page of theirs, and does not let them ask again at once. */
  #refuse(target: Member | undefined): void {
    const { waiting, bansAndGrants } = this.context;
    if (!target) return;
    for (const member of waiting.all.filter(isSameUser(target))) {
      bansAndGrants.refuse({ user: member.identity?.user, resumeKey: member.resumeKey }, Date.now());
      this.lobby.end(member, "refused");
    }
  }

  /** Removes and bans a user, on every page of theirs. Of a moderator's own pages only the given member. */
  #remove(target: Member | undefined, by: Member): void {
    const { members, waiting, bansAndGrants } = this.context;
    if (!target) return;
    const isMine = isSameUser(by)(target);
    const isOut = isMine ? (member: Member) => member === target : isSameUser(target);
    bansAndGrants.ban({ user: isMine ? undefined : target.identity?.user, resumeKey: target.resumeKey });
    for (const member of members.all.filter(isOut)) this.presence.remove(member);
    for (const member of waiting.all.filter(isOut)) this.lobby.end(member, "removed");
  }
}

/** The details of an action, for its log entry and for its refusal. */
const aboutOf = (message: OperatorAction) => ({
  action: message.action,
  ...("to" in message && { to: message.to }),
  ...("grant" in message && { grant: message.grant }),
  ...("role" in message && { role: message.role }),
});

/** Whether two members are the same user. A member without a token is the same user as nobody else. */
const isSameUser = (as: Member) => (member: Member) =>
  member === as || (as.identity !== undefined && member.identity?.user === as.identity.user);

const rightsWith = ({ participant }: Member, grant: Grant, has: boolean): Rights => ({
  role: participant.role,
  grants: GRANTS.filter((other) => (other === grant ? has : hasGrant(participant, other))),
});
