import { isActive, type JoinOptions } from "../../core/index.js";
import { dispatchRequest } from "../room/events.js";
import type { RequestedRoom, RequestTable } from "../room/requests.js";
import type { RoomHandle } from "../room/room-context.js";

/** The devices to preview: those with which the room would join, or both if it would join without any. */
export function previewDevices({ audio, video }: Pick<JoinOptions, "audio" | "video">): {
  audio: boolean;
  video: boolean;
} {
  return audio || video ? { audio: !!audio, video: !!video } : { audio: true, video: true };
}

/** Starts or ends a room's preview; without `wanted`, toggles it. Does nothing during a call. */
function setPreview({ call, services }: RequestedRoom, wanted?: boolean): void {
  const { preview } = call.state;
  const on = wanted ?? !preview;
  const hasEffect = !isActive(call.state) && (on || preview);
  if (!hasEffect) return;
  if (!on) {
    call.leave();
    return;
  }
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
/** The rooms whose preview was begun by such an element. */
const begun = new WeakSet<Element>();

/** Requests the room's preview, for an element that shows it. */
export function beginPreview(from: Element, { element: room }: RoomHandle): void {
  begun.add(room);
  dispatchRequest(from, "rtc-preview-request", { room, on: true });
}

/**
 * Counts an element that shows a room's preview, until the returned function is called. When the last such element is removed
 * and the page is not in the call, a preview that one of them began is ended: a camera never films without being shown.
 */
export function holdPreview({ element: room, call }: RoomHandle): () => void {
  const count = (change: number): number => {
    const now = (holders.get(room) ?? 0) + change;
    holders.set(room, now);
    return now;
  };
  count(1);
  return () => {
    // In a later task: an element that is being moved within the page is in the page again by then.
    setTimeout(() => {
      if (count(-1) > 0 || !begun.delete(room) || !call.state.preview) return;
      dispatchRequest(room, "rtc-preview-request", { room, on: false });
    });
  };
}
