import { LitElement } from "lit";
import { internalsOf, setStates } from "./custom-states.js";
import { adoptSheets } from "./document-styles.js";
import { readers } from "../../texts/texts.js";

/**
 * The base class of all elements of the kit. It adds custom states, an accessible description, a new rendering whenever the texts
 * change, and styles that stay with the element in a picture-in-picture window.
 */
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
   * Called when the element has moved to or from a picture-in-picture window: a browser removes the adopted style sheets of a shadow
   * root that comes into another document.
   */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  /**
   * An element can come into a picture-in-picture window before it has rendered. Lit's own method would throw there: a document cannot
   * adopt style sheets that another document has made.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    const { shadowRootOptions } = this.constructor as typeof RtcElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    this.#adoptStyles(root);
    return root;
  }

  #adoptStyles(root: ShadowRoot): void {
    const { elementStyles } = this.constructor as typeof RtcElement;
    const sheets = elementStyles.flatMap((style) =>
      style instanceof CSSStyleSheet ? style : (style.styleSheet ?? []),
    );
    adoptSheets(root, this.ownerDocument, sheets);
  }

  /** Sets custom states: `{ muted: true }` makes `:state(muted)` match. */
  protected setStates(states: Readonly<Record<string, boolean>>): void {
    setStates(this.#internals, states);
  }

  /**
   * Sets the default role and accessible name. A `role` or `aria-label` in the page's HTML wins. In a browser
   * without element internals, only the texts inside the element describe it.
   */
  protected describe(role: string, ariaLabel: string): void {
    Object.assign(this.#internals ?? {}, { role, ariaLabel });
  }
}
