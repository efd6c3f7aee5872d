import type { RtcEventMap } from "../internal/room/events.js";

/** The next event of a type, with the type's own event type. */
export const once = <K extends keyof RtcEventMap>(target: EventTarget, type: K): Promise<RtcEventMap[K]> =>
  new Promise((resolve) => {
    const listener: (event: RtcEventMap[K]) => void = resolve;
    target.addEventListener(type, (event) => listener(event as RtcEventMap[K]), { once: true });
  });
