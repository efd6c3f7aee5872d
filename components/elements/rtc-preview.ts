import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { type CallState, isActive } from "../core/index.js";
import type { RoomHandle } from "../internal/room/room-context.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import type { DeviceKind } from "../internal/room/events.js";
import { beginPreview, previewDevices, previewRequests, holdPreview } from "../internal/devices/preview.js";
import type { RoomButton } from "../internal/element/room-button.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { deviceTexts } from "../texts/texts.js";
import "./rtc-camera-button.js";
import "./rtc-device-select.js";
import "./rtc-level.js";
import "./rtc-mute-button.js";
import "./rtc-speaker-test.js";
import "./rtc-video.js";

/**
 * Shows camera and microphone before joining: the local picture, the microphone's level, a choice of devices and a test of the
 * speaker. It uses the devices that the room's `audio` and `video` attributes name, or both if the room has neither. Joining keeps
 * the same devices: a muted microphone stays muted, and a camera that is off stays off. In the call the element shows nothing,
 * unless it has `keep`. When it is removed from the page before joining, camera and microphone are released.
 *
 * @tag rtc-preview
 * @attr {boolean} autostart - Switch on camera and microphone at once. Without it, the user presses a button for that.
 * @attr {boolean} keep - Stay visible in the call.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @fires {CustomEvent<RtcPreviewRequest>} rtc-preview-request - The element asks to switch on camera and microphone. If the event is
 *   canceled, nothing happens.
 * @slot - Content below the preview, such as an `<rtc-join-button>`.
 * @slot start - The label of the button that switches on camera and microphone.
 * @slot picture - Replaces the picture.
 * @slot controls - Replaces the mute button and the camera button.
 * @slot devices - Replaces the level, the device choices and the speaker test.
 * @csspart video - The picture: an `<rtc-video>`.
 * @csspart empty - The box in its place before camera and microphone are on.
 * @csspart start-button - The button that switches on camera and microphone.
 * @csspart controls - The mute and the camera button.
 * @csspart devices - The level, the device choices and the speaker test.
 * @csspart level - The level of the microphone: an `<rtc-level>`.
 * @csspart label - The label of a device choice.
 * @csspart select - The native select of a device choice.
 * @csspart more - The button that opens the browser's own dialog for speakers, in browsers that have one.
 * @csspart hint - The line that explains why there is nothing to choose.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text.
 * @cssprop [--rtc-accent=#1a56db] - The background of the start button.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-tile-radius=12px] - The corner radius of the picture.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of buttons.
 * @cssprop [--rtc-gap=8px] - The space between the parts.
 * @cssState on - The preview is on: camera and microphone are in use, before joining.
 * @cssState pending - Camera or microphone is being switched on. The browser may be asking for permission.
 * @cssState joined - The page is in the call.
 */
export class RtcPreview extends RtcElement {
  static override properties: PropertyDeclarations = {
    for: {},
    autostart: { type: Boolean },
    keep: { type: Boolean },
  };
  static override styles = css`
    :host {
      display: block;
      container-type: inline-size;
      color: var(--rtc-color, CanvasText);
    }
    :host([hidden]) {
      display: none;
    }
    .box,
    .devices,
    .main {
      display: grid;
      gap: var(--rtc-gap, 8px);
      align-content: start;
      min-inline-size: 0;
    }
    .empty {
      display: grid;
      place-items: center;
      padding: 16px;
      border: 1px solid #0000;
      border-radius: var(--rtc-tile-radius, 12px);
      background: var(--rtc-surface, color-mix(in srgb, CanvasText 12%, Canvas));
    }
    .picture {
      box-sizing: border-box;
      inline-size: 100%;
      aspect-ratio: 16/9;
    }
    /* Leaves room for the content below the picture. */
    .picture,
    rtc-video {
      max-inline-size: 80dvh;
      margin-inline: auto;
    }
    [part="start-button"] {
      min-block-size: 44px;
      padding: 4px 20px;
      border: 1px solid #0000;
      border-radius: var(--rtc-button-radius, 22px);
      font: inherit;
      color: #fff;
      background: var(--rtc-accent, #1a56db);
      cursor: pointer;
    }
    [part="start-button"]:disabled {
      opacity: 0.5;
      cursor: default;
    }
    [part="start-button"]:focus-visible {
      outline: 3px solid var(--rtc-focus, CanvasText);
      outline-offset: 2px;
    }
    .controls {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: var(--rtc-gap, 8px);
    }
    @container (inline-size >= 44rem) {
      .box {
        grid-template-columns: 3fr 2fr;
        gap: calc(2 * var(--rtc-gap, 8px));
      }
    }
  `;

