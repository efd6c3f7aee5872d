import { hasPipWindow, openPipWindow } from "./pip-window.js";
import type { RequestedRoom, RequestTable } from "../room/requests.js";
import { rooms } from "../room/room-context.js";
import { openSinglePicture } from "./single-picture.js";

/** The element in the picture-in-picture window, and its room. A browser has one window for all pages. */
let shown: { readonly room: Element; readonly target: Element; readonly close: () => void } | undefined;
/** Whether a window is being opened. */
let opening = false;
const listeners = new Set<() => void>();

/** The element of a room that is in the picture-in-picture window. */
export const pipTarget = (room: Element | undefined): Element | undefined =>
  shown && shown.room === room ? shown.target : undefined;

/** Whether the browser has a picture-in-picture window for elements, or at least one for a single picture. */
export const supportsPip = (): boolean => hasPipWindow() || document.pictureInPictureEnabled;

/** Calls `listener` whenever the window opens or closes, until the returned function is called. */
export function subscribePip(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function update(now: typeof shown): void {
  shown = now;
  for (const listener of listeners) listener();
}

/** The target of a request that names none: the first visible element of the room that shows participants. */
const defaultTarget = (room: Element): Element | undefined =>
  flattened(room).find(
    (element) => element.matches("rtc-grid, rtc-participants, rtc-video") && element.checkVisibility(),
  );

/** An element and all elements inside it, with those that are assigned to its slots. */
function flattened(element: Element): Element[] {
  const children =
    element instanceof HTMLSlotElement ? element.assignedElements({ flatten: true }) : [...element.children];
  return [element, ...children.flatMap(flattened)];
}

/** The request that `<rtc-pip-button>` adds to its room. */
export const pipRequests = {
  "rtc-pip-request": async (room, detail) => {
    const present = pipTarget(room.element);
    const target = detail?.target ?? present ?? defaultTarget(room.element);
    const isOpen = !!present && (present === target || detail?.target === undefined);
    const open = detail?.on ?? !isOpen;
    if (opening || open === isOpen) return;
    shown?.close();
    if (!open || !(target instanceof HTMLElement)) return;
    opening = true;
    await openPip(room, target);
    opening = false;
  },
} as const satisfies Partial<RequestTable>;

/** Opens the window for `target`. It closes when the call ends, and when the room leaves the page. */
async function openPip(room: RequestedRoom, target: HTMLElement): Promise<void> {
  const { element, call } = room;
  const close = (): void => shown?.close();
  // A room that moves within the page leaves it and comes again, and is connected all the time.
  const closeUnlessMoved = (): void => {
    if (!element.isConnected) close();
  };
  const unsubscribe = rooms.subscribe((present) => (present === room ? closeUnlessMoved : undefined));
  call.events.on("left", close);
  const closed = (): void => {
    update(undefined);
    unsubscribe();
    call.events.off("left", close);
  };
  try {
    const open = hasPipWindow() ? openPipWindow(target, closed) : openSinglePicture(room, target, closed);
    update({ room: element, target, close: await open });
    // The room may have left while the browser was opening the window.
    closeUnlessMoved();
  } catch {
    // The browser refuses: everything stays as it is.
    closed();
  }
}
