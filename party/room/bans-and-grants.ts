import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { grants, role, type Grant, type Role } from "../protocol/fields.js";

/** The most bans and the most decisions that are kept; the oldest is dropped first. */
const MOST_ENTRIES = 200;

const decision = v.object({ who: v.string(), role: v.optional(role), grants });

/**
 * Bans and decisions by moderators, with digests in place of users and keys. The names of the fields are part of stored
 * records.
 */
export const bansAndGrants = v.object({ banned: v.array(v.string()), decided: v.array(decision) });
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

const digest = (kind: string, text: string): string => bytesToHex(sha256(utf8ToBytes(`${kind} ${text}`))).slice(0, 24);

const idsOf = ({ user, resumeKey }: KnownBy): string[] => [
  ...(user === undefined ? [] : [digest("user", user)]),
  ...(resumeKey === undefined ? [] : [digest("key", resumeKey)]),
];

/**
 * Bans, and grants that moderators gave or took, until the room ends. They hold for participants who are not connected,
 * too.
 */
export class BansAndGrants {
  #banned: string[];
  #decisions: Saved["decided"];

  constructor({ banned, decided }: Saved = { banned: [], decided: [] }) {
    this.#banned = [...banned];
    this.#decisions = [...decided];
  }

  /** The form in which they are stored. */
  get saved(): Saved {
    return { banned: this.#banned, decided: this.#decisions };
  }

  ban(known: KnownBy): void {
    const ids = idsOf(known);
    this.#banned = [...this.#banned.filter((id) => !ids.includes(id)), ...ids].slice(-MOST_ENTRIES);
  }

  isBanned(known: KnownBy): boolean {
    return idsOf(known).some((id) => this.#banned.includes(id));
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

  /** Forgets everything: the room has ended. */
  clear(): void {
    this.#banned = [];
    this.#decisions = [];
  }
}
