import { css, type CSSResultGroup, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import type { CallState } from "../../core/index.js";
import type { RoomHandle } from "../room/room-context.js";
import { RoomController } from "../room/room-controller.js";
import { icon } from "./icons.js";
import { RtcElement } from "./rtc-element.js";

/** The appearance of a button in one state of the call. It is flat, so that two of them can be compared field by field. */
export interface Appearance {
  /** The text of the button. A button that toggles keeps its text: `pressed` is its state. */
  readonly label: string;
  readonly icon: string;
  /** The name of the slot for another icon. */
  readonly slot: string;
  readonly enabled: boolean;
  /** The name of the custom state that this kind of button has. */
  readonly state: string;
  /** Whether that state is on. */
  readonly on: boolean;
  /** `undefined` for a button that does not toggle. */
  readonly pressed?: boolean | undefined;
  /** Whether the local participant has no use for the button. */
  readonly hidden?: boolean;
  readonly pending?: boolean;
  readonly tone?: "danger" | "accent" | undefined;
  /** A key that does the same, in the syntax of `aria-keyshortcuts`. Wins over {@link RoomButton.keyShortcuts}. */
  readonly keyShortcuts?: string;
  /** Whether the user holds the button down: a touch does not scroll the page, and a tooltip repeats the label. */
  readonly holdable?: boolean;
}

/** A native button that shows a part of the call's state, and dispatches a request when it is clicked. */
export abstract class RoomButton extends RtcElement {
  static override shadowRootOptions: ShadowRootInit = { mode: "open", delegatesFocus: true };
  static override properties: PropertyDeclarations = { for: {}, keyShortcuts: { attribute: false } };
  static override styles: CSSResultGroup = css`
    :host {
      display: inline-block;
    }
    :host([hidden]) {
      display: none;
    }
    button {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 0.5em;
      min-block-size: 44px;
      min-inline-size: 44px;
      inline-size: 100%;
      padding: 0 0.8em;
      border: 1px solid #0000;
      border-radius: var(--rtc-button-radius, 22px);
      font: inherit;
      color: var(--rtc-color, CanvasText);
      background: var(--rtc-surface, color-mix(in srgb, CanvasText 12%, Canvas));
    }
    .accent:enabled {
      color: #fff;
      background: var(--rtc-accent, #1a56db);
    }
    .danger:enabled {
      color: #fff;
      background: var(--rtc-danger, #c5221f);
    }
    button:enabled:hover {
      filter: brightness(0.92);
      cursor: pointer;
    }
    button:disabled {
      opacity: 0.5;
    }
    button:focus-visible {
      outline: 3px solid var(--rtc-focus, CanvasText);
      outline-offset: 2px;
    }
    svg {
      display: block;
      inline-size: 24px;
    }
  `;

  for: string | null = null;
  /**
   * The key of `<rtc-shortcuts>` that does the same, in the syntax of `aria-keyshortcuts`.
   *
   * @internal
   */
  keyShortcuts: string | undefined;
  protected readonly slice = new RoomController<Appearance>(
    this,
    (state) => this.appearance(state),
    (room) => this.roomFound?.(room),
  );

  /** Selects the appearance of the button in this state of the call. */
  protected abstract appearance(state: CallState): Appearance;

  /** Called with every room that the button finds: an optional button adds its requests. */
  protected roomFound?(room: RoomHandle): void;

  /** Dispatches the button's request for `room`. `on` is the value of {@link Appearance.on}. */
  protected abstract request(room: Element, on: boolean): void;

  override click(): void {
    this.renderRoot.querySelector("button")?.click();
  }

  protected override render(): TemplateResult {
    const { label, icon: path, slot, enabled, pressed, pending, tone, keyShortcuts, holdable } = this.slice.value;
    return html`<button
      part="button"
      type="button"
      class=${tone ?? nothing}
      style=${holdable ? "touch-action: none" : nothing}
      title=${holdable ? label : nothing}
      aria-pressed=${pressed ?? nothing}
      aria-busy=${pending ?? nothing}
      aria-keyshortcuts=${keyShortcuts ?? this.keyShortcuts ?? nothing}
      ?disabled=${!enabled || !this.slice.room}
      @click=${this.#click}
    >
      <slot name=${slot}>${icon(path)}</slot><span part="label"><slot>${label}</slot></span>
    </button>`;
  }

  protected override updated(): void {
    const { state, on, pending = false } = this.slice.value;
    this.setStates({ [state]: on, pending });
  }

  readonly #click = (): void => {
    const { room, value } = this.slice;
    if (room) this.request(room.element, value.on);
  };
}
