import { ReactiveElement } from "lit";
import { define } from "../internal/element/define.js";

/**
 * Names a STUN or TURN server for the `<rtc-room>` whose child it is, as `<source>` does for `<video>`. The room reads it when
 * it joins. The element displays nothing.
 *
 * @tag rtc-ice-server
 * @attr {string} urls - One or more URLs, separated by spaces: `turn:turn.example.org turns:turn.example.org`.
 * @attr {string} username - The user name for a TURN server.
 * @attr {string} credential - The password for a TURN server.
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
