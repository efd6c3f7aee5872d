import * as v from "valibot";
import { grants, role, time, type Grant, type Role } from "../protocol/fields.js";
import { digest } from "./digest.js";

/** Of how many removals, and of how many decisions, a room knows; the oldest is dropped first. docs/moderation.md says so. */
export const MOST_ENTRIES = 200;
/** A removal has up to two entries: the user in the token, and the resume key. */
const ENTRIES_OF_A_REMOVAL = 2;
/** How many pages that led a call without tokens are known. */
const MOST_HOSTS = 50;

/** How long a person whom a moderator did not admit stays out, in milliseconds. docs/moderation.md says so. */
export const REFUSED_FOR = 5 * 60_000;

const decision = v.object({ who: v.string(), role: v.optional(role), grants });
const shutOut = v.object({ who: v.string(), until: time, why: v.picklist(["removed", "refused"]) });

/**
 * Bans and decisions by moderators, with digests in place of users and keys. The names of the fields are part of stored
 * records.
 */
export const bansAndGrants = v.object({
  /** Bans of the present call. */
  banned: v.array(v.string()),
  decided: v.array(decision),
  /** Bans of earlier calls, and those who were not admitted a short while ago. */
  shutOut: v.optional(v.array(shutOut), []),
  /** The pages that led the call on a server without tokens. */
  hosts: v.optional(v.array(v.string()), []),
});
type Saved = v.InferOutput<typeof bansAndGrants>;

/** Identifies a returning participant: the user in their token and their resume key. */
export interface KnownBy {
  user?: string | undefined;
  resumeKey?: string | undefined;
}

export interface Rights {
  role?: Role | undefined;
  grants: readonly Grant[];
}

const idsOf = ({ user, resumeKey }: KnownBy): string[] => [
  ...(user === undefined ? [] : [digest("user", user)]),
  ...(resumeKey === undefined ? [] : [digest("key", resumeKey)]),
];

/**
 * Bans, and grants that moderators gave or took. They hold for participants who are not connected, too. Grants hold until
 * the call ends, bans longer.
 */
export class BansAndGrants {
  #banned: string[];
  #decisions: Saved["decided"];
  #shutOut: Saved["shutOut"];
  #hosts: string[];

  constructor({ banned, decided, shutOut, hosts }: Saved = { banned: [], decided: [], shutOut: [], hosts: [] }) {
    this.#banned = [...banned];
    this.#decisions = [...decided];
    this.#shutOut = [...shutOut];
    this.#hosts = [...hosts];
  }

  /** The form in which they are stored. */
  get saved(): Saved {
    return { banned: this.#banned, decided: this.#decisions, shutOut: this.#shutOut, hosts: this.#hosts };
  }

  ban(known: KnownBy): void {
    const ids = idsOf(known);
    const others = this.#banned.filter((id) => !ids.includes(id));
    this.#banned = [...others, ...ids].slice(-MOST_ENTRIES * ENTRIES_OF_A_REMOVAL);
  }

  isBanned(known: KnownBy, now: number): boolean {
    return idsOf(known).some((id) => this.#banned.includes(id)) || this.#shutOutUntil(known, "removed", now) > now;
  }

  /** A moderator has not admitted them. */
  refuse(known: KnownBy, now: number): void {
    const until = now + REFUSED_FOR;
    this.#shut(
      idsOf(known).map((who) => ({ who, until, why: "refused" as const })),
      now,
    );
  }

  /** Until when a person who was not admitted stays out; `undefined` = they may ask again. */
  refusedUntil(known: KnownBy, now: number): number | undefined {
    const until = this.#shutOutUntil(known, "refused", now);
    return until > now ? until : undefined;
  }

  /** Sets a user's rights, which win over every later token of theirs. */
  decide(user: string, { role, grants }: Rights): void {
    const who = digest("user", user);
    const others = this.#decisions.filter((decision) => decision.who !== who);
    this.#decisions = [...others, { who, ...(role && { role }), grants }].slice(-MOST_ENTRIES);
  }

  decisionOn(user: string): Rights | undefined {
    const who = digest("user", user);
    return this.#decisions.find((decision) => decision.who === who);
  }

  /** The page with this resume key leads, or led, the call. */
  addHost(resumeKey: string): void {
    const [who = ""] = idsOf({ resumeKey });
    this.#hosts = [...this.#hosts.filter((host) => host !== who), who].slice(-MOST_HOSTS);
  }

  isHost(resumeKey: string | undefined): boolean {
    return idsOf({ resumeKey }).some((who) => this.#hosts.includes(who));
  }

  /** The call has ended: grants are forgotten, and bans hold until then. Returns until when there is something to know. */
  endCall(bannedUntil: number, now: number): number {
    this.#shut(
      this.#banned.map((who) => ({ who, until: bannedUntil, why: "removed" as const })),
      now,
    );
    this.#banned = [];
    this.#decisions = [];
    return Math.max(0, ...this.#shutOut.map(({ until }) => until));
  }

  /** Forgets everything. */
  clear(): void {
    this.#banned = [];
    this.#decisions = [];
    this.#shutOut = [];
    this.#hosts = [];
  }

  #shut(entries: Saved["shutOut"], now: number): void {
    const isReplaced = ({ who, why }: Saved["shutOut"][number]) =>
      entries.some((entry) => entry.who === who && entry.why === why);
    const others = this.#shutOut.filter((entry) => entry.until > now && !isReplaced(entry));
    const all = [...others, ...entries];
    // Refusals are dropped first: a crowd that is refused in the lobby must not make the room forget a ban.
    const of = (why: Saved["shutOut"][number]["why"]) => all.filter((entry) => entry.why === why);
    this.#shutOut = [...of("refused"), ...of("removed")].slice(-MOST_ENTRIES * ENTRIES_OF_A_REMOVAL);
  }

  #shutOutUntil(known: KnownBy, why: "removed" | "refused", now: number): number {
    const ids = idsOf(known);
    const entries = this.#shutOut.filter((entry) => entry.why === why && entry.until > now && ids.includes(entry.who));
    return Math.max(0, ...entries.map(({ until }) => until));
  }
}
