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
 * Camera and microphone before joining: how one looks and sounds, with a choice of devices and a test of the speaker. Takes what
 * the room's `audio` and `video` ask for (both, if it has neither). Joining keeps the very same devices, muted or off if they
 * are. In the call it is not to be seen; when it is removed without joining, everything it took is let go.
 *
 * @tag rtc-preview
 * @attr {boolean} autostart - Take camera and microphone at once. Without it a button does.
 * @attr {boolean} keep - Stay visible in the call.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @fires {CustomEvent<RtcPreviewRequest>} rtc-preview-request - Camera and microphone are wanted. Cancel it and nothing happens.
 * @slot - What comes below, such as a `<rtc-join-button>`.
 * @slot start - The label of the button that takes camera and microphone.
 * @slot picture - In the place of the picture.
 * @slot controls - In the place of the mute and the camera button.
 * @slot devices - In the place of the level, the device choices and the speaker test.
 * @csspart video - The picture: a `<rtc-video>`.
 * @csspart empty - What is in its place before.
 * @csspart start-button - The button that takes camera and microphone.
 * @csspart controls - The mute and the camera button.
 * @csspart devices - The level, the device choices and the speaker test.
 * @csspart level - The level of the microphone: a `<rtc-level>`.
 * @csspart label - The label of a device choice.
 * @csspart select - The native select of a device choice.
 * @csspart more - The button for the browser's own question about speakers, where it has one.
 * @csspart hint - The line that says why there is nothing to choose from.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text.
 * @cssprop [--rtc-accent=#1a56db] - The background of the start button.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-tile-radius=12px] - The roundness of the picture.
 * @cssprop [--rtc-button-radius=22px] - The roundness of buttons.
 * @cssprop [--rtc-gap=8px] - The space between things.
 * @cssState on - Camera and microphone were taken, before joining.
 * @cssState pending - They are being switched on; the browser may be asking.
 * @cssState joined - In the call.
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
    /* What is below it stays in sight. */
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
  #letGo: (() => void) | undefined;
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
    // Later, since it changes what is rendered.
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
    this.#letGo?.();
    this.#held = room;
    this.#letGo = room && holdPreview(room);
  }

  readonly #begin = async (): Promise<void> => {
    const { room } = this.#slice;
    if (!room) return;
    const pressed = this.shadowRoot?.activeElement?.matches("[part=start-button]");
    beginPreview(this, room);
    await this.updateComplete;
    // The button has gone: who uses the keyboard is not to be sent back to the top of the page.
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