  for: string | null = null;
  autostart = false;
  keep = false;
  readonly #slice = new RoomController(
    this,
    (state: CallState) => ({
      on: state.preview,
      active: isActive(state),
      joined: isActive(state) && state.connectionState !== "connecting",
      pending: state.pending.microphone || state.pending.camera,
    }),
    ({ services }) => services?.requests.add(previewRequests),
  );
  #held: RoomHandle | undefined;
  #release: (() => void) | undefined;
  #started = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hold(undefined);
    this.#started = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { value, room } = this.#slice;
    if (value.joined && !this.keep) return nothing;
    const { audio, video } = previewDevices(room?.services?.joinOptions() ?? {});
    const shown = value.on || value.active;
    return html`<div class="box">
        <div class="main">
          <slot name="picture">${shown ? (video ? this.#picture() : nothing) : this.#invitation(audio, video)}</slot>
          <div part="controls" class="controls"><slot name="controls">${this.#controls(audio, video)}</slot></div>
        </div>
        <div part="devices" class="devices"><slot name="devices">${this.#devices(audio, video)}</slot></div>
      </div>
      <slot></slot>`;
  }

  protected override updated(): void {
    const { value, room } = this.#slice;
    const { on, active, joined, pending } = value;
    this.setStates({ on, joined, pending });
    this.#hold(this.isConnected ? room : undefined);
    if (!this.autostart || this.#started || !room) return;
    this.#started = true;
    // In a later task, since it changes what is rendered.
    if (!on && !active) void Promise.resolve().then(this.#begin);
  }

  #picture(): TemplateResult {
    return html`<rtc-video part="video" local for=${this.for ?? nothing}></rtc-video>`;
  }

  #invitation(audio: boolean, video: boolean): TemplateResult {
    const label = !audio ? "turnOnCamera" : video ? "turnOn" : "turnOnMicrophone";
    return html`<div part="empty" class=${video ? "empty picture" : "empty"}>
      <button part="start-button" type="button" ?disabled=${!this.#slice.room} @click=${this.#begin}>
        <slot name="start">${deviceTexts[label]}</slot>
      </button>
    </div>`;
  }

  #controls(audio: boolean, video: boolean): TemplateResult {
    const room = this.for ?? nothing;
    return html`${audio ? html`<rtc-mute-button for=${room}></rtc-mute-button>` : nothing}
    ${video ? html`<rtc-camera-button for=${room}></rtc-camera-button>` : nothing}`;
  }

  #devices(audio: boolean, video: boolean): TemplateResult {
    const room = this.for ?? nothing;
    const select = (kind: DeviceKind) =>
      html`<rtc-device-select exportparts="label, select, more, hint" kind=${kind} for=${room}></rtc-device-select>`;
    return html`${video ? select("camera") : nothing}
      ${audio ? html`${select("microphone")}<rtc-level part="level" local for=${room}></rtc-level>` : nothing}
      ${select("speaker")}<rtc-speaker-test for=${room}></rtc-speaker-test>`;
  }

  #hold(room: RoomHandle | undefined): void {
    if (room === this.#held) return;
    this.#release?.();
    this.#held = room;
    this.#release = room && holdPreview(room);
  }

  readonly #begin = async (): Promise<void> => {
    const { room } = this.#slice;
    if (!room) return;
    const pressed = this.shadowRoot?.activeElement?.matches("[part=start-button]");
    beginPreview(this, room);
    await this.updateComplete;
    // The button is gone. A keyboard user keeps their place in the page: the next control gets the focus.
    const next = pressed && this.#slice.value.on && this.renderRoot.querySelector<RoomButton>(".controls slot > *");
    if (!next) return;
    await next.updateComplete;
    next.focus();
  };
}

define("rtc-preview", RtcPreview);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-preview": RtcPreview;
  }
}
