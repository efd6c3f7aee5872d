import { ContextEvent } from "@lit/context";
import { adoptSheets } from "../element/document-styles.js";
import type { RtcEventMap, RtcRequestType } from "../room/events.js";
import { announceRoom } from "../room/room-context.js";
import { copySheets } from "./cross-document-styles.js";
import { inheritStyles } from "./inherited-styles.js";

/**
 * Makes the one element around what a picture-in-picture window shows, and returns the node to which that is appended. It has the name
 * of the room around `target` in the page, the classes and attributes of all elements around it, and the values that `target` inherits,
 * so that the page's rules reach the window. For a target in a shadow tree it stands for the host of that tree, so that the rules of
 * the tree and the page's rules for its parts apply. It has no box of its own.
 */
export function createScope(target: Element, page: Document): Element | ShadowRoot {
  const root = target.getRootNode();
  const start = root instanceof ShadowRoot ? root.host : target.parentElement;
  const named = root instanceof ShadowRoot ? root.host : start?.closest("rtc-room, rtc-call");
  const scope = page.createElement(named?.localName ?? "div");
  for (let around = start; around && around !== document.body; around = around.parentElement) {
    copySelectable(around, scope);
  }
  scope.style.setProperty("display", "contents", "important");
  page.body.append(scope);
  inheritStyles(target, scope);
  if (!(root instanceof ShadowRoot)) return scope;
  const shadow = scope.attachShadow({ mode: "open" });
  adoptSheets(shadow, page, root.adoptedStyleSheets);
  shadow.append(...copySheets(root, page));
  return shadow;
}

/** Adds the classes and the attributes of an element to those that `scope` has. An id stays in the page, for what names it. */
function copySelectable(from: Element, scope: Element): void {
  scope.classList.add(...from.classList);
  for (const { name, value } of from.attributes) {
    if (!UNCOPIED.test(name) && !scope.hasAttribute(name)) scope.setAttribute(name, value);
  }
}

const UNCOPIED = /^(on.*|id|class|style|slot)$/i;

/**
 * The events that an element in the window can dispatch: every request, and what the elements of the talk report. All other events
 * of the kit come from the room, which stays in the page.
 */
const FORWARDED: Readonly<Record<RtcRequestType | "rtc-chat-message" | "rtc-chat-unread" | "rtc-reaction", true>> = {
  "rtc-mute-request": true,
  "rtc-camera-request": true,
  "rtc-pin-request": true,
  "rtc-device-request": true,
  "rtc-preview-request": true,
  "rtc-speaker-test-request": true,
  "rtc-volume-request": true,
  "rtc-chat-request": true,
  "rtc-reaction-request": true,
  "rtc-device-return-request": true,
  "rtc-sound-request": true,
  "rtc-screen-request": true,
  "rtc-hand-request": true,
  "rtc-flip-request": true,
  "rtc-fullscreen-request": true,
  "rtc-pip-request": true,
  "rtc-moderate-request": true,
  "rtc-join-request": true,
  "rtc-leave-request": true,
  "rtc-chat-message": true,
  "rtc-chat-unread": true,
  "rtc-reaction": true,
};

/**
 * Binds the elements of a picture-in-picture window to the call at `place` in the page: they find the room there, and what they request
 * is requested there, where every listener of the page can cancel it. Calls `lost` when `place` leaves the page.
 */
export function bindScope(page: Document, place: Element, lost: () => void, signal: AbortSignal): void {
  const root = page.documentElement;
  root.addEventListener(
    "context-request",
    (event) => {
      event.stopPropagation();
      place.dispatchEvent(new ContextEvent(event.context, event.contextTarget, event.callback, event.subscribe));
    },
    { signal },
  );
  document.addEventListener("context-provider", () => (place.isConnected ? announceRoom(page) : lost()), { signal });
  for (const type of Object.keys(FORWARDED) as (keyof typeof FORWARDED)[]) {
    root.addEventListener(
      type,
      (event: RtcEventMap[typeof type]) => {
        const { cancelable } = event;
        const detail: unknown = event.detail;
        const isAllowed = place.dispatchEvent(
          new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }),
        );
        if (!isAllowed) event.preventDefault();
      },
      { signal },
    );
  }
}
