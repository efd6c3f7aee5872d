import { ContextEvent } from "@lit/context";
import { callContext, type RoomHandle } from "./call-context.js";
import { detectSpeaking } from "./levels.js";

const heard = new WeakSet<Element>();

/** Listens in the room that `element` is or is in. Nothing is listened to while it is in no call. */
function listen(element: EventTarget): void {
  element.dispatchEvent(
    new ContextEvent(callContext, element as Element, (room: RoomHandle) => {
      if (heard.has(room.element)) return;
      heard.add(room.element);
      detectSpeaking(room);
    }),
  );
}

/** What a page that uses the whole kit has without asking: every room on it knows who is speaking. */
(globalThis as Partial<typeof globalThis>).document?.addEventListener("context-provider", (event) => {
  const [provider] = event.composedPath();
  if (provider instanceof Element) listen(provider);
});
(globalThis as Partial<typeof globalThis>).document?.querySelectorAll("rtc-room").forEach(listen);
