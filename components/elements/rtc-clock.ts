import { css, html, nothing, type TemplateResult } from "lit";
import type { CallState } from "../core/index.js";
import { callStart } from "../internal/room/call-start.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { barTexts } from "../texts/texts.js";

const SECOND = 1000;

/**
 * How long the call has lasted, as a clock: `12:34`, after an hour `1:02:34`. A screen reader can ask for it and is not told of each
 * second. Outside the call it is empty.
 *
 * @tag rtc-clock
 * @attr {"me"|"room"} since - From when on: `me` = since this page joined, `room` = since the first participant did. Default: `me`.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @csspart time - The `<time>`.
 * @cssState joined - In the room: the clock runs.
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
  #tick: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#tick);
  }

  protected override render(): TemplateResult | typeof nothing {
    const elapsed = this.#elapsed;
    if (elapsed === undefined) return nothing;
    const seconds = Math.floor(elapsed / SECOND);
    return html`<time part="time" datetime=${`PT${seconds}S`}>${digits(seconds)}</time>`;
  }

  protected override updated(): void {
    const elapsed = this.#elapsed;
    this.setStates({ joined: elapsed !== undefined });
    // A timer is never read out by itself.
    this.describe("timer", barTexts.timeInCall);
    clearTimeout(this.#tick);
    if (elapsed === undefined || !this.isConnected) return;
    this.#tick = setTimeout(() => this.requestUpdate(), SECOND - (elapsed % SECOND));
  }

  /** In milliseconds; `undefined` = not in a call. */
  get #elapsed(): number | undefined {
    const { room, value: inRoom } = this.#slice;
    const start = room && callStart(room.call);
    if (!start || !inRoom) return undefined;
    // A clock that was set back must not count down.
    return Math.max(0, Date.now() - start.at) + (this.since === "room" ? start.roomAge : 0);
  }
}

/** Hours only when there are any. */
function digits(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const all = hours ? [hours, two(minutes), two(seconds % 60)] : [minutes, two(seconds % 60)];
  return all.join(":");
}

const two = (number: number): string => String(number).padStart(2, "0");

define("rtc-clock", RtcClock);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-clock": RtcClock;
  }
}
