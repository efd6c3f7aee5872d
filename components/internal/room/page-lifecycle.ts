import type { ReactiveElement } from "lit";
import { type Call, isActive } from "../../core/index.js";

type Room = ReactiveElement & { readonly call: Call; join(): Promise<void> };

/**
 * Makes a room leave the call when the page is left, so that nobody waits for somebody who has gone, and join it again
 * when the browser brings the very same page back (from its back/forward cache): muted, if it was.
 */
export function followPageTurns(room: Room): void {
  let wasInside = false;
  const turn = ({ type, persisted }: PageTransitionEvent): void => {
    if (type === "pagehide") {
      wasInside = isActive(room.call.state);
      room.call.leave({ back: true });
      // The call reports every error itself.
    } else if (persisted && wasInside) room.join().catch(() => {});
  };
  const types = ["pagehide", "pageshow"] as const;
  room.addController({
    hostConnected: () => types.forEach((type) => addEventListener(type, turn)),
    hostDisconnected: () => types.forEach((type) => removeEventListener(type, turn)),
  });
}
