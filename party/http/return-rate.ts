import { AddressRate } from "./address-rate.js";

/** How many returns an address may claim per minute, for each join that it may make: a deploy sends a whole school back. */
export const RETURNS_PER_JOIN = 20;

/** How many different rooms an address may claim returns to per minute, for each join. A made-up key wakes its room, too. */
const ROOMS_PER_JOIN = 4;

/** For how long a claimed room costs its address nothing more, in milliseconds. */
const MEMORY = 60_000;

/** The most claimed rooms that are remembered, over all addresses. */
const CLAIMS = 10_000;

/**
 * Limits how often each address may come back with a resume key. Only the room can tell whether the key is right, so the
 * number of rooms that an address can wake by made-up keys has a limit of its own.
 */
export class ReturnRate {
  readonly #returns: AddressRate;
  readonly #rooms: AddressRate;
  /** When an address has claimed a return to a room, in the order of time. */
  readonly #claims = new Map<string, number>();

  constructor(joinsPerMinute: number) {
    this.#returns = new AddressRate(joinsPerMinute * RETURNS_PER_JOIN);
    this.#rooms = new AddressRate(joinsPerMinute * ROOMS_PER_JOIN);
  }

  /** Counts one claim. Returns 0 if it is within the limits, or after how many milliseconds to try again. */
  waitOf(address: string, room: string, now: number): number {
    const wait = this.#returns.waitOf(address, now);
    if (wait > 0) return wait;
    const claim = `${address} ${room}`;
    const before = this.#claims.get(claim);
    if (before !== undefined && now - before < MEMORY) return 0;
    const roomWait = this.#rooms.waitOf(address, now);
    if (roomWait === 0) this.#remember(claim, now);
    return roomWait;
  }

  /** The number of remembered claims. */
  get size(): number {
    return this.#claims.size;
  }

  #remember(claim: string, now: number): void {
    this.#claims.delete(claim);
    this.#claims.set(claim, now);
    for (const [oldest, at] of this.#claims) {
      if (this.#claims.size <= CLAIMS && now - at < MEMORY) return;
      this.#claims.delete(oldest);
    }
  }
}
