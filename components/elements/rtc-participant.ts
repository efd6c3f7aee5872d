import { css, html, type TemplateResult } from "lit";
import type { Participant } from "../core/index.js";
import { announceRoom, callContext, type RoomHandle } from "../internal/call-context.js";
import { CallSlice } from "../internal/call-slice.js";
import { define } from "../internal/define.js";
import { RtcElement } from "../internal/rtc-element.js";
import { statesOf, whose } from "../internal/whose.js";

/**
 * Says whom the elements inside it are about, so that none of them has to: a tile of your own. Without `participant` and
 * `local` it is the first of the others to have come. `<rtc-participants>` and `<rtc-grid>` make one for every copy of
 * their template.
 *
 * @tag rtc-participant
 * @attr {string} participant - Whom: a participant's id, or the name they gave.
 * @attr {boolean} local - This page's own participant.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @slot - Elements about this participant, and anything else.
 * @cssState local - It is this page's own participant.
 * @cssState empty - There is no such participant.
 * @cssState muted - They cannot be heard: muted, or no microphone.
 * @cssState camera-off - They send no picture of a camera.
 * @cssState speaking - They are being heard talking.
 * @cssState pinned - This page's person wants to see them large.
 * @cssState poor - What they send arrives badly.
 * @cssState connecting - The connection to them is being made.
 * @cssState reconnecting - The connection to them is interrupted, and being helped.
 * @cssState lost - The connection to them could not be made; it is tried on and on.
 */
export class RtcParticipant extends RtcElement {
  static override properties = { for: {}, participant: {}, local: { type: Boolean } };
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  for: string | null = null;
  participant: string | null = null;
  local = false;
  #handle: RoomHandle | undefined;
  readonly #slice: CallSlice<Participant | undefined> = new CallSlice(this, (state) => whose(state, this, this.#slice));

  constructor() {
    super();
    this.addEventListener("context-request", (event) => {
      if (event.context !== callContext || event.contextTarget === this || !this.#handle) return;
      event.stopPropagation();
      event.callback(this.#handle);
    });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(): void {
    const { value: who, room } = this.#slice;
    const participant = who?.isLocal ? "" : (who?.id ?? this.participant ?? undefined);
    const before = this.#handle;
    if (room?.element !== before?.element || participant !== before?.participant) {
      this.#handle = room && {
        element: room.element,
        call: room.call,
        ...(participant !== undefined && { participant }),
      };
      announceRoom(this);
    }
    this.setStates(statesOf(who));
  }
}

define("rtc-participant", RtcParticipant);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-participant": RtcParticipant;
  }
}
