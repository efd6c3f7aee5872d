import type { ReactiveController, ReactiveControllerHost } from "lit";
import { allParticipants, type Call } from "../../core/index.js";
import type { RtcEventMap, RtcRequestType } from "./events.js";
import type { RoomHandle, RoomServices } from "./room-context.js";

/** The room that a request is for, with the interfaces that a handler may use. */
export interface RequestedRoom extends RoomHandle {
  readonly call: Call;
  readonly services: RoomServices;
  join(): Promise<void>;
  leave(): void;
}

type RequestHandler<K extends RtcRequestType> = (room: RequestedRoom, detail: RtcEventMap[K]["detail"]) => unknown;

/** The handler for each type of request. */
export type RequestTable = { readonly [K in RtcRequestType]: RequestHandler<K> };

/** Takes the requests of optional elements. */
export interface RequestRegistry {
  /** Makes the room answer these requests, too. Adding one again changes nothing. */
  add(requests: Partial<RequestTable>): void;
}

/** The call reports every failure itself, as an `error` event. */
const ignore = (): void => {};

/** The requests that every room answers. */
const requests = {
  "rtc-join-request": (room) => room.join().catch(ignore),

  "rtc-leave-request": (room) => room.leave(),

  "rtc-mute-request": ({ call }, detail) => call.setMuted(detail?.muted ?? call.state.local.microphone === "on"),

  "rtc-camera-request": ({ call }, detail) => call.setCamera(detail?.on ?? call.state.local.camera === "off"),

  "rtc-screen-request": async ({ call }, detail) => {
    await call.setScreen(detail?.on ?? call.state.local.screen === "off");
    const [track] = call.state.local.streams.screen?.getVideoTracks() ?? [];
    if (track && detail?.contentHint) track.contentHint = detail.contentHint;
  },

  "rtc-hand-request": ({ call }, detail) => call.setHandRaised(detail?.raised ?? !call.state.local.handRaised),

  "rtc-pin-request": ({ call }, detail) => {
    const all = allParticipants(call.state);
    const id = detail?.participant;
    const participant = id ? all.find((candidate) => candidate.id === id) : call.state.local;
    if (!participant) return;
    const pinned = detail?.pinned ?? !participant.pinned;
    for (const other of all) if (other.pinned && other.id !== participant.id) call.note(other.id, { pinned: false });
    call.note(participant.id, { pinned });
  },

  "rtc-device-return-request": ({ call }) => {
    const { returnedDevice } = call.state;
    if (!returnedDevice) return;
    void call.switchDevice(returnedDevice.kind === "videoinput" ? "camera" : "microphone", returnedDevice.deviceId);
  },

  "rtc-sound-request": ({ services }) => services.audio.resume(),

  "rtc-fullscreen-request": async ({ element }, detail) => {
    const target = detail?.target ?? element;
    const isFullscreen = target.matches(":fullscreen");
    if ((detail?.on ?? !isFullscreen) === isFullscreen) return;
    // A refusal leaves everything as it is: the browser reports it by a `fullscreenerror` event.
    await (isFullscreen ? document.exitFullscreen() : target.requestFullscreen()).catch(ignore);
  },

  "rtc-moderate-request": ({ call }, { what }) => call.moderate(what),
} as const satisfies Partial<RequestTable>;

export type RoomRequestType = keyof typeof requests;

/** The first room that a request passed. Only the room itself can record that: it may be in a closed shadow tree. */
const nearestRooms = new WeakMap<Event, Element>();

/**
 * Handles the requests to one room, wherever in the page they are dispatched: those that name the room in `detail.room`, and
 * those that name no room and pass this one first. It listens at the window, so that every other listener of the page runs
 * before it and can cancel a request.
 */
export class RequestListener implements ReactiveController, RequestRegistry {
  #table: Partial<RequestTable> = requests;
  #connected = false;

  /** `room` returns the argument for the handlers. */
  constructor(
    private readonly host: HTMLElement & ReactiveControllerHost,
    private readonly room: () => RequestedRoom,
  ) {
    host.addController(this);
  }

  add(requests: Partial<RequestTable>): void {
    this.#table = { ...requests, ...this.#table };
    if (this.#connected) this.#listen();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#listen();
  }

  hostDisconnected(): void {
    this.#connected = false;
    for (const type of this.#types) {
      this.host.removeEventListener(type, this.#recordNearest);
      removeEventListener(type, this.#handleEvent);
    }
  }

  get #types(): readonly RtcRequestType[] {
    return Object.keys(this.#table) as RtcRequestType[];
  }

  /** Safe to call twice: the DOM adds a listener for a type only once. */
  #listen(): void {
    for (const type of this.#types) {
      this.host.addEventListener(type, this.#recordNearest);
      addEventListener(type, this.#handleEvent);
    }
  }

  readonly #recordNearest = (event: Event): void => {
    if (!nearestRooms.has(event)) nearestRooms.set(event, this.host);
  };

  readonly #handleEvent = (event: RtcEventMap[RtcRequestType]): void => {
    const { detail, defaultPrevented } = event;
    const target = detail?.room ?? nearestRooms.get(event);
    if (!defaultPrevented && target === this.host) this.#handle(event.type as RtcRequestType, detail);
  };

  #handle<K extends RtcRequestType>(type: K, detail: RtcEventMap[K]["detail"]): void {
    this.#table[type]?.(this.room(), detail);
  }
}
