import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { type CallState, type CallType, isActive } from "../core/index.js";
import { announceRoom, provideRoom, resolveRoom } from "../internal/room/room-context.js";
import { BUTTON_PARTS, type CallBar, callBar, type Panel } from "../internal/call/call-bar.js";
import { peoplePanel } from "../internal/call/people-panel.js";
import { callStyles } from "../internal/call/call-styles.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest, type RtcEventMap } from "../internal/room/events.js";
import { iceServersOf } from "../internal/room/join-options.js";
import { closeHiddenModals } from "../internal/element/modal-dialogs.js";
import { RoomButton } from "../internal/element/room-button.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { callTexts, talkTexts } from "../texts/texts.js";
import "./rtc-camera-button.js";
import "./rtc-chat.js";
import "./rtc-clock.js";
import "./rtc-flip-button.js";
import "./rtc-grid.js";
import "./rtc-hand-button.js";
import "./rtc-host-button.js";
import "./rtc-join-button.js";
import "./rtc-leave-button.js";
import "./rtc-lobby.js";
import "./rtc-mute-button.js";
import "./rtc-preview.js";
import "./rtc-reactions.js";
import type { RtcRoom } from "./rtc-room.js";
import "./rtc-room.js";
import "./rtc-roster.js";
import "./rtc-screen-button.js";
import "./rtc-settings.js";
import "./rtc-shortcuts.js";
import "./rtc-sounds.js";
import "./rtc-status.js";
import "./rtc-toasts.js";

