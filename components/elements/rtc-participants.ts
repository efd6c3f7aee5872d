import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { inOrder, KeyedChildren } from "../internal/grid/keyed-children.js";
import { parseCount } from "../internal/grid/pagination.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { dependsOnSpeaking, type Selection, selectParticipants } from "../internal/participants/participant-filter.js";
import { SpeakingSubscription } from "../internal/speaking/speaking-subscription.js";
import { Templates } from "../internal/grid/templates.js";
import { makeTile, fillTile, type ParticipantTile } from "../internal/grid/template-tile.js";
import "./rtc-participant.js";
import "./rtc-video.js";

/**
 * Makes a copy of its `<template>` for every other participant, as a sibling of the template. Each copy is inside an
 * `<rtc-participant>`, so that the elements in it know which participant they show: a tile of your own, in HTML. Without a
 * template each copy is an `<rtc-video>`.
 *
 * A copy keeps its place in the document and is never rebuilt while its participant is selected. A sort order is applied with
 * the CSS property `order`, which takes effect in a grid (the default display of this element) or a flex box. If the template
 * is replaced, new copies are made.
 *
 * @tag rtc-participants
 * @attr {boolean} include-local - Include the local participant. With the order `joined` it is the first.
 * @attr {string} filter - Select only participants for whom each of these words, separated by spaces, is true: `camera`,
 *   `microphone` (can be heard), `screen`, `speaking`, `hand`, `pinned`, and the roles `host`, `speaker` and `listener`, in
 *   rooms that assign roles. A word with the prefix `no-` selects participants for whom it is false.
 * @attr {"joined"|"name"|"speaking"|"hand"} sort - The order: `joined` = as they joined, `name` = by display name, `speaking` =
 *   speaking participants first, `hand` = raised hands first. Default: `joined`.
 * @attr {number} limit - The largest number of copies. Default: no limit.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @slot - The template, the copies, and any other content.
 * @cssprop [--rtc-gap=8px] - The space between copies.
 * @cssprop [--rtc-column=240px] - The minimum width of a column of copies.
 * @cssState empty - There is no participant to show.
 */
export class RtcParticipants extends RtcElement {
  static override properties: PropertyDeclarations = {
    for: {},
    includeLocal: { type: Boolean, attribute: "include-local" },
    filter: {},
    sort: {},
    limit: {},
  };
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, var(--rtc-column, 240px)), 1fr));
      gap: var(--rtc-gap, 8px);
    }
    :host([hidden]) {
      display: none;
    }
  `;

  for: string | null = null;
  includeLocal = false;
  filter: string | null = null;
  sort: string | null = null;
  limit: string | null = null;
  readonly #speaking = new SpeakingSubscription();
  readonly #templates = new Templates(this);
  readonly #copies = new KeyedChildren<string, ParticipantTile>((id) => this.#make(id));
  readonly #slice = new RoomController<readonly string[]>(this, (state) => selectParticipants(state, this.#selection));

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(): void {
    const copies = this.#copies.update(this, this.#slice.value);
    const sorted = inOrder(copies);
    copies.forEach((copy, index) => {
      this.#fill(copy);
      copy.style.order = sorted ? "" : `${index}`;
    });
    this.#speaking.setRoom(dependsOnSpeaking(this.#selection) ? this.#slice.room : undefined);
    this.setStates({ empty: !copies.length });
  }

  /** Fills the copy before it is in the page, so that the elements in it find their participant at once. */
  #make(key: string): ParticipantTile {
    const copy = makeTile(key);
    this.#fill(copy);
    return copy;
  }

  #fill(copy: ParticipantTile): void {
    copy.for = this.for;
    fillTile(copy, this.#templates, "camera");
  }

  get #selection(): Selection {
    const { filter, sort, includeLocal } = this;
    return { filter, sort, includeLocal, limit: parseCount(this.limit) };
  }
}

define("rtc-participants", RtcParticipants);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-participants": RtcParticipants;
  }
}
