import { ReactiveElement } from "lit";
import { define } from "../internal/element/define.js";

/**
 * Names a STUN or TURN server to the `<rtc-room>` whose child it is, the way `<source>` belongs to `<video>`. Read when the room is
 * joined. Shows nothing.
 *
 * @tag rtc-ice-server
 * @attr {string} urls - One or more addresses, separated by spaces: `turn:turn.example.org turns:turn.example.org`.
 * @attr {string} username - For TURN.
 * @attr {string} credential - For TURN.
 */
export class RtcIceServer extends ReactiveElement {
  static override properties = { urls: {}, username: {}, credential: {} };

  urls: string | null = null;
  username: string | null = null;
  credential: string | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

define("rtc-ice-server", RtcIceServer);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-ice-server": RtcIceServer;
  }
}