/**
 * A whole call in one tag: camera and microphone before joining, then the stage, a bar of controls, chat, and who is there.
 * Nothing but an `<rtc-room>` with the other elements in it: each part can be replaced by what you put into its slot, and a page
 * of your own can be made of the same. It fills the height of the window unless CSS says otherwise.
 *
 * Whoever joins brings what they chose in the preview. With `autojoin` there is none, and `audio` and `video` say what to bring.
 *
 * @tag rtc-call
 * @attr {string} room - The room's id. Everyone who gives the same one meets.
 * @attr {string} heading - What stands above the preview. Default: "Ready to join?"
 * @attr {string} host - Host and port of the room server. Default: the page's own.
 * @attr {string} party - PartyKit's name of the room's kind. Default: `main`.
 * @attr {string} display-name - What others read; can be changed before joining.
 * @attr {string} token - What lets this page in, where the room server asks for it.
 * @attr {string} token-url - Where a fresh one is fetched from at every connect: a GET with credentials, answered with the token.
 * @attr {boolean} audio - Bring the microphone. With neither this nor `video` the preview offers both.
 * @attr {boolean} video - Bring the camera.
 * @attr {boolean} muted - Begin with the microphone silent.
 * @attr {boolean} autojoin - Join at once.
 * @attr {"video"|"audio"} call-type - Of the room, if this page is the first to come: `audio` = nobody has a camera. Default: `video`.
 * @attr {"all"|"relay"} ice-transport-policy - `relay` = only through TURN servers. Default: `all`.
 * @attr {boolean} debug - Log every step to the console.
 * @attr {"grid"|"speaker"|"spotlight"|"sidebar"} layout - Of the stage, as `<rtc-grid>` has it. Default: `grid`.
 * @attr {boolean} no-shortcuts - No keys of the whole page's, as `<rtc-shortcuts>` has them.
 * @attr {boolean} no-sounds - No sound when somebody comes or goes.
 * @fires {CustomEvent} rtc-joined - In the room. This and all other events are those of `<rtc-room>`.
 * @fires {CustomEvent} rtc-left - No longer in the room: `detail.reason`.
 * @fires {CustomEvent} rtc-error - Something went wrong: `detail.error`, an `RtcError`.
 * @slot - `<rtc-ice-server>` elements, and what is to be there before, in and after the call.
 * @slot lobby - In the place of all that is there before joining.
 * @slot preview - In the place of camera and microphone before joining.
 * @slot header - In the place of the line above the stage.
 * @slot stage - In the place of the stage.
 * @slot toolbar - In the place of the whole bar of controls.
 * @slot controls - More controls, before the one that leaves.
 * @slot chat - In the place of the chat.
 * @slot people - In the place of the list of people.
 * @slot notices - In the place of the notices that come and go. With something here the room says itself what is wrong, above it all.
 * @csspart room - The `<rtc-room>`.
 * @csspart lobby - What is there before joining, and while one waits to be let in.
 * @csspart heading - Its heading.
 * @csspart name-input - The field for the name.
 * @csspart preview - The `<rtc-preview>`; its own parts are named as there.
 * @csspart join - The `<rtc-join-button>`.
 * @csspart waiting - The `<rtc-lobby>` that tells who waits so; its `sentence` is named as there.
 * @csspart call - What is there in the call.
 * @csspart header - The line above the stage.
 * @csspart status - The `<rtc-status>` in it.
 * @csspart clock - The `<rtc-clock>` in it.
 * @csspart stage-box - The box of the stage.
 * @csspart grid - The `<rtc-grid>`.
 * @csspart tile - Each `<rtc-video>` on the stage. Its own parts are named as there, but for `status`, which is `tile-status`.
 * @csspart stage - The large one.
 * @csspart toolbar - The bar of controls.
 * @csspart mute - The `<rtc-mute-button>`.
 * @csspart camera - The `<rtc-camera-button>`.
 * @csspart flip - The `<rtc-flip-button>`.
 * @csspart screen - The `<rtc-screen-button>`.
 * @csspart hand - The `<rtc-hand-button>`.
 * @csspart reactions - The `<rtc-reactions>`.
 * @csspart chat-button - The button that opens the chat.
 * @csspart people-button - The button that opens the list of people.
 * @csspart badge - How many messages have not been seen, and how many people would like to come in.
 * @csspart settings - The `<rtc-settings>`.
 * @csspart shortcuts - The `<rtc-shortcuts>`.
 * @csspart leave - The `<rtc-leave-button>`, in the call and while one waits.
 * @csspart button - Every native button of the bar.
 * @csspart label - The words on it.
 * @csspart panel - The panel beside the stage: chat or people. On a small screen it covers the stage.
 * @csspart knocking - The `<rtc-lobby>` in it: who would like to come in. Its own parts are named as there, but for `heading` and `name`,
 *   which are `knocking-heading` and `knocking-name`.
 * @csspart host - The buttons of who may moderate, at its end.
 * @csspart host-button - Each `<rtc-host-button>` there.
 * @csspart question - What stands below one after the first of two presses.
 * @csspart notices - The `<rtc-toasts>`.
 * @csspart error - The sentence that says what is wrong, where something of yours is in the place of the notices.
 * @csspart device-button - The button that takes a device again that is back, there too.
 * @csspart sound-button - The button that is there while the browser refuses to play sound, there too.
 * @cssprop [--rtc-background=Canvas] - The background of it all.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The background of what leads on.
 * @cssprop [--rtc-danger=#c5221f] - The background of what is off, wrong or the end.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-button-radius=22px] - The roundness of buttons.
 * @cssprop [--rtc-tile-radius=12px] - The roundness of tiles.
 * @cssprop [--rtc-gap=8px] - The space between things.
 * @cssState joined - In the call.
 * @cssState panel - A panel is open.
 */
export class RtcCall extends RtcElement {
  static override properties: PropertyDeclarations = {
    room: {},
    heading: {},
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
    layout: {},
    noShortcuts: { type: Boolean, attribute: "no-shortcuts" },
    noSounds: { type: Boolean, attribute: "no-sounds" },
  };
  static override styles = [RoomButton.styles, callStyles];

  room: string | null = null;
  heading: string | null = null;
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
  layout: string | null = null;
  noShortcuts = false;
  noSounds = false;
  #inCall = false;
  #waits = false;
  #knocks = 0;
  #panel: Panel | undefined;
  #unread = 0;

