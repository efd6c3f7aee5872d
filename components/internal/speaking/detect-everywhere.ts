import { ContextEvent } from "@lit/context";
import { callContext, type RoomHandle } from "../room/room-context.js";
import { detectSpeaking } from "./audio-levels.js";

const heard = new WeakSet<Element>();

/** Listens in a room whenever it is in a call, from now on. */
function listen(element: Element): void {
  element.dispatchEvent(
    new ContextEvent(callContext, element, (room: RoomHandle) => {
      if (heard.has(room.element)) return;
      heard.add(room.element);
      detectSpeaking(room);
    }),
  );
}

/** What a page that uses the whole kit has without asking: every room on it, now or later, knows who is speaking. */
export function hearEveryRoom(): void {
  const page = (globalThis as Partial<typeof globalThis>).document;
  page?.addEventListener("rtc-joined", (event) => {
    const [room] = event.composedPath();
    if (room instanceof Element) listen(room);
  });
  // Those that are in their calls already.
  page?.querySelectorAll("rtc-room").forEach(listen);
}
