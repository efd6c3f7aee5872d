import type { ReactiveControllerHost } from "lit";
import type { Call } from "../core/index.js";
import type { RtcEventMap, RtcRequestType } from "./events.js";
import { WindowListener } from "./window-listener.js";

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
 * Makes a room carry out the requests that are meant for it, wherever in the page they are made. It waits for them at
 * the window, where everybody else has had the chance to cancel them.
 */
export function takeRequests(room: RequestedRoom): void {
  for (const type of types) room.addEventListener(type, (event) => claims.has(event) || claims.set(event, room));
  for (const type of types) {
    new WindowListener(room, [type], (event: RtcEventMap[typeof type]) => {
      const { detail, defaultPrevented } = event;
      if (!defaultPrevented && (detail?.room ?? claims.get(event)) === room) REQUESTS[type](room, detail);
    });
  }
}

const types = Object.keys(REQUESTS) as RtcRequestType[];
