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

/** For how long, in milliseconds, what is said to a screen reader stays: later it would be found twice. */
const SAID = 1000;

/**
 * Notices that come and go: who joined, left or raised a hand; that you talk while muted, that nothing comes from your
 * microphone, that a device was lost or is back, that the browser plays no sound, that camera or microphone are denied and how
 * to undo that in this browser on this system, that the line to the room is down, that a host has muted you or asks you to
 * unmute, and, for who may let them in, who waits in the lobby. They are read out politely, take no
 * focus, and wait while the pointer or the focus is on them. Escape dismisses the one that has the focus. What
 * needs somebody to act stays until that is done, or until it is dismissed. Those who join, leave or raise a hand in a row are told of in one sentence.
 *
 * It lies at the top of the window; CSS can place it elsewhere. The room says some of this above its content, too: where that is too
 * much, hide it with `rtc-room::part(error)`, `::part(sound-button)` and `::part(device-button)`.
 *
 * @tag rtc-toasts
 * @attr {string} kinds - Which there are, of `joined`, `left`, `hand-raised`, `talking-while-muted`, `microphone-silent`,
 *   `device`, `sound`, `permission`, `connection`, `moderated`, `knock`, `error`. With `no-` before them: all but those.
 *   Default: all.
 * @attr {number} duration - How long a notice that asks for nothing is shown, in milliseconds. 0 = until it is dismissed. Default: 6000.
 * @attr {number} gather - How long nobody else must have joined, left, knocked or raised a hand for it to be told, in milliseconds; at
 *   the latest after five times that. Default: 1000.
 * @attr {number} limit - At most so many at once. Default: 3.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @fires {CustomEvent<RtcMuteRequest>} rtc-mute-request - "Unmute" was pressed. Cancel it and nothing happens.
 * @fires {CustomEvent<RtcModerateRequest>} rtc-moderate-request - "Admit" was pressed. Cancel it and nothing happens.
 * @fires {CustomEvent<RtcRequest>} rtc-sound-request - The button for sound was pressed. Cancel it and nothing happens.
 * @fires {CustomEvent<RtcRequest>} rtc-device-return-request - The device that is back is to be used. Cancel it and nothing happens.
 * @csspart list - All of them.
 * @csspart toast - Each of them; its kind is a part, too, such as `joined`.
 * @csspart stays - One that does not pass by itself.
 * @csspart text - The sentence.
 * @csspart action - The button that does what helps.
 * @csspart dismiss - The button that dismisses.
 * @cssprop [--rtc-background=Canvas] - The background of a notice.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The background of the button that helps, and the edge of a notice.
 * @cssprop [--rtc-danger=#c5221f] - The edge of one that stays.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-gap=8px] - The space between notices.
 * @cssprop [--rtc-tile-radius=12px] - The roundness of notices.
 * @cssprop [--rtc-button-radius=22px] - The roundness of buttons.
 * @cssState empty - There is nothing to tell.
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
  /** What a notice of it says changes with it. */
  readonly #slice = new RoomController(this, ({ knocks }) => knocks);
  #told: readonly Notice[] = [];
  #said = "";
  #silence: ReturnType<typeof setTimeout> | undefined;
  #hovered = false;
  /** What had the focus before a notice had it. */
  #cameFrom: EventTarget | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#silence);
    this.#said = "";
    this.#cameFrom = null;
    this.#follow();
  }

  protected override update(changed: PropertyValues): void {
    this.#board.set({
      kinds: this.kinds,
      duration: this.duration ?? 6000,
      limit: this.limit && this.limit > 0 ? this.limit : 3,
    });
    this.#follow();
    this.#say();
    const toast = this.shadowRoot?.activeElement?.closest("li");
    const place = toast ? [...this.renderRoot.querySelectorAll("li")].indexOf(toast) : 0;
    const from = this.#cameFrom;
    super.update(changed);
    if (!toast || toast.isConnected) return;
    // To the notice in the place of the one that had it, else to where it came from.
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>("li > :last-child")];
    const next = buttons[place] ?? buttons.at(-1) ?? from;
    if (next instanceof HTMLElement) next.focus();
    this.#cameFrom = from;
  }

  protected override render(): TemplateResult {
    const { shown } = this.#board;
    return html`<div class="said" role="status">${this.#said}</div>
      <ul
        part="list"
        aria-label=${toastTexts.notices}
        ?hidden=${!shown.length}
        @pointerenter=${() => this.#hover(true)}
        @pointerleave=${() => this.#hover(false)}
        @focusin=${this.#focusIn}
        @focusout=${() => queueMicrotask(this.#hold)}
        @keydown=${this.#key}
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
    // What has gone tells of no pointer that leaves it.
    if (!shown.length) this.#hovered = false;
    this.#hold();
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

  #follow(): void {
    const room = this.isConnected ? this.#slice.room : undefined;
    const listens = this.#board.wants("talking-while-muted") || this.#board.wants("microphone-silent");
    this.#notices.setRoom(room);
    this.#microphone.setRoom(listens ? room : undefined);
  }

  /** Tells a screen reader what is new, without the buttons. */
  #say(): void {
    const { shown } = this.#board;
    const news = shown.filter((notice) => !this.#told.includes(notice));
    this.#told = shown;
    if (!news.length) return;
    this.#said = news.map(({ text }) => text()).join(" ");
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#said = "";
      this.requestUpdate();
    }, SAID);
  }

  /** Nothing passes that somebody may be reading. A button that was clicked has the focus, and no reader. */
  readonly #hold = (): void =>
    this.#board.hold(this.#hovered || !!this.shadowRoot?.activeElement?.matches(":focus-visible"));

  #hover(on: boolean): void {
    this.#hovered = on;
    this.#hold();
  }

  readonly #focusIn = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget))) this.#cameFrom = relatedTarget;
    this.#hold();
  };

  readonly #key = (event: KeyboardEvent): void => {
    const { key, defaultPrevented, target } = event;
    if (key !== "Escape" || defaultPrevented || !(target instanceof Element)) return;
    const dismiss = target.closest("li")?.querySelector<HTMLElement>("[part=dismiss]");
    dismiss?.click();
    // It is not for a panel or dialog around.
    if (dismiss) event.preventDefault();
  };
}

define("rtc-toasts", RtcToasts);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-toasts": RtcToasts;
  }
}
