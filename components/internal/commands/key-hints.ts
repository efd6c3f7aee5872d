import { RoomButton } from "../element/room-button.js";
import type { RoomHandle, RoomServices } from "../room/room-context.js";

/** Puts keys on the kit's buttons of one room, for assistive technology to announce. */
export class KeyHints {
  readonly #buttons = new Set<RoomButton>();
  #keys: Readonly<Record<string, string>> = {};
  #elements: RoomServices["elements"] | undefined;
  #unsubscribe: (() => void) | undefined;

  /** `keys`: by the name of an element, in the syntax of `aria-keyshortcuts`. Without a room the buttons lose their keys. */
  update(keys: Readonly<Record<string, string>>, room: RoomHandle | undefined): void {
    this.#keys = keys;
    for (const button of this.#buttons) button.keyShortcuts = keys[button.localName];
    const elements = room?.services?.elements;
    if (elements === this.#elements) return;
    this.#unsubscribe?.();
    this.#elements = elements;
    this.#unsubscribe = elements?.subscribe((element) => {
      if (!(element instanceof RoomButton)) return undefined;
      this.#buttons.add(element);
      element.keyShortcuts = this.#keys[element.localName];
      return () => {
        this.#buttons.delete(element);
        element.keyShortcuts = undefined;
      };
    });
  }
}