  protected override render(): TemplateResult {
    const audioOnly = this.callType === "audio";
    return html`<rtc-room
      part="room"
      class=${this.#isFilled("notices") ? nothing : "quiet"}
      exportparts="error, device-button, sound-button"
      .room=${this.room}
      .host=${this.host}
      .party=${this.party}
      .displayName=${this.displayName}
      .token=${this.token}
      .tokenUrl=${this.tokenUrl}
      .audio=${this.audio || (audioOnly && !this.autojoin)}
      .video=${this.video && !audioOnly}
      .muted=${this.muted}
      .autojoin=${this.autojoin}
      .callType=${this.callType}
      .iceServers=${iceServersOf(this) ?? null}
      .iceTransportPolicy=${this.iceTransportPolicy}
      .debug=${this.debug}
      @rtc-state-change=${this.#update}
    >
      <slot @slotchange=${this.#refill}></slot>
      ${this.#lobby()}${this.#call()} ${this.#slot("notices", () => html`<rtc-toasts part="notices"></rtc-toasts>`)}
      <rtc-sounds ?off=${this.noSounds}></rtc-sounds>
    </rtc-room>`;
  }

  protected override firstUpdated(): void {
    const room = this.#room && resolveRoom(this.#room);
    if (!room) return;
    // For elements elsewhere in the page that name this one with `for`.
    provideRoom(this, () => room);
    announceRoom(this);
  }

  protected override updated(): void {
    this.setStates({ joined: this.#inCall, panel: this.#panel !== undefined });
  }

  get #room(): RtcRoom | null {
    return this.renderRoot.querySelector("rtc-room");
  }

  #isFilled(slot: string): boolean {
    return [...this.children].some((child) => child.slot === slot);
  }

