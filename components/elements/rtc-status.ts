import { css, html, type TemplateResult } from "lit";
import type { CallState, ConnectionState, RtcError } from "../core/index.js";
import { CallSlice } from "../internal/call-slice.js";
import { define } from "../internal/define.js";
import { RtcElement } from "../internal/rtc-element.js";
import { barTexts, errorText, texts } from "../internal/texts.js";

/** The least time between two texts, in milliseconds: a screen reader is not to be kept talking. */
const PAUSE = 1000;

interface Status {
  readonly connectionState: ConnectionState;
  readonly count: number;
  readonly error: RtcError | null;
}

/**
 * Says in words how the call stands: "3 people in the call". A polite live region; when much happens at once it tells only how that
 * ended.
 *
 * @tag rtc-status
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @csspart text - The words.
 * @cssState joined - In the room.
 * @cssState error - The words say what is wrong.
 */
export class RtcStatus extends RtcElement {
  static override properties = { for: {} };
  static override styles = css`
    :host {
      display: inline-block;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  for: string | null = null;
  #lastUpdate = -Infinity;
  #endPause: (() => void) | undefined;
  readonly #slice = new CallSlice<Status>(this, ({ connectionState, remotes, error }: CallState) => ({
    connectionState,
    count: remotes.length + 1,
    error,
  }));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endPause?.();
  }

  protected override async scheduleUpdate(): Promise<void> {
    const wait = this.#lastUpdate + PAUSE - performance.now();
    if (wait > 0 && this.isConnected) await this.#pause(wait);
    this.#lastUpdate = performance.now();
    await super.scheduleUpdate();
  }

  protected override render(): TemplateResult {
    return html`<span part="text" role="status" dir="auto">${this.#text}</span>`;
  }

  protected override updated(): void {
    const { connectionState, error } = this.#slice.value;
    this.setStates({ joined: connectionState === "connected", error: error !== null });
  }

  get #text(): string {
    const { connectionState, count, error } = this.#slice.value;
    if (error) return errorText(error);
    if (connectionState !== "connected") return texts[connectionState];
    return count > 1 ? barTexts.inCall(count) : barTexts.alone;
  }

  #pause(time: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, time);
      this.#endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

define("rtc-status", RtcStatus);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-status": RtcStatus;
  }
}
