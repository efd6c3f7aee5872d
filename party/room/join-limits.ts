import { ownAddress, sharesOf } from "./address-shares.js";
import type { Entrant } from "./entrant.js";
import type { Member } from "./room-record.js";
import type { RoomSettings } from "./room-settings.js";
import { JOIN_REFUSALS, type Refusal } from "../protocol/refusals.js";
import { TokenBucket } from "./token-bucket.js";

/** How often one user may join a room at once, and per minute after that. A page without its resume key joins anew. */
const USER_JOINS = 10;

/** How often clients without a token may join a room from one address, at once and per minute after that. */
const ADDRESS_JOINS = 40;

/** How often one participant may return at once, and per minute after that. Each return is answered with the whole roster. */
const RETURNS = 30;

/** For how long a flooder stays out, in milliseconds. The error that they receive says a minute. */
const SHUT_OUT_TIME = 60_000;

/** The most counters and shut-outs that are kept. Those that were unused for the longest time are dropped first. */
const MOST_ENTRIES = 2000;

/** A joining or returning client. */
export interface Comer {
  resume?: string | undefined;
  entrant: Entrant;
  address: string | undefined;
}

/**
 * How often the people of a room may join and return, and which of them are shut out for a while. Kept in memory: a room
 * that its runtime evicts was idle, and the others in it were not disturbed. While a flooder is shut out it is not evicted.
 */
export class JoinLimits {
  readonly #room: TokenBucket;
  readonly #buckets = new Map<string, TokenBucket>();
  /** Until when a client is shut out, by what is known of it. */
  readonly #shutOut = new Map<string, number>();
  /** Pending while a flooder is shut out: a timer keeps the object in memory, however quiet the others are. */
  #awake: ReturnType<typeof setTimeout> | undefined;

  /** `addressConnections` participants may be from one address, and so may come at once. */
  constructor(
    private readonly settings: Pick<RoomSettings, "joinsPerMinute" | "addressConnections">,
    now: number,
  ) {
    this.#room = perMinute(settings.joinsPerMinute, now);
  }

  /** Counts a join. Returns its refusal if there were too many. */
  refusalOfJoin({ entrant, address }: Comer, mayModerate: boolean, now: number): Refusal | undefined {
    const user = entrant.identity?.user;
    const own = user === undefined ? this.#ofAddress(address, now) : [this.#of(`user ${user}`, USER_JOINS, now)];
    // The room's own limit counts only those that may join: a client that tries too often keeps no other out. It does not
    // hold for moderators: the others need them.
    for (const bucket of [...own, ...(mayModerate ? [] : [this.#room])]) {
      const refusal = take(bucket, now);
      if (refusal) return refusal;
    }
    return undefined;
  }

  /** Counts a return. Returns its refusal if there were too many. */
  refusalOfReturn({ participant }: Member, now: number): Refusal | undefined {
    return take(this.#of(`return ${participant.id}`, RETURNS, now), now);
  }

  /** Keeps a flooder out for a minute. */
  shutOut(
    { resumeKey, identity }: Pick<Member, "resumeKey" | "identity">,
    address: string | undefined,
    now: number,
  ): void {
    for (const id of idsOf({ resume: resumeKey, user: identity?.user, address })) {
      this.#shutOut.delete(id);
      this.#shutOut.set(id, now + SHUT_OUT_TIME);
    }
    dropOldest(this.#shutOut, (until) => until <= now);
    clearTimeout(this.#awake);
    this.#awake = setTimeout(() => undefined, SHUT_OUT_TIME);
  }

  /** The refusal of a flooder while they are shut out. */
  refusalOfFlooder({ resume, entrant, address }: Comer, now: number): Refusal | undefined {
    const ids = idsOf({ resume, user: entrant.identity?.user, address });
    const until = Math.max(...ids.map((id) => this.#shutOut.get(id) ?? 0));
    return until > now ? JOIN_REFUSALS.flood(until - now) : undefined;
  }

  /** The number of counters and shut-outs. */
  get size(): number {
    return this.#buckets.size + this.#shutOut.size;
  }

  /** The counters of an address: its own, and that of the wide network around it. */
  #ofAddress(address: string | undefined, now: number): TokenBucket[] {
    const joins = Math.max(ADDRESS_JOINS, this.settings.addressConnections);
    const shares = address === undefined ? [] : sharesOf(address);
    return shares.map(({ key, factor }) => this.#of(`address ${key}`, joins * factor, now));
  }

  #of(key: string, joins: number, now: number): TokenBucket {
    const bucket = this.#buckets.get(key) ?? perMinute(joins, now);
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    dropOldest(this.#buckets, (other) => other !== bucket && other.isFull(now));
    return bucket;
  }
}

const perMinute = (count: number, now: number): TokenBucket => new TokenBucket(count / 60, count, now);

/** Takes one token, or returns the refusal that says when there will be one. */
const take = (bucket: TokenBucket, now: number): Refusal | undefined =>
  bucket.consume(1, now) ? undefined : JOIN_REFUSALS.often(bucket.waitOf(1, now));

/**
 * The marks by which a client is recognized. The address counts only for clients without a token, and only if it is
 * known: a user is known better, and others may share the address.
 */
function idsOf(known: { resume: string | undefined; user: string | undefined; address: string | undefined }): string[] {
  const { resume, user } = known;
  const address = ownAddress(known.address);
  return [
    ...(resume === undefined ? [] : [`key ${resume}`]),
    ...(user !== undefined ? [`user ${user}`] : address !== undefined ? [`address ${address}`] : []),
  ];
}

/** Drops entries in the order of their last use: those that are over, and those that are too many. */
function dropOldest<T>(entries: Map<string, T>, isOver: (entry: T) => boolean): void {
  for (const [key, entry] of entries) {
    if (!isOver(entry) && entries.size <= MOST_ENTRIES) return;
    entries.delete(key);
  }
}
