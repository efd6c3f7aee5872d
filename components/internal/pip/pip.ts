import { hasSmallWindow, moveToSmallWindow } from "./pip-window.js";
import type { RequestedRoom, RequestTable } from "../room/requests.js";

/** What is in a small window now: there is one for all pages. */
let shown: { readonly room: Element; readonly target: Element; readonly close: () => void } | undefined;
let asking = false;
const followers = new Set<() => void>();

/** What of a room is in a small window. */
export const smallIn = (room: Element | undefined): Element | undefined =>
  shown && shown.room === room ? shown.target : undefined;

/** Whether anything can be in a small window here: elements, or at least one picture. */
export const canBeSmall = (): boolean => hasSmallWindow() || document.pictureInPictureEnabled;

/** Calls `listener` whenever something has gone into a small window or come back, until the returned function is called. */
export function followSmall(listener: () => void): () => void {
  followers.add(listener);
  return () => followers.delete(listener);
}

function show(now: typeof shown): void {
  shown = now;
  for (const follower of followers) follower();
}

/** What of a room is shown small when nobody says: the first thing in it that shows people. */
const subjectOf = (room: Element): Element | undefined =>
  allIn(room).find((element) => element.matches("rtc-grid, rtc-participants, rtc-video") && element.checkVisibility());

/** An element and all inside it, what the page has put into slots there, too. */
function allIn(element: Element): Element[] {
  const inside =
    element instanceof HTMLSlotElement ? element.assignedElements({ flatten: true }) : [...element.children];
  return [element, ...inside.flatMap(allIn)];
}

/** The request that `<rtc-pip-button>` brings along. */
export const pipRequests = {
  "rtc-pip-request": async (room, detail) => {
    const now = smallIn(room.element);
    const target = detail?.target ?? now ?? subjectOf(room.element);
    const on = !!now && (now === target || detail?.target === undefined);
    if (asking || (detail?.on ?? !on) === on) return;
    shown?.close();
    if (on || !(target instanceof HTMLElement)) return;
    asking = true;
    try {
      // A refusal leaves everything as it is.
      await open(room, target).catch(() => {});
    } finally {
      asking = false;
    }
  },
} as const satisfies Partial<RequestTable>;

async function open(room: RequestedRoom, target: HTMLElement): Promise<void> {
  const ended = (): void => shown?.close();
  const closed = (): void => {
    room.call.events.off("left", ended);
    show(undefined);
  };
  const close = await (hasSmallWindow() ? moveToSmallWindow : showPicture)(target, closed);
  room.call.events.on("left", ended);
  show({ room: room.element, target, close });
}

/** Shows one picture of an element in the window that browsers have for one: the largest, the last of many. */
async function showPicture(target: HTMLElement, closed: () => void): Promise<() => void> {
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
