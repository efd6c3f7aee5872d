import type { Participant } from "../../core/index.js";
import type { RoomElement, RoomHandle } from "../room/room-context.js";
import type { Reaction } from "./reactions.js";

/** An element that shows a participant, and over which other elements can draw. */
export interface ParticipantTile extends RoomElement {
  readonly shownParticipant: Participant | undefined;
  /** The place to which others append elements. A page can style them as parts of the tile. */
  readonly overlay: ParentNode & Node;
}

/** How long a reaction is shown, in milliseconds. */
const DURATION = 3000;
/** How many reactions are shown at once in one place. */
const MAX_AT_ONCE = 12;

const isTile = (element: RoomElement): element is ParticipantTile =>
  "shownParticipant" in element && "overlay" in element;

/**
 * The visible tiles of a room that show a participant: every `<rtc-video>`, or if there is none, every `<rtc-participant>` that
 * is positioned (for example `position: relative`).
 */
function tilesOf({ services }: RoomHandle, id: string): ParticipantTile[] {
  const tiles = [...(services?.elements ?? [])].filter(isTile);
  const found = tiles.filter((tile) => tile.shownParticipant?.id === id && tile.getClientRects().length > 0);
  const videos = found.filter(({ localName }) => localName === "rtc-video");
  return videos.length ? videos : found.filter((tile) => getComputedStyle(tile).position !== "static");
}

/** Lets a reaction rise over every visible tile of the participant who sent it. Returns whether there is such a tile. */
export function riseOverTiles(room: RoomHandle, { from, emoji }: Reaction): boolean {
  const tiles = tilesOf(room, from);
  for (const tile of tiles) rise(tile.overlay, emoji);
  return tiles.length > 0;
}

/**
 * Lets an emoji, with an optional name under it, rise in a place, and removes it after some seconds. With
 * `prefers-reduced-motion` it stands still. It is appended after the content that Lit renders there, and hidden from assistive
 * technology, to which {@link ReactionAnnouncer} reports reactions.
 */
export function rise(place: ParentNode & Node, emoji: string, name = ""): void {
  if (place.querySelectorAll("[part=reaction]").length >= MAX_AT_ONCE) return;
  const float = document.createElement("span");
  float.part.add("reaction");
  float.setAttribute("aria-hidden", "true");
  float.append(emoji);
  if (name) {
    const label = document.createElement("bdi");
    label.textContent = name;
    label.style.cssText =
      "display: block; max-inline-size: 12em; overflow: hidden; padding: 0 0.5em; border-radius: 0.7em; font: 0.8rem/1.4 sans-serif; white-space: nowrap; text-overflow: ellipsis; color: #fff; background: #000a";
    float.append(label);
  }
  float.style.cssText =
    "position: absolute; inset-block-end: 15%; z-index: 1; display: grid; justify-items: center; font-size: clamp(1.5rem, 22cqmin, 4rem); line-height: 1.2; pointer-events: none";
  float.style.insetInlineStart = `${15 + Math.random() * 55}%`;
  place.append(float);
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) {
    const frames = [
      { transform: "translateY(0) scale(0.5)", opacity: 0 },
      { transform: "translateY(-15%) scale(1)", opacity: 1, offset: 0.1 },
      { opacity: 1, offset: 0.7 },
      { transform: "translateY(-240%) scale(1)", opacity: 0 },
    ];
    float.animate(frames, { id: "rtc-reaction", duration: DURATION, easing: "ease-out", fill: "forwards" });
  }
  setTimeout(() => float.remove(), DURATION);
}
