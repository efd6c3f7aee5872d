import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import {
  Call,
  type CallReport,
  type CallState,
  type CallType,
  isActive,
  type JoinOptions,
  type Metadata,
  RtcError,
} from "../core/index.js";
import { connectRoom, disconnectRoom, provideRoom } from "../internal/room/room-context.js";
import { define } from "../internal/element/define.js";
import { report } from "../internal/room/events.js";
import { joinOptions } from "../internal/room/join-options.js";
import { followPageLifecycle } from "../internal/room/page-lifecycle.js";
import { RemoteAudio } from "../internal/audio/remote-audio.js";
import { ObservableSet } from "../internal/room/observable-set.js";
import { RequestListener, type RequestedRoom } from "../internal/room/requests.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { errorText, texts } from "../texts/texts.js";
import { isolate } from "../texts/bidi-isolate.js";

/**
 * Joins a room, and connects the elements inside it, and those that name it with `for`, to the call. The element provides the call's
 * state to them, carries out their requests, and plays the sound of every other participant exactly once. It leaves the call when it
 * is removed from the page; moving it within the page does not interrupt the call. It also leaves when the user leaves the page, and
 * joins again if the browser restores that page from its back/forward cache.
 *
 * Attributes configure the call. A change of `room`, `host` or `party` during a call changes to the other room. A change of
 * `display-name`, `audio`, `video` or `muted` takes effect at once. The other attributes take effect at the next join. The property
 * `state`, custom states and events report what happens.
 *
 * @tag rtc-room
 * @attr {string} room - The id of the room. All pages with the same id meet in one call.
 * @attr {string} host - Host and port of the room server. Default: those of the page.
 * @attr {string} party - The name of the PartyKit party that serves the room. Default: `main`.
 * @attr {string} display-name - The name that other participants read. At most 64 characters.
 * @attr {string} token - The token that admits this page, if the room server requires one.
 * @attr {string} token-url - The URL of an endpoint that returns a fresh token. It is requested at every connect: a GET with credentials,
 *   whose response is the token.
 * @attr {boolean} audio - Use the microphone. The browser asks for permission.
 * @attr {boolean} video - Use the camera. The browser asks for permission.
 * @attr {boolean} muted - Join with the microphone muted.
 * @attr {boolean} autojoin - Join as soon as the element is in the page.
 * @attr {"video"|"audio"} call-type - The type of the call. It applies if this page is the first to join the room. Default: `video`.
 * @attr {"all"|"relay"} ice-transport-policy - `relay`: connect to participants only through TURN servers. Default: `all`.
 * @attr {boolean} debug - Log every step to the console.
 * @fires {CustomEvent} rtc-joined - This page has joined the room: `detail.room`, `detail.self`. `state` then holds every participant who is
 *   there.
 * @fires {CustomEvent} rtc-left - This page is no longer in the room: `detail.reason`.
 * @fires {CustomEvent} rtc-participant-joined - A participant has joined after this page: `detail.participant`.
 * @fires {CustomEvent} rtc-participant-left - A participant has left: `detail.participant`, `detail.reason`.
 * @fires {CustomEvent} rtc-state-change - After every change of the state: `detail.state`.
 * @fires {CustomEvent} rtc-error - An error occurred: `detail.error`, an `RtcError`.
 * @fires {CustomEvent} rtc-device-returned - A microphone or camera that was unplugged during the call is back:
 *   `detail.device`. The room shows a button that switches to it again.
 * @fires {CustomEvent} rtc-message - A message from another page's `send()` has arrived: `detail.from`, and `detail.text` or, for bytes,
 *   `detail.data`, an ArrayBuffer.
 * @fires {CustomEvent} rtc-moderated - A moderator has muted this page, or asks the user to unmute: `detail.action`, `mute` or
 *   `ask-unmute`, and `detail.by`, the moderator.
 * @fires {CustomEvent} rtc-notice - The operator of the server tells the people in the call something: `detail.text`, plain text.
 *   `<rtc-toasts>` shows it.
 * @fires {CustomEvent} rtc-custom - Code that extends the server has sent a message of its own: `detail.name`, `detail.data`.
 * @slot - The page's own content, and `<rtc-ice-server>` elements.
 * @csspart error - The sentence that describes the present error.
 * @csspart device-button - The button that switches back to a device that was unplugged and is back.
 * @csspart sound-button - The button that starts the sound, while the browser refuses to play it.
 * @cssprop [--rtc-accent=#1a56db] - The background of the buttons.
 * @cssprop [--rtc-danger=#c5221f] - The background of the error.
 * @cssState connecting - The page is joining the room.
 * @cssState joined - The page is in the room.
 * @cssState reconnecting - The connection to the room server is lost and is being restored. The call goes on.
 * @cssState failed - An error has ended the call.
 * @cssState sound-blocked - The browser refuses to play sound until the user clicks or taps the page.
 */
