import type { ReactiveElement } from "lit";
import { type CallState, isActive } from "../core/index.js";
import { WindowListener } from "./window-listener.js";

type Room = ReactiveElement & { readonly state: CallState; join(): Promise<void>; leave(): void };

/**
 * Makes a room leave the call when the page is left, so that nobody waits for somebody who has gone, and join it again
 * when the browser brings the very same page back (from its back/forward cache).
 */
export function followPageTurns(room: Room): void {
  let wasInside = false;
  new WindowListener(room, ["pagehide", "pageshow"], ({ type, persisted }) => {
    if (type === "pagehide") {
      wasInside = isActive(room.state);
      room.leave();
      // The call reports every error itself.
    } else if (persisted && wasInside) room.join().catch(() => {});
  });
}