  /** The page's own content of a slot, else `content`, which is rendered only if there is none. */
  #slot(name: string, content: () => TemplateResult): TemplateResult {
    return html`<slot name=${name} @slotchange=${this.#refill}>${this.#isFilled(name) ? nothing : content()}</slot>`;
  }

  readonly #refill = (): void => this.requestUpdate();

  #lobby(): TemplateResult {
    return html`<div part="lobby" ?hidden=${this.#inCall}>${this.#slot("lobby", () => this.#form())}</div>`;
  }

  #form(): TemplateResult {
    return html`<form @submit=${this.#join}>
      <h2 part="heading" ?hidden=${this.#waits && !this.heading}>${this.heading ?? callTexts.readyToJoin}</h2>
      <rtc-lobby part="waiting" exportparts="sentence"></rtc-lobby>
      <label ?hidden=${this.#waits}>
        ${callTexts.yourName}
        <input
          part="name-input"
          dir="auto"
          autocomplete="name"
          maxlength="64"
          .value=${live(this.displayName ?? "")}
          @input=${this.#setName}
        />
      </label>
      ${this.#slot(
        "preview",
        () =>
          html`<rtc-preview
            part="preview"
            exportparts="video, empty, start-button, controls, devices, level, label, select, more, hint"
          >
            ${
              this.#waits
                ? html`<rtc-leave-button part="leave" exportparts=${BUTTON_PARTS}></rtc-leave-button>`
                : html`<rtc-join-button part="join" exportparts=${BUTTON_PARTS}></rtc-join-button>`
            }
          </rtc-preview>`,
      )}
    </form>`;
  }

  #call(): TemplateResult {
    return html`<div part="call" ?hidden=${!this.#inCall} @keydown=${this.#closeOnEscape}>
      <div part="header">
        ${this.#slot("header", () => html`<rtc-status part="status"></rtc-status><rtc-clock part="clock"></rtc-clock>`)}
      </div>
      <div part="stage-box">${this.#slot("stage", () => this.#stage())}</div>
      <span class="unseen" role="status">${this.#unread ? talkTexts.newMessages(this.#unread) : nothing}</span>
      <div part="toolbar" role="group" aria-label=${callTexts.callControls}>
        ${this.#slot("toolbar", () => this.#controls())}
      </div>
      ${this.#side("chat", talkTexts.chat, () => html`<rtc-chat></rtc-chat>`)}
      ${this.#side("people", callTexts.peoplePanel, peoplePanel)}
    </div>`;
  }

  #stage(): TemplateResult {
    return html`<rtc-grid
      part="grid"
      exportparts="tile, stage, video, avatar, bar, name, muted-icon, status: tile-status, reaction, pager, previous-button, next-button, page"
      layout=${this.layout ?? nothing}
      aspect-ratio="3/4 16/9"
    ></rtc-grid>`;
  }

  #controls(): TemplateResult {
    const bar: CallBar = {
      panel: this.#panel,
      unread: this.#unread,
      knocks: this.#knocks,
      audioOnly: this.#audioOnly,
      noShortcuts: this.noShortcuts,
    };
    return callBar(bar, (panel) => this.#openPanel(panel === this.#panel ? undefined : panel));
  }

  #side(panel: Panel, label: string, content: () => TemplateResult): TemplateResult {
    return html`<section
      part="panel"
      id=${panel}
      aria-label=${label}
      ?hidden=${this.#panel !== panel}
      @rtc-chat-unread=${this.#setUnread}
    >
      ${this.#slot(panel, content)}
    </section>`;
  }

  get #audioOnly(): boolean {
    return (this.#room?.state.room?.callType ?? this.callType) === "audio";
  }

  #openPanel(panel: Panel | undefined): void {
    this.#panel = panel;
    this.requestUpdate();
  }

  readonly #update = ({ detail: { state } }: CustomEvent<{ state: CallState }>): void => {
    const { connectionState, waiting, knocks } = state;
    const waits = waiting !== null;
    const inCall = !waits && (connectionState === "connected" || connectionState === "disconnected");
    const moves = inCall !== this.#inCall || waits !== this.#waits;
    if (!moves && knocks.length === this.#knocks) return;
    this.#inCall = inCall;
    this.#waits = waits;
    this.#knocks = knocks.length;
    this.requestUpdate();
    if (moves) void this.#move(!!this.shadowRoot?.activeElement?.closest("[part=lobby], [part=call]"));
  };

  /** Keeps the focus of a keyboard user near where it was, and shows the top of the lobby, where its reason stands. */
  async #move(refocus: boolean): Promise<void> {
    await this.updateComplete;
    closeHiddenModals();
    this.renderRoot.querySelector("[part=lobby]")?.scrollTo(0, 0);
    if (!refocus) return;
    const name = this.#inCall ? "[part=toolbar] rtc-mute-button" : "form :is(rtc-join-button, rtc-leave-button)";
    const next = this.renderRoot.querySelector<RoomButton>(name);
    await next?.updateComplete;
    next?.focus({ preventScroll: true });
  }

  readonly #join = (event: Event): void => {
    event.preventDefault();
    const room = this.#room;
    // Enter in the name field while the room joins must not start again, without the preview's devices.
    if (room && !isActive(room.state)) dispatchRequest(room, "rtc-join-request", { room });
  };

  readonly #setName = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.displayName = target.value;
  };

  readonly #setUnread = ({ detail }: RtcEventMap["rtc-chat-unread"]): void => {
    this.#unread = detail.count;
    this.requestUpdate();
  };

  /** Escape closes the panel that it is pressed in, and the focus returns to its button. */
  readonly #closeOnEscape = (event: KeyboardEvent): void => {
    const panel = this.#panel;
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || !panel) return;
    if (!event.composedPath().some((node) => node instanceof Element && node.id === panel)) return;
    this.#openPanel(undefined);
    this.renderRoot.querySelector<HTMLElement>(`[aria-controls=${panel}]`)?.focus();
  };
}

define("rtc-call", RtcCall);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-call": RtcCall;
  }
}
