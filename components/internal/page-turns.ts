import type { ReactiveElement } from "lit";
import { type Call, isActive } from "../core/index.js";

type Room = ReactiveElement & { readonly call: Call; join(): Promise<void>; leave(): void };

/**
 * Makes a room leave the call when the page is left, so that nobody waits for somebody who has gone, and join it again
 * when the browser brings the very same page back (from its back/forward cache).
 */
export function followPageTurns(room: Room): void {
  let { state } = room.call;
  const turn = ({ type, persisted }: PageTransitionEvent): void => {
    const { call } = room;
    if (type === "pagehide") {
      ({ state } = call);
      room.leave();
    } else if (persisted && isActive(state)) {
      // Who was silent or unseen comes back so.
      if (state.local.microphone !== "on") call.setMuted(true);
      if (state.local.camera === "off") void call.setCamera(false);
      // The call reports every error itself.
      room.join().catch(() => {});
    }
  };
  const types = ["pagehide", "pageshow"] as const;
  room.addController({
    hostConnected: () => types.forEach((type) => addEventListener(type, turn)),
    hostDisconnected: () => types.forEach((type) => removeEventListener(type, turn)),
  });
}
