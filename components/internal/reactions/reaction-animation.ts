import type { RoomCall } from "../room/room-context.js";
import { meetMembers } from "../room/room-members.js";
import type { Reaction } from "./reactions.js";
import { resolveParticipant } from "../participants/resolve-participant.js";

type Tile = HTMLElementTagNameMap["rtc-video" | "rtc-participant"];

/** How long one is to be seen, in milliseconds, and how many at a time in one place. */
const LIFE = 3000;
const AT_ONCE = 12;

const isTile = (element: Element): element is Tile => element.matches("rtc-video, rtc-participant");

/**
 * The tiles on the page that show somebody: their pictures, else what a page has made of `<rtc-participant>`, if it holds
 * what is placed in it (`position: relative`).
 */
function tilesOf(call: RoomCall, id: string): Tile[] {
  const found: Tile[] = [];
  // Everybody asks for their room at once, and nobody is kept.
  meetMembers((member, room) => {
    if (room?.call !== call || !isTile(member) || !member.getClientRects().length) return;
    if (resolveParticipant(call.state, member, { room })?.id === id) found.push(member);
  })();
  const videos = found.filter((tile) => tile.matches("rtc-video"));
  return videos.length ? videos : found.filter((tile) => getComputedStyle(tile).position !== "static");
}

/** Lets a reaction rise over every tile of whoever reacts. Returns whether there was one to be seen. */
export function riseOverTiles(call: RoomCall, { from, emoji }: Reaction): boolean {
  const places = tilesOf(call, from).flatMap(({ shadowRoot }) => shadowRoot ?? []);
  for (const place of places) rise(place, emoji);
  return places.length > 0;
}

/**
 * Lets an emoji rise in a place, with a name under it if there is one, and takes it away again. It stands still for those who want
 * nothing to move. Past rendering: nothing else in the place is touched. Assistive technology is told elsewhere.
 */
export function rise(place: ParentNode & Node, emoji: string, name = ""): void {
  if (place.querySelectorAll("[part=reaction]").length >= AT_ONCE) return;
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
    float.animate(frames, { id: "rtc-reaction", duration: LIFE, easing: "ease-out", fill: "forwards" });
  }
  setTimeout(() => float.remove(), LIFE);
}
