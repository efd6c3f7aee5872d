import type { ReactiveControllerHost } from "lit";
import type { Call } from "../../core/index.js";
import type { RtcEventMap, RtcRequestType } from "./events.js";

/** What carries out the requests. */
export interface RequestedRoom extends HTMLElement, ReactiveControllerHost {
  readonly call: Call;
  join(): Promise<void>;
  leave(): void;
}

type Handler<K extends RtcRequestType> = (room: RequestedRoom, detail: RtcEventMap[K]["detail"]) => unknown;

const types = new Set<RtcRequestType>();
/** Those in the page. */
const rooms = new Set<RequestedRoom>();
/** The room that a request came through first; only the room itself can tell, for it may be in a closed shadow tree. */
const claims = new WeakMap<Event, RequestedRoom>();

function claim(this: RequestedRoom, event: Event): void {
  if (!claims.has(event)) claims.set(event, this);
}

/** Makes a room carry out the requests that are meant for it, wherever in the page they are made. */
export function takeRequests(room: RequestedRoom): void {
  room.addController({
    hostConnected() {
      rooms.add(room);
      for (const type of types) room.addEventListener(type, claim);
    },
    hostDisconnected: () => rooms.delete(room),
  });
}

/**
 * Says how requests of a type are carried out: by the room in their detail, else the nearest around the place where they
 * were made. Waits for them at the window, where everybody else has had the chance to cancel them.
 */
export function carryOut<K extends RtcRequestType>(type: K, handler: Handler<K>): void {
  types.add(type);
  for (const room of rooms) room.addEventListener(type, claim);
  // There is no window on a server.
  (globalThis as Partial<typeof globalThis>).addEventListener?.(type, (event: RtcEventMap[K]) => {
    const { detail } = event;
    const room = (detail?.room as RequestedRoom | undefined) ?? claims.get(event);
    if (!event.defaultPrevented && room && rooms.has(room)) handler(room, detail);
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
