import { css, html, nothing, type TemplateResult } from "lit";
import type { CallState } from "../core/index.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { choices, DevicePreferences, rememberedDevice } from "../internal/devices/device-preferences.js";
import { deviceRequests, restoreSpeaker } from "../internal/devices/device-requests.js";
import { canAskForSpeaker, canChoose, DeviceList } from "../internal/devices/device-list.js";
import { type DeviceKind, dispatchRequest } from "../internal/room/events.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { speakerOf } from "../internal/audio/audio-output.js";
import { deviceTexts } from "../texts/texts.js";

/** The id under which some browsers list the device that the system is set to use. */
const SYSTEM = "default";

/**
 * Chooses the microphone, camera or speaker. The element itself requests no permission. Until the user grants one, browsers hide the
 * names of devices, and a line below the select explains how to see them. The choice is remembered across visits and is used whenever
 * the device is present. In a call or a preview it takes effect at once.
 *
 * @tag rtc-device-select
 * @attr {"microphone"|"camera"|"speaker"} kind - The kind of device. Default: `microphone`.
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @fires {CustomEvent<RtcDeviceRequest>} rtc-device-request - The user has chosen another device. If the event is canceled, the
 *   device stays as it is.
 * @slot - The label.
 * @csspart label - The label.
 * @csspart select - The native `<select>`.
 * @csspart more - The button that opens the browser's own dialog for speakers, in browsers that have one.
 * @csspart hint - The line that explains why there is nothing to choose.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of the select and the button, at most 12px.
 * @cssState pending - The device is being switched on. The browser may be asking for permission.
 * @cssState unsupported - The browser does not let pages choose this kind of device. The element is not displayed.
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
  readonly #slice = new RoomController(
    this,
    ({ local: { streams }, pending }: CallState) => ({
      streams,
      pending: this.kind !== "speaker" && pending[this.kind],
    }),
    ({ services }) => services?.requests.add(deviceRequests),
  );
  /** The device that was requested last. The select shows it while the request is pending. */
  #requested = "";
  #streams: unknown;
  readonly #preferenceChanged = (kind: DeviceKind): void => {
    if (kind === this.kind) this.requestUpdate();
  };

  constructor() {
    super();
    new DevicePreferences(this, this.#slice);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    choices.on("change", this.#preferenceChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    choices.off("change", this.#preferenceChanged);
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
        @change=${this.#chooseDevice}
      >
        ${
          // A speaker without an id is the system's default.
          value && (kind !== "speaker" || devices.some(({ deviceId }) => deviceId === SYSTEM))
            ? nothing
            : html`<option value="">${deviceTexts.defaultDevice}</option>`
        }${devices.map(
          ({ deviceId, label }, index) =>
            html`<option value=${deviceId}>${label || deviceTexts.device(index + 1)}</option>`,
        )}</select
      >${
        kind === "speaker" && canAskForSpeaker()
          ? html`<button part="more" type="button" ?disabled=${disabled} @click=${() => this.#request()}>
              ${deviceTexts.chooseSpeaker}
            </button>`
          : nothing
      }${hint && html`<p part="hint" id="hint">${hint}</p>`}`;
  }

  protected override updated(): void {
    const { room, value } = this.#slice;
    if (!value.pending) this.#requested = "";
    const select = this.renderRoot.querySelector("select");
    // After the options are rendered: a select ignores a value that it does not offer.
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
    // Without a permission, devices have no ids and cannot be distinguished.
    const devices = all?.filter(({ deviceId }) => deviceId) ?? [];
    const ids = devices.map(({ deviceId }) => deviceId);
    const value =
      [(this.#slice.value.pending && this.#requested) || this.#current, SYSTEM].find((id) => ids.includes(id)) ?? "";
    return { devices, value, hint: devices.length > 0 ? "" : this.#explainEmptyList(all) };
  }

  /** The hint for a select without devices. `all` is `undefined` until the browser has listed them. */
  #explainEmptyList(all: readonly MediaDeviceInfo[] | undefined): string {
    const { kind } = this;
    if (!all || (kind === "speaker" && canAskForSpeaker())) return "";
    return all.length > 0 ? deviceTexts.deviceHint[kind] : deviceTexts.noDevice;
  }

  /** The id of the device in use, else of the remembered device. */
  get #current(): string {
    const { kind } = this;
    const { room, value } = this.#slice;
    if (kind === "speaker") return room ? speakerOf(room.element) : "";
    return value.streams[kind]?.getTracks()[0]?.getSettings().deviceId ?? rememberedDevice(kind);
  }

  readonly #chooseDevice = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLSelectElement) this.#request(currentTarget.value);
  };

  /** Requests a device from the room; without an id, the browser's own dialog for speakers. */
  #request(deviceId?: string): void {
    const { room } = this.#slice;
    if (!room) return;
    this.#requested = deviceId ?? "";
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
