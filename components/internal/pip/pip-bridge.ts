import { ContextEvent } from "@lit/context";
import { announceRoom } from "../room/room-context.js";
import { elementById } from "../room/room-controller.js";
import type { RtcEventMap } from "../room/events.js";
import { isPress, isPressable, isTyping } from "../element/key-chords.js";
import { originalOf } from "./ancestor-mirror.js";

/** Every event of the kit, so that none that is added is forgotten here. */
const OWN: Readonly<Record<keyof RtcEventMap, true>> = {
  "rtc-joined": true,
  "rtc-left": true,
  "rtc-participant-joined": true,
  "rtc-participant-left": true,
  "rtc-state-change": true,
  "rtc-error": true,
  "rtc-device-returned": true,
  "rtc-message": true,
  "rtc-moderated": true,
  "rtc-talking-while-muted": true,
  "rtc-microphone-silent": true,
  "rtc-mute-request": true,
  "rtc-camera-request": true,
  "rtc-pin-request": true,
  "rtc-device-request": true,
  "rtc-preview-request": true,
  "rtc-speaker-test-request": true,
  "rtc-volume-request": true,
  "rtc-chat-message": true,
  "rtc-chat-unread": true,
  "rtc-reaction": true,
  "rtc-chat-request": true,
  "rtc-reaction-request": true,
  "rtc-device-return-request": true,
  "rtc-sound-request": true,
  "rtc-screen-request": true,
  "rtc-hand-request": true,
  "rtc-flip-request": true,
  "rtc-fullscreen-request": true,
  "rtc-pip-request": true,
  "rtc-moderate-request": true,
  "rtc-join-request": true,
  "rtc-leave-request": true,
};

/** Something in another window, and where it belongs. */
export interface Bridge {
  readonly view: Window;
  readonly target: Element;
  /** Its place in this page: here its events come, too. */
  readonly place: Element;
  /** The place has gone. */
  readonly lost: () => void;
  readonly signal: AbortSignal;
}

/**
 * Lets what is in another window find its room, ask it, be told when rooms come and go, and be called by keys. Events of
 * the kit come at the place in this page as copies; what cancels a copy cancels the event.
 */
export function bridge({ view, target, place, lost, signal }: Bridge): void {
  const { document: page } = view;
  const html = page.documentElement;
  const at = (event: Event): Element => originalOf(event.composedPath()[0]) ?? place;
  const again = (event: Event, copy: Event): void => {
    if (!at(event).dispatchEvent(copy)) event.preventDefault();
  };

  html.addEventListener(
    "context-request",
    (event) => {
      event.stopPropagation();
      at(event).dispatchEvent(new ContextEvent(event.context, event.contextTarget, event.callback, event.subscribe));
    },
    { signal },
  );
  document.addEventListener("context-provider", () => (place.isConnected ? announceRoom(page) : lost()), { signal });
  for (const type of Object.keys(OWN) as (keyof RtcEventMap)[]) {
    html.addEventListener(
      type,
      (event) => {
        const { cancelable } = event;
        const detail: unknown = event.detail;
        again(event, new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
      },
      { signal },
    );
  }
  bridgeCommands(page, at, signal);
  bridgeKeys(view, place, signal);

  // For what names its room by id.
  const own = page.getElementById.bind(page);
  const getElementById = (id: string): Element | null => {
    const found = own(id);
    return found && target.contains(found) ? found : elementById(place, id);
  };
  Object.assign(page, { getElementById });
}

/** Commands of buttons go to likenesses, which have none. */
function bridgeCommands(page: Document, at: (event: Event) => Element, signal: AbortSignal): void {
  const command = (event: Event): void => {
    if (!originalOf(event.composedPath()[0])) return;
    const { command, source } = event as CommandEvent;
    const copy = new Event("command", { cancelable: true, composed: true });
    at(event).dispatchEvent(Object.assign(copy, { command, source }));
  };
  page.addEventListener("command", command, { signal, capture: true });
}

/**
 * Keys that mean something where they are pressed are no business of the page. Of any other it is told the end, too, which
 * may be of another kind: the modifiers of a chord may come up first, the focus may go to a text.
 */
function bridgeKeys(view: Window, place: Element, signal: AbortSignal): void {
  const down = new Set<string>();
  const forward = (event: KeyboardEvent): void => {
    const id = event.code || event.key;
    if (event.type === "keydown") {
      const chord = event.ctrlKey || event.altKey || event.metaKey;
      if (event.defaultPrevented || (!chord && (isTyping(event) || (isPress(event) && isPressable(event))))) return;
      down.add(id);
    } else if (!down.delete(id)) return;
    const { type, key, code, repeat, ctrlKey, shiftKey, altKey, metaKey, cancelable } = event;
    const init = { key, code, repeat, ctrlKey, shiftKey, altKey, metaKey, cancelable, bubbles: true, composed: true };
    if (!place.dispatchEvent(new KeyboardEvent(type, init))) event.preventDefault();
  };
  view.addEventListener("keydown", forward, { signal });
  view.addEventListener("keyup", forward, { signal });
  // Whoever holds a key here for something there would never let go.
  const letGo = (): void => {
    down.clear();
    window.dispatchEvent(new FocusEvent("blur"));
  };
  view.addEventListener("blur", letGo, { signal });
}
