import type { Participant } from "../../core/index.js";

type Candidate = Pick<Participant, "id" | "speaking">;

/** How long a participant has to speak while the active speaker is silent, in milliseconds. */
const TAKEOVER = 1000;

/**
 * Decides which participant is the active speaker. Another participant takes over after speaking for a second without a pause
 * while the active speaker is silent: so a cough, or two participants talking at once, changes nothing. Before any participant
 * has spoken, the first one to join is the active speaker.
 */
export class ActiveSpeaker {
  /** Milliseconds until `update` has to run again, even without a change; `undefined` = no participant is about to take over. */
  due: number | undefined;
  #speaker: string | undefined;
  #silentSince: number | undefined;
  /** When each participant who is speaking began. */
  readonly #since = new Map<string, number>();

  /** Returns the id of the active speaker among `participants` at the time `now`. */
  update(participants: readonly Candidate[], now: number): string | undefined {
    this.#updateStarts(participants, now);
    const present = participants.find(({ id }) => id === this.#speaker);
    if (!present) return this.#setSpeaker(this.#longest()?.[0] ?? participants[0]?.id);
    if (present.speaking) return this.#setSpeaker(present.id);
    const silence = (this.#silentSince ??= now);
    const [next, since = now] = this.#longest() ?? [];
    const left = TAKEOVER - (now - Math.max(since, silence));
    if (next !== undefined && left <= 0) return this.#setSpeaker(next);
    this.due = next === undefined ? undefined : left;
    return present.id;
  }

  #updateStarts(participants: readonly Candidate[], now: number): void {
    const speaking = participants.filter((participant) => participant.speaking).map(({ id }) => id);
    for (const id of this.#since.keys()) if (!speaking.includes(id)) this.#since.delete(id);
    for (const id of speaking) if (!this.#since.has(id)) this.#since.set(id, now);
  }

  /** The participant who has been speaking longest: a map keeps the order in which entries were added. */
  #longest(): [id: string, since: number] | undefined {
    return this.#since.entries().next().value;
  }

  #setSpeaker(to: string | undefined): string | undefined {
    this.#speaker = to;
    this.#silentSince = undefined;
    this.due = undefined;
    return to;
  }
}
