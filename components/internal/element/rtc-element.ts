import { LitElement } from "lit";
import { internalsOf, setStates } from "./custom-states.js";
import { readers } from "../../texts/texts.js";

/** What all elements of the kit share: custom states, an accessible description, and texts that can change. */
export abstract class RtcElement extends LitElement {
  readonly #internals = internalsOf(this);

  override connectedCallback(): void {
    super.connectedCallback();
    readers.add(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    readers.delete(this);
  }

  /** Tells CSS what is the case: `{ muted: true }` makes `:state(muted)` match. */
  protected setStates(states: Readonly<Record<string, boolean>>): void {
    setStates(this.#internals, states);
  }

  /**
   * Tells assistive technology what this is. A `role` or `aria-label` written by the page's author wins. In a browser
   * too old for it, the texts inside are all there is.
   */
  protected describe(role: string, ariaLabel: string): void {
    Object.assign(this.#internals ?? {}, { role, ariaLabel });
  }
}
