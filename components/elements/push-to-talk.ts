import type { ReactiveController } from "lit";
import { isActive } from "../core/index.js";
import { observeElements, type RoomHandle } from "../internal/room/room-context.js";
import { dispatchRequest } from "../internal/room/events.js";
import {
  ariaChord,
  type Chord,
  hasModifiers,
  isChord,
  isPress,
  isPressable,
  isTyping,
  keyLabel,
  matches,
  parseChord,
} from "../internal/element/key-chords.js";
import type { Appearance } from "../internal/element/room-button.js";
import { controlTexts } from "../texts/texts.js";
import { type HoldMode, RtcMuteButton } from "./rtc-mute-button.js";

interface Settings {
  readonly talk: boolean;
  readonly chord: Chord;
}

const SPACE: Chord = { key: " ", modifiers: [] };

/** The settings that `mode` and `key` give. `undefined` = the button is not to be held. */
function settings({ mode, key }: RtcMuteButton): Settings | undefined {
  if (mode !== "push-to-talk" && mode !== "push-to-mute") return undefined;
  return { talk: mode === "push-to-talk", chord: parseChord(key ?? "") ?? SPACE };
}

/**
 * Makes the `mode` of one mute button work, while the button is in a room. A page that only mutes downloads none of this.
 *
 * A hold ends with its key, with a modifier of its key, with its pointer, and with everything that may have swallowed the end of
 * these: the window loses focus, the page is hidden, the call ends, the button leaves the page, or its `mode` or `key` changes.
 */
class Hold implements ReactiveController, HoldMode {
  #held: (Settings & { readonly by: string }) | undefined;
  #microphone = "off";
  #attributes: string;
  readonly #closing = new AbortController();
  readonly #unsubscribe: () => void;

  constructor(
    private readonly button: RtcMuteButton,
    private readonly room: RoomHandle,
  ) {
    this.#attributes = this.#readAttributes();
    this.#unsubscribe = room.call.subscribe(() => this.#follow());
    this.#listen();
    button.hold = this;
    button.addController(this);
    this.#begin();
  }

  close(): void {
    this.#release();
    this.#unsubscribe();
    this.#closing.abort();
    this.button.removeController(this);
    this.button.hold = undefined;
  }

  adapt(appearance: Appearance): Appearance {
    const { talk, chord } = settings(this.button) ?? {};
    if (!chord) return appearance;
    const key = keyLabel(chord, controlTexts.keyNames);
    const held: Appearance = { ...appearance, keyShortcuts: ariaChord(chord), holdable: true };
    if (!talk) return { ...held, label: controlTexts.holdToMute(key) };
    const { on: muted } = appearance;
    return { ...held, label: controlTexts.holdToTalk(key), pressed: !muted, tone: muted ? undefined : "accent" };
  }

  hostUpdate(): void {
    const attributes = this.#readAttributes();
    if (attributes === this.#attributes) return;
    this.#attributes = attributes;
    this.#release();
    this.#begin();
  }

  #readAttributes(): string {
    return `${this.button.mode} ${this.button.key}`;
  }

  #listen(): void {
    const { button } = this;
    const { signal } = this.#closing;
    button.addEventListener(
      "pointerdown",
      (event) => {
        const wanted = settings(button);
        if (wanted && event.button === 0) this.#hold(wanted, pointerOf(event));
      },
      { signal },
    );
    button.addEventListener("contextmenu", (event) => this.#held && event.preventDefault(), { signal });
    // The click of a pointer would mute. The click of a screen reader or a script has no `detail`, and mutes: not every user can
    // hold a button.
    button.addEventListener("click", (event) => settings(button) && event.detail && event.stopPropagation(), {
      signal,
      capture: true,
    });
    // The keys work in the page's own window, too, while the button is in another one.
    for (const view of new Set([window, button.ownerDocument.defaultView ?? window])) {
      view.addEventListener("keydown", this.#keyDown, { signal });
      view.addEventListener("keyup", this.#keyUp, { signal, capture: true });
      view.addEventListener("pointerup", this.#pointerEnd, { signal, capture: true });
      view.addEventListener("pointercancel", this.#pointerEnd, { signal, capture: true });
      view.addEventListener("blur", this.#release, { signal });
      view.document.addEventListener("visibilitychange", this.#release, { signal });
    }
  }

  get #usable(): boolean {
    const { state } = this.room.call;
    return isActive(state) || state.preview;
  }

  #hold(wanted: Settings, by: string): void {
    if (this.#held || !this.#usable) return;
    // Already muted: do not start a hold, or releasing it would unmute against the user's choice.
    if (!wanted.talk && this.room.call.state.local.microphone !== "on") return;
    this.#held = { ...wanted, by };
    this.#request(!wanted.talk);
  }

  readonly #release = (): void => {
    const held = this.#held;
    this.#held = undefined;
    if (held && this.#usable) this.#request(held.talk);
  };

  #request(muted: boolean): void {
    const { button } = this;
    const room = this.room.element;
    if (button.isConnected) dispatchRequest(button, "rtc-mute-request", { room, muted });
    // In a microtask: a room that is being moved with its button answers no request now.
    else queueMicrotask(() => dispatchRequest(room, "rtc-mute-request", { room, muted }));
  }

  /** With push-to-talk, a microphone that joins the call is muted until the button is held. */
  #begin(): void {
    this.#microphone = "off";
    this.#follow();
  }

  #follow(): void {
    const before = this.#microphone;
    this.#microphone = this.#usable ? this.room.call.state.local.microphone : "off";
    if (!this.#usable) this.#held = undefined;
    if (before !== "off" || this.#microphone !== "on" || this.#held) return;
    // In a microtask: other subscribers have not been called with this state yet.
    queueMicrotask(() => settings(this.button)?.talk && !this.#held && this.#usable && this.#request(true));
  }

  readonly #keyDown = (event: KeyboardEvent): void => {
    const wanted = settings(this.button);
    if (!wanted || !this.#usable || event.defaultPrevented || event.isComposing) return;
    const by = keyOf(event);
    const chord = this.#held?.by === by ? this.#held.chord : this.#meant(event, wanted);
    if (!chord) return;
    // Space would scroll the page or click the button. A held key types nothing, wherever the focus moves.
    event.preventDefault();
    if (!event.repeat) this.#hold({ ...wanted, chord }, by);
  };

  #meant(event: KeyboardEvent, { chord }: Settings): Chord | undefined {
    if (event.composedPath().includes(this.button) && isPress(event)) return SPACE;
    if (!matches(event, chord)) return undefined;
    return isChord(chord) || !(isTyping(event) || (isPress(event) && isPressable(event))) ? chord : undefined;
  }

  readonly #keyUp = (event: KeyboardEvent): void => {
    const held = this.#held;
    if (!held || held.by.startsWith(POINTER)) return;
    const own = held.by === keyOf(event);
    // Firefox clicks the button when Space is released.
    if (own) event.preventDefault();
    // While Meta is down, browsers dispatch no `keyup` for other keys.
    if (own || !hasModifiers(event, held.chord)) this.#release();
  };

  readonly #pointerEnd = (event: PointerEvent): void => {
    if (this.#held?.by === pointerOf(event)) this.#release();
  };
}

const POINTER = "pointer ";
const pointerOf = ({ pointerId }: PointerEvent): string => POINTER + String(pointerId);
/** The physical key: its character changes with the modifiers while it is down. */
const keyOf = ({ code, key }: KeyboardEvent): string => code || key;

observeElements((element, room) => {
  if (!(element instanceof RtcMuteButton)) return undefined;
  const hold = new Hold(element, room);
  return () => hold.close();
});
