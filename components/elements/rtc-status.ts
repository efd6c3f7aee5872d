import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import type { CallState, ConnectionState, RtcError } from "../core/index.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { isolate } from "../texts/bidi-isolate.js";
import { isAboutDevices } from "../internal/notices/error-notice.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { barTexts, errorText, hostTexts, texts } from "../texts/texts.js";

/** The shortest time between two texts, in milliseconds, so that a screen reader is not kept talking. */
const PAUSE = 1000;

interface Status {
  readonly connectionState: ConnectionState;
  readonly room: string;
  readonly count: number;
  /** The number of participants to whom the connection has failed. */
  readonly lost: number;
  /** The error that the status shows. */
  readonly error: RtcError | null;
  /** The place in the lobby's queue; `null` = not in the lobby. */
  readonly waiting: number | null;
}

/**
 * Shows the state of the call in words: "3 people in the call", "3 people in the call, 1 not connected", "Reconnecting…", that the
 * page waits for a host to admit it, or the present error. Once the page is in the room, errors of a microphone or camera are left
 * out: the call goes on, and `<rtc-room>` shows them. The element is a polite live region that changes at most once a second: when
 * much happens at once, it shows only the result.
 *
 * @tag rtc-status
 * @attr {boolean} show-room - Show the room's id, too, once the page is in the room: "standup: 3 people in the call".
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @csspart text - The text.
 * @cssState connecting - The page is joining the room.
 * @cssState joined - The page is in the room.
 * @cssState reconnecting - The connection to the room server is lost and is being restored. The call goes on.
 * @cssState error - The text describes an error.
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
    lost: state.remotes.filter((remote) => remote.connectionState === "failed").length,
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

/** The error to show. In the room, and while reconnecting to it, an error of a device does not affect the state of the call. */
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
