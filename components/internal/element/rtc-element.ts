import { LitElement } from "lit";
import { internalsOf, setStates } from "./custom-states.js";
import { adoptSheets } from "./document-styles.js";
import { readers } from "../../texts/texts.js";

/** The base of all elements of the kit: custom states, an accessible description, and texts that can change. */
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

  /**
   * An element can come into another document, a picture-in-picture window, before it has rendered. Lit's own method would throw
   * there: the document cannot adopt style sheets that this page has made.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { ownerDocument } = this;
    if (ownerDocument === document) return super.createRenderRoot();
    const { shadowRootOptions, elementStyles } = this.constructor as typeof RtcElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    const sheets = elementStyles.flatMap((style) =>
      style instanceof CSSStyleSheet ? style : (style.styleSheet ?? []),
    );
    adoptSheets(root, ownerDocument, sheets);
    return root;
  }

  /** Switches custom states on and off: `{ muted: true }` makes `:state(muted)` match. */
  protected setStates(states: Readonly<Record<string, boolean>>): void {
    setStates(this.#internals, states);
  }

  /**
   * Sets the role and the accessible name. A `role` or `aria-label` in the page's HTML wins. A browser without them has only the
   * texts inside the element.
   */
  protected describe(role: string, ariaLabel: string): void {
    Object.assign(this.#internals ?? {}, { role, ariaLabel });
  }
}
