import { css, html, nothing, type TemplateResult } from "lit";
import { icon } from "../element/icons.js";
import type { Page } from "./pagination.js";
import { peopleTexts } from "../../texts/texts.js";

const previousIcon = "M15 5l-7 7 7 7";
const nextIcon = "M9 5l7 7-7 7";

/** Buttons that turn pages, and the number of the page, announced when it changes. Renders nothing for a single page. */
export function pager({ page, pages }: Page, turnTo: (to: number) => void): TemplateResult | typeof nothing {
  if (pages < 2) return nothing;
  // Not `disabled`: on the last page the button would lose the keyboard focus.
  const button = (part: string, label: string, path: string, to: number) =>
    html`<button
      part=${part}
      type="button"
      aria-label=${label}
      aria-disabled=${to < 0 || to >= pages}
      @click=${() => turnTo(to)}
    >
      ${icon(path)}
    </button>`;
  return html`<nav part="pager" aria-label=${peopleTexts.pages}>
    ${button("previous-button", peopleTexts.previousPage, previousIcon, page - 1)}
    <span part="page" role="status">${peopleTexts.pageOf(page + 1, pages)}</span>
    ${button("next-button", peopleTexts.nextPage, nextIcon, page + 1)}
  </nav>`;
}

export const pagerStyles = css`
  nav {
    flex: none;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
  }
  nav button {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 1px solid #0000;
    border-radius: var(--rtc-button-radius, 22px);
    color: var(--rtc-color, CanvasText);
    background: var(--rtc-surface, color-mix(in srgb, CanvasText 12%, Canvas));
    cursor: pointer;
  }
  nav button:hover {
    filter: brightness(0.92);
  }
  nav button:focus-visible {
    outline: 3px solid var(--rtc-focus, CanvasText);
    outline-offset: -3px;
  }
  nav [aria-disabled="true"] {
    opacity: 0.5;
    filter: none;
    cursor: default;
  }
  nav svg {
    inline-size: 24px;
  }
  nav svg:dir(rtl) {
    transform: scaleX(-1);
  }
`;
