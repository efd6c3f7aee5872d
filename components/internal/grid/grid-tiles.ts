import type { ReactiveControllerHost } from "lit";
import { KeyedChildren } from "./keyed-children.js";
import type { Area } from "./stage-layout.js";
import { type TileKey, tileOf } from "./featured-tile.js";
import { Templates } from "./templates.js";
import { makeTile, fillTile, type ParticipantTile } from "./template-tile.js";
import { propertiesOfKey } from "../participants/local-participant.js";

type VideoTile = HTMLElementTagNameMap["rtc-video"];
type Host = HTMLElement & ReactiveControllerHost & { readonly for: string | null };

const isFromTemplate = (tile: VideoTile | ParticipantTile): tile is ParticipantTile =>
  tile.localName === "rtc-participant";

/**
 * The tiles of a grid. Without a template they are `<rtc-video>` elements in the grid's shadow tree, which a page styles by parts.
 * With a template they are copies of it among the grid's children, which a page styles as its own elements.
 */
export class GridTiles {
  readonly #host: Host;
  readonly #templates: Templates;
  readonly #tiles = new KeyedChildren<TileKey, VideoTile | ParticipantTile>((key) => this.#make(key));

  constructor(host: Host) {
    this.#host = host;
    this.#templates = new Templates(host);
  }

  get visible(): HTMLElement[] {
    return [...this.#tiles.all.values()].filter((tile) => !tile.hidden);
  }

  /** The key of a tile; `undefined` for anything else. */
  keyOf(target: EventTarget): TileKey | undefined {
    return this.#tiles.keyOf(target);
  }

  /** Adds the tiles that are missing and removes those without a key. `box` takes the tiles that are not from a template. */
  update(box: Element, keys: readonly TileKey[]): void {
    this.#tiles.update(this.#hasTemplate ? this.#host : box, keys);
    for (const [key, tile] of this.#tiles.all) this.#fill(tile, key);
  }

  /** Puts the featured tile and those of this page into their areas, and hides all others. */
  place(
    featured: TileKey | undefined,
    featuredArea: Area | undefined,
    keys: readonly TileKey[],
    areas: readonly Area[],
  ): void {
    for (const [key, tile] of this.#tiles.all) {
      const isFeatured = key === featured;
      const area = isFeatured ? featuredArea : areas[keys.indexOf(key)];
      tile.hidden = !area;
      if (isFromTemplate(tile)) tile.featured = isFeatured;
      else tile.part.toggle("stage", isFeatured);
      if (!area) continue;
      tile.style.insetInlineStart = `${area.x}px`;
      tile.style.insetBlockStart = `${area.y}px`;
      tile.style.inlineSize = `${area.width}px`;
      tile.style.blockSize = `${area.height}px`;
    }
  }

  get #hasTemplate(): boolean {
    return this.#templates.for("camera") !== undefined;
  }

  /** A new tile is filled before it is in the page, so that the elements in it find their participant at once. */
  #make(key: TileKey): VideoTile | ParticipantTile {
    const tile = this.#hasTemplate ? makeTile(tileOf(key).participant) : makeVideo(key);
    if (isFromTemplate(tile)) tile.slot = "tile";
    this.#fill(tile, key);
    return tile;
  }

  #fill(tile: VideoTile | ParticipantTile, key: TileKey): void {
    tile.for = this.#host.for;
    if (isFromTemplate(tile)) fillTile(tile, this.#templates, tileOf(key).source);
  }
}

function makeVideo(key: TileKey): VideoTile {
  const { source, participant } = tileOf(key);
  const video = document.createElement("rtc-video");
  video.part.add("tile");
  video.setAttribute("exportparts", "video, avatar, bar, name, muted-icon, status, reaction");
  Object.assign(video, propertiesOfKey(participant));
  video.source = source;
  return video;
}
