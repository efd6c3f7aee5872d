import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import type { CallState, ConnectionState, RtcError } from "../core/index.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { isolate } from "../texts/bidi-isolate.js";
import { isAboutDevices } from "../internal/notices/error-notice.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { barTexts, errorText, hostTexts, texts } from "../texts/texts.js";

/** The least time between two texts, in milliseconds: a screen reader is not to be kept talking. */
const PAUSE = 1000;

interface Status {
  readonly connectionState: ConnectionState;
  readonly room: string;
  readonly count: number;
  /** How many of them cannot be reached. */
  readonly lost: number;
  /** What there is to say of what is wrong. */
  readonly error: RtcError | null;
  /** In the lobby: which place; `null` = not there. */
  readonly waiting: number | null;
}

/**
 * Says in words how the call stands: "3 people in the call", "3 people in the call, 1 not connected", "Reconnecting…", that a host
 * is yet to let this page in, or what is wrong. Once in the room, not that a microphone or camera is not to be had: the call goes
 * on, and `<rtc-room>` says it. A polite live region that says at most one thing a second: when much happens at once it tells only
 * how that ended.
 *
 * @tag rtc-status
 * @attr {boolean} show-room - Say the room's id, too, once in the room: "standup: 3 people in the call".
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @csspart text - The words.
 * @cssState connecting - On the way into the room.
 * @cssState joined - In the room.
 * @cssState reconnecting - The room server is out of reach; the call goes on.
 * @cssState error - The words say what is wrong.
 */
export class RtcStatus extends RtcElement {
  static override properties: PropertyDeclarations = {
    for: {},
    showRoom: { type: Boolean, attribute: "show-room" },
  };
  static override styles = css`
    :host {
      display: inline-block;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  for: string | null = null;
  showRoom = false;
  #lastUpdate = -Infinity;
  readonly #slice = new RoomController<Status>(this, (state: CallState) => ({
    connectionState: state.connectionState,
    room: state.room?.id ?? "",
    count: state.remotes.length + 1,
    lost: state.remotes.filter((one) => one.connectionState === "failed").length,
    error: errorOf(state),
    waiting: state.waiting,
  }));

  protected override async scheduleUpdate(): Promise<void> {
    const wait = this.#lastUpdate + PAUSE - performance.now();
    if (wait > 0 && this.isConnected) await new Promise((resolve) => setTimeout(resolve, wait));
    this.#lastUpdate = performance.now();
    await super.scheduleUpdate();
  }

  protected override render(): TemplateResult {
    const { room } = this.#slice.value;
    const text = this.showRoom && room ? barTexts.inRoom(isolate(room), this.#status) : this.#status;
    return html`<span part="text" role="status" dir="auto">${text}</span>`;
  }

  protected override updated(): void {
    const { connectionState, error } = this.#slice.value;
    this.setStates({
      connecting: connectionState === "connecting",
      joined: connectionState === "connected",
      reconnecting: connectionState === "disconnected",
      error: error !== null,
    });
  }

  get #status(): string {
    const { connectionState, count, lost, error, waiting } = this.#slice.value;
    if (error) return errorText(error);
    if (connectionState === "connecting" && waiting !== null) return hostTexts.waitForHost(waiting - 1);
    if (connectionState !== "connected") return texts[connectionState];
    const people = count > 1 ? barTexts.inCall(count) : barTexts.alone;
    return lost ? barTexts.outOfReach(people, lost) : people;
  }
}

/** In the room, and on the way back to it, a device is no matter of how the call stands. */
function errorOf({ connectionState, error }: CallState): RtcError | null {
  const inRoom = connectionState === "connected" || connectionState === "disconnected";
  return inRoom && error && isAboutDevices(error) ? null : error;
}

define("rtc-status", RtcStatus);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-status": RtcStatus;
  }
}
