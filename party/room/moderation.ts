import type { Floor } from "./room-context.js";
import { capacityOf, type Lobby } from "./lobby.js";
import { entitled } from "./new-participant.js";
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
import type { RoomConnection } from "./room-host.js";
import { plusOptions, withOptions } from "./room-options.js";
import type { Member } from "./room-record.js";
import type { Rights } from "./bans-and-grants.js";

type Moderate = MessageOf<ClientMessage, "moderate">;
/** Why something is not done. */
type Objection = readonly [code: SignalingErrorCode, message: string];

const FORBIDDEN: Objection = ["forbidden", "You may not moderate this call. A host can let you."];
const NOT_OF_A_HOST: Objection = ["forbidden", "Only a host can do that to a host, or make one."];
const YOURSELF: Objection = ["invalid-message", "to: That is you."];
const NOBODY: Objection = ["participant-not-found", "Nobody of that id is in this room."];
const NOT_WAITING: Objection = ["participant-not-found", "Nobody of that id waits to be let in."];
const FULL: Objection = ["room-full", "The room is full: somebody must leave first."];

/** What those do in a room who may moderate, and what it does of itself as one of them would. */
export class Moderation {
  constructor(
    private readonly floor: Floor,
    private readonly presence: Presence,
    private readonly lobby: Lobby,
  ) {}

  /** Does what they ask for, or says why not; either is logged and counted. */
  receive(connection: RoomConnection, by: Member, message: Moderate): void {
    const { action } = message;
    const to = "to" in message ? message.to : undefined;
    const about = {
      action,
      ...(to !== undefined && { to }),
      ...("grant" in message && { grant: message.grant }),
      ...("role" in message && { role: message.role }),
    };
    const objection = this.#objection(by, message);
    const { participant, user } = { participant: by.participant.id, user: by.participant.user };
    const who = { event: "moderation" as const, participant, ...(user !== undefined && { user }) };
    const counters = this.floor.ledger.book?.counters;
    if (!objection) {
      this.#carryOut(by, message);
      if (counters) counters.moderation[action] = (counters.moderation[action] ?? 0) + 1;
      this.floor.host.log({ ...who, ...about });
      return this.floor.save();
    }
    const [code, sentence] = objection;
    if (counters) counters.moderationRefused[code] = (counters.moderationRefused[code] ?? 0) + 1;
    this.floor.host.log({ ...who, ...about, code });
    this.floor.tellError(connection, code, sentence, { type: message.type, ...about });
  }

  /** What the room is to be like, from whoever may say so. */
  settle(options: RoomOptions): void {
    const { ledger, members } = this.floor;
    const { book } = ledger;
    if (!book) return;
    book.options = plusOptions(book.options, options);
    this.floor.describe(withOptions(book.info, book.options));
    for (const member of members.all) {
      const participant = held(member.participant, book.info.callType);
      if (JSON.stringify(participant) !== JSON.stringify(member.participant)) this.floor.changed(member, participant);
    }
    if (!book.options.lobby) this.lobby.admitAll();
    this.floor.save();
  }

  /** Where an open room has a host, it has one for as long as there is anybody. */
  succeed(): void {
    const { floor } = this;
    if (!floor.host.settings.openRoomHost || floor.isEmpty || floor.moderators.length > 0) return;
    const [next] = floor.members.all;
    const rights: Rights = { role: "host", grants: GRANTS };
    const [waits] = floor.waiting.all;
    if (next) this.#entitle(next, rights);
    else if (waits) this.lobby.admit(waits, rights);
    floor.host.log({ event: "host", participant: (next ?? waits)?.participant.id ?? null });
  }

  /** The time has come that was said. */
  close(): void {
    this.floor.host.log({ event: "moderation", participant: null, action: "end" });
    this.presence.endAll();
  }

