import type { Participant } from "../../core/index.js";

type Talker = Pick<Participant, "id" | "speaking">;

/** How long somebody must have been speaking, with the present speaker silent, to have the word; in milliseconds. */
const TAKES = 1000;

/**
 * Who has the word, such that a cough or two people talking at once change nothing: it passes to whoever has spoken for a
 * second on end while the one who had it was silent. Until somebody speaks it is the first to have come.
 */
export class ActiveSpeaker {
  /** Milliseconds after which to ask again though nothing has changed; `undefined` = nobody is about to take over. */
  due: number | undefined;
  #speaker: string | undefined;
  #silentSince: number | undefined;
  /** Since when those who speak have been speaking. */
  readonly #since = new Map<string, number>();

  /** Takes note of who is there and who speaks, and returns the id of the one who has the word. */
  update(people: readonly Talker[], now: number): string | undefined {
    this.#listen(people, now);
    const present = people.find(({ id }) => id === this.#speaker);
    if (!present) return this.#pass(this.#longest()?.[0] ?? people[0]?.id);
    if (present.speaking) return this.#pass(present.id);
    const silence = (this.#silentSince ??= now);
    const [next, since = now] = this.#longest() ?? [];
    const left = TAKES - (now - Math.max(since, silence));
    if (next !== undefined && left <= 0) return this.#pass(next);
    this.due = next === undefined ? undefined : left;
    return present.id;
  }

  #listen(people: readonly Talker[], now: number): void {
    const speaking = people.filter((one) => one.speaking).map(({ id }) => id);
    for (const id of this.#since.keys()) if (!speaking.includes(id)) this.#since.delete(id);
    for (const id of speaking) if (!this.#since.has(id)) this.#since.set(id, now);
  }

  /** Who has been speaking for the longest time. A map keeps the order in which they began. */
  #longest(): [id: string, since: number] | undefined {
    return this.#since.entries().next().value;
  }

  #pass(to: string | undefined): string | undefined {
    this.#speaker = to;
    this.#silentSince = this.due = undefined;
    return to;
  }
}
