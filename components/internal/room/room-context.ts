import { ContextEvent, createContext } from "@lit/context";
import type { ReactiveControllerHost } from "lit";
import type { Call, JoinOptions } from "../../core/index.js";
import type { RoomAudio } from "../audio/remote-audio.js";
import { ObservableSet } from "./observable-set.js";
import type { RequestRegistry } from "./requests.js";

/** The part of a call that elements use directly. For everything else they dispatch a request to the room. */
export type RoomCall = Pick<Call, "state" | "subscribe" | "events" | "note" | "connectionTo"> &
  // A room that a page provides itself may have no devices to choose.
  Partial<Pick<Call, "preferDevice">>;

/** An element that belongs to a room: the one that it names with `for`, or the nearest around it. */
export type RoomElement = HTMLElement & ReactiveControllerHost & { for: string | null };

/** The services that the elements of one room share with each other and with the `<rtc-room>`, apart from the call. */
export interface RoomServices {
  /** The kit's elements that have found this room and are in the page. {@link RoomController} keeps it. */
  readonly elements: ObservableSet<RoomElement>;
  /** The remote sound, as the room plays it. */
  readonly audio: RoomAudio;
  /** Takes the requests that an optional element adds. */
  readonly requests: RequestRegistry;
  /** The options with which the room would join now. */
  joinOptions(): JoinOptions;
}

/** The interface of a room for its elements: they read the call's state, and name `element` in their requests. */
export interface RoomHandle {
  /** The `<rtc-room>`. */
  readonly element: HTMLElement;
  readonly call: RoomCall;
  /** The id of the participant that the elements in this scope are about. `""` = the local participant; absent = no scope. */
  readonly participant?: string;
  /** Absent for a room that a page has made itself. */
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

/**
 * The room that an element is in, or that it is itself. `undefined` = the element is in no room. `requester` is the element that
 * needs the room, if it is another.
 */
export function resolveRoom(element: Element, requester: Element = element): RoomHandle | undefined {
  let room: RoomHandle | undefined;
  element.dispatchEvent(new ContextEvent(roomContext, requester, (handle) => (room = handle)));
  return room;
}

/** Makes elements resolve their room again. A new room dispatches the event itself; for a removed one the document does. */
export function announceRoom(at: Node): void {
  at.dispatchEvent(
    Object.assign(new Event("context-provider", { bubbles: true, composed: true }), { context: roomContext }),
  );
}

/** Lists a room that has been added to the page, and makes elements find it. */
export function connectRoom(handle: RoomHandle): void {
  rooms.add(handle);
  announceRoom(handle.element);
}

/** Removes a room from the list, and makes its elements look for another one. */
export function disconnectRoom(handle: RoomHandle): void {
  rooms.delete(handle);
  announceRoom(handle.element.ownerDocument);
}

/**
 * Calls `listener` for every element of the kit that is in a room of the page, present or future, until the returned function is
 * called. The function that the listener returns, if any, is called when the element leaves its room or the page.
 */
export function observeElements(
  listener: (element: RoomElement, room: RoomHandle) => (() => void) | undefined,
): () => void {
  return rooms.subscribe((room) => room.services?.elements.subscribe((element) => listener(element, room)));
}
