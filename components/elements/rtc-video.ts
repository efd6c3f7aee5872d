import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import type { Participant } from "../core/index.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { icon, microphone, strike } from "../internal/element/icons.js";
import { initials } from "../internal/element/initials.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { statesOf, resolveParticipant } from "../internal/participants/resolve-participant.js";
import { texts } from "../texts/texts.js";
import { captionOf, nameOf, plainNameOf } from "../internal/participants/participant-name.js";

/**
 * Shows one participant: their camera or screen, their name, and what they look like while the camera is off. Always
 * silent: the room plays the sound. With neither `participant` nor `local` it shows the one around it
 * (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else the first of the others to have come,
 * which is all that a call for two needs.
 *
 * @tag rtc-video
 * @attr {string} participant - Whom to show: a participant's id, the `user` of their token, or the name they gave.
 * @attr {boolean} local - Show this page's own participant.
 * @attr {"camera"|"screen"} source - What of theirs to show. Default: `camera`.
 * @attr {boolean} no-mirror - Do not mirror the local camera. The one at the back of a phone never is.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @slot name - The name. Default: the participant's display name.
 * @slot avatar - What is shown while there is no picture. Default: the initials.
 * @slot muted-icon - The sign that they cannot be heard.
 * @csspart video - The native video.
 * @csspart avatar - What is shown while there is no picture.
 * @csspart bar - The strip with the name.
 * @csspart name - The name.
 * @csspart muted-icon - The sign that they cannot be heard.
 * @csspart status - What keeps the picture away: "Connecting…".
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of the avatar.
 * @cssprop [--rtc-tile-radius=12px] - The roundness.
 * @cssprop [--rtc-video-fit=cover] - How a camera's picture fills the tile; `object-fit`. A screen is never cropped.
 * @cssState local - It is this page's own participant.
 * @cssState empty - There is nobody to show.
 * @cssState muted - They cannot be heard: muted, or no microphone.
 * @cssState camera-off - They send no picture of this source.
 * @cssState speaking - They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
 * @cssState pinned - This page's person wants to see them large.
 * @cssState hand-raised - They have raised their hand.
 * @cssState poor - What they send arrives badly.
 * @cssState connecting - The connection to them is being made.
 * @cssState reconnecting - The connection to them is interrupted, and being helped.
 * @cssState lost - The connection to them could not be made; it is tried on and on.
 */
export class RtcVideo extends RtcElement {
  static override properties: PropertyDeclarations = {
    for: {},
    participant: {},
    local: { type: Boolean },
    source: { converter: (value: string | null) => (value === "screen" ? value : "camera") },
    noMirror: { type: Boolean, attribute: "no-mirror" },
  };
  static override styles = css`
    :host {
      display: block;
      position: relative;
      inline-size: 100%;
      aspect-ratio: 16/9;
      overflow: hidden;
      outline: 1px solid #0000;
      outline-offset: -1px;
      border-radius: var(--rtc-tile-radius, 12px);
      color: var(--rtc-color, CanvasText);
      background: var(--rtc-surface, color-mix(in srgb, CanvasText 12%, Canvas));
      container-type: size;
    }
    :host([hidden]),
    [hidden] {
      display: none !important;
    }
    video,
    [part="avatar"] {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
    }
    video {
      object-fit: var(--rtc-video-fit, cover);
    }
    .screen {
      object-fit: contain;
    }
    .mirror {
      transform: scaleX(-1);
    }
    [part="avatar"] {
      display: grid;
      place-items: center;
      font-size: 24cqmin;
    }
    [part="status"],
    [part="bar"] {
      position: absolute;
      inset: auto 6px 6px;
      inline-size: fit-content;
      max-inline-size: calc(100% - 28px);
      padding: 2px 8px;
      border-radius: 8px;
      color: #fff;
      background: #000a;
      font-size: 14px;
    }
    [part="status"] {
      inset: 12% 0 auto;
      margin: auto;
    }
    [part="bar"] {
      display: flex;
      align-items: center;
      gap: 4px;
    }
    [part="status"],
    [part="name"] {
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
      unicode-bidi: plaintext;
    }
    svg {
      display: block;
      inline-size: 16px;
    }
  `;

  for: string | null = null;
  participant: string | null = null;
  local = false;
  source: "camera" | "screen" = "camera";
  noMirror = false;
  #framed = false;
  readonly #slice: RoomController<Participant | undefined> = new RoomController<Participant | undefined>(
    this,
    (state) => resolveParticipant(state, this, this.#slice),
  );

  /** @internal */
  get shownParticipant(): Participant | undefined {
    return this.#slice.value;
  }

  /** @internal */
  get picture(): HTMLVideoElement | null {
    return this.renderRoot.querySelector("video");
  }

  /** @internal */
  get overlay(): HTMLElement | DocumentFragment {
    return this.renderRoot;
  }

  protected override render(): TemplateResult {
    const { who, plain, name, status, muted, visible, mirror } = this.#view();
    return html`<div part="avatar" aria-hidden="true" ?hidden=${visible && this.#framed}>
        <slot name="avatar">${initials(plain)}</slot>
      </div>
      <video
        part="video"
        class=${mirror ? "mirror" : this.source}
        ?hidden=${!visible}
        autoplay
        playsinline
        .muted=${true}
        @loadeddata=${this.#frames}
        @emptied=${this.#frames}
      ></video>
      <div part="status" ?hidden=${!status}>${status}</div>
      <div part="bar" ?hidden=${!who}>
        <span part="muted-icon" ?hidden=${!muted}><slot name="muted-icon">${icon(microphone + strike)}</slot></span
        ><span part="name"><slot name="name">${name}</slot></span>
      </div>`;
  }

  protected override updated(): void {
    const { who, name, status, muted, visible, stream } = this.#view();
    const video = this.renderRoot.querySelector("video");
    if (video && video.srcObject !== stream) video.srcObject = stream;
    this.describe(
      "group",
      [name, muted && texts.muted, who && !visible && texts.cameraOff, status].filter(Boolean).join(", "),
    );
    this.setStates({
      ...statesOf(who),
      muted,
      "camera-off": !visible,
    });
  }

  #view() {
    const who = this.#slice.value;
    const screen = this.source === "screen";
    const plain = who ? plainNameOf(who) : "";
    const stream = who?.streams[this.source] ?? null;
    const state = who?.isLocal ? "connected" : who?.connectionState;
    return {
      who,
      plain,
      name: !who ? "" : screen ? texts.screenOf(nameOf(who)) : captionOf(who),
      stream,
      mirror:
        who?.isLocal && !screen && !this.noMirror && stream?.getTracks()[0]?.getSettings().facingMode !== "environment",
      status: !state ? texts.waiting : state === "connected" ? "" : texts[state],
      muted: !!who && !screen && who.microphone !== "on",
      visible: !!stream && who?.[this.source] === "on",
    };
  }

  readonly #frames = ({ type }: Event): void => {
    this.#framed = type === "loadeddata";
    this.requestUpdate();
  };
}

define("rtc-video", RtcVideo);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-video": RtcVideo;
  }
}
