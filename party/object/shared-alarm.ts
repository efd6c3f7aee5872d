/** The users of an object's alarm. */
type User = "room" | "webhooks";

/** The one alarm of an object, for several users: it fires at the earliest of their times. */
export class SharedAlarm {
  readonly #times = new Map<User, number>();
  /** When the runtime's alarm is set to fire; `null` = it is not set. */
  #at: number | null = null;

  /** `write` sets the runtime's alarm. */
  constructor(private readonly write: (at: number | null) => void) {}

  /** The alarm that an earlier object has set. It is kept for the room, which sets its own again when it fires. */
  restore(at: number | null): void {
    if (this.#at !== null || at === null) return;
    this.#at = at;
    this.#times.set("room", at);
  }

  /** Sets the time of one user; `null` = none. */
  set(user: User, at: number | null): void {
    if (at === null) this.#times.delete(user);
    else this.#times.set(user, at);
    const next = this.#times.size > 0 ? Math.min(...this.#times.values()) : null;
    if (next === this.#at) return;
    this.#at = next;
    this.write(next);
  }

  /** The alarm has fired, and is no longer set: each user whose time has not come has to set it again. */
  fired(): void {
    this.#at = null;
    this.#times.clear();
  }
}
