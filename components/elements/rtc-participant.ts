import { css, html, type TemplateResult } from "lit";
import type { Participant } from "../core/index.js";
import { announceRoom, roomContext, type RoomHandle } from "../internal/room/room-context.js";
import { define } from "../internal/element/define.js";
import { ParticipantElement } from "../internal/element/participant-element.js";
import { resolveParticipant } from "../internal/participants/resolve-participant.js";
import { keyOf } from "../internal/participants/local-participant.js";

/**
 * Makes the elements inside it show one participant, so that none of them has to name the participant: the base of a tile of
 * your own. Without `participant` and `local` it is the first other participant to have joined. `<rtc-participants>` and
 * `<rtc-grid>` put one around every copy of their template.
 *
 * @tag rtc-participant
 * @attr {string} participant - The participant to show: their id, the `user` of their token, or their display name.
 * @attr {boolean} local - Show the local participant, the user of this page.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @slot - Elements that show this participant, and any other content.
 * @cssState local - The element shows the local participant.
 * @cssState empty - There is no participant to show.
 * @cssState muted - The participant cannot be heard: their microphone is muted or off.
 * @cssState camera-off - The participant sends no camera picture.
 * @cssState speaking - The participant is speaking. Needs the whole kit, or an import of `speaking.js` beside this element.
 * @cssState pinned - The user of this page has pinned the participant.
 * @cssState hand-raised - The participant has raised their hand.
 * @cssState poor - The sound or pictures of the participant arrive in poor quality.
 * @cssState connecting - The connection to the participant is being established.
 * @cssState reconnecting - The connection to the participant is interrupted and is being restored.
 * @cssState lost - The connection to the participant has failed. The call keeps retrying.
 * @cssState stage - The element is the large tile of an `<rtc-grid>`.
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
    /* In a grid, the tile has the shape, and the video fills it. */
    :host([slot="tile"]) ::slotted(rtc-video) {
      aspect-ratio: auto;
      min-block-size: 0;
    }
  `;

  /** Whether this is the large tile of an `<rtc-grid>`, which sets it. */
  featured = false;
  /** The room handle for the elements inside. */
  #handle: RoomHandle | undefined;
  /** The handle that the elements inside already have. */
  #provided: RoomHandle | undefined;
  /** Whether elements inside use the handle. Children that are older than this element's definition have found another provider. */
  #hasConsumers = this.childElementCount > 0;

  constructor() {
    super();
    this.addEventListener("context-request", (event) => {
      if (event.context !== roomContext || event.contextTarget === this) return;
      this.#hasConsumers = true;
      const handle = this.#resolveHandle();
      if (!handle) return;
      this.#provided ??= handle;
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
    const handle = this.#resolveHandle();
    if (handle !== this.#provided) {
      this.#provided = handle;
      if (this.#hasConsumers) announceRoom(this);
    }
    super.updated();
    this.setStates({ stage: this.featured });
  }

  /**
   * Available as soon as the element is in the page, before it has rendered. Elements of a template find the right participant
   * at once, and need no second context request.
   */
  #resolveHandle(): RoomHandle | undefined {
    const { room } = this;
    const resolved = room && resolveParticipant(room.call.state, this, { room });
    const participant = resolved ? keyOf(resolved) : (this.participant ?? undefined);
    const before = this.#handle;
    if (room?.element !== before?.element || participant !== before?.participant) {
      this.#handle = room && scopedTo(room, participant);
    }
    return this.#handle;
  }
}

/** The handle of the same room for elements that show one participant. */
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
