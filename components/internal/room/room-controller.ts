import type { ReactiveController } from "lit";
import { type CallState, initialState } from "../../core/index.js";
import { placeOf } from "../element/page-windows.js";
import { resolveRoom, type RoomElement, type RoomHandle } from "./room-context.js";
import { shallowEqual } from "./shallow-equal.js";

/**
 * Finds an element's room, lists the element with it, and requests an update whenever the part of the room's state that the
 * element selects changes.
 *
 * `for` takes precedence over the rooms around the element. It is resolved in the element's own tree and then in the trees around
 * it, and again whenever a room is added or removed. Without a room, `value` is the slice of a call that was never joined, and
 * the controller writes one warning to the console after the page has loaded.
 */
export class RoomController<T> implements ReactiveController {
  /** The slice, current in every `render()`. */
  value!: T;
  /** The room; `undefined` while there is none. */
  room: RoomHandle | undefined;
  #for: string | null = null;
  #warned = false;
  #document: Document | undefined;
  #unsubscribe: (() => void) | undefined;
  #unlist: (() => void) | undefined;

  /**
   * `select` may read the host's properties: it runs before every update. `found` is called with every room that is found, for
   * example to add the requests of an optional element.
   */
  constructor(
    private readonly host: RoomElement,
    private readonly select: (state: CallState) => T,
    private readonly found?: (room: RoomHandle) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.host.ownerDocument;
    this.#document.addEventListener("context-provider", this.#resolve);
    this.#resolve();
    if (this.room || this.#warned) return;
    const warn = (): unknown => setTimeout(this.#warn);
    if (document.readyState === "complete") warn();
    else addEventListener("load", warn, { once: true });
  }

  hostDisconnected(): void {
    // Not `host.ownerDocument`: the host may have moved to another document by now.
    this.#document?.removeEventListener("context-provider", this.#resolve);
    this.#setRoom(undefined);
  }

  hostUpdate(): void {
    if (this.host.isConnected && this.host.for !== this.#for) this.#resolve();
    this.value = this.select(this.#state);
  }

  get #state(): CallState {
    return this.room?.call.state ?? initialState;
  }

  readonly #resolve = (): void => {
    const { host } = this;
    this.#for = host.for;
    const start = host.for ? elementById(host, host.for) : host;
    this.#setRoom(start ? resolveRoom(start, host) : undefined);
  };

  #setRoom(room: RoomHandle | undefined): void {
    if (room === this.room) return;
    const services = room?.services;
    // An element that moves to another participant's scope in the same room stays in the list.
    if (services !== this.room?.services) {
      this.#unlist?.();
      this.#unlist = services?.elements.add(this.host);
    }
    this.#unsubscribe?.();
    this.room = room;
    this.#unsubscribe = room?.call.subscribe(this.#check);
    if (room) this.found?.(room);
    this.host.requestUpdate();
  }

  readonly #check = (): void => {
    if (!shallowEqual(this.select(this.#state), this.value)) this.host.requestUpdate();
  };

  readonly #warn = (): void => {
    if (this.room || this.#warned || !this.host.isConnected) return;
    this.#warned = true;
    console.warn(`<${this.host.localName}> is in no <rtc-room> and names none with for="id".`, this.host);
  };
}

/**
 * Finds an element by its id, first in the tree of `from`, then in the trees around it. From a picture-in-picture window the
 * search continues at the place in the page from which the content was taken.
 */
export function elementById(from: Element, id: string): Element | null {
  const root = from.getRootNode();
  if (root instanceof ShadowRoot) return root.getElementById(id) ?? elementById(root.host, id);
  const { ownerDocument } = from;
  const place = placeOf(ownerDocument);
  return ownerDocument.getElementById(id) ?? (place ? elementById(place, id) : null);
}
