import { fixture, html } from "@open-wc/testing";
import "../elements/rtc-grid.js";
import type { RtcGrid } from "../elements/rtc-grid.js";
import { type FakeRoom, person } from "./fake-room.js";
import "./fake-room.js";

/** A tile of a grid: one of the kit's own tiles, or a copy of the page's template. */
export type Tile = HTMLElementTagNameMap["rtc-video" | "rtc-participant"];

/** The style of a box with room for a few tiles. */
export const box = "inline-size: 800px; block-size: 450px";

/** A grid in a call with remote participants of these ids, and functions to examine it. */
export const gridOf = async (ids: readonly string[], content = html`<rtc-grid style=${box}></rtc-grid>`) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  room.enter(...ids.map((id) => person(id)));
  const grid = room.querySelector<RtcGrid>("rtc-grid");
  if (!grid) throw new Error("There is no <rtc-grid>.");
  await grid.updateComplete;
  const inside = <E extends Element>(selector: string): E[] => [
    ...(grid.shadowRoot?.querySelectorAll<E>(selector) ?? []),
  ];
  const tiles = async (): Promise<Tile[]> => {
    await grid.updateComplete;
    return [...inside<Tile>("rtc-video"), ...grid.querySelectorAll<Tile>(":scope > rtc-participant")];
  };
  const nameOf = (tile: Tile): string => (tile.local ? "me" : (tile.participant ?? ""));
  const visible = async (): Promise<string[]> => (await tiles()).filter(({ hidden }) => !hidden).map(nameOf);
  /** The name of the largest tile's participant; "" if no tile is larger than all others. */
  const large = async (): Promise<string> => {
    const [first, second] = (await tiles()).toSorted((a, b) => b.offsetWidth - a.offsetWidth);
    if (!first || first.offsetWidth === second?.offsetWidth) return "";
    return `${"source" in first && first.source === "screen" ? "screen of " : ""}${nameOf(first)}`;
  };
  return { room, grid, inside, tiles, visible, large };
};
