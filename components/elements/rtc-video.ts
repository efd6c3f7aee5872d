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
 * Shows one participant: their camera or screen, their name, and an avatar while the camera is off. The element plays no sound; the
 * room does that. With neither `participant` nor `local` it shows the participant around it (`<rtc-participant>`, the templates of
 * `<rtc-participants>` and `<rtc-grid>`), else the first remote participant to have joined, which is enough for a call of two.
 *
 * @tag rtc-video
 * @attr {string} participant - The participant to show: their id, the `user` of their token, or their display name.
 * @attr {boolean} local - Show the local participant, the user of this page.
 * @attr {"camera"|"screen"} source - The participant's source to show. Default: `camera`.
 * @attr {boolean} no-mirror - Do not mirror the local camera. The camera at the back of a phone is never mirrored.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @slot name - The name. Default: the participant's display name.
 * @slot avatar - The avatar, shown while there is no picture. Default: the initials.
 * @slot muted-icon - The icon of a participant who cannot be heard.
 * @csspart video - The native video.
 * @csspart avatar - The avatar, shown while there is no picture.
 * @csspart bar - The strip with the name.
 * @csspart name - The name.
 * @csspart muted-icon - The icon of a participant who cannot be heard.
 * @csspart status - The reason why there is no picture yet, such as "Connecting…".
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of the avatar.
 * @cssprop [--rtc-tile-radius=12px] - The corner radius of the tile.
 * @cssprop [--rtc-video-fit=cover] - The `object-fit` of a camera's picture in the tile. A screen is never cropped.
 * @cssState local - The element shows the local participant.
 * @cssState empty - There is no participant to show.
 * @cssState muted - The participant cannot be heard: their microphone is muted or off.
 * @cssState camera-off - The participant sends no picture of this source.
 * @cssState speaking - The participant is speaking. Needs the whole kit, or an import of `speaking.js` beside this element.
 * @cssState pinned - The user of this page has pinned the participant.
 * @cssState hand-raised - The participant has raised their hand.
 * @cssState poor - The sound or pictures of the participant arrive in poor quality. Needs an `<rtc-quality>` on the page.
 * @cssState connecting - The connection to the participant is being established.
 * @cssState reconnecting - The connection to the participant is interrupted and is being restored.
 * @cssState lost - The connection to the participant has failed. The call keeps retrying.
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
  /** Whether the video has a frame to show. */
  #hasFrame = false;
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
    const { participant, plainName, name, status, muted, visible, mirrored } = this.#view();
    return html`<div part="avatar" aria-hidden="true" ?hidden=${visible && this.#hasFrame}>
        <slot name="avatar">${initials(plainName)}</slot>
      </div>
      <video
        part="video"
        class=${mirrored ? "mirror" : this.source}
        ?hidden=${!visible}
        autoplay
        playsinline
        .muted=${true}
        @loadeddata=${this.#updateFrame}
        @emptied=${this.#updateFrame}
      ></video>
      <div part="status" ?hidden=${!status}>${status}</div>
      <div part="bar" ?hidden=${!participant}>
        <span part="muted-icon" ?hidden=${!muted}><slot name="muted-icon">${icon(microphone + strike)}</slot></span
        ><span part="name"><slot name="name">${name}</slot></span>
      </div>`;
  }

  protected override updated(): void {
    const { participant, name, status, muted, visible, stream } = this.#view();
    const video = this.renderRoot.querySelector("video");
    if (video && video.srcObject !== stream) video.srcObject = stream;
    const facts = [name, muted && texts.muted, participant && !visible && texts.cameraOff, status];
    this.describe("group", facts.filter(Boolean).join(", "));
    this.setStates({
      ...statesOf(participant),
      muted,
      "camera-off": !visible,
    });
  }

  #view() {
    const participant = this.#slice.value;
    const stream = participant?.streams[this.source] ?? null;
    const isScreen = this.source === "screen";
    const isBackCamera = stream?.getTracks()[0]?.getSettings().facingMode === "environment";
    return {
      participant,
      plainName: participant ? plainNameOf(participant) : "",
      name: participant ? this.#caption(participant) : "",
      stream,
      mirrored: !!participant?.isLocal && !isScreen && !this.noMirror && !isBackCamera,
      status: statusOf(participant),
      muted: !!participant && !isScreen && participant.microphone !== "on",
      visible: !!stream && participant?.[this.source] === "on",
    };
  }

  #caption(participant: Participant): string {
    return this.source === "screen" ? texts.screenOf(nameOf(participant)) : captionOf(participant);
  }

  readonly #updateFrame = ({ type }: Event): void => {
    this.#hasFrame = type === "loadeddata";
    this.requestUpdate();
  };
}

/** The reason why there is no picture yet; "" = there may be one. */
function statusOf(participant: Participant | undefined): string {
  if (!participant) return texts.waiting;
  if (participant.isLocal || participant.connectionState === "connected") return "";
  return texts[participant.connectionState];
}

define("rtc-video", RtcVideo);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-video": RtcVideo;
  }
}
