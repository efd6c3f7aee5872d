import type { ReactiveController } from "lit";
import { type CallState, isActive } from "../core/index.js";
import type { RoomHandle } from "../internal/call-context.js";
import { tell } from "../internal/events.js";
import { type Chord, ariaChord, hasModifiers, isChord, isPressable, isTyping, keyLabel, matches, parseChord } from "../internal/keys.js";
import { meetMembers } from "../internal/members.js";
import type { Look } from "../internal/room-button.js";
import { controlTexts } from "../internal/texts.js";
import { RtcMuteButton } from "./rtc-mute-button.js";

const SPACE: Chord = { key: " ", modifiers: [] };

/** What `mode` and `key` say. */
function settings(button: RtcMuteButton): { talk: boolean; chord: Chord } | undefined {
  const mode = button.getAttribute("mode");
  if (mode !== "push-to-talk" && mode !== "push-to-mute") return undefined;
  return { talk: mode === "push-to-talk", chord: parseChord(button.getAttribute("key") ?? "") ?? SPACE };
}

/** Never made: its `look` is laid over that of mute buttons on the page, whose own it calls. */
class HeldButton extends RtcMuteButton {
  override look(state: CallState): Look {
    const look = super.look(state);
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
 * A hold ends with its key, with a modifier of it, with its pointer, and with whatever may have swallowed the end of these: the window
 * loses focus, the page is hidden, the call ends, the button leaves the page or is set otherwise.
 */
class Hold implements ReactiveController {
  static readonly of = new WeakMap<RtcMuteButton, Hold>();
  #room: RoomHandle | undefined;
  #unsubscribe: (() => void) | undefined;
  #view: Window | null = null;
  /** By what: a key's place on the keyboard, or a pointer. */
  #by: string | undefined;
  #microphone = "off";

  constructor(private readonly button: RtcMuteButton) {
    Object.assign(button, { look: HeldButton.prototype.look });
    new MutationObserver(() => {
      this.#release();
      this.#rest("off");
      button.requestUpdate();
    }).observe(button, { attributeFilter: ["mode", "key"] });
    button.addController(this);
    button.addEventListener("pointerdown", (event) => event.button || this.#hold(`pointer ${event.pointerId}`));
    button.addEventListener("contextmenu", (event) => this.#by && event.preventDefault());
    // Its click would mute. One of a screen reader or a script has no `detail`, and does: not everybody can hold.
    button.addEventListener("click", (event) => settings(button) && event.detail && event.stopPropagation(), true);
  }

  set room(room: RoomHandle | undefined) {
    if (room === this.#room) return;
    this.#release();
    this.#unsubscribe?.();
    this.#room = room;
    this.#microphone = "off";
    this.#unsubscribe = room?.call.subscribe(() => this.#follow());
    this.#follow();
  }

  hostConnected(): void {
    const view = (this.#view = this.button.ownerDocument.defaultView);
    view?.addEventListener("keydown", this.#keyDown);
    view?.addEventListener("keyup", this.#keyUp, true);
    view?.addEventListener("blur", this.#release);
    view?.document.addEventListener("visibilitychange", this.#release);
    for (const type of ["pointerup", "pointercancel"] as const) view?.addEventListener(type, this.#pointerEnd, true);
  }

  hostDisconnected(): void {
    const view = this.#view;
    this.room = undefined;
    view?.removeEventListener("keydown", this.#keyDown);
    view?.removeEventListener("keyup", this.#keyUp, true);
    view?.removeEventListener("blur", this.#release);
    view?.document.removeEventListener("visibilitychange", this.#release);
    for (const type of ["pointerup", "pointercancel"] as const) view?.removeEventListener(type, this.#pointerEnd, true);
  }

  hostUpdated(): void {
    const native = this.#native;
    const chord = settings(this.button)?.chord;
    if (!native) return;
    native.style.touchAction = chord ? "none" : "";
    // Beside a label of the author's own, too.
    native.title = chord ? (native.querySelector("[part=label]")?.textContent.trim() ?? "") : "";
    if (chord) native.setAttribute("aria-keyshortcuts", ariaChord(chord));
    else native.removeAttribute("aria-keyshortcuts");
  }

  get #native(): HTMLButtonElement | null | undefined {
    return this.button.shadowRoot?.querySelector("button");
  }

  #hold(by: string): void {
    const wanted = settings(this.button);
    if (!wanted || this.#by || !this.#native || this.#native.disabled) return;
    // Who is silent already is so by a decision that letting go must not undo.
    if (!wanted.talk && this.#room?.call.state.local.microphone !== "on") return;
    this.#by = by;
    this.#ask(!wanted.talk);
  }

  readonly #release = (): void => {
    const { talk } = settings(this.button) ?? this.#last;
    if (this.#by === undefined) return;
    this.#by = undefined;
    if (this.#active) this.#ask(talk);
  };
}
