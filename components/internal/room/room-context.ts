import { createContext } from "@lit/context";
import type { Call } from "../../core/index.js";

/** What elements may use of a call by themselves. Everything else they ask the room for. */
export type RoomCall = Pick<Call, "state" | "subscribe" | "events" | "note" | "connectionTo" | "preferDevice">;

/** What the elements of a room need of it: to read the call's state, and to say whom a request is for. */
export interface RoomHandle {
  /** The `<rtc-room>`. */
  readonly element: HTMLElement;
  readonly call: RoomCall;
  /** Inside the scope of one participant, their id: what shows a participant shows this one. `""` = this page's own. */
  readonly participant?: string;
}

/**
 * The nearest room, in the words of the community context protocol: any element, of this kit or not, can ask for it.
 * The key is a registered symbol, so that two copies of the kit on one page understand each other.
 */
export const callContext = createContext<RoomHandle>(Symbol.for("rtc-elements.call"));

/** Answers whoever asks inside `element` for the nearest room. */
export function provideRoom(element: HTMLElement, handle: RoomHandle): void {
  element.addEventListener("context-request", (event) => {
    if (event.context !== callContext) return;
    event.stopPropagation();
    event.callback(handle);
  });
}

/** Makes everybody look for their room again: dispatched by one that has come, and on the document for one that has gone. */
export function announceRoom(at: Node): void {
  at.dispatchEvent(
    Object.assign(new Event("context-provider", { bubbles: true, composed: true }), { context: callContext }),
  );
}
