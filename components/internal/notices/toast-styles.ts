import { css } from "lit";

/** The styles of `<rtc-toasts>`. Notices lie over the top of the page, so that the controls at the bottom stay free. */
export const toastStyles = css`
  :host {
    position: fixed;
    z-index: 1;
    inset-block-start: calc(16px + env(safe-area-inset-top, 0px));
    inset-inline-end: 16px;
    inline-size: min(24rem, 100% - 32px);
    pointer-events: none;
    color: var(--rtc-color, CanvasText);
  }
  [hidden] {
    display: none;
  }
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  ul {
    display: grid;
    gap: var(--rtc-gap, 8px);
    max-block-size: calc(100dvh - 32px);
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
    pointer-events: auto;
  }
  [part~="toast"] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    padding-inline-start: 16px;
    border: 1px solid color-mix(in srgb, CanvasText 25%, Canvas);
    border-inline-start: 4px solid var(--rtc-accent, #1a56db);
    border-radius: min(var(--rtc-tile-radius, 12px), 16px);
    background: var(--rtc-background, Canvas);
  }
  [part~="stays"]:not([part~="knock"], [part~="moderated"], [part~="notice"]) {
    border-inline-start-color: var(--rtc-danger, #c5221f);
  }
  [part="text"] {
    margin: 0;
    padding-block: 12px;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  button {
    inline-size: auto;
    border-radius: min(var(--rtc-button-radius, 22px), 12px);
  }
  button:focus-visible {
    outline-offset: -3px;
  }
  [part="dismiss"] {
    grid-area: 1 / 2;
    padding: 0;
    background: none;
  }
  [part="action"] {
    grid-area: 2 / 1 / auto / -1;
    justify-self: start;
    margin-block-end: 12px;
  }
  @media (prefers-reduced-motion: no-preference) {
    [part~="toast"] {
      transition: translate 0.2s;
      @starting-style {
        translate: 0 -8px;
      }
    }
  }
`;
