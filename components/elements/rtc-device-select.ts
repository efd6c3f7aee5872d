import { css, html, nothing, type TemplateResult } from "lit";
import type { CallState } from "../core/index.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { choices, DevicePreferences, rememberedDevice } from "../internal/devices/device-preferences.js";
import { restoreSpeaker } from "../internal/devices/device-requests.js";
import { canAskForSpeaker, canChoose, DeviceList } from "../internal/devices/device-list.js";
import { type DeviceKind, dispatchRequest } from "../internal/room/events.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { speakerOf } from "../internal/audio/audio-output.js";
import { deviceTexts } from "../texts/texts.js";

/** In the lists of some browsers: whatever the system is set to use. */
const SYSTEM = "default";

/**
 * Chooses a microphone, camera or speaker. Showing it asks for no permission; before there is one, browsers keep the names of
 * devices to themselves, and a line below says how to get them. The choice is remembered across visits and taken whenever
 * the device is there; in a call or preview it takes effect at once.
 *
 * @tag rtc-device-select
 * @attr {"microphone"|"camera"|"speaker"} kind - What to choose. Default: `microphone`.
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @fires {CustomEvent<RtcDeviceRequest>} rtc-device-request - Another was chosen. Cancel it and nothing happens.
 * @slot - The label.
 * @csspart label - The label.
 * @csspart select - The native select.
 * @csspart more - The button for the browser's own question, where it has one for speakers.
 * @csspart hint - The line that says why there is nothing to choose from.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-button-radius=22px] - The roundness.
 * @cssState pending - The device is being switched on; the browser may be asking.
 * @cssState unsupported - This browser lets no page choose: there is nothing to see.
 */
export class RtcDeviceSelect extends RtcElement {
  static override shadowRootOptions: ShadowRootInit = { mode: "open", delegatesFocus: true };
  static override properties = {
    for: {},
    kind: {
      converter: (value: string | null) => (Object.hasOwn(deviceTexts.deviceKind, value ?? "") ? value : "microphone"),
    },
  };
  static override styles = css`
    :host {
      display: block;
      min-inline-size: 0;
      color: var(--rtc-color, CanvasText);
    }
    :host([hidden]) {
      display: none;
    }
    :host(:state(unsupported)) {
      display: none;
    }
    label {
      display: block;
      margin-block-end: 4px;
      font-size: 0.875em;
    }
    select,
    button {
      box-sizing: border-box;
      inline-size: 100%;
      min-block-size: 44px;
      padding: 0 0.8em;
      border: 1px solid #0000;
      border-radius: min(var(--rtc-button-radius, 22px), 12px);
      font: inherit;
      color: inherit;
      background: var(--rtc-surface, color-mix(in srgb, CanvasText 12%, Canvas));
      text-overflow: ellipsis;
    }
    button {
      margin-block-start: 4px;
    }
    option {
      color: CanvasText;
      background: Canvas;
    }
    :enabled {
      cursor: pointer;
    }
    :disabled {
      opacity: 0.5;
    }
    :focus-visible {
      outline: 3px solid var(--rtc-focus, CanvasText);
      outline-offset: 2px;
    }
    [aria-busy] {
      cursor: progress;
    }
    p {
      margin: 4px 0 0;
      font-size: 0.875em;
    }
  `;

  for: string | null = null;
  kind: DeviceKind = "microphone";
  readonly #list = new DeviceList(this);
  readonly #slice = new RoomController(this, ({ local: { streams }, pending }: CallState) => ({
    streams,
    pending: this.kind !== "speaker" && pending[this.kind],
  }));
  /** What was chosen last: shown while it is being carried out. */
  #wanted = "";
  #streams: unknown;
  readonly #changed = (kind: DeviceKind): void => {
    if (kind === this.kind) this.requestUpdate();
  };

  constructor() {
    super();
    new DevicePreferences(this, this.#slice);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    choices.on("change", this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    choices.off("change", this.#changed);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { kind } = this;
    if (!canChoose(kind)) return nothing;
    const { devices, value, hint } = this.#view();
    const disabled = !this.#slice.room;
    return html`<label part="label" for="select"><slot>${deviceTexts.deviceKind[kind]}</slot></label
      ><select
        id="select"
        part="select"
        aria-describedby=${hint ? "hint" : nothing}
        aria-busy=${this.#slice.value.pending || nothing}
        ?disabled=${disabled}
        @change=${this.#choose}
      >
        ${
          // Speakers have one without a device: the system's own choice.
          value && (kind !== "speaker" || devices.some(({ deviceId }) => deviceId === SYSTEM))
            ? nothing
            : html`<option value="">${deviceTexts.defaultDevice}</option>`
        }${devices.map(
          ({ deviceId, label }, index) =>
            html`<option value=${deviceId}>${label || deviceTexts.device(index + 1)}</option>`,
        )}</select
      >${
        kind === "speaker" && canAskForSpeaker()
          ? html`<button part="more" type="button" ?disabled=${disabled} @click=${() => this.#ask()}>
              ${deviceTexts.chooseSpeaker}
            </button>`
          : nothing
      }${hint && html`<p part="hint" id="hint">${hint}</p>`}`;
  }

  protected override updated(): void {
    const { room, value } = this.#slice;
    if (!value.pending) this.#wanted = "";
    const select = this.renderRoot.querySelector("select");
    // After its options: a select takes no value that it does not offer.
    if (select) select.value = this.#view().value;
    this.setStates({ pending: value.pending, unsupported: !canChoose(this.kind) });
    if (room && this.kind === "speaker") void restoreSpeaker(room);
    if (this.#streams === value.streams) return;
    this.#streams = value.streams;
    this.#list.refresh();
  }

  #view() {
    const { kind } = this;
    const all = this.#list.of(kind);
    // Before a permission they cannot be told apart.
    const devices = all?.filter(({ deviceId }) => deviceId) ?? [];
    const ids = devices.map(({ deviceId }) => deviceId);
    const value =
      [(this.#slice.value.pending && this.#wanted) || this.#current, SYSTEM].find((id) => ids.includes(id)) ?? "";
    const asks = kind === "speaker" && canAskForSpeaker();
    const hint = !all || asks || ids.length ? "" : all.length ? deviceTexts.deviceHint[kind] : deviceTexts.noDevice;
    return { devices, value, hint };
  }

  /** The device in use, else the one that will be. */
  get #current(): string {
    const { kind } = this;
    const { room, value } = this.#slice;
    if (kind === "speaker") return room ? speakerOf(room.element) : "";
    return value.streams[kind]?.getTracks()[0]?.getSettings().deviceId ?? rememberedDevice(kind);
  }

  readonly #choose = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLSelectElement) this.#ask(currentTarget.value);
  };

  /** Asks the room for a device, or for the browser's own question. What is shown follows what comes of it. */
  #ask(deviceId?: string): void {
    const { room } = this.#slice;
    if (!room) return;
    this.#wanted = deviceId ?? "";
    dispatchRequest(this, "rtc-device-request", {
      room: room.element,
      kind: this.kind,
      ...(deviceId !== undefined && { deviceId }),
    });
    this.requestUpdate();
  }
}

define("rtc-device-select", RtcDeviceSelect);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-device-select": RtcDeviceSelect;
  }
}
