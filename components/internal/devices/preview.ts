import { isActive } from "../../core/index.js";
import type { RoomHandle } from "../room/room-context.js";
import { tell } from "../room/events.js";
import { carryOut } from "../room/requests.js";

/** What a room's attributes ask for; both, if neither is there: a preview of nothing is none. */
export function devicesOf(room: Element): { audio: boolean; video: boolean } {
  const [audio, video] = ["audio", "video"].map((name) => Reflect.get(room, name) === true);
  return audio || video ? { audio: !!audio, video: !!video } : { audio: true, video: true };
}

carryOut("rtc-preview-request", (room, detail) => {
  const { call } = room;
  const { preview } = call.state;
  const on = detail?.on ?? !preview;
  if (isActive(call.state) || !(on || preview)) return;
  if (!on) return call.leave();
  if (Reflect.get(room, "muted") === true) call.setMuted(true);
  void call.preview(devicesOf(room));
});

/** How many elements show the preview of a room. */
const holders = new WeakMap<Element, number>();
/** The rooms whose preview was begun by one of them. */
const begun = new WeakSet<Element>();

/** Asks a room for microphone and camera before joining, from an element that holds its preview. */
export function beginPreview(from: Element, { element: room }: RoomHandle): void {
  begun.add(room);
  tell(from, "rtc-preview-request", { room, on: true });
}

/**
 * Counts an element as one that shows a room's preview, until the returned function is called. When the last has gone, and the
 * page is not in the call, what was begun is ended: nobody is filmed without seeing it.
 */
export function holdPreview({ element: room, call }: RoomHandle): () => void {
  const count = (change: number): number => {
    const now = (holders.get(room) ?? 0) + change;
    holders.set(room, now);
    return now;
  };
  count(1);
  return () => {
    // Later, since an element that is being moved is back in the same task.
    setTimeout(() => {
      if (count(-1) > 0 || !begun.delete(room) || !call.state.preview) return;
      tell(room, "rtc-preview-request", { room, on: false });
    });
  };
}
