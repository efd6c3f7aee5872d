import { RoomButton } from "../element/room-button.js";
import type { RoomHandle, RoomServices } from "../room/room-context.js";

/** Sets `aria-keyshortcuts` on the kit's buttons of one room. Assistive technology announces the keys. */
export class KeyHints {
  readonly #buttons = new Set<RoomButton>();
  #keys: Readonly<Record<string, string>> = {};
  #elements: RoomServices["elements"] | undefined;
  #unsubscribe: (() => void) | undefined;

  /**
   * Sets the keys of the buttons, by element name and in the syntax of `aria-keyshortcuts`. Without a room, the buttons that
   * had keys lose them.
   */
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
