import type { ReactiveController } from "lit";
import { type CallState, isActive } from "../core/index.js";
import type { RoomHandle } from "../internal/room/room-context.js";
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
import { meetMembers } from "../internal/room/room-members.js";
import type { Appearance } from "../internal/element/room-button.js";
import { controlTexts } from "../texts/texts.js";
import { RtcMuteButton } from "./rtc-mute-button.js";

interface Settings {
  readonly talk: boolean;
  readonly chord: Chord;
}

const SPACE: Chord = { key: " ", modifiers: [] };

/** What `mode` and `key` say. */
function settings(button: RtcMuteButton): Settings | undefined {
  const mode = button.getAttribute("mode");
  if (mode !== "push-to-talk" && mode !== "push-to-mute") return undefined;
  return { talk: mode === "push-to-talk", chord: parseChord(button.getAttribute("key") ?? "") ?? SPACE };
}

/** Never made: its `appearance` is laid over that of mute buttons on the page, whose own it calls. */
class HeldButton extends RtcMuteButton {
  override appearance(state: CallState): Appearance {
    const look = super.appearance(state);
    const { talk, chord } = settings(this) ?? {};
    if (!chord) return look;
    const key = keyLabel(chord, controlTexts.keyNames);
    if (!talk) return { ...look, label: controlTexts.holdToMute(key) };
    const { on: silent } = look;
    return { ...look, label: controlTexts.holdToTalk(key), pressed: !silent, tone: silent ? undefined : "accent" };
  }
}

/**
 * Gives a mute button its `mode`. The button knows nothing of it, so that a page that only mutes downloads nothing of it: this
 * joins it from outside, as a controller and with a look, when the button asks for its room.
 *
 * A hold ends with its key, with a modifier of it, with its pointer, and with whatever may have swallowed the end of these: the
 * window loses focus, the page is hidden, the call ends, the button leaves the page or is set otherwise.
 */
class Hold implements ReactiveController {
  #room: RoomHandle | undefined;
  #unsubscribe: (() => void) | undefined;
  #held: (Settings & { readonly by: string }) | undefined;
  #announced = false;
  #microphone = "off";
  #stop: AbortController | undefined;

  constructor(private readonly button: RtcMuteButton) {
    Reflect.set(button, "appearance", Reflect.get(HeldButton.prototype, "appearance"));
    new MutationObserver(() => {
      this.#release();
      this.#begin();
      button.requestUpdate();
    }).observe(button, { attributeFilter: ["mode", "key"] });
    button.addController(this);
    button.addEventListener("pointerdown", (event) => {
      const wanted = settings(button);
      if (wanted && event.button === 0) this.#hold(wanted, pointerOf(event));
    });
    button.addEventListener("contextmenu", (event) => this.#held && event.preventDefault());
    // Its click would mute. One of a screen reader or a script has no `detail`, and does: not everybody can hold.
    button.addEventListener("click", (event) => settings(button) && event.detail && event.stopPropagation(), true);
  }

  set room(room: RoomHandle | undefined) {
    if (room === this.#room) return;
    this.#release();
    this.#unsubscribe?.();
    this.#room = room;
    this.#unsubscribe = room?.call.subscribe(() => this.#follow());
    this.#begin();
  }

  hostConnected(): void {
    this.#stop?.abort();
    const { signal } = (this.#stop = new AbortController());
    // Its keys work in the page's own window, too, while it is in another one.
    for (const place of new Set([window, this.button.ownerDocument.defaultView ?? window])) {
      place.addEventListener("keydown", this.#keyDown, { signal });
      place.addEventListener("keyup", this.#keyUp, { signal, capture: true });
      place.addEventListener("pointerup", this.#pointerEnd, { signal, capture: true });
      place.addEventListener("pointercancel", this.#pointerEnd, { signal, capture: true });
      place.addEventListener("blur", this.#release, { signal });
      place.document.addEventListener("visibilitychange", this.#release, { signal });
    }
  }

  hostDisconnected(): void {
    this.room = undefined;
    this.#stop?.abort();
  }

  hostUpdated(): void {
    const native = this.#native;
    const chord = settings(this.button)?.chord;
    if (!native) return;
    native.style.touchAction = chord ? "none" : "";
    // Beside a label of the author's own, too.
    native.title = chord ? (native.querySelector("[part=label]")?.textContent.trim() ?? "") : "";
    if (chord) native.setAttribute("aria-keyshortcuts", ariaChord(chord));
    else if (this.#announced) native.removeAttribute("aria-keyshortcuts");
    this.#announced = !!chord;
  }

  get #native(): HTMLButtonElement | null | undefined {
    return this.button.shadowRoot?.querySelector("button");
  }

  get #usable(): boolean {
    const state = this.#room?.call.state;
    return !!state && (isActive(state) || state.preview);
  }

  #hold(wanted: Settings, by: string): void {
    if (this.#held || !this.#usable) return;
    // Who is silent already is so by a decision that letting go must not undo.
    if (!wanted.talk && this.#room?.call.state.local.microphone !== "on") return;
    this.#held = { ...wanted, by };
    this.#ask(!wanted.talk);
  }

  readonly #release = (): void => {
    const held = this.#held;
    this.#held = undefined;
    if (held && this.#usable) this.#ask(held.talk);
  };

  #ask(muted: boolean): void {
    const { button } = this;
    const room = this.#room?.element;
    if (!room) return;
    if (button.isConnected) dispatchRequest(button, "rtc-mute-request", { room, muted });
    // Later, since a room that is being moved with its button hears nothing now.
    else queueMicrotask(() => dispatchRequest(room, "rtc-mute-request", { room, muted }));
  }

  /** A microphone that comes onto the call is silent until somebody holds. */
  #begin(): void {
    this.#microphone = "off";
    this.#follow();
  }

  #follow(): void {
    const before = this.#microphone;
    this.#microphone = this.#usable ? (this.#room?.call.state.local.microphone ?? "off") : "off";
    if (!this.#usable) this.#held = undefined;
    if (before !== "off" || this.#microphone !== "on" || this.#held) return;
    // Later, since the state is just being told to everyone.
    queueMicrotask(() => settings(this.button)?.talk && !this.#held && this.#usable && this.#ask(true));
  }

  readonly #keyDown = (event: KeyboardEvent): void => {
    const wanted = settings(this.button);
    if (!wanted || !this.#usable || event.defaultPrevented || event.isComposing) return;
    const by = keyOf(event);
    const chord = this.#held?.by === by ? this.#held.chord : this.#meant(event, wanted);
    if (!chord) return;
    // Space would scroll the page, or click the button; and a key that is held types nothing, wherever the focus goes.
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
    // Firefox clicks when Space comes up.
    if (own) event.preventDefault();
    // While Meta is down, no other key tells of its end.
    if (own || !hasModifiers(event, held.chord)) this.#release();
  };

  readonly #pointerEnd = (event: PointerEvent): void => {
    if (this.#held?.by === pointerOf(event)) this.#release();
  };
}

const POINTER = "pointer ";
const pointerOf = ({ pointerId }: PointerEvent): string => POINTER + String(pointerId);
/** By its place: what a key writes changes with its modifiers while it is down. */
const keyOf = ({ code, key }: KeyboardEvent): string => code || key;

const holds = new WeakMap<RtcMuteButton, Hold>();

meetMembers((member, room) => {
  if (!(member instanceof RtcMuteButton)) return;
  const hold = holds.get(member) ?? new Hold(member);
  holds.set(member, hold);
  hold.room = room;
});
