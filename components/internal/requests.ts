import type { Call } from "../core/index.js";
import type { RtcEventMap, RtcRequestType } from "./events.js";

/** What carries out the requests. */
export interface RequestedRoom extends HTMLElement {
  readonly call: Call;
  join(): Promise<void>;
  leave(): void;
}

type Handler<K extends RtcRequestType> = (room: RequestedRoom, detail: RtcEventMap[K]["detail"]) => unknown;

const rooms = new WeakSet<EventTarget>();

const isRoom = (target: EventTarget | undefined): target is RequestedRoom => target !== undefined && rooms.has(target);

/** Makes a room carry out the requests that are meant for it, wherever in the page they are made. */
export const takeRequests = (room: RequestedRoom): unknown => rooms.add(room);

/**
 * Says how requests of a type are carried out: by the room in their detail, else the nearest around the place where they
 * were made. Waits for them at the window, where everybody else has had the chance to cancel them.
 */
export function carryOut<K extends RtcRequestType>(type: K, handler: Handler<K>): void {
  // There is no window on a server.
  (globalThis as Partial<typeof globalThis>).addEventListener?.(type, (event: RtcEventMap[K]) => {
    const { detail } = event;
    const room = detail?.room ?? event.composedPath().find(isRoom);
    if (!event.defaultPrevented && isRoom(room) && room.isConnected) handler(room, detail);
  });
}

/** Whoever wants to know of a failure hears it from the call. */
const ignore = (): void => {};

carryOut("rtc-mute-request", ({ call }, detail) => {
  call.setMuted(detail?.muted ?? call.state.local.microphone === "on");
});
carryOut("rtc-camera-request", ({ call }, detail) => call.setCamera(detail?.on ?? call.state.local.camera === "off"));
carryOut("rtc-join-request", (room) => room.join().catch(ignore));
carryOut("rtc-leave-request", (room) => room.leave());
