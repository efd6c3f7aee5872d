import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { RoomController } from "../internal/room/room-controller.js";
import { commandState, runCommand } from "../internal/commands/command-table.js";
import { define } from "../internal/element/define.js";
import { icon, keyboard } from "../internal/element/icons.js";
import { KeyHints } from "../internal/commands/key-hints.js";
import {
  ariaChord,
  type Chord,
  isChord,
  isPress,
  isPressable,
  isTyping,
  keyLabel,
  matches,
} from "../internal/element/key-chords.js";
import { pageWindows, pathInPage } from "../internal/element/page-windows.js";
import { openModal } from "../internal/element/modal-dialogs.js";
import { RoomButton } from "../internal/element/room-button.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { areOff, chordsOf, type Shortcut, SHORTCUTS, switchOff } from "../internal/commands/shortcuts.js";
import { shortcutStyles } from "../internal/commands/shortcut-styles.js";
import { shortcutLabels, type ShortcutState, whatChanged } from "../internal/commands/shortcut-texts.js";
import { controlTexts } from "../texts/texts.js";

/**
 * Keyboard shortcuts for the whole page: mute, camera and more, wherever the focus is. The element shows a button that opens the list
 * of shortcuts, in which the user can also switch them off; the browser remembers that. It announces to screen readers what a key has
 * changed, and the kit's own buttons name their keys (`aria-keyshortcuts`). While the user types, only keys with Control, Alt or
 * Meta work. If the page has several rooms, the one around the focus handles a key first.
 *
 * The value of each key attribute is a key in the syntax of `aria-keyshortcuts` (`m`, `F4`, `Control+Shift+M`). An empty value
 * (`leave=""`) removes the shortcut.
 *
 * @tag rtc-shortcuts
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @attr {boolean} disabled - Switch off the shortcuts, and hide the button.
 * @attr {string} mute - Mutes and unmutes. Default: `m`.
 * @attr {string} camera - Switches the camera on and off. Default: `v`.
 * @attr {string} screen - Starts and stops screen sharing. Default: `s`.
 * @attr {string} hand - Raises and lowers the hand. Default: `h`.
 * @attr {string} fullscreen - Enters and leaves fullscreen with the room. Default: `f`.
 * @attr {string} pip - Opens and closes the picture-in-picture window. Default: `p`.
 * @attr {string} leave - Leaves the call. Default: `Shift+L`.
 * @attr {string} list - Opens the list of shortcuts. Default: `?`.
 * @fires {CustomEvent} rtc-mute-request - The key of `mute` was pressed. The other keys dispatch the requests of their buttons. If the
 *   event is canceled, nothing happens.
 * @slot - The label of the button.
 * @slot icon - The icon.
 * @csspart button - The native button that opens the list.
 * @csspart label - The text of the button.
 * @csspart dialog - The native dialog.
 * @csspart title - The title of the dialog.
 * @csspart list - The list of shortcuts.
 * @csspart key - Each key.
 * @csspart switch - The checkbox, with its label, that switches the shortcuts on and off.
 * @csspart close-button - The button that closes the dialog.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-background=Canvas] - The background of the dialog.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-gap=8px] - The space between the parts.
 * @cssprop [--rtc-tile-radius=12px] - The corner radius of the dialog.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of buttons.
 * @cssState open - The list is open.
 * @cssState off - The user has switched the shortcuts off.
 */
export class RtcShortcuts extends RtcElement {
  static override properties: PropertyDeclarations = {
    for: {},
    disabled: { type: Boolean },
    mute: {},
    camera: {},
    screen: {},
    hand: {},
    fullscreen: {},
    pip: {},
    leave: {},
    list: {},
  };
  static override styles = [RoomButton.styles, shortcutStyles];