  #objection(by: Member, message: Moderate): Objection | undefined {
    if (!hasGrant(by.participant, "moderate")) return FORBIDDEN;
    const { action } = message;
    const { members, waiting } = this.floor;
    const isFull = members.count >= capacityOf(this.floor);
    if (action === "admit-all") return isFull && waiting.all.length > 0 ? FULL : undefined;
    if (action === "admit" || action === "refuse") {
      if (!waiting.byId(message.to)) return NOT_WAITING;
      return action === "admit" && isFull ? FULL : undefined;
    }
    if (!("to" in message)) return undefined;
    const target = members.byId(message.to);
    if (!target) return NOBODY;
    if (target === by && action !== "spotlight") return YOURSELF;
    const isAboutHost =
      (target.participant.role === "host" && (action === "remove" || action === "revoke" || action === "role")) ||
      (action === "role" && message.role === "host");
    return isAboutHost && by.participant.role !== "host" ? NOT_OF_A_HOST : undefined;
  }

  /** It may be asked for, and is meant for somebody who is there. */
  #carryOut(by: Member, message: Moderate): void {
    const { floor, lobby } = this;
    const { members, waiting, info } = floor;
    const to = "to" in message ? message.to : "";
    const target = members.byId(to);
    const knocker = waiting.byId(to);
    if (!info) return;
    switch (message.action) {
      case "mute":
        return target && this.#mute(target, by);
      case "mute-all":
        for (const one of members.all) if (one !== by) this.#mute(one, by);
        return;
      case "ask-unmute":
        if (target) floor.tell(target, { type: "moderated", action: "ask-unmute", by: by.participant.id });
        return;
      case "grant":
      case "revoke":
        return target && this.#entitle(target, regranted(target, message.grant, message.action === "grant"));
      case "role":
        return target && this.#entitle(target, { role: message.role, grants: grantsOf(message.role) });
      case "remove":
        return target && this.#remove(target, by);
      case "admit":
        return knocker && lobby.admit(knocker);
      case "admit-all":
        return lobby.admitAll();
      case "refuse":
        return knocker && lobby.end(knocker, "refused");
      case "lock":
        return floor.describe({ ...info, locked: true });
      case "unlock": {
        const { locked: _, ...unlocked } = info;
        return floor.describe(unlocked);
      }
      case "spotlight": {
        const { spotlight: _, ...nobody } = info;
        return floor.describe(message.to === undefined ? nobody : { ...nobody, spotlight: message.to });
      }
      case "settings":
        return this.settle(message.settings);
      case "end":
        return this.presence.endAll();
      default:
        message satisfies never;
    }
  }

  /** Who is away is told when they are back: until then they cannot hear it. */
  #mute(target: Member, by: Member): void {
    const moderator = by.participant.id;
    const { participant } = target;
    if (participant.microphone === "on") this.floor.changed(target, { ...participant, microphone: "muted" }, "others");
    if (!this.floor.tell(target, { type: "moderated", action: "mute", by: moderator })) target.mutedBy = moderator;
  }

  /** Them, by whatever page of theirs. */
  #entitle(target: Member, rights: Rights): void {
    const { floor } = this;
    if (target.identity) floor.standing.decide(target.identity.user, rights);
    for (const one of floor.members.all.filter(isSame(target))) {
      const couldModerate = hasGrant(one.participant, "moderate");
      floor.changed(one, entitled(one.participant, rights, floor.info?.callType ?? "video"));
      if (couldModerate || !hasGrant(one.participant, "moderate")) continue;
      for (const knock of floor.knocks) floor.tell(one, { type: "knock", ...knock });
    }
  }

  /** Keeps them out, by whatever page of theirs; of oneself only the other page. */
  #remove(target: Member, by: Member): void {
    const { members, waiting, standing } = this.floor;
    const isMine = isSame(by)(target);
    const isOut = isMine ? (one: Member) => one === target : isSame(target);
    standing.ban({ user: isMine ? undefined : target.identity?.user, resumeKey: target.resumeKey });
    for (const one of members.all.filter(isOut)) this.presence.remove(one);
    for (const one of waiting.all.filter(isOut)) this.lobby.end(one, "removed");
  }
}

/** Whether somebody is the same person: nobody without a token is the same as anybody else. */
const isSame = (as: Member) => (one: Member) =>
  one === as || (as.identity !== undefined && one.identity?.user === as.identity.user);

const regranted = ({ participant }: Member, grant: Grant, has: boolean): Rights => ({
  role: participant.role,
  grants: GRANTS.filter((one) => (one === grant ? has : hasGrant(participant, one))),
});
