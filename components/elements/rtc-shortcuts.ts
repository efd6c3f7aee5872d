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
import { shortcutLabels, type Told, whatChanged } from "../internal/commands/shortcut-texts.js";
import { controlTexts } from "../texts/texts.js";

/**
 * Keys for the whole page: mute, camera and the others, from wherever the focus is. Shows a button that opens the list of them,
 * where a person can also switch them off for good; says to screen readers what a key has changed, and on the kit's own buttons
 * which key does the same. Silent while somebody types, but for keys with Control, Alt or Meta. Of several rooms on a page, the one
 * around the focus hears a key first.
 *
 * Each attribute takes a key in the manner of `aria-keyshortcuts` (`m`, `F4`, `Control+Shift+M`), or nothing: `leave=""` is
 * none.
 *
 * @tag rtc-shortcuts
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @attr {boolean} disabled - No keys, no button.
 * @attr {string} mute - Mutes and unmutes. Default: `m`.
 * @attr {string} camera - Switches the camera on and off. Default: `v`.
 * @attr {string} screen - Shares the screen, and ends that. Default: `s`.
 * @attr {string} hand - Raises the hand, and lowers it. Default: `h`.
 * @attr {string} fullscreen - Lets the room fill the screen, and ends that. Default: `f`.
 * @attr {string} pip - Opens the small window, and closes it. Default: `p`.
 * @attr {string} leave - Leaves. Default: `Shift+L`.
 * @attr {string} list - Opens the list. Default: `?`.
 * @fires {CustomEvent} rtc-mute-request - This and the other requests, when a key asks for them. Cancel it and nothing happens.
 * @slot - The words on the button.
 * @slot icon - The icon.
 * @csspart button - The native button that opens the list.
 * @csspart label - The words on it.
 * @csspart dialog - The native dialog.
 * @csspart title - Its title.
 * @csspart list - The list of keys.
 * @csspart key - Each key.
 * @csspart switch - What switches them off and on.
 * @csspart close-button - The button that closes the dialog.
 * @cssprop [--rtc-surface] - The background of buttons and tiles.
 * @cssprop [--rtc-color=CanvasText] - The colour of text and icons.
 * @cssprop [--rtc-background=Canvas] - The background of the dialog.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-gap=8px] - The space between things.
 * @cssprop [--rtc-tile-radius=12px] - The roundness of the dialog.
 * @cssprop [--rtc-button-radius=22px] - The roundness of buttons.
 * @cssState open - The list is open.
 * @cssState off - The person has switched the keys off.
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
  /** Those in the page. */
  static readonly #present = new Set<RtcShortcuts>();
  static #listens = false;
  #open = false;
  /** Whether a key was pressed, how it was before, and what has become of it. */
  #asked = false;
  #before: Told | undefined;
  #said = "";
  readonly #hints = new KeyHints();
  readonly #slice = new RoomController<Told>(this, ({ local }) => {
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
    this.#show(false);
  }

  /** Opens the list, unless it would not be seen. */
  open(): void {
    const dialog = this.#dialog;
    // Not of the element, which may have no box, nor of the button, which a page may hide.
    const isSeen = this.renderRoot.querySelector("[role=status]")?.checkVisibility();
    if (!dialog || dialog.open || this.disabled || !isSeen) return;
    openModal(dialog);
    this.renderRoot.querySelector<HTMLElement>("[part=close-button]")?.focus();
    this.#show(true);
  }

  /** Closes it. */
  close(): void {
    this.#dialog?.close();
  }

  protected override update(changed: PropertyValues): void {
    const { value } = this.#slice;
    const change = this.#before && whatChanged(this.#before, value);
    if (change) {
      // Emptied by whatever else changes it, so that the same is said again.
      this.#said = this.#asked ? change : "";
      this.#asked = false;
    }
    this.#before = value;
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const { keyNames: names } = controlTexts;
    const labels = shortcutLabels();
    const key = (chord: Chord): TemplateResult => html`<kbd part="key">${keyLabel(chord, names)}</kbd>`;
    return html`<button part="button" type="button" aria-haspopup="dialog" @click=${() => this.open()}>
        <slot name="icon">${icon(keyboard)}</slot><span part="label"><slot>${controlTexts.shortcuts}</slot></span>
      </button>
      <span role="status">${this.#said}</span>
      <dialog part="dialog" aria-labelledby="title" closedby="any" @close=${() => this.#show(false)}>
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
          <input type="checkbox" .checked=${!areOff()} @change=${this.#switch} />${controlTexts.useShortcuts}
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

  /** Once for all of them, so that the nearest one is asked first. */
  static #listen(): void {
    if (RtcShortcuts.#listens) return;
    RtcShortcuts.#listens = true;
    pageWindows.subscribe((view) => {
      view.addEventListener("keydown", RtcShortcuts.#hear);
      return () => view.removeEventListener("keydown", RtcShortcuts.#hear);
    });
  }

  static readonly #hear = (event: KeyboardEvent): void => {
    const path = pathInPage(event).reverse();
    const depth = ({ room }: RoomController<Told>): number => (room ? path.indexOf(room.element) : -1);
    const nearest = [...RtcShortcuts.#present].sort((a, b) => depth(b.#slice) - depth(a.#slice));
    for (const each of nearest) each.#key(event);
  };

  #key(event: KeyboardEvent): void {
    if (!this.#usable || event.defaultPrevented || event.repeat || event.isComposing) return;
    const pressed = [...this.#chords].find(([, chord]) => matches(event, chord));
    if (!pressed) return;
    const [name, chord] = pressed;
    if (!isChord(chord) && (isTyping(event) || (isPress(event) && isPressable(event)))) return;
    if (this.#do(name)) event.preventDefault();
  }

  /** Whether there was anything to be done. */
  #do(name: Shortcut): boolean {
    const { command: wanted } = SHORTCUTS[name];
    const { room } = this.#slice;
    if (!wanted) {
      this.open();
      return !!this.#dialog?.open;
    }
    if (!room || !commandState(wanted, room, room.element).enabled) return false;
    this.#asked = true;
    runCommand(wanted, this, room, room.element);
    return true;
  }

  readonly #switch = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) switchOff(!target.checked);
    this.requestUpdate();
  };

  #show(open: boolean): void {
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
