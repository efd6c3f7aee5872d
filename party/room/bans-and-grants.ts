import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { grants, role, type Grant, type Role } from "../protocol/fields.js";

/** How much is remembered of either kind; the oldest goes first. */
const MOST_ENTRIES = 200;

const decision = v.object({ who: v.string(), role: v.optional(role), grants });

/** Of nobody more than a digest: whom a moderator has removed, and what one has given or taken. */
export const bansAndGrants = v.object({ banned: v.array(v.string()), decided: v.array(decision) });
type Saved = v.InferOutput<typeof bansAndGrants>;

/** By what somebody is known again: by who their token says that they are, else by the key that they would return with. */
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

/** How people stand with a room until it ends, whether they are in it or not. */
export class BansAndGrants {
  #banned: string[];
  #decisions: Saved["decided"];

  constructor({ banned, decided }: Saved = { banned: [], decided: [] }) {
    this.#banned = [...banned];
    this.#decisions = [...decided];
  }

  /** To be written down. */
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

  /** What they may, whatever their next token says. */
  decide(user: string, { role, grants }: Rights): void {
    const who = digest("user", user);
    const others = this.#decisions.filter((one) => one.who !== who);
    this.#decisions = [...others, { who, ...(role && { role }), grants }].slice(-MOST_ENTRIES);
  }

  decisionOn(user: string): Rights | undefined {
    const who = digest("user", user);
    return this.#decisions.find((one) => one.who === who);
  }

  /** The room has ended. */
  clear(): void {
    this.#banned = [];
    this.#decisions = [];
  }
}