export class RtcRoom extends RtcElement {
  static override properties: PropertyDeclarations = {
    room: {},
    host: {},
    party: {},
    displayName: { attribute: "display-name" },
    token: {},
    tokenUrl: { attribute: "token-url" },
    audio: { type: Boolean },
    video: { type: Boolean },
    muted: { type: Boolean },
    autojoin: { type: Boolean },
    callType: { attribute: "call-type" },
    iceTransportPolicy: { attribute: "ice-transport-policy" },
    debug: { type: Boolean },
  };
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    /* The browser's backdrop is black. */
    :host(:fullscreen) {
      overflow: auto;
      background: var(--rtc-background, Canvas);
    }
    [part] {
      margin: 0 0 8px;
      padding: 10px 16px;
      border: 1px solid #0000;
      border-radius: 12px;
      font: inherit;
      color: #fff;
      background: var(--rtc-danger, #c5221f);
    }
    button {
      display: block;
      inline-size: 100%;
      min-block-size: 44px;
      background: var(--rtc-accent, #1a56db);
      cursor: pointer;
    }
    button:focus-visible {
      outline: 3px solid var(--rtc-focus, CanvasText);
      outline-offset: 2px;
    }
  `;

  room: string | null = null;
  host: string | null = null;
  party: string | null = null;
  displayName: string | null = null;
  token: string | null = null;
  tokenUrl: string | null = null;
  audio = false;
  video = false;
  muted = false;
  autojoin = false;
  callType: CallType | null = null;
  iceTransportPolicy: RTCIceTransportPolicy | null = null;
  debug = false;
  /** Takes precedence over `<rtc-ice-server>` children. `null` = not given, `[]` = no servers at all. Read at every join. */
  iceServers: RTCIceServer[] | null = null;
  /** Data about the room. It applies if this page is the first to join the room. Read at every join. */
  metadata: Metadata | null = null;
  /** The call itself, with all that attributes do not offer. */
  readonly call = new Call();
  readonly #audio = new RemoteAudio(this);
  readonly #requests = new RequestListener(this, () => this.#handle);
  readonly #handle: RequestedRoom = {
    element: this,
    call: this.call,
    services: {
      elements: new ObservableSet(),
      audio: this.#audio,
      requests: this.#requests,
      joinOptions: () => joinOptions(this),
    },
    join: () => this.join(),
    leave: () => this.leave(),
  };
  /** The options that the call was last given. A changed attribute differs from them. */
  #options: JoinOptions = { room: "" };

  constructor() {
    super();
    provideRoom(this, () => this.#handle);
    followPageLifecycle(this);
    this.#audio.subscribe((blocked) => this.#updateBlockedSound(blocked));
    this.call.events.on("*", (type, detail) => report(this, `rtc-${type}`, detail));
    this.call.subscribe((state) => this.#update(state));
  }

  /** The call's present state, a frozen snapshot. */
  get state(): CallState {
    return this.call.state;
  }

  /**
   * Joins the room that the attributes describe. The browser may ask for permission to use the devices.
   *
   * @throws {RtcError} when joining fails; the same error as in the `rtc-error` event.
   */
  join(): Promise<void> {
    this.#options = joinOptions(this);
    this.call.debug = this.debug;
    return this.call.join(this.#options);
  }

  /** Leaves the room. Every device is released and every connection closed when it returns. */
  leave(): void {
    this.call.leave();
  }

  /**
   * Sends text or bytes, at most 64 KiB, to every connected participant, or to one.
   *
   * @returns a promise of the number of recipients. It resolves when the next message can be sent: wait for it when you send many.
   * @throws {RtcError} `message-too-large`, or `not-connected`.
   */
  send(...message: Parameters<Call["send"]>): Promise<number> {
    return this.call.send(...message);
  }

  /** Reports everything about the call and its connections at this moment, as one plain object. */
  inspect(): Promise<CallReport> {
    return this.call.inspect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    connectRoom(this.#handle);
    this.#audio.resume();
    this.requestUpdate("autojoin");
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    disconnectRoom(this.#handle);
    setTimeout(() => this.isConnected || this.leave());
  }

  protected override render(): TemplateResult {
    const { error, returnedDevice } = this.state;
    const button = (part: string, text: string, onClick: () => void) =>
      html`<button part=${part} type="button" @click=${onClick}>${text}</button>`;
    return html`${error && html`<p part="error" role="alert">${errorText(error)}</p>`}${
        returnedDevice &&
        button("device-button", texts.useAgain(isolate(returnedDevice.label)), () => this.#switchTo(returnedDevice))
      }${this.#audio.blocked ? button("sound-button", texts.soundButton, () => this.#audio.resume()) : nothing}<slot
      ></slot>`;
  }

  protected override updated(changed: PropertyValues): void {
    this.call.debug = this.debug;
    if (isActive(this.state)) this.#applyAttributes();
    else if (this.isConnected && this.autojoin && (changed.has("autojoin") || changed.has("room"))) this.#autojoin();
  }

  /** Waits until the page is parsed: `<rtc-ice-server>` children come after their parent. */
  #autojoin(): void {
    const { ownerDocument } = this;
    if (ownerDocument.readyState !== "loading") this.#tryJoin();
    else ownerDocument.addEventListener("DOMContentLoaded", () => this.requestUpdate("autojoin"), { once: true });
  }

  #tryJoin(): void {
    // In a later task, since joining changes what is rendered. The call reports every error itself.
    Promise.resolve()
      .then(() => this.join())
      .catch(() => {});
  }

  /** Applies changed attributes to the call. */
  #applyAttributes(): void {
    const { call } = this;
    const before = this.#options;
    const now = joinOptions(this);
    this.#options = now;
    const changed = (...keys: (keyof JoinOptions)[]) => keys.some((key) => before[key] !== now[key]);
    if (changed("room", "host", "party")) return this.#tryJoin();
    if (changed("displayName")) call.setDisplayName(now.displayName ?? "");
    if (changed("audio")) void call.setMicrophone(this.audio);
    if (changed("video")) void call.setCamera(this.video);
    if (changed("muted")) call.setMuted(this.muted);
  }

  #update({ connectionState, remotes }: CallState): void {
    this.#audio.update(remotes);
    this.setStates({
      connecting: connectionState === "connecting",
      joined: connectionState === "connected",
      reconnecting: connectionState === "disconnected",
      failed: connectionState === "failed",
    });
    this.requestUpdate();
  }

  #updateBlockedSound(blocked: boolean): void {
    this.setStates({ "sound-blocked": blocked });
    this.requestUpdate();
    if (!blocked) return;
    const error = new RtcError(
      "autoplay-blocked",
      "Your browser is blocking the sound. Tap the page to hear the others.",
    );
    report(this, "rtc-error", { error });
  }

  #switchTo({ kind, deviceId }: MediaDeviceInfo): void {
    void this.call.switchDevice(kind === "videoinput" ? "camera" : "microphone", deviceId);
  }
}

define("rtc-room", RtcRoom);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-room": RtcRoom;
  }
}
