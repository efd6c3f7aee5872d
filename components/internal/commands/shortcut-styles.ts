import { css } from "lit";

export const shortcutStyles = css`
  :host([disabled]) {
    display: none;
  }
  dialog {
    box-sizing: border-box;
    inline-size: min(28rem, 100vw - 16px);
    max-block-size: calc(100dvh - 16px);
    padding: 16px;
    border: 1px solid color-mix(in srgb, CanvasText 25%, Canvas);
    border-radius: var(--rtc-tile-radius, 12px);
    color: var(--rtc-color, CanvasText);
    background: var(--rtc-background, Canvas);
    text-align: start;
  }
  dialog::backdrop {
    background: #0008;
  }
  h2 {
    margin: 0 0 var(--rtc-gap, 8px);
    font-size: 1.25em;
  }
  dl,
  dd {
    margin: 0;
  }
  dl > div,
  [part="switch"] {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--rtc-gap, 8px);
    min-block-size: 44px;
  }
  [part="switch"] {
    justify-content: start;
  }
  input {
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
  }
  kbd {
    padding: 2px 8px;
    border: 1px solid color-mix(in srgb, CanvasText 40%, Canvas);
    border-radius: 6px;
    font: inherit;
  }
  [role="status"] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
