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
 * A room whose call is nothing but a state that the test sets. For what elements show: a real call cannot be made to
 * have eleven people, a failed connection or a name in Arabic on demand. What a room does is tested with real ones.
 */
export class FakeRoom extends HTMLElement {
  readonly store = new Store<CallState>(initialState);
  readonly events: Emitter<CallEvents> = mitt();
  /** What a test wants the connections to participants to be, by id. */
  readonly connections = new Map<string, RTCPeerConnection>();
  /** How many subscribers the call has. */
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
      // It answers no request: tests listen for them.
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

  /** Puts the page into the call, with these others. */
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

/** A connected participant who sends nothing. */
export const person = (id: string, change: Partial<Participant> = {}): Participant => ({
  ...initialState.local,
  id,
  displayName: id,
  isLocal: false,
  connectionState: "connected",
  ...change,
});

/** A moving picture, as a camera's stream. */
export function picture(colour = "red"): MediaStream {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser draws nothing.");
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