  for: string | null = null;
  disabled = false;
  mute: string | null = null;
  camera: string | null = null;
  screen: string | null = null;
  hand: string | null = null;
  fullscreen: string | null = null;
  pip: string | null = null;
  leave: string | null = null;
  list: string | null = null;
  /** The elements that are in the page. */
  static readonly #present = new Set<RtcShortcuts>();
  static #isListening = false;
  #open = false;
  /** Whether a key was pressed whose effect is to be announced. */
  #announces = false;
  /** The slice at the previous update, to find what has changed. */
  #previous: ShortcutState | undefined;
  #announcement = "";
  readonly #hints = new KeyHints();
  readonly #slice = new RoomController<ShortcutState>(this, ({ local }) => {
    const { microphone, camera, screen, handRaised } = local;
    return { microphone, camera, screen, handRaised };
  });

  override connectedCallback(): void {
    super.connectedCallback();
    RtcShortcuts.#present.add(this);
    RtcShortcuts.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    RtcShortcuts.#present.delete(this);
    this.#hints.update({}, undefined);
    this.close();
    this.#setOpen(false);
  }

  /** Opens the list of shortcuts, if it would be visible. */
  open(): void {
    const dialog = this.#dialog;
    // The element itself may have no box, and a page may hide the button. The live region shows whether the element is rendered.
    const isVisible = this.renderRoot.querySelector("[role=status]")?.checkVisibility();
    if (!dialog || dialog.open || this.disabled || !isVisible) return;
    openModal(dialog);
    this.renderRoot.querySelector<HTMLElement>("[part=close-button]")?.focus();
    this.#setOpen(true);
  }

  /** Closes the list. */
  close(): void {
    this.#dialog?.close();
  }

  protected override update(changed: PropertyValues): void {
    const { value } = this.#slice;
    const change = this.#previous && whatChanged(this.#previous, value);
    if (change) {
      // A change without a key empties the region, so that the same words are announced again later.
      this.#announcement = this.#announces ? change : "";
      this.#announces = false;
    }
    this.#previous = value;
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const { keyNames: names } = controlTexts;
    const labels = shortcutLabels();
    const key = (chord: Chord): TemplateResult => html`<kbd part="key">${keyLabel(chord, names)}</kbd>`;
    return html`<button part="button" type="button" aria-haspopup="dialog" @click=${() => this.open()}>
        <slot name="icon">${icon(keyboard)}</slot><span part="label"><slot>${controlTexts.shortcuts}</slot></span>
      </button>
      <span role="status">${this.#announcement}</span>
      <dialog part="dialog" aria-labelledby="title" closedby="any" @close=${() => this.#setOpen(false)}>
        <h2 part="title" id="title">${controlTexts.shortcuts}</h2>
        <dl part="list">
          ${[...this.#chords].map(
            ([name, chord]) =>
              html`<div>
                <dt>${labels[name]}</dt>
                <dd>${key(chord)}</dd>
              </div>`,
          )}
        </dl>
        <label part="switch">
          <input type="checkbox" .checked=${!areOff()} @change=${this.#changeUse} />${controlTexts.useShortcuts}
        </label>
        <button part="close-button" type="button" @click=${() => this.close()}>${controlTexts.done}</button>
      </dialog>`;
  }

  protected override updated(): void {
    const { room } = this.#slice;
    const chords = this.#usable ? [...this.#chords] : [];
    const hints = chords.map(([name, chord]) => [SHORTCUTS[name].element, ariaChord(chord)] as const);
    this.#hints.update(Object.fromEntries(hints), this.isConnected ? room : undefined);
    this.setStates({ open: this.#open, off: areOff() });
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog");
  }

  get #usable(): boolean {
    return !this.disabled && !areOff();
  }

  get #chords(): ReadonlyMap<Shortcut, Chord> {
    return chordsOf(this);
  }

  /** Adds one listener for all elements, so that the nearest one handles a key first. */
  static #listen(): void {
    if (RtcShortcuts.#isListening) return;
    RtcShortcuts.#isListening = true;
    pageWindows.subscribe((view) => {
      view.addEventListener("keydown", RtcShortcuts.#handleKeydown);
      return () => view.removeEventListener("keydown", RtcShortcuts.#handleKeydown);
    });
  }

  static readonly #handleKeydown = (event: KeyboardEvent): void => {
    const path = pathInPage(event).reverse();
    const depth = ({ room }: RoomController<ShortcutState>): number => (room ? path.indexOf(room.element) : -1);
    const nearestFirst = [...RtcShortcuts.#present].sort((a, b) => depth(b.#slice) - depth(a.#slice));
    for (const shortcuts of nearestFirst) shortcuts.#handleKey(event);
  };

  #handleKey(event: KeyboardEvent): void {
    if (!this.#usable || event.defaultPrevented || event.repeat || event.isComposing) return;
    const pressed = [...this.#chords].find(([, chord]) => matches(event, chord));
    if (!pressed) return;
    const [name, chord] = pressed;
    if (!isChord(chord) && (isTyping(event) || (isPress(event) && isPressable(event)))) return;
    if (this.#run(name)) event.preventDefault();
  }

  /** Runs a shortcut's command. Returns false if the command is not available now. */
  #run(name: Shortcut): boolean {
    const { command } = SHORTCUTS[name];
    const { room } = this.#slice;
    if (!command) {
      this.open();
      return !!this.#dialog?.open;
    }
    if (!room || !commandState(command, room, room.element).enabled) return false;
    this.#announces = true;
    runCommand(command, this, room, room.element);
    return true;
  }

  readonly #changeUse = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) switchOff(!target.checked);
    this.requestUpdate();
  };

  #setOpen(open: boolean): void {
    this.#open = open;
    this.requestUpdate();
  }
}

define("rtc-shortcuts", RtcShortcuts);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-shortcuts": RtcShortcuts;
  }
}
