import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { cross, icon } from "../internal/element/icons.js";
import { guardMicrophone } from "../internal/speaking/audio-levels.js";
import { NoticeBoard } from "../internal/notices/notice-board.js";
import type { Notice } from "../internal/notices/notice.js";
import { RoomButton } from "../internal/element/room-button.js";
import { postNotices } from "../internal/notices/room-notices.js";
import { RoomSubscription } from "../internal/room/room-subscription.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { toastTexts } from "../texts/texts.js";
import { toastStyles } from "../internal/notices/toast-styles.js";

/** How long an announcement stays in the live region, in milliseconds. Left there, a screen reader's user would find it twice. */
const ANNOUNCED = 1000;

/**
 * Shows short notices about the call. They report that a participant joined, left or raised a hand; that the user talks while muted,
 * or that no sound comes from the microphone; that a device was lost, or is back; that the browser blocks the sound; that camera or
 * microphone is denied, and how to allow it in this browser on this system; that the connection to the room is lost, or is back; that
 * a host has muted the user, or asks them to unmute; what the operator of the server writes to the call; and, if the local participant
 * may admit others, that a person waits in the lobby.
 *
 * Screen readers announce a notice politely. A notice does not take the focus, and does not end while the pointer or the focus is on
 * it. Escape dismisses the notice that has the focus. A notice that needs an action stays until the action is done or the notice is
 * dismissed. One sentence covers several participants who join, leave or raise a hand in a row.
 *
 * The notices are at the top of the window; CSS can place them elsewhere. `<rtc-room>` shows some of the same information above its
 * content. To hide it there, style `rtc-room::part(error)`, `::part(sound-button)` and `::part(device-button)`.
 *
 * @tag rtc-toasts
 * @attr {string} kinds - The kinds of notices to show, separated by spaces: `joined`, `left`, `hand-raised`, `talking-while-muted`, `microphone-silent`,
 *   `device`, `sound`, `permission`, `connection`, `moderated`, `notice`, `knock`, `error`. With `no-` before a kind: all kinds but
 *   that one. Default: all.
 * @attr {number} duration - How long a notice that needs no action is shown, in milliseconds. 0: until it is dismissed.
 *   Default: 6000.
 * @attr {number} gather - How long to wait for further participants who join, leave, knock or raise a hand, in milliseconds, before one
 *   notice covers them all. Every further participant restarts the wait, up to five times this time in all. Default: 1000.
 * @attr {number} limit - The largest number of notices at a time. Default: 3.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @fires {CustomEvent<RtcMuteRequest>} rtc-mute-request - "Unmute" was pressed. If the event is canceled, nothing happens.
 * @fires {CustomEvent<RtcModerateRequest>} rtc-moderate-request - "Admit" was pressed. If the event is canceled, nothing happens.
 * @fires {CustomEvent<RtcRequest>} rtc-sound-request - The button for sound was pressed. If the event is canceled, nothing happens.
 * @fires {CustomEvent<RtcRequest>} rtc-device-return-request - The button that switches to the returned device was pressed. If the event is
 *   canceled, nothing happens.
 * @csspart list - The list of notices.
 * @csspart toast - Each notice. Its kind is a part name, too, such as `joined`.
 * @csspart stays - A notice that does not end by itself.
 * @csspart text - The text of a notice.
 * @csspart action - The button for the action that a notice offers.
 * @csspart dismiss - The button that dismisses a notice.
 * @cssprop [--rtc-background=Canvas] - The background of a notice.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The background of the action button, and the edge of a notice.
 * @cssprop [--rtc-danger=#c5221f] - The edge of a notice that stays.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-gap=8px] - The space between notices.
 * @cssprop [--rtc-tile-radius=12px] - The corner radius of notices.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of buttons.
 * @cssState empty - There are no notices.
 */
export class RtcToasts extends RtcElement {
  static override properties: PropertyDeclarations = {
    for: {},
    kinds: {},
    duration: { type: Number },
    gather: { type: Number },
    limit: { type: Number },
  };
  static override styles = [RoomButton.styles, toastStyles];

