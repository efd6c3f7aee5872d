import { adoptSheets } from "../element/document-styles.js";
import { announceRoom, provideRoom, resolveRoom } from "../room/room-context.js";
import { copySheets } from "./cross-document-styles.js";
import { inheritStyles } from "./inherited-styles.js";

/** The small tree of a picture-in-picture window, around the element that the window shows. */
export interface WindowScope {
  /** The one element around the shown element. It has no box of its own. */
  readonly element: HTMLElement;
  /** The parent of the shown element: the scope's element, or its shadow root. */
  readonly container: HTMLElement | ShadowRoot;
}

/**
 * Creates the scope in which a window is to show `target`, and gives it what style sheets may depend on: the tag name of the room
 * around `target`, the classes of all elements around it, and the values that `target` inherits. For a target in a shadow tree, the
 * scope stands for the host of that tree: the rules of the tree, and the page's rules for its parts, apply inside the scope.
 */
export function createScope(target: Element, page: Document): WindowScope {
  const root = target.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : undefined;
  const room = host ?? target.parentElement?.closest("rtc-room, rtc-call");
  const element = page.createElement(room?.localName ?? "div");
  for (let around = host ?? target.parentElement; around && around !== document.body; around = around.parentElement) {
    element.classList.add(...around.classList);
  }
  element.style.setProperty("display", "contents", "important");
  page.body.append(element);
  inheritStyles(target, element);
  if (!(root instanceof ShadowRoot)) return { element, container: element };
  const container = element.attachShadow({ mode: "open" });
  adoptSheets(container, page, root.adoptedStyleSheets);
  container.append(...copySheets(root, page));
  return { element, container };
}

/**
 * Provides the room around `place` in the page to the elements inside `scope`. If `place` is inside an `<rtc-participant>`, they are
 * about the same participant. When a room comes or goes in the page, or that participant changes, they look for their room again.
 */
export function bindScope({ element }: WindowScope, place: Element, signal: AbortSignal): void {
  let handle = resolveRoom(place);
  provideRoom(element, () => handle);
  document.addEventListener(
    "context-provider",
    () => {
      handle = resolveRoom(place);
      announceRoom(element);
    },
    { signal },
  );
}
