import { css, html, nothing, type TemplateResult } from "lit";
import type { CallState } from "../core/index.js";
import { callStart } from "../internal/room/call-start.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { barTexts } from "../texts/texts.js";

const SECOND = 1000;

/**
 * Shows how long the call has lasted: `12:34`, and after an hour `1:02:34`. A screen reader can read the time on demand, but does not
 * announce every second. Outside a call the element is empty.
 *
 * @tag rtc-clock
 * @attr {"me"|"room"} since - The start of the count: `me` = when this page joined, `room` = when the first participant joined.
 *   Default: `me`.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @csspart time - The `<time>` element.
 * @cssState joined - The page is in the call, and the clock runs.
 */
export class RtcClock extends RtcElement {
  static override properties = { for: {}, since: {} };
  static override styles = css`
    :host {
      display: inline-block;
      font-variant-numeric: tabular-nums;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  for: string | null = null;
  since: string | null = null;
  readonly #slice = new RoomController<boolean>(this, ({ room }: CallState) => room !== null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult | typeof nothing {
    const elapsed = this.#elapsed;
    if (elapsed === undefined) return nothing;
    const seconds = Math.floor(elapsed / SECOND);
    return html`<time part="time" datetime=${`PT${seconds}S`}>${format(seconds)}</time>`;
  }

  protected override updated(): void {
    const elapsed = this.#elapsed;
    this.setStates({ joined: elapsed !== undefined });
    // Screen readers do not announce changes of the role `timer`.
    this.describe("timer", barTexts.timeInCall);
    clearTimeout(this.#timer);
    if (elapsed === undefined || !this.isConnected) return;
    this.#timer = setTimeout(() => this.requestUpdate(), SECOND - (elapsed % SECOND));
  }

  /** The time since the start, in milliseconds. `undefined` outside a call. */
  get #elapsed(): number | undefined {
    const { room, value: inRoom } = this.#slice;
    const start = room && callStart(room.call);
    if (!start || !inRoom) return undefined;
    // The system's clock may have been set back: the time must not become negative.
    return Math.max(0, Date.now() - start.at) + (this.since === "room" ? start.roomAge : 0);
  }
}

/** Formats a duration, with hours only from one hour on. */
function format(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = twoDigits(seconds % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

define("rtc-clock", RtcClock);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-clock": RtcClock;
  }
}
