import { dressAbroad, dressPage, moveDressed, wear } from "./cross-document-styles.js";
import { likenessOf } from "./ancestor-mirror.js";
import { bridge } from "./pip-bridge.js";
import { RtcElement } from "../element/rtc-element.js";

/** Not in TypeScript's DOM types. */
interface SmallWindows {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

const smallWindows = (): SmallWindows | undefined =>
  (window as Window & { documentPictureInPicture?: SmallWindows }).documentPictureInPicture;

/** Whether a page can have a small window with elements in it: within a frame it cannot. */
export const hasSmallWindow = (): boolean => !!smallWindows() && window.top === window;

/** The size that a window is to have at the most: it is small. */
const WIDTH = 480;
const HEIGHT = 360;

const FILL = /* css */ `
  html, body { block-size: 100%; margin: 0 !important; padding: 0 !important; overflow: hidden; }
  :is([data-rtc-small-window], :host) > * {
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
 * Moves an element, live, into a small window that stays on top, and back when that closes. Only from within a click.
 *
 * @returns what closes the window.
 * @throws {DOMException} when the browser refuses.
 */
export async function moveToSmallWindow(target: HTMLElement, closed: () => void): Promise<() => void> {
  const { width, height } = target.getBoundingClientRect();
  const size = { width: Math.min(Math.round(width), WIDTH), height: Math.min(Math.round(height), HEIGHT) };
  const view = await smallWindows()?.requestWindow(size);
  if (!view) throw new DOMException("This browser has no small windows.", "NotSupportedError");
  const { document: page } = view;
  const place = placeOf(target, height);
  const stop = new AbortController();
  const { signal } = stop;

  const back = (): void => {
    if (signal.aborted) return;
    stop.abort();
    if (place.isConnected) moveDressed(target, document, () => place.replaceWith(target));
    else target.remove();
    closed();
  };
  const close = (): void => {
    back();
    view.close();
  };

  dressAbroad();
  dressPage(page);
  const around = likenessOf(target.parentNode, page);
  fill(around, page);
  target.before(place);
  bridge({ view, target, place, lost: close, signal });
  moveDressed(target, page, () => around.append(target));
  view.addEventListener("pagehide", back, { signal });
  // An observer of the page's own sleeps while the page is hidden.
  view.addEventListener("resize", () => refresh(target), { signal });
  return close;
}

/** Keeps the place in the page, as large, so that nothing around it jumps. */
function placeOf(target: Element, height: number): HTMLElement {
  const place = document.createElement("div");
  place.dataset["rtcPlace"] = "";
  place.slot = target.slot;
  place.style.minBlockSize = `${height}px`;
  return place;
}

/** Lets what is put into a likeness fill the window. */
function fill(around: Element | ShadowRoot, page: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(FILL);
  wear(page, page, [...page.adoptedStyleSheets, sheet]);
  if ("host" in around) wear(around, page, [...around.adoptedStyleSheets, sheet]);
  else around.setAttribute("data-rtc-small-window", "");
}

function refresh(target: Element): void {
  for (const element of [target, ...target.querySelectorAll("*")]) {
    if (element instanceof RtcElement) element.requestUpdate();
  }
}
