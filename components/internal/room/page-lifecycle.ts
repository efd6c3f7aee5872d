import type { ReactiveElement } from "lit";
import { type Call, isActive } from "../../core/index.js";

type Room = ReactiveElement & { readonly call: Call; join(): Promise<void> };

/**
 * Makes a room leave the call when the user leaves the page: otherwise the other participants would see it reconnecting for
 * long. A browser does not say whether it closes or reloads a page, so the place is kept for some seconds: a reload returns
 * to it, and so does the page that the browser restores from its back/forward cache, muted if it was muted.
 */
export function followPageLifecycle(room: Room): void {
  let wasActive = false;
  const handle = ({ type, persisted }: PageTransitionEvent): void => {
    if (type === "pagehide") {
      wasActive = isActive(room.call.state);
      room.call.leave({ back: true });
    } else if (persisted && wasActive) {
      // The call itself reports every error.
      room.join().catch(() => {});
    }
  };
  const types = ["pagehide", "pageshow"] as const;
  room.addController({
    hostConnected: () => types.forEach((type) => addEventListener(type, handle)),
    hostDisconnected: () => types.forEach((type) => removeEventListener(type, handle)),
  });
}
