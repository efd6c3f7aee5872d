import { type CallState, isActive, type Participant } from "../../core/index.js";
import { ActiveSpeaker } from "../participants/active-speaker.js";
import { keyOf } from "../participants/local-participant.js";

const layouts = ["grid", "speaker", "spotlight", "sidebar"] as const;

/**
 * How a grid lays its tiles out: `grid` = all alike, `speaker` = one large above a strip, `spotlight` = one alone,
 * `sidebar` = one large beside a column.
 */
export type Layout = (typeof layouts)[number];

/** Reads the attribute `layout`; any unknown value is `grid`. */
export const parseLayout = (text: string | null): Layout => layouts.find((layout) => layout === text) ?? "grid";

/** A source and the key of a participant. It is a string, so that lists of keys can be compared. */
export type TileKey = `${"camera" | "screen"} ${string}`;

const camera = (participant: Participant): TileKey => `camera ${keyOf(participant)}`;
const screen = (participant: Participant): TileKey => `screen ${keyOf(participant)}`;

/** Reads a key. */
export function tileOf(key: TileKey): { readonly source: "camera" | "screen"; readonly participant: string } {
  return { source: key.startsWith("screen") ? "screen" : "camera", participant: key.slice(key.indexOf(" ") + 1) };
}

/** One tile for each participant, the local one first, and one more for each shared screen. */
export function tileKeys(state: CallState, noLocal: boolean): TileKey[] {
  const { local, remotes } = state;
  const participants = noLocal || !isActive(state) ? remotes : [local, ...remotes];
  return participants.flatMap((participant) =>
    participant.screen === "on" ? [camera(participant), screen(participant)] : [camera(participant)],
  );
}

/** The tiles to feature for a participant, best first: a shared screen, except the local one, then the camera. */
function tilesToFeature(participant: Participant | undefined): TileKey[] {
  if (!participant) return [];
  return participant.isLocal ? [camera(participant)] : [screen(participant), camera(participant)];
}

/** Chooses the tile that is shown large, if there is one. */
export class FeaturedTile {
  readonly #speaker = new ActiveSpeaker();
  #current: TileKey | undefined;

  /** Milliseconds after which to choose again although the state has not changed. */
  get due(): number | undefined {
    return this.#speaker.due;
  }

  /**
   * The order of precedence: the participant who is pinned on this page, the spotlight, a shared screen, and, in every layout but
   * `grid`, the active speaker. The local screen is never featured: it would show itself.
   */
  choose(
    { local, remotes }: CallState,
    keys: readonly TileKey[],
    layout: Layout,
    now: number,
    spotlit?: Participant,
  ): TileKey | undefined {
    const speaker = this.#speaker.update(layout === "grid" ? [] : remotes, now);
    const pinned = [local, ...remotes].find((participant) => participant.pinned);
    const screens = remotes.filter((participant) => participant.screen === "on").map(screen);
    const candidates: (TileKey | undefined)[] = [
      ...tilesToFeature(pinned),
      ...tilesToFeature(spotlit),
      // The screen that is featured now stays when another one is shared.
      screens.find((key) => key === this.#current) ?? screens[0],
      speaker === undefined ? undefined : `camera ${speaker}`,
      layout === "grid" ? undefined : keys[0],
    ];
    this.#current = candidates.find((key) => key !== undefined && keys.includes(key));
    return this.#current;
  }
}