  for: string | null = null;
  kinds: string | null = null;
  duration: number | null = null;
  gather: number | null = null;
  limit: number | null = null;
  readonly #board = new NoticeBoard(() => this.requestUpdate());
  readonly #notices = new RoomSubscription((room) => postNotices(this.#board, () => this.gather ?? 1000, room));
  readonly #microphone = new RoomSubscription(guardMicrophone);
  /** The waiting participants: the text of their notice changes with them. */
  readonly #slice = new RoomController(this, ({ knocks }) => knocks);
  /** The notices that have been announced, of those that are shown. */
  #announced: readonly Notice[] = [];
  #announcement = "";
  #announcementTimer: ReturnType<typeof setTimeout> | undefined;
  #hovered = false;
  /** The element that had the focus before it moved to a notice. */
  #previousFocus: EventTarget | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announcementTimer);
    this.#announcement = "";
    this.#previousFocus = null;
    this.#subscribe();
  }

  protected override update(changed: PropertyValues): void {
    this.#board.set({
      kinds: this.kinds,
      duration: this.duration ?? 6000,
      limit: this.limit && this.limit > 0 ? this.limit : 3,
    });
    this.#subscribe();
    this.#announce();
    const toast = this.shadowRoot?.activeElement?.closest("li");
    const index = toast ? [...this.renderRoot.querySelectorAll("li")].indexOf(toast) : 0;
    const previousFocus = this.#previousFocus;
    super.update(changed);
    if (!toast || toast.isConnected) return;
    // The notice with the focus is gone. The one that now has its place gets the focus, else the element that had it before.
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>("li > :last-child")];
    const next = buttons[index] ?? buttons.at(-1) ?? previousFocus;
    if (next instanceof HTMLElement) next.focus();
    this.#previousFocus = previousFocus;
  }

  protected override render(): TemplateResult {
    const { shown } = this.#board;
    return html`<div class="said" role="status">${this.#announcement}</div>
      <ul
        part="list"
        aria-label=${toastTexts.notices}
        ?hidden=${!shown.length}
        @pointerenter=${() => this.#setHovered(true)}
        @pointerleave=${() => this.#setHovered(false)}
        @focusin=${this.#handleFocusIn}
        @focusout=${() => queueMicrotask(this.#updateHold)}
        @keydown=${this.#handleKeydown}
      >
        ${repeat(
          shown,
          ({ key }) => key,
          (notice) => this.#toast(notice),
        )}
      </ul>`;
  }

  protected override updated(): void {
    const { shown } = this.#board;
    this.setStates({ empty: !shown.length });
    // A removed list dispatches no `pointerleave`.
    if (!shown.length) this.#hovered = false;
    this.#updateHold();
  }

  #toast({ key, kind, text, action, stays, keeps }: Notice): TemplateResult {
    const id = key.replaceAll(" ", "_");
    return html`<li part="toast ${kind}${stays ? " stays" : ""}">
      <p part="text" id=${id}>${text()}</p>
      ${
        action
          ? html`<button
              part="action"
              class="accent"
              type="button"
              aria-describedby=${id}
              @click=${() => action.ask(this)}
            >
              ${action.label()}
            </button>`
          : nothing
      }
      ${
        keeps
          ? nothing
          : html`<button
              part="dismiss"
              type="button"
              aria-label=${toastTexts.dismiss}
              aria-describedby=${id}
              @click=${() => this.#board.drop(key)}
            >
              ${icon(cross)}
            </button>`
      }
    </li>`;
  }

  #subscribe(): void {
    const room = this.isConnected ? this.#slice.room : undefined;
    const listens = this.#board.wants("talking-while-muted") || this.#board.wants("microphone-silent");
    this.#notices.setRoom(room);
    this.#microphone.setRoom(listens ? room : undefined);
  }

  /** Announces new notices to screen readers, without their buttons. */
  #announce(): void {
    const { shown } = this.#board;
    const added = shown.filter((notice) => !this.#announced.includes(notice));
    this.#announced = shown;
    if (!added.length) return;
    this.#announcement = added.map(({ text }) => text()).join(" ");
    clearTimeout(this.#announcementTimer);
    this.#announcementTimer = setTimeout(() => {
      this.#announcement = "";
      this.requestUpdate();
    }, ANNOUNCED);
  }

  /**
   * Keeps notices that the user may be reading. A button that was clicked has the focus, too, but without `:focus-visible`: it does not
   * keep them.
   */
  readonly #updateHold = (): void =>
    this.#board.hold(this.#hovered || !!this.shadowRoot?.activeElement?.matches(":focus-visible"));

  #setHovered(hovered: boolean): void {
    this.#hovered = hovered;
    this.#updateHold();
  }

  readonly #handleFocusIn = ({ relatedTarget }: FocusEvent): void => {
    const isInside = relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget);
    if (!isInside) this.#previousFocus = relatedTarget;
    this.#updateHold();
  };

  readonly #handleKeydown = (event: KeyboardEvent): void => {
    const { key, defaultPrevented, target } = event;
    if (key !== "Escape" || defaultPrevented || !(target instanceof Element)) return;
    const dismiss = target.closest("li")?.querySelector<HTMLElement>("[part=dismiss]");
    dismiss?.click();
    // Otherwise the key would also close a panel or dialog around.
    if (dismiss) event.preventDefault();
  };
}

define("rtc-toasts", RtcToasts);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-toasts": RtcToasts;
  }
}
