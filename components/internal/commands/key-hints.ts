import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { RoomHandle } from "../room/room-context.js";
import { meetMembers } from "../room/room-members.js";
import { RoomButton } from "../element/room-button.js";

/** Tells assistive technology on the kit's own buttons, of one room, which key does the same. */
export class KeyHints implements ReactiveController {
  readonly #buttons = new Map<RoomButton, RoomHandle>();
  /** Those it has told something: the others may be another room's. */
  readonly #marked = new WeakSet<RoomButton>();
  #hints: Readonly<Record<string, string>> = {};
  #room: Element | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = meetMembers((member, room) => {
      if (!(member instanceof RoomButton)) return;
      if (room) this.#buttons.set(member, room);
      else this.#buttons.delete(member);
      this.#tell();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.show({}, undefined);
    this.#buttons.clear();
  }

  /** What to tell, in the words of `aria-keyshortcuts`, by the names of elements. */
  show(hints: Readonly<Record<string, string>>, room: Element | undefined): void {
    this.#hints = hints;
    this.#room = room;
    this.#tell();
  }

  #tell(): void {
    for (const [button, { element }] of this.#buttons) {
      if (button.isConnected)
        void this.#hint(button, element === this.#room ? this.#hints[button.localName] : undefined);
      else this.#buttons.delete(button);
    }
  }

  async #hint(button: RoomButton, hint: string | undefined): Promise<void> {
    await button.updateComplete;
    // One that is held has a key of its own.
    if (button.hasAttribute("mode")) return;
    const native = button.shadowRoot?.querySelector("button");
    if (hint) {
      this.#marked.add(button);
      native?.setAttribute("aria-keyshortcuts", hint);
    } else if (this.#marked.delete(button)) native?.removeAttribute("aria-keyshortcuts");
  }
}
