import type { ReactiveController } from "lit";
import { isActive } from "../core/index.js";
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
import { pageWindows } from "../internal/element/page-windows.js";
import type { Appearance } from "../internal/element/room-button.js";
import { dispatchRequest } from "../internal/room/events.js";
import { observeElements, type RoomHandle } from "../internal/room/room-context.js";
import { controlTexts } from "../texts/texts.js";
import { type HoldMode, RtcMuteButton } from "./rtc-mute-button.js";

interface Settings {
  /** Whether the microphone is heard, or else silent, during a hold. */
  readonly talk: boolean;
  readonly chord: Chord;
}

const SPACE: Chord = { key: " ", modifiers: [] };

/** Reads `mode` and `key` of a button. `undefined` = the button has no valid `mode`. */
function readSettings({ mode, key }: RtcMuteButton): Settings | undefined {
  if (mode !== "push-to-talk" && mode !== "push-to-mute") return undefined;
  return { talk: mode === "push-to-talk", chord: parseChord(key ?? "") ?? SPACE };
}

/**
 * Implements the `mode` of one mute button in one room. Its module is separate, so that a page that only mutes does not
 * download it.
 *
 * A hold ends when its key, a modifier of that key, or its pointer is released. It also ends when that release may go
 * unnoticed: the window loses the focus, the page is hidden, the call ends, the button leaves its room, or `mode` or `key`
 * changes.
 */
class Hold implements HoldMode, ReactiveController {
  readonly #stop = new AbortController();
  readonly #cleanups: readonly (() => void)[];
  #held: (Settings & { readonly by: string }) | undefined;
  #microphone = "off";
  #mode: string | null;
  #key: string | null;

