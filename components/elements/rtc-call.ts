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
 * A whole call in one tag: a preview of camera and microphone before joining, then the stage with the participants, a bar of
 * controls, a chat and a list of participants. It is an `<rtc-room>` with the other elements in it. Content in a slot replaces the
 * part of that name, and a page can build the same from the single elements. The element fills the height of the window unless CSS
 * says otherwise.
 *
 * The page joins with the devices that are on in the preview. With `autojoin` there is no preview, and `audio` and `video` say
 * which devices to bring.
 *
 * @tag rtc-call
 * @attr {string} room - The id of the room. All pages with the same id meet in one call.
 * @attr {string} heading - The heading above the preview. Default: "Ready to join?"
 * @attr {string} host - The host and port of the room server. Default: those of the page.
 * @attr {string} party - The name of the PartyKit party that serves the room. Default: `main`.
 * @attr {string} display-name - The name that other participants read. The user can change it before joining.
 * @attr {string} token - The token with which the page joins, if the room server requires one.
 * @attr {string} token-url - The URL from which a fresh token is fetched at every connect: a GET request with credentials, whose response
 *   is the token.
 * @attr {boolean} audio - Join with the microphone. With neither `audio` nor `video` the preview offers both.
 * @attr {boolean} video - Join with the camera.
 * @attr {boolean} muted - Join with the microphone muted.
 * @attr {boolean} autojoin - Join at once, without a preview.
 * @attr {"video"|"audio"} call-type - The type of the call, if this page is the first to join the room: in an `audio` call no participant
 *   has a camera. Default: `video`.
 * @attr {"all"|"relay"} ice-transport-policy - `relay`: media travels through TURN servers only. Default: `all`.
 * @attr {boolean} debug - Log every step to the browser's console.
 * @attr {"grid"|"speaker"|"spotlight"|"sidebar"} layout - The layout of the stage, as for `<rtc-grid>`. Default: `grid`.
 * @attr {boolean} no-shortcuts - Switch off the keyboard shortcuts of `<rtc-shortcuts>`.
 * @attr {boolean} no-sounds - Play no sound when a participant joins or leaves.
 * @fires {CustomEvent} rtc-joined - The page has joined the room. This and all other events are those of `<rtc-room>`.
 * @fires {CustomEvent} rtc-left - The page has left the room, for `detail.reason`.
 * @fires {CustomEvent} rtc-error - An error occurred: `detail.error` is an `RtcError`.
 * @slot - `<rtc-ice-server>` elements, and content that is shown before, in and after the call.
 * @slot lobby - Replaces everything that is shown before joining.
 * @slot preview - Replaces the preview of camera and microphone before joining.
 * @slot header - Replaces the line above the stage.
 * @slot stage - Replaces the stage.
 * @slot toolbar - Replaces the whole bar of controls.
 * @slot controls - Adds controls before the leave button.
 * @slot chat - Replaces the chat.
 * @slot people - Replaces the list of participants.
 * @slot notices - Replaces the notices that come and go. While the slot is filled, the `<rtc-room>` itself shows errors, above everything
 *   else.
 * @csspart room - The `<rtc-room>`.
 * @csspart lobby - The view before joining, also while the page waits to be let in.
 * @csspart heading - The heading of that view.
 * @csspart name-input - The field for the user's name.
 * @csspart preview - The `<rtc-preview>`. Its own parts keep their names.
 * @csspart join - The `<rtc-join-button>`.
 * @csspart waiting - The `<rtc-lobby>` that is shown to a waiting user. Its part `sentence` keeps its name.
 * @csspart call - The view in the call.
 * @csspart header - The line above the stage.
 * @csspart status - The `<rtc-status>` in it.
 * @csspart clock - The `<rtc-clock>` in it.
 * @csspart stage-box - The box of the stage.
 * @csspart grid - The `<rtc-grid>`.
 * @csspart tile - Each `<rtc-video>` on the stage. Its own parts keep their names, except `status`, which is `tile-status`.
 * @csspart stage - The large tile.
 * @csspart toolbar - The bar of controls.
 * @csspart mute - The `<rtc-mute-button>`.
 * @csspart camera - The `<rtc-camera-button>`.
 * @csspart flip - The `<rtc-flip-button>`.
 * @csspart screen - The `<rtc-screen-button>`.
 * @csspart hand - The `<rtc-hand-button>`.
 * @csspart reactions - The `<rtc-reactions>`.
 * @csspart chat-button - The button that opens the chat.
 * @csspart people-button - The button that opens the list of participants.
 * @csspart badge - The number of unread messages, and the number of people in the lobby.
 * @csspart settings - The `<rtc-settings>`.
 * @csspart shortcuts - The `<rtc-shortcuts>`.
 * @csspart leave - The `<rtc-leave-button>`, in the call and while the page waits to be let in.
 * @csspart button - Every native button of the bar.
 * @csspart label - The text of each of these buttons.
 * @csspart panel - The panel beside the stage: chat or participants. On a small screen it covers the stage.
 * @csspart knocking - The `<rtc-lobby>` in the panel, with the people who want to join. Its own parts keep their names, except `heading`
 *   and `name`, which are `knocking-heading` and `knocking-name`.
 * @csspart host - The moderation buttons at the end of the panel, shown to participants who may moderate.
 * @csspart host-button - Each `<rtc-host-button>` there.
 * @csspart question - The request to press again, below a moderation button that needs two presses.
 * @csspart notices - The `<rtc-toasts>`.
 * @csspart error - The text of an error, while the slot `notices` is filled.
 * @csspart device-button - The button that switches back to a returned device, while the slot `notices` is filled.
 * @csspart sound-button - The button that starts sound which the browser has blocked, while the slot `notices` is filled.
 * @cssprop [--rtc-background=Canvas] - The background of the whole element.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-accent=#1a56db] - The background of primary buttons.
 * @cssprop [--rtc-danger=#c5221f] - The background of buttons that are off or that leave the call, and of errors.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of buttons.
 * @cssprop [--rtc-tile-radius=12px] - The corner radius of tiles.
 * @cssprop [--rtc-gap=8px] - The space between the parts.
 * @cssState joined - The page is in the call.
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
  #isWaiting = false;
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
      <slot @slotchange=${this.#slotChanged}></slot>
      ${this.#renderLobby()}${this.#renderCall()}
      ${this.#renderSlot("notices", () => html`<rtc-toasts part="notices"></rtc-toasts>`)}
      <rtc-sounds ?off=${this.noSounds}></rtc-sounds>
    </rtc-room>`;
  }

  protected override firstUpdated(): void {
    const room = this.#room && resolveRoom(this.#room);
    if (!room) return;
    // Elements elsewhere in the page can name this element with `for`.
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

  /** A slot with default content, which is rendered only while the page fills the slot with nothing. */
  #renderSlot(name: string, content: () => TemplateResult): TemplateResult {
    return html`<slot name=${name} @slotchange=${this.#slotChanged}
      >${this.#isFilled(name) ? nothing : content()}</slot
    >`;
  }

  readonly #slotChanged = (): void => this.requestUpdate();

  #renderLobby(): TemplateResult {
    return html`<div part="lobby" ?hidden=${this.#inCall}>${this.#renderSlot("lobby", () => this.#renderForm())}</div>`;
  }

  #renderForm(): TemplateResult {
    return html`<form @submit=${this.#join}>
      <h2 part="heading" ?hidden=${this.#isWaiting && !this.heading}>${this.heading ?? callTexts.readyToJoin}</h2>
      <rtc-lobby part="waiting" exportparts="sentence"></rtc-lobby>
      <label ?hidden=${this.#isWaiting}>
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
      ${this.#renderSlot(
        "preview",
        () =>
          html`<rtc-preview
            part="preview"
            exportparts="video, empty, start-button, controls, devices, level, label, select, more, hint"
          >
            ${
              this.#isWaiting
                ? html`<rtc-leave-button part="leave" exportparts=${BUTTON_PARTS}></rtc-leave-button>`
                : html`<rtc-join-button part="join" exportparts=${BUTTON_PARTS}></rtc-join-button>`
            }
          </rtc-preview>`,
      )}
    </form>`;
  }

  #renderCall(): TemplateResult {
    return html`<div part="call" ?hidden=${!this.#inCall} @keydown=${this.#closeOnEscape}>
      <div part="header">
        ${this.#renderSlot("header", () => html`<rtc-status part="status"></rtc-status><rtc-clock part="clock"></rtc-clock>`)}
      </div>
      <div part="stage-box">${this.#renderSlot("stage", () => this.#renderStage())}</div>
      <span class="unseen" role="status">${this.#unread ? talkTexts.newMessages(this.#unread) : nothing}</span>
      <div part="toolbar" role="group" aria-label=${callTexts.callControls}>
        ${this.#renderSlot("toolbar", () => this.#renderControls())}
      </div>
      ${this.#renderPanel("chat", talkTexts.chat, () => html`<rtc-chat></rtc-chat>`)}
      ${this.#renderPanel("people", callTexts.peoplePanel, peoplePanel)}
    </div>`;
  }

  #renderStage(): TemplateResult {
    return html`<rtc-grid
      part="grid"
      exportparts="tile, stage, video, avatar, bar, name, muted-icon, status: tile-status, reaction, pager, previous-button, next-button, page"
      layout=${this.layout ?? nothing}
      aspect-ratio="3/4 16/9"
    ></rtc-grid>`;
  }

  #renderControls(): TemplateResult {
    const bar: CallBar = {
      panel: this.#panel,
      unread: this.#unread,
      knocks: this.#knocks,
      audioOnly: this.#audioOnly,
      noShortcuts: this.noShortcuts,
    };
    return callBar(bar, (panel) => this.#openPanel(panel === this.#panel ? undefined : panel));
  }

  #renderPanel(panel: Panel, label: string, content: () => TemplateResult): TemplateResult {
    return html`<section
      part="panel"
      id=${panel}
      aria-label=${label}
      ?hidden=${this.#panel !== panel}
      @rtc-chat-unread=${this.#setUnread}
    >
      ${this.#renderSlot(panel, content)}
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
    const isWaiting = waiting !== null;
    const inCall = !isWaiting && (connectionState === "connected" || connectionState === "disconnected");
    const viewChanges = inCall !== this.#inCall || isWaiting !== this.#isWaiting;
    if (!viewChanges && knocks.length === this.#knocks) return;
    this.#inCall = inCall;
    this.#isWaiting = isWaiting;
    this.#knocks = knocks.length;
    this.requestUpdate();
    if (viewChanges) void this.#enterView(!!this.shadowRoot?.activeElement?.closest("[part=lobby], [part=call]"));
  };

  /** Scrolls the lobby to its top, where the reason for the change stands. With `refocus`, moves the focus to the new view's controls. */
  async #enterView(refocus: boolean): Promise<void> {
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
    // Enter in the name field while the room is joining must not join again, without the devices of the preview.
    if (room && !isActive(room.state)) dispatchRequest(room, "rtc-join-request", { room });
  };

  readonly #setName = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.displayName = target.value;
  };

  readonly #setUnread = ({ detail }: RtcEventMap["rtc-chat-unread"]): void => {
    this.#unread = detail.count;
    this.requestUpdate();
  };

  /** Escape closes the panel that has the focus, and the focus returns to the button of that panel. */
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
