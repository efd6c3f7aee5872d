import { adoptSheets } from "../element/document-styles.js";
import { addPageWindow } from "../element/page-windows.js";
import { resolveRoom } from "../room/room-context.js";
import { copyPageStyles } from "./cross-document-styles.js";
import { bindScope, createScope, type WindowScope } from "./window-scope.js";

/** Not in TypeScript's DOM types. */
interface DocumentPictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

const documentPictureInPicture = (): DocumentPictureInPicture | undefined =>
  (window as Window & { documentPictureInPicture?: DocumentPictureInPicture }).documentPictureInPicture;

/** Whether this page can open a window with elements. A page in a frame cannot. */
export const hasPipWindow = (): boolean => !!documentPictureInPicture() && window.top === window;

/** The largest size of a new window, in CSS pixels. */
const MAX_WIDTH = 480;
const MAX_HEIGHT = 360;

/** Makes the shown element fill the window, whatever size the page's rules give the element. */
const FILL = /* css */ `
  html, body { block-size: 100%; margin: 0 !important; padding: 0 !important; overflow: hidden; }
  body > * > :not(style, link), :host > :not(style, link) {
    position: fixed !important;
    inset: 0 !important;
    inline-size: 100% !important;
    block-size: 100% !important;
    max-inline-size: none !important;
    max-block-size: none !important;
    margin: 0 !important;
    aspect-ratio: auto !important;
  }
`;

/**
 * Opens a window that stays on top of all others, and moves an element, with its state and its listeners, into it. The window has a
 * small tree of its own, bound to the room around the element. When the window closes, the element returns to its place, and `closed`
 * is called. Needs a click.
 *
 * @returns a function that closes the window.
 * @throws {DOMException} when the browser refuses.
 */
export async function openPipWindow(target: HTMLElement, closed: () => void): Promise<() => void> {
  const { width, height } = target.getBoundingClientRect();
  const size = { width: Math.min(Math.round(width), MAX_WIDTH), height: Math.min(Math.round(height), MAX_HEIGHT) };
  const view = await documentPictureInPicture()?.requestWindow(size);
  if (!view) throw new DOMException("This browser has no picture-in-picture windows.", "NotSupportedError");
  const { document: page } = view;
  const place = createPlace(target, height);
  const stop = new AbortController();
  const { signal } = stop;

  const restore = (): void => {
    if (signal.aborted) return;
    stop.abort();
    place.replaceWith(target);
    closed();
  };
  const close = (): void => {
    restore();
    view.close();
  };

  copyPageStyles(page);
  const scope = createScope(target, page);
  fillWindow(page, scope);
  target.before(place);
  signal.addEventListener("abort", addPageWindow(view, place));
  bindScope(scope, place, signal);
  scope.container.append(target);
  view.addEventListener("pagehide", restore, { signal });
  view.addEventListener("resize", () => updateElements(place, page), { signal });
  return close;
}

/** Creates a placeholder for the target in the page, as high as the target, so that nothing around it moves. */
function createPlace(target: Element, height: number): HTMLElement {
  const place = document.createElement("div");
  place.dataset["rtcPlace"] = "";
  place.slot = target.slot;
  place.style.minBlockSize = `${height}px`;
  return place;
}

function fillWindow(page: Document, { container }: WindowScope): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(FILL);
  adoptSheets(page, page, [...page.adoptedStyleSheets, sheet]);
  if ("host" in container) adoptSheets(container, page, [...container.adoptedStyleSheets, sheet]);
}

/** Updates the elements in the window. Their resize observers do not run while the page itself is hidden. */
function updateElements(place: Element, page: Document): void {
  for (const element of resolveRoom(place)?.services?.elements ?? []) {
    if (element.ownerDocument === page) element.requestUpdate();
  }
}
