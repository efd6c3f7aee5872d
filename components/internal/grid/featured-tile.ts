import { type CallState, isActive, type Participant } from "../../core/index.js";
import { ActiveSpeaker } from "../participants/active-speaker.js";
import { keyOf } from "../participants/local-participant.js";

const layouts = ["grid", "speaker", "spotlight", "sidebar"] as const;

/**
 * How a grid lays its tiles out: `grid` = all alike, `speaker` = one large above a strip, `spotlight` = one alone,
 * `sidebar` = one large beside a column.
 */
export type Layout = (typeof layouts)[number];

/** Reads a layout; what is none is `grid`. */
export const parseLayout = (text: string | null): Layout => layouts.find((layout) => layout === text) ?? "grid";

/** What a tile shows: a source, and the key of a participant. A string, so that lists of them compare. */
export type TileKey = `${"camera" | "screen"} ${string}`;

const camera = (participant: Participant): TileKey => `camera ${keyOf(participant)}`;
const screen = (participant: Participant): TileKey => `screen ${keyOf(participant)}`;

/** Reads a key. */
export function tileOf(key: TileKey): { readonly source: "camera" | "screen"; readonly participant: string } {
  return { source: key.startsWith("screen") ? "screen" : "camera", participant: key.slice(key.indexOf(" ") + 1) };
}

/** A tile for everybody, this page's own first, and one more for each shared screen. */
export function tileKeys(state: CallState, noLocal: boolean): TileKey[] {
  const { local, remotes } = state;
  return [...(noLocal || !isActive(state) ? [] : [local]), ...remotes].flatMap((one) =>
    one.screen === "on" ? [camera(one), screen(one)] : [camera(one)],
  );
}

/** What of somebody is to be large: the screen they share, if it is not this page's own, else their picture. */
const large = (who: Participant | undefined): TileKey[] =>
  who ? [...(who.isLocal ? [] : [screen(who)]), camera(who)] : [];

/** Decides which tile is the large one, if any. */
export class Stage {
  readonly #speaker = new ActiveSpeaker();
  #shown: TileKey | undefined;

  /** Milliseconds after which to choose again though nothing has changed. */
  get due(): number | undefined {
    return this.#speaker.due;
  }

  /**
   * The tile on the stage: whom this page's person has pinned, else who is in the spotlight, else a shared screen, and in the
   * layouts that have a stage for a person the one who has the word. Never this page's own screen, which would show itself.
   */
  choose(
    { local, remotes }: CallState,
    keys: readonly TileKey[],
    layout: Layout,
    now: number,
    spotlit?: Participant,
  ): TileKey | undefined {
    const speaker = this.#speaker.update(layout === "grid" ? [] : remotes, now);
    const pinned = [local, ...remotes].find((one) => one.pinned);
    const screens = remotes.filter((one) => one.screen === "on").map(screen);
    const wanted: (TileKey | undefined)[] = [
      ...large(pinned),
      ...large(spotlit),
      // Of several screens the one that is there stays.
      screens.find((key) => key === this.#shown) ?? screens[0],
      speaker === undefined ? undefined : `camera ${speaker}`,
      layout === "grid" ? undefined : keys[0],
    ];
    return (this.#shown = wanted.find((key) => key !== undefined && keys.includes(key)));
  }
}
