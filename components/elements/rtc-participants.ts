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
 * Makes a copy of its `<template>` for every other participant, beside the template, each inside an `<rtc-participant>`, so that
 * the elements in it know whose they are: a tile of your own, in HTML. Without a template it is an `<rtc-video>` each.
 * A copy stays as it is, and where it is, for as long as there is a reason for it: another order is told to CSS (`order`), and
 * takes effect in a grid, which this element is, or a flex box. Another template makes new copies.
 *
 * @tag rtc-participants
 * @attr {boolean} include-local - This page's own participant, too, as the first.
 * @attr {string} filter - Only those of whom all of these words are true: `camera`, `microphone` (they can be heard),
 *   `screen`, `speaking`, `hand`, `pinned`, `host`, `speaker`, `listener` (their role, where the room gives any); with `no-`
 *   before it: only those of whom it is not.
 * @attr {"joined"|"name"|"speaking"|"hand"} sort - Who comes first: who was there first (the default), by name, those
 *   who speak, those who have raised their hand.
 * @attr {number} limit - At most so many.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @slot - The template, the copies, and anything else.
 * @cssprop [--rtc-gap=8px] - The space between copies.
 * @cssprop [--rtc-column=240px] - The least width of a column of copies.
 * @cssState empty - There is nobody to show.
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

  /** Filled before it is in the page, so that everything in it finds its participant at once. */
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
