import mitt, { type Emitter } from "mitt";
import { type CallEvents, type CallState, initialState, type Participant } from "../core/index.js";
import { Store } from "../core/store.js";
import { RemoteAudio } from "../internal/audio/remote-audio.js";
import { ObservableSet } from "../internal/room/observable-set.js";
import {
  connectRoom,
  disconnectRoom,
  provideRoom,
  type RoomElement,
  type RoomHandle,
} from "../internal/room/room-context.js";

/**
 * A room whose call is only a state that the test sets. It serves tests of what elements render: a real call cannot have eleven
 * participants, a failed connection or an Arabic name on demand. The behaviour of rooms is tested with real rooms.
 */
export class FakeRoom extends HTMLElement {
  readonly store = new Store<CallState>(initialState);
  readonly events: Emitter<CallEvents> = mitt();
  /** The connections to participants, by id, as the test sets them. */
  readonly connections = new Map<string, RTCPeerConnection>();
  /** The number of subscribers of the call. */
  listeners = 0;
  readonly elements = new ObservableSet<RoomElement>();
  /** Plays nothing until a test passes it participants. */
  readonly audio = new RemoteAudio(this);
  readonly handle: RoomHandle;

  constructor() {
    super();
    const { store } = this;
    this.handle = {
      element: this,
      call: {
        get state() {
          return store.snapshot;
        },
        events: this.events,
        note: (id, found) => (id === store.snapshot.local.id ? this.changeLocal(found) : this.changeRemote(id, found)),
        connectionTo: (id) => this.connections.get(id),
        preferDevice: () => {},
        subscribe: (listener) => {
          this.listeners++;
          const unsubscribe = store.subscribe(listener);
          return () => {
            this.listeners--;
            unsubscribe();
          };
        },
      },
      // The room handles no request: tests listen for the request events.
      services: {
        elements: this.elements,
        audio: this.audio,
        requests: { add: () => {} },
        joinOptions: () => ({ room: "" }),
      },
    };
    provideRoom(this, () => this.handle);
  }

  connectedCallback(): void {
    connectRoom(this.handle);
  }

  disconnectedCallback(): void {
    disconnectRoom(this.handle);
  }

  /** Puts the local participant into the call, with these remote participants. */
  enter(...remotes: Participant[]): void {
    this.store.update({ connectionState: "connected", remotes });
    this.changeLocal({ id: "me", connectionState: "connected" });
  }

  changeLocal(change: Partial<Participant>): void {
    this.store.update({ local: Object.freeze({ ...this.store.snapshot.local, ...change }) });
  }

  changeRemote(id: string, change: Partial<Participant>): void {
    const { remotes } = this.store.snapshot;
    this.store.update({ remotes: remotes.map((remote) => (remote.id === id ? { ...remote, ...change } : remote)) });
  }
}

/** A connected remote participant who sends nothing. Without a `displayName`, their name is their id. */
export const person = (id: string, change: Partial<Participant> = {}): Participant => ({
  ...initialState.local,
  id,
  displayName: id,
  isLocal: false,
  connectionState: "connected",
  ...change,
});

/** A stream with a moving picture, like that of a camera. */
export function picture(colour = "red"): MediaStream {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser has no 2D canvas.");
  const stream = canvas.captureStream();
  const draw = (): void => {
    context.fillStyle = colour;
    context.fillRect(0, 0, canvas.width, canvas.height);
    if (stream.active) requestAnimationFrame(draw);
  };
  draw();
  return stream;
}

declare global {
  interface HTMLElementTagNameMap {
    "fake-room": FakeRoom;
  }
}

customElements.define("fake-room", FakeRoom);
