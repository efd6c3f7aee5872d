import type { ReactiveControllerHost } from "lit";
import { KeyedChildren } from "./keyed-children.js";
import type { Area } from "./stage-layout.js";
import { type TileKey, tileOf } from "./featured-tile.js";
import { Templates } from "./templates.js";
import { makeTile, stamp, type Tile } from "./template-tile.js";
import { propertiesOfKey } from "../participants/local-participant.js";

type Video = HTMLElementTagNameMap["rtc-video"];
type Host = HTMLElement & ReactiveControllerHost & { readonly for: string | null };

/**
 * The tiles of a grid. Without a template they are `<rtc-video>`s in its shadow, which a page styles by parts; with one they are copies
 * among its children, which a page styles as its own.
 */
export class GridTiles {
  readonly #host: Host;
  readonly #templates: Templates;
  readonly #tiles = new KeyedChildren<TileKey, Video | Tile>((key) => {
    const tile = this.#own ? Object.assign(makeTile(tileOf(key).participant), { slot: "tile" }) : makeVideo(key);
    this.#fill(tile, key);
    return tile;
  });

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

  /** Whether the page has a template: then the tiles are its copies, and no video is one. */
  get #own(): boolean {
    return this.#templates.for("camera") !== undefined;
  }

  /** Makes what is new, and removes what is gone. */
  show(box: Element, keys: readonly TileKey[]): void {
    this.#tiles.show(this.#own ? this.#host : box, keys);
    for (const [key, tile] of this.#tiles.all) this.#fill(tile, key);
  }

  /** Puts the large tile and the small ones where they belong, and hides all others. */
  place(stage: TileKey | undefined, large: Area | undefined, keys: readonly TileKey[], areas: readonly Area[]): void {
    for (const [key, tile] of this.#tiles.all) {
      const staged = key === stage;
      const area = staged ? large : areas[keys.indexOf(key)];
      tile.hidden = !area;
      if ("staged" in tile) tile.staged = staged;
      else tile.part.toggle("stage", staged);
      if (!area) continue;
      tile.style.insetInlineStart = `${area.x}px`;
      tile.style.insetBlockStart = `${area.y}px`;
      tile.style.inlineSize = `${area.width}px`;
      tile.style.blockSize = `${area.height}px`;
    }
  }

  #fill(tile: Video | Tile, key: TileKey): void {
    tile.for = this.#host.for;
    if ("staged" in tile) stamp(tile, this.#templates, tileOf(key).source);
  }
}

function makeVideo(key: TileKey): Video {
  const { source, participant } = tileOf(key);
  const video = document.createElement("rtc-video");
  video.part.add("tile");
  video.setAttribute("exportparts", "video, avatar, bar, name, muted-icon, status, reaction");
  Object.assign(video, propertiesOfKey(participant));
  video.source = source;
  return video;
}
