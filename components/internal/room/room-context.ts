import { ContextEvent, createContext } from "@lit/context";
import type { ReactiveControllerHost } from "lit";
import type { Call, JoinOptions } from "../../core/index.js";
import type { RoomAudio } from "../audio/remote-audio.js";
import { ObservableSet } from "./observable-set.js";
import type { RequestRegistry } from "./requests.js";

/** What elements may use of a call by themselves. Everything else they ask the room for. */
export type RoomCall = Pick<Call, "state" | "subscribe" | "events" | "note" | "connectionTo" | "preferDevice">;

/** An element that belongs to a room: the one that it names by id, else the nearest around it. */
export type RoomElement = HTMLElement & ReactiveControllerHost & { for: string | null };

/** What the elements of one room share with each other and with the `<rtc-room>`, apart from the call. */
export interface RoomServices {
  /** The kit's elements that have found this room and are in the page. {@link RoomController} keeps it. */
  readonly elements: ObservableSet<RoomElement>;
  /** The remote sound, as the room plays it. */
  readonly audio: RoomAudio;
  /** The requests that the room answers. An optional element adds its own. */
  readonly requests: RequestRegistry;
  /** The options that the room would join with now. */
  joinOptions(): JoinOptions;
}

/** What the elements of a room need of it: to read the call's state, and to name the room in a request. */
export interface RoomHandle {
  /** The `<rtc-room>`. */
  readonly element: HTMLElement;
  readonly call: RoomCall;
  /** Inside the scope of one participant, their id: elements inside are about this participant. `""` = the local one. */
  readonly participant?: string;
  /** A page may provide a room of its own making, without these. */
  readonly services?: RoomServices;
}

/**
 * The nearest room, by the community context protocol: any element, of this kit or not, can request it. The key is a registered
 * symbol, so that two copies of the kit on one page understand each other.
 */
export const roomContext = createContext<RoomHandle>(Symbol.for("rtc-elements.call"));

/** Every `<rtc-room>` in the page, in shadow trees too. */
export const rooms = new ObservableSet<RoomHandle>();

/** Provides a room to the elements inside `element`. While `current` returns `undefined`, a provider further out answers them. */
export function provideRoom(element: HTMLElement, current: () => RoomHandle | undefined): void {
  element.addEventListener("context-request", (event) => {
    const handle = event.context === roomContext ? current() : undefined;
    if (!handle) return;
    event.stopPropagation();
    event.callback(handle);
  });
}

/** The room that an element is in, or is itself. `undefined` = none. `requester` is the element that needs it, if another. */
export function resolveRoom(element: Element, requester: Element = element): RoomHandle | undefined {
  let room: RoomHandle | undefined;
  element.dispatchEvent(new ContextEvent(roomContext, requester, (handle) => (room = handle)));
  return room;
}

/** Makes elements look for their room again: dispatched by a room that has come, and on the document for one that has gone. */
export function announceRoom(at: Node): void {
  at.dispatchEvent(
    Object.assign(new Event("context-provider", { bubbles: true, composed: true }), { context: roomContext }),
  );
}

/** Lists a room that has come into the page, and lets elements find it. */
export function connectRoom(handle: RoomHandle): void {
  rooms.add(handle);
  announceRoom(handle.element);
}

/** The opposite of {@link connectRoom}. */
export function disconnectRoom(handle: RoomHandle): void {
  rooms.delete(handle);
  announceRoom(handle.element.ownerDocument);
}

/**
 * Calls `listener` for every element of the kit that is in a room of the page, now and later, until the returned function is
 * called. What the listener returns is called when the element leaves its room or the page.
 */
export function observeElements(
  listener: (element: RoomElement, room: RoomHandle) => (() => void) | undefined,
): () => void {
  return rooms.subscribe((room) => room.services?.elements.subscribe((element) => listener(element, room)));
}
