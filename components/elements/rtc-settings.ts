import { css, html, nothing, type TemplateResult } from "lit";
import type { CallState, RtcError } from "../core/index.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { DevicePreferences } from "../internal/devices/device-preferences.js";
import { restoreSpeaker } from "../internal/devices/device-requests.js";
import { cross, icon, sliders } from "../internal/element/icons.js";
import { openModal } from "../internal/element/modal-dialogs.js";
import { RoomButton } from "../internal/element/room-button.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { deviceTexts, errorText } from "../texts/texts.js";
import "./rtc-preview.js";

/**
 * A button, and the dialog that it opens: the local picture, the choice of devices, the speaker test, and settings that you add. The
 * dialog contains an `<rtc-preview>`, before joining and in the call. Escape closes the dialog, and the focus returns to where it was.
 *
 * @tag rtc-settings
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @slot - Your own settings, below the preview.
 * @slot button - Replaces the whole button.
 * @slot icon - The icon on the button.
 * @slot preview - Replaces the picture, the devices and the speaker test.
 * @csspart button - The native button that opens the dialog.
 * @csspart button-label - The text of the button.
 * @csspart dialog - The native dialog.
 * @csspart title - The title of the dialog.
 * @csspart close-button - The button that closes the dialog.
 * @csspart error - The sentence that describes the present error.
 * @csspart preview - The picture, the devices and the speaker test: an `<rtc-preview>`.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-danger=#c5221f] - The background of the error.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-gap=8px] - The space between the parts.
 * @cssprop [--rtc-tile-radius=12px] - The corner radius of the dialog.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of buttons.
 * @cssState open - The dialog is open.
 */
export class RtcSettings extends RtcElement {
  static override properties = { for: {} };
  static override styles = [
    RoomButton.styles,
    css`
      dialog {
        box-sizing: border-box;
        inline-size: min(60rem, 100vw - 16px);
        max-block-size: calc(100dvh - 16px);
        padding: 16px;
        border: 1px solid color-mix(in srgb, CanvasText 25%, Canvas);
        border-radius: var(--rtc-tile-radius, 12px);
        color: var(--rtc-color, CanvasText);
        background: var(--rtc-background, Canvas);
        text-align: start;
      }
      dialog::backdrop {
        background: #0008;
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--rtc-gap, 8px);
        margin-block-end: var(--rtc-gap, 8px);
      }
      h2 {
        margin: 0;
        font-size: 1.25em;
      }
      [part="close-button"] {
        inline-size: auto;
        padding: 0;
      }
      [part="error"] {
        margin: 0 0 8px;
        padding: 10px 16px;
        border: 1px solid #0000;
        border-radius: var(--rtc-tile-radius, 12px);
        color: #fff;
        background: var(--rtc-danger, #c5221f);
      }
    `,
  ];

  for: string | null = null;
  #open = false;
  readonly #slice = new RoomController<RtcError | null>(this, ({ error }: CallState) => error);

  constructor() {
    super();
    new DevicePreferences(this, this.#slice);
    this.addEventListener("click", (event) => {
      if (event.composedPath().some((node) => node instanceof HTMLSlotElement && node.name === "button")) this.open();
    });
  }

  /** Opens the dialog. */
  open(): void {
    const dialog = this.renderRoot.querySelector("dialog");
    if (!dialog || dialog.open) return;
    openModal(dialog);
    this.#setOpen(true);
  }

  /** Closes the dialog. */
  close(): void {
    this.renderRoot.querySelector("dialog")?.close();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
    this.#setOpen(false);
  }

  protected override render(): TemplateResult {
    const { value: error, room } = this.#slice;
    return html`<slot name="button"
        ><button part="button" type="button" aria-haspopup="dialog" ?disabled=${!room}>
          <slot name="icon">${icon(sliders)}</slot><span part="button-label">${deviceTexts.settings}</span>
        </button></slot
      >
      <dialog part="dialog" aria-labelledby="title" closedby="any" @close=${() => this.#setOpen(false)}>
        <header>
          <h2 part="title" id="title">${deviceTexts.settings}</h2>
          <button part="close-button" type="button" aria-label=${deviceTexts.close} @click=${() => this.close()}>
            ${icon(cross)}
          </button>
        </header>
        ${error && html`<p part="error" role="alert">${errorText(error)}</p>`}
        <slot name="preview">${this.#open ? this.#preview() : nothing}</slot>
        <slot></slot>
      </dialog>`;
  }

  protected override updated(): void {
    const { room } = this.#slice;
    this.setStates({ open: this.#open });
    if (room) void restoreSpeaker(room);
  }

  #preview(): TemplateResult {
    const parts = "video, empty, start-button, controls, devices, level, label, select, more, hint";
    return html`<rtc-preview part="preview" keep exportparts=${parts} for=${this.for ?? nothing}></rtc-preview>`;
  }

  #setOpen(open: boolean): void {
    this.#open = open;
    this.requestUpdate();
  }
}

define("rtc-settings", RtcSettings);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-settings": RtcSettings;
  }
}
