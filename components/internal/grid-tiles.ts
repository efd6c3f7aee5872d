import type { ReactiveControllerHost } from "lit";
import { KeyedChildren } from "./keyed-children.js";
import type { Area } from "./stage-layout.js";
import { type TileKey, tileOf } from "./stage.js";
import { Templates } from "./templates.js";
import { makeTile, stamp, type Tile } from "./tile.js";

type Video = HTMLElementTagNameMap["rtc-video"];
type Host = HTMLElement & ReactiveControllerHost & { readonly for: string | null };

/**
 * The tiles of a grid. Without a template they are `<rtc-video>`s in its shadow, which a page styles by parts; with one they are copies
 * among its children, which a page styles as its own.
 */
export class GridTiles {
  readonly #host: Host;
  readonly #templates: Templates;
  readonly #videos = new KeyedChildren<TileKey, Video>((key) => this.#makeVideo(key));
  readonly #copies = new KeyedChildren<TileKey, Tile>((key) => this.#makeCopy(key));
  #shown: ReadonlyMap<TileKey, Video | Tile> = new Map();

  constructor(host: Host) {
    this.#host = host;
    this.#templates = new Templates(host);
  }

  get visible(): HTMLElement[] {
    return [...this.#shown.values()].filter((tile) => !tile.hidden);
  }

  /** The key of a tile; `undefined` for anything else. */
  keyOf(target: EventTarget): TileKey | undefined {
    return this.#videos.keyOf(target) ?? this.#copies.keyOf(target);
  }

  /** Makes what is new, and removes what is gone. */
  show(box: Element, keys: readonly TileKey[]): void {
    const own = this.#templates.for("camera") !== undefined;
    const videos = this.#videos.show(box, own ? [] : keys);
    const copies = this.#copies.show(this.#host, own ? keys : []);
    for (const video of videos) video.for = this.#host.for;
    copies.forEach((copy, index) => this.#fill(copy, keys[index]));
    const tiles = own ? copies : videos;
    this.#shown = new Map(keys.flatMap((key, index) => (tiles[index] ? [[key, tiles[index]]] : [])));
  }

  /** Puts the large tile and the small ones where they belong, and hides all others. */
  place(stage: TileKey | undefined, large: Area | undefined, keys: readonly TileKey[], areas: readonly Area[]): void {
    for (const [key, tile] of this.#shown) {
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

  #makeVideo(key: TileKey): Video {
    const { source, id } = tileOf(key);
    const video = document.createElement("rtc-video");
    video.part.add("tile");
    video.setAttribute("exportparts", "video, avatar, bar, name, muted-icon, status, reaction");
    video.participant = id;
    video.local = !id;
    video.source = source;
    return video;
  }

  #makeCopy(key: TileKey): Tile {
    const copy = makeTile(tileOf(key).id);
    copy.slot = "tile";
    this.#fill(copy, key);
    return copy;
  }

  #fill(copy: Tile, key: TileKey | undefined): void {
    copy.for = this.#host.for;
    if (key) stamp(copy, this.#templates, tileOf(key).source);
  }
}
