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
 * A call: joins a room, gives the elements inside it (and those that name it with `for`) what they show, does what they ask for,
 * and plays everybody's voice, once. Leaves when it is removed from the page, being moved in it is not leaving; and when
 * the page is left, joining again should the browser bring back the same page.
 *
 * Attributes configure. `room`, `host` and `party` change rooms when they change in the call; `display-name`, `audio`, `video`
 * and `muted` take effect at once; the others at the next joining. What is the case is told by `state`, by custom
 * states and by events.
 *
 * @tag rtc-room
 * @attr {string} room - The room's id. Everyone who gives the same one meets.
 * @attr {string} host - Host and port of the room server. Default: the page's own.
 * @attr {string} party - PartyKit's name of the room's kind. Default: `main`.
 * @attr {string} display-name - What others read. At most 64 characters.
 * @attr {string} token - What lets this page in, where the room server asks for it.
 * @attr {string} token-url - Where a fresh one is fetched from at every connect: a GET with credentials, answered with the token.
 * @attr {boolean} audio - Ask for the microphone.
 * @attr {boolean} video - Ask for the camera.
 * @attr {boolean} muted - Begin with the microphone silent.
 * @attr {boolean} autojoin - Join as soon as the element is in the page.
 * @attr {"video"|"audio"} call-type - Of the room, if this page is the first to come. Default: `video`.
 * @attr {"all"|"relay"} ice-transport-policy - `relay` = only through TURN servers. Default: `all`.
 * @attr {boolean} debug - Log every step to the console.
 * @fires {CustomEvent} rtc-joined - In the room: `detail.room`, `detail.self`. `state` holds everyone who is there.
 * @fires {CustomEvent} rtc-left - No longer in the room: `detail.reason`.
 * @fires {CustomEvent} rtc-participant-joined - Somebody has joined after this page: `detail.participant`.
 * @fires {CustomEvent} rtc-participant-left - Somebody has left: `detail.participant`, `detail.reason`.
 * @fires {CustomEvent} rtc-state-change - After every change of the state: `detail.state`.
 * @fires {CustomEvent} rtc-error - Something went wrong: `detail.error`, an `RtcError`.
 * @fires {CustomEvent} rtc-device-returned - A microphone or camera that was unplugged in the call is back:
 *   `detail.device`. The room shows a button that takes it again.
 * @fires {CustomEvent} rtc-message - A participant's page has sent something with `send()`: `detail.from`, and `detail.text`
 *   or, for bytes, `detail.data`, an ArrayBuffer.
 * @fires {CustomEvent} rtc-moderated - A moderator has muted this page, or asks its person to speak: `detail.action`, `mute`
 *   or `ask-unmute`, and `detail.by`, the moderator.
 * @slot - The page's own content, and `<rtc-ice-server>` elements.
 * @csspart error - The sentence that says what is wrong.
 * @csspart device-button - The button that takes a device again that was unplugged and is back.
 * @csspart sound-button - The button that is there while the browser refuses to play sound.
 * @cssprop [--rtc-accent=#1a56db] - The background of the buttons.
 * @cssprop [--rtc-danger=#c5221f] - The background of the error.
 * @cssState connecting - On the way into the room.
 * @cssState joined - In the room.
 * @cssState reconnecting - The room server is out of reach; the call goes on.
 * @cssState failed - Ended by an error.
 * @cssState sound-blocked - The browser refuses to play sound until somebody touches the page.
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
    /* Behind it is black. */
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
  /** Wins over `<rtc-ice-server>` children. `null` = not given, `[]` = none at all. Read when joining. */
  iceServers: RTCIceServer[] | null = null;
  /** About the room, if this page is the first to come. Read when joining. */
  metadata: Metadata | null = null;
  /** The call itself, for what no attribute can say. */
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
  /** The options that the call has last been given. A change of an attribute is what differs from them. */
  #options: JoinOptions = { room: "" };

  constructor() {
    super();
    provideRoom(this, () => this.#handle);
    followPageLifecycle(this);
    this.#audio.subscribe((blocked) => this.#reportSound(blocked));
    this.call.events.on("*", (type, detail) => report(this, `rtc-${type}`, detail));
    this.call.subscribe((state) => this.#update(state));
  }

  /** The call's present state, a frozen snapshot. */
  get state(): CallState {
    return this.call.state;
  }

  /**
   * Joins the room that the attributes describe. The browser may ask for the devices.
   *
   * @throws {RtcError} when it cannot; the same error as in the `rtc-error` event.
   */
  join(): Promise<void> {
    this.#options = joinOptions(this);
    this.call.debug = this.debug;
    return this.call.join(this.#options);
  }

  /** Leaves the room, and lets go of every device and connection before it returns. */
  leave(): void {
    this.call.leave();
  }

  /**
   * Sends text or bytes, at most 64 KiB, to the pages of everyone who is connected, or of one participant.
   *
   * @returns settles, with how many it goes to, when there is room for the next: wait for it when you send much.
   * @throws {RtcError} `message-too-large`, or `not-connected`.
   */
  send(...message: Parameters<Call["send"]>): Promise<number> {
    return this.call.send(...message);
  }

  /** All there is to know about the call and its connections now, as one plain object. */
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
    const button = (part: string, text: string, press: () => void) =>
      html`<button part=${part} type="button" @click=${press}>${text}</button>`;
    return html`${error && html`<p part="error" role="alert">${errorText(error)}</p>`}${
        returnedDevice &&
        button("device-button", texts.useAgain(isolate(returnedDevice.label)), () => this.#useAgain(returnedDevice))
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
    // Later, since joining changes what is rendered. The call reports every error itself.
    Promise.resolve()
      .then(() => this.join())
      .catch(() => {});
  }

  /** Carries changes of the attributes into the call. */
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

  #reportSound(blocked: boolean): void {
    this.setStates({ "sound-blocked": blocked });
    this.requestUpdate();
    if (!blocked) return;
    const error = new RtcError(
      "autoplay-blocked",
      "Your browser is blocking the sound. Tap the page to hear the others.",
    );
    report(this, "rtc-error", { error });
  }

  #useAgain({ kind, deviceId }: MediaDeviceInfo): void {
    void this.call.switchDevice(kind === "videoinput" ? "camera" : "microphone", deviceId);
  }
}

define("rtc-room", RtcRoom);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-room": RtcRoom;
  }
}
