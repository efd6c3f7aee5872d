import { ContextEvent } from "@lit/context";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type CallState, initialState } from "../../core/index.js";
import { callContext, type RoomHandle } from "./room-context.js";
import { shallowEqual } from "./shallow-equal.js";

/** An element that belongs to a room: the one it names by id, else the nearest around it. */
export type RoomMember = HTMLElement & ReactiveControllerHost & { for: string | null };

/**
 * Finds an element's room, and requests an update whenever the part of its state that the element asked for changes.
 *
 * `for` wins over the rooms around, is looked up in the element's own tree and then in those around it, and is looked up again
 * whenever a room comes or goes. An element that has no room gets the slice of a call that was never joined, and says
 * so in the console, once, after the page had time to load.
 */
export class CallSlice<T> implements ReactiveController {
  /** The slice, current in every `render()`. */
  value!: T;
  /** The room; `undefined` while there is none. */
  room: RoomHandle | undefined;
  #for: string | null = null;
  #warned = false;
  #page: Document | undefined;
  #unsubscribe: (() => void) | undefined;

  /** `select` may read the host's properties: it runs before every update. */
  constructor(
    private readonly host: RoomMember,
    private readonly select: (state: CallState) => T,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#page = this.host.ownerDocument;
    this.#page.addEventListener("context-provider", this.#find);
    this.#find();
    if (this.room || this.#warned) return;
    const warn = (): unknown => setTimeout(this.#warn);
    if (document.readyState === "complete") warn();
    else addEventListener("load", warn, { once: true });
  }

  hostDisconnected(): void {
    // Not the host's: that may be another by now.
    this.#page?.removeEventListener("context-provider", this.#find);
    this.#follow(undefined);
  }

  hostUpdate(): void {
    if (this.host.isConnected && this.host.for !== this.#for) this.#find();
    this.value = this.select(this.#state);
  }

  get #state(): CallState {
    return this.room?.call.state ?? initialState;
  }

  readonly #find = (): void => {
    const { host } = this;
    let room: RoomHandle | undefined;
    this.#for = host.for;
    const asked = host.for ? elementById(host, host.for) : host;
    asked?.dispatchEvent(new ContextEvent(callContext, host, (handle) => (room = handle)));
    this.#follow(room);
  };

  #follow(room: RoomHandle | undefined): void {
    if (room === this.room) return;
    this.#unsubscribe?.();
    this.room = room;
    this.#unsubscribe = room?.call.subscribe(this.#changed);
    this.host.requestUpdate();
  }

  readonly #changed = (): void => {
    if (!shallowEqual(this.select(this.#state), this.value)) this.host.requestUpdate();
  };

  readonly #warn = (): void => {
    if (this.room || this.#warned || !this.host.isConnected) return;
    this.#warned = true;
    console.warn(`<${this.host.localName}> is in no <rtc-room> and names none with for="id".`, this.host);
  };
}

/** An element by its id, as seen from another: in its own tree, then in those around it. */
export function elementById(from: Element, id: string): Element | null {
  const root = from.getRootNode();
  if (!(root instanceof ShadowRoot)) return from.ownerDocument.getElementById(id);
  return root.getElementById(id) ?? elementById(root.host, id);
}
