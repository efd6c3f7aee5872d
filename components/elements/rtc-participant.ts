import { css, html, type TemplateResult } from "lit";
import type { Participant } from "../core/index.js";
import { announceRoom, roomContext, type RoomHandle } from "../internal/room/room-context.js";
import { define } from "../internal/element/define.js";
import { ParticipantElement } from "../internal/element/participant-element.js";
import { whose } from "../internal/participants/resolve-participant.js";

/**
 * Says whom the elements inside it are about, so that none of them has to: a tile of your own. Without `participant` and
 * `local` it is the first of the others to have come. `<rtc-participants>` and `<rtc-grid>` make one for every copy of
 * their template.
 *
 * @tag rtc-participant
 * @attr {string} participant - Whom: a participant's id, the `user` of their token, or the name they gave.
 * @attr {boolean} local - This page's own participant.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @slot - Elements about this participant, and anything else.
 * @cssState local - It is this page's own participant.
 * @cssState empty - There is no such participant.
 * @cssState muted - They cannot be heard: muted, or no microphone.
 * @cssState camera-off - They send no picture of a camera.
 * @cssState speaking - They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
 * @cssState pinned - This page's person wants to see them large.
 * @cssState hand-raised - They have raised their hand.
 * @cssState poor - What they send arrives badly.
 * @cssState connecting - The connection to them is being made.
 * @cssState reconnecting - The connection to them is interrupted, and being helped.
 * @cssState lost - The connection to them could not be made; it is tried on and on.
 * @cssState stage - It is the large tile of an `<rtc-grid>`.
 */
export class RtcParticipant extends ParticipantElement {
  static override properties = { ...ParticipantElement.properties, featured: { attribute: false } };
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    /* In a grid of tiles it is the tile that has a shape. */
    :host([slot="tile"]) ::slotted(rtc-video) {
      aspect-ratio: auto;
      min-block-size: 0;
    }
  `;

  /** Whether this is the large tile of an `<rtc-grid>`, which sets it. */
  featured = false;
  /** What is answered to those inside, and what the first of them were told. */
  #handle: RoomHandle | undefined;
  #told: RoomHandle | undefined;
  /** Whether there is anybody inside to be told. Who was here before this element was defined has asked somebody else. */
  #asked = this.childElementCount > 0;

  constructor() {
    super();
    this.addEventListener("context-request", (event) => {
      if (event.context !== roomContext || event.contextTarget === this) return;
      this.#asked = true;
      const handle = this.#current();
      if (!handle) return;
      this.#told ??= handle;
      event.stopPropagation();
      event.callback(handle);
    });
  }

  /** @internal */
  get shownParticipant(): Participant | undefined {
    return this.resolvedParticipant;
  }

  /** @internal */
  get overlay(): HTMLElement | DocumentFragment {
    return this.renderRoot;
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(): void {
    const handle = this.#current();
    if (handle !== this.#told) {
      this.#told = handle;
      if (this.#asked) announceRoom(this);
    }
    super.updated();
    this.setStates({ stage: this.featured });
  }

  /**
   * Known as soon as the element is in the page, before it has rendered: so whatever is stamped into it finds the right
   * participant at once, and nobody has to be told to look again.
   */
  #current(): RoomHandle | undefined {
    const { room } = this;
    const who = room && whose(room.call.state, this, { room });
    const participant = who?.isLocal ? "" : (who?.id ?? this.participant ?? undefined);
    const before = this.#handle;
    if (room?.element !== before?.element || participant !== before?.participant) {
      this.#handle = room && scopedTo(room, participant);
    }
    return this.#handle;
  }
}

/** The same room, as the elements inside the scope of one participant see it. */
function scopedTo({ element, call, services }: RoomHandle, participant: string | undefined): RoomHandle {
  return {
    element,
    call,
    ...(services && { services }),
    ...(participant !== undefined && { participant }),
  };
}

define("rtc-participant", RtcParticipant);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-participant": RtcParticipant;
  }
}