  constructor(
    private readonly button: RtcMuteButton,
    private readonly room: RoomHandle,
  ) {
    const { signal } = this.#stop;
    this.#mode = button.mode;
    this.#key = button.key;
    button.hold = this;
    button.addController(this);
    button.addEventListener("pointerdown", this.#pointerDown, { signal });
    button.addEventListener("contextmenu", (event) => this.#held && event.preventDefault(), { signal });
    button.addEventListener("click", this.#click, { signal, capture: true });
    this.#cleanups = [room.call.subscribe(() => this.#update()), pageWindows.subscribe((view) => this.#listen(view))];
    this.#update();
  }

  /** Ends the mode, because the button has left the room. */
  close(): void {
    this.#release();
    this.#stop.abort();
    for (const cleanup of this.#cleanups) cleanup();
    this.button.removeController(this);
    this.button.hold = undefined;
  }

  adapt(appearance: Appearance): Appearance {
    const settings = readSettings(this.button);
    if (!settings) return appearance;
    const { talk, chord } = settings;
    const key = keyLabel(chord, controlTexts.keyNames);
    const held = { ...appearance, keyShortcuts: ariaChord(chord), holdable: true };
    if (!talk) return { ...held, label: controlTexts.holdToMute(key) };
    const isMuted = appearance.on;
    return { ...held, label: controlTexts.holdToTalk(key), pressed: !isMuted, tone: isMuted ? undefined : "accent" };
  }

  hostUpdate(): void {
    const { mode, key } = this.button;
    if (mode === this.#mode && key === this.#key) return;
    this.#mode = mode;
    this.#key = key;
    this.#release();
    this.#microphone = "off";
    this.#update();
  }

  get #isUsable(): boolean {
    const { state } = this.room.call;
    return isActive(state) || state.preview;
  }

  /** Listens to the keys of one window. The key of the mode works in every window of the page, wherever the button is. */
  #listen(view: Window): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    view.addEventListener("keydown", this.#keyDown, { signal });
    view.addEventListener("keyup", this.#keyUp, { signal, capture: true });
    view.addEventListener("pointerup", this.#pointerEnd, { signal, capture: true });
    view.addEventListener("pointercancel", this.#pointerEnd, { signal, capture: true });
    view.addEventListener("blur", this.#release, { signal });
    view.document.addEventListener("visibilitychange", this.#release, { signal });
    return () => stop.abort();
  }

  #begin(settings: Settings, by: string): void {
    if (this.#held || !this.#isUsable) return;
    // The user has already muted the microphone, and the end of a hold would unmute it against that choice.
    if (!settings.talk && this.room.call.state.local.microphone !== "on") return;
    this.#held = { ...settings, by };
    this.#requestMuted(!settings.talk);
  }

  readonly #release = (): void => {
    const held = this.#held;
    this.#held = undefined;
    if (held && this.#isUsable) this.#requestMuted(held.talk);
  };

  #requestMuted(muted: boolean): void {
    const { button } = this;
    const room = this.room.element;
    if (button.isConnected) dispatchRequest(button, "rtc-mute-request", { room, muted });
    // Deferred: a room that is being moved in the page together with its button receives no event now.
    else queueMicrotask(() => dispatchRequest(room, "rtc-mute-request", { room, muted }));
  }

  /** With push-to-talk, a microphone that comes into the call is muted until the first hold. */
  #update(): void {
    const before = this.#microphone;
    const isUsable = this.#isUsable;
    this.#microphone = isUsable ? this.room.call.state.local.microphone : "off";
    if (!isUsable) this.#held = undefined;
    if (before === "off" && this.#microphone === "on" && !this.#held) {
      // Deferred: the call is notifying its subscribers of this state now.
      queueMicrotask(() => this.#muteUnlessHeld());
    }
  }

  #muteUnlessHeld(): void {
    if (this.#stop.signal.aborted || this.#held || !this.#isUsable) return;
    if (readSettings(this.button)?.talk) this.#requestMuted(true);
  }

  readonly #pointerDown = (event: PointerEvent): void => {
    const settings = readSettings(this.button);
    if (settings && event.button === 0) this.#begin(settings, pointerOf(event));
  };

  /**
   * Suppresses the click at the end of a hold, which would toggle the microphone. A click by a screen reader or a script has no
   * `detail` and still toggles, because not every user can hold a button.
   */
  readonly #click = (event: MouseEvent): void => {
    if (readSettings(this.button) && event.detail) event.stopPropagation();
  };

  readonly #keyDown = (event: KeyboardEvent): void => {
    const settings = readSettings(this.button);
    if (!settings || !this.#isUsable || event.defaultPrevented || event.isComposing) return;
    const by = keyOf(event);
    const chord = this.#held?.by === by ? this.#held.chord : this.#match(event, settings);
    if (!chord) return;
    // Space would scroll the page or click the button, and a held key must not type text wherever the focus goes.
    event.preventDefault();
    if (!event.repeat) this.#begin({ ...settings, chord }, by);
  };

  /** The chord by which a key begins a hold: Space and Enter on the button itself, or the chord of the button. */
  #match(event: KeyboardEvent, { chord }: Settings): Chord | undefined {
    if (event.composedPath().includes(this.button) && isPress(event)) return SPACE;
    if (!matches(event, chord)) return undefined;
    const isMeantElsewhere = isTyping(event) || (isPress(event) && isPressable(event));
    return isChord(chord) || !isMeantElsewhere ? chord : undefined;
  }

  readonly #keyUp = (event: KeyboardEvent): void => {
    const held = this.#held;
    if (!held || held.by.startsWith(POINTER)) return;
    const isOwnKey = held.by === keyOf(event);
    // Firefox clicks a button when Space is released.
    if (isOwnKey) event.preventDefault();
    // While Meta is down, browsers dispatch no keyup for other keys.
    if (isOwnKey || !hasModifiers(event, held.chord)) this.#release();
  };

  readonly #pointerEnd = (event: PointerEvent): void => {
    if (this.#held?.by === pointerOf(event)) this.#release();
  };
}

const POINTER = "pointer ";
const pointerOf = ({ pointerId }: PointerEvent): string => POINTER + String(pointerId);
/** Identifies a key by its position, because the character that it types changes with the modifiers. */
const keyOf = ({ code, key }: KeyboardEvent): string => code || key;

observeElements((element, room) => {
  if (!(element instanceof RtcMuteButton)) return undefined;
  const hold = new Hold(element, room);
  return () => hold.close();
});
