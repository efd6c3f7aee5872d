import { ObservableSet } from "../room/observable-set.js";

/** The windows that contain elements of this page: its own, and a picture-in-picture window while one is open. */
export const pageWindows = new ObservableSet<Window>();
// There is no window on a server.
if ("window" in globalThis) pageWindows.add(window);

const places = new WeakMap<Document, Element>();

/**
 * Adds a picture-in-picture window. `place` stands in the page where the elements in the window came from. Returns a function
 * that removes the window again.
 */
export function addPageWindow(view: Window, place: Element): () => void {
  places.set(view.document, place);
  return pageWindows.add(view);
}

/** The place in the page of the elements in another document; `undefined` for the page's own document. */
export const placeOf = (document: Document): Element | undefined => places.get(document);

/**
 * The path of an event that a listener at one of the windows receives, as `composedPath()` has it. From a picture-in-picture window
 * the path goes on at the place in the page of what the window shows.
 */
export function pathInPage(event: Event): EventTarget[] {
  const { currentTarget } = event;
  const path = event.composedPath();
  const place = currentTarget && "document" in currentTarget ? placeOf(currentTarget.document as Document) : undefined;
  return place ? [...path, ...ancestors(place)] : path;
}

function ancestors(node: Node): Node[] {
  const parent = node instanceof ShadowRoot ? node.host : node.parentNode;
  return parent ? [node, ...ancestors(parent)] : [node];
}
