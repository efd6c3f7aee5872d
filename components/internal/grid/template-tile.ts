import type { Templates } from "./templates.js";
import { isLocalKey } from "../participants/local-participant.js";

/** The `<rtc-participant>` around a copy of a template. */
export type ParticipantTile = HTMLElementTagNameMap["rtc-participant"];

/** The template, and its version, of which each tile holds a copy. */
const origins = new WeakMap<
  ParticipantTile,
  { readonly template: HTMLTemplateElement | undefined; readonly version: number }
>();

/** An empty tile about the participant with a key. */
export function makeTile(key: string): ParticipantTile {
  const tile = document.createElement("rtc-participant");
  if (isLocalKey(key)) tile.setAttribute("local", "");
  else tile.setAttribute("participant", key);
  return tile;
}

/**
 * Fills a tile with a copy of the template for a source, unless it holds that copy already. Without a template the tile gets an
 * `<rtc-video>`.
 */
export function fillTile(tile: ParticipantTile, templates: Templates, source: "camera" | "screen"): void {
  const template = templates.for(source);
  const { version } = templates;
  const origin = origins.get(tile);
  if (origin && origin.template === template && (!template || origin.version === version)) return;
  origins.set(tile, { template, version });
  tile.replaceChildren(template ? document.importNode(template.content, true) : makeVideo(source));
}

function makeVideo(source: "camera" | "screen"): HTMLElement {
  const video = document.createElement("rtc-video");
  if (source === "screen") video.setAttribute("source", source);
  return video;
}
