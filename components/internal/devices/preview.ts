import { isActive, type JoinOptions } from "../../core/index.js";
import { dispatchRequest } from "../room/events.js";
import type { RequestedRoom, RequestTable } from "../room/requests.js";
import type { RoomHandle } from "../room/room-context.js";

/** The devices to preview: those that the room would join with, or both if it would join with none. */
export function previewDevices({ audio, video }: Pick<JoinOptions, "audio" | "video">): {
  audio: boolean;
  video: boolean;
} {
  return audio || video ? { audio: !!audio, video: !!video } : { audio: true, video: true };
}

/** Starts or ends a room's preview; without `on`, whichever of them changes something. */
function setPreview({ call, services }: RequestedRoom, wanted?: boolean): void {
  const { preview } = call.state;
  const on = wanted ?? !preview;
  if (isActive(call.state) || !(on || preview)) return;
  if (!on) return call.leave();
  const options = services.joinOptions();
  if (options.muted) call.setMuted(true);
  void call.preview(previewDevices(options));
}

/** An element that shows a preview adds these to its room. */
export const previewRequests = {
  "rtc-preview-request": (room, detail) => setPreview(room, detail?.on),
} as const satisfies Partial<RequestTable>;

/** How many elements show the preview of a room. */
const holders = new WeakMap<Element, number>();
/** The rooms whose preview was begun by one of them. */
const begun = new WeakSet<Element>();

/** Requests microphone and camera before joining, for an element that holds the room's preview. */
export function beginPreview(from: Element, { element: room }: RoomHandle): void {
  begun.add(room);
  dispatchRequest(from, "rtc-preview-request", { room, on: true });
}

/**
 * Counts an element as one that shows a room's preview, until the returned function is called. When the last one has gone
 * and the page is not in the call, a preview that such an element began is ended: a camera never films without a picture of it.
 */
export function holdPreview({ element: room, call }: RoomHandle): () => void {
  const count = (change: number): number => {
    const now = (holders.get(room) ?? 0) + change;
    holders.set(room, now);
    return now;
  };
  count(1);
  return () => {
    // In a later task: an element that is being moved within the page is back by then.
    setTimeout(() => {
      if (count(-1) > 0 || !begun.delete(room) || !call.state.preview) return;
      dispatchRequest(room, "rtc-preview-request", { room, on: false });
    });
  };
}
