import type { Participant } from "../../core/index.js";
import type { RequestedRoom } from "../room/requests.js";
import type { RoomElement } from "../room/room-context.js";

/** An element of the kit that shows a picture of one participant. */
interface PictureElement extends RoomElement {
  /** `null` before the element has rendered. */
  readonly picture: HTMLVideoElement | null;
  readonly shownParticipant: Participant | undefined;
}

const isPictureElement = (element: RoomElement): element is PictureElement => "picture" in element;

/**
 * Shows one picture inside `target` in the browser's window for a single picture: the largest, and among equally large ones that of
 * another participant. Calls `closed` when the window closes.
 *
 * @returns a function that closes the window.
 * @throws {DOMException} when there is no picture, or the browser refuses.
 */
export async function openSinglePicture(
  room: RequestedRoom,
  target: HTMLElement,
  closed: () => void,
): Promise<() => void> {
  const area = ({ clientWidth, clientHeight }: Element): number => clientWidth * clientHeight;
  const [video] = picturesIn(room, target).sort((one, other) => area(other) - area(one));
  if (!video) throw new DOMException("There is no picture.", "InvalidStateError");
  await video.requestPictureInPicture();
  video.addEventListener("leavepictureinpicture", closed, { once: true });
  return () => void video.ownerDocument.exitPictureInPicture().catch(() => {});
}

/** The visible pictures inside `target`: first those of other participants, then the local ones, then `<video>` elements of the page. */
function picturesIn({ services }: RequestedRoom, target: HTMLElement): HTMLVideoElement[] {
  const elements = [...services.elements].filter(isPictureElement).filter((element) => isInside(target, element));
  const isLocal = ({ shownParticipant }: PictureElement): boolean => !!shownParticipant?.isLocal;
  const ofKit = elements.sort((one, other) => Number(isLocal(one)) - Number(isLocal(other)));
  const ofPage = [target, ...target.querySelectorAll("video")].filter((element) => element instanceof HTMLVideoElement);
  const videos = [...ofKit.flatMap(({ picture }) => picture ?? []), ...ofPage];
  return videos.filter((video) => video.videoWidth && video.checkVisibility());
}

/** Whether an element is `container` or inside it, in shadow trees too. */
function isInside(container: Element, element: Element): boolean {
  if (container.contains(element)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isInside(container, root.host);
}
