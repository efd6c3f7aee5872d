import { hasPipWindow, openPipWindow } from "./pip-window.js";
import type { RequestedRoom, RequestTable } from "../room/requests.js";

/** What is in the picture-in-picture window now. A browser has one window for all pages. */
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

/** What a room shows if a request names no target: the first visible element in it that shows participants. */
const defaultTarget = (room: Element): Element | undefined =>
  flattened(room).find(
    (element) => element.matches("rtc-grid, rtc-participants, rtc-video") && element.checkVisibility(),
  );

/** An element and all inside it, with what the page has put into its slots. */
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
    try {
      await openPip(room, target);
    } catch {
      // The browser refuses: everything stays as it is.
    } finally {
      opening = false;
    }
  },
} as const satisfies Partial<RequestTable>;

async function openPip({ element, call }: RequestedRoom, target: HTMLElement): Promise<void> {
  const ended = (): void => shown?.close();
  const closed = (): void => {
    call.events.off("left", ended);
    update(undefined);
  };
  const close = await (hasPipWindow() ? openPipWindow(target, closed) : openSinglePicture(target, closed));
  call.events.on("left", ended);
  update({ room: element, target, close });
}

/** Shows one picture of an element in the browser's window for a single picture: the largest, and the last of equals. */
async function openSinglePicture(target: HTMLElement, closed: () => void): Promise<() => void> {
  const area = ({ clientWidth, clientHeight }: Element): number => clientWidth * clientHeight;
  const [video] = picturesIn(target)
    .reverse()
    .sort((one, other) => area(other) - area(one));
  if (!video) throw new DOMException("There is no picture.", "InvalidStateError");
  await video.requestPictureInPicture();
  video.addEventListener("leavepictureinpicture", closed, { once: true });
  return () => void video.ownerDocument.exitPictureInPicture().catch(() => {});
}

function picturesIn(element: Element): HTMLVideoElement[] {
  if (element instanceof HTMLVideoElement) return element.videoWidth && element.checkVisibility() ? [element] : [];
  return [...(element.shadowRoot?.children ?? []), ...element.children].flatMap(picturesIn);
}
