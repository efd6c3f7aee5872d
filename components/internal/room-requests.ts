import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Call } from "../core/index.js";
import type { RtcEventMap, RtcRequestType } from "./events.js";

/** What carries out the requests. */
export interface RequestedRoom extends HTMLElement, ReactiveControllerHost {
  readonly call: Call;
  join(): Promise<void>;
  leave(): void;
}

type Requests = { readonly [K in RtcRequestType]: (room: RequestedRoom, detail: RtcEventMap[K]["detail"]) => unknown };

/** Whoever wants to know of a failure hears it from the call. */
const ignore = (): void => {};

const REQUESTS: Requests = {
  "rtc-mute-request": ({ call }, detail) => call.setMuted(detail?.muted ?? call.state.local.microphone === "on"),
  "rtc-camera-request": ({ call }, detail) => call.setCamera(detail?.on ?? call.state.local.camera === "off"),
  "rtc-join-request": (room) => room.join().catch(ignore),
  "rtc-leave-request": (room) => room.leave(),
};

/** The room that a request without a `room` came through first. */
const claims = new WeakMap<Event, Element>();

/**
 * Carries out the requests meant for a room, wherever in the page they are made. It waits for them at the window,
 * where everybody else has had the chance to cancel them.
 */
export class RoomRequests implements ReactiveController {
  #listening: AbortController | undefined;

  constructor(private readonly room: RequestedRoom) {
    room.addController(this);
    for (const type of types) room.addEventListener(type, (event) => claims.has(event) || claims.set(event, room));
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const view = this.room.ownerDocument.defaultView;
    for (const type of types) view?.addEventListener(type, (event) => this.#take(type, event), { signal });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  #take<K extends RtcRequestType>(type: K, event: RtcEventMap[K]): void {
    const { detail, defaultPrevented } = event;
    if (!defaultPrevented && (detail?.room ?? claims.get(event)) === this.room) REQUESTS[type](this.room, detail);
  }
}

const types = Object.keys(REQUESTS) as RtcRequestType[];
