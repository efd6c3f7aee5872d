import type { ReactiveController, ReactiveElement } from "lit";
import { type CallState, isActive } from "../core/index.js";

type Room = ReactiveElement & { readonly state: CallState; join(): Promise<void>; leave(): void };

/**
 * Leaves the call when the page is left, so that nobody waits for somebody who has gone, and joins it again when the
 * browser brings the very same page back (from its back/forward cache).
 */
export class PageTurns implements ReactiveController {
  readonly #room: Room;
  #wasInside = false;

  constructor(room: Room) {
    this.#room = room;
    room.addController(this);
  }

  hostConnected(): void {
    addEventListener("pagehide", this);
    addEventListener("pageshow", this);
  }

  hostDisconnected(): void {
    removeEventListener("pagehide", this);
    removeEventListener("pageshow", this);
  }

  handleEvent({ type, persisted }: PageTransitionEvent): void {
    const room = this.#room;
    if (type === "pagehide") {
      this.#wasInside = isActive(room.state);
      room.leave();
      // The call reports every error itself.
    } else if (persisted && this.#wasInside) room.join().catch(() => {});
  }
}
