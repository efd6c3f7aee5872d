import { css } from "lit";

/** The styles of `<rtc-chat>`. */
export const chatStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--rtc-gap, 8px);
    min-block-size: 200px;
    block-size: 400px;
    color: var(--rtc-color, CanvasText);
  }
  :host([hidden]) {
    display: none;
  }
  [part="log"] {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 4px;
  }
  [part="log"]:focus-visible {
    outline: 3px solid var(--rtc-focus, CanvasText);
    outline-offset: -3px;
  }
  [part="empty"] {
    margin: 0;
    padding: 24px 8px;
    text-align: center;
    opacity: 0.75;
  }
  [part~="message"] {
    inline-size: fit-content;
    max-inline-size: min(85%, 60ch);
    margin-block-end: 8px;
    padding: 6px 12px 8px;
    border: 1px solid #0000;
    border-radius: var(--rtc-chat-radius, 14px);
    background: var(--rtc-surface, color-mix(in srgb, CanvasText 12%, Canvas));
    /* Stacked combining characters must not cover other messages. */
    overflow: clip;
    overflow-wrap: anywhere;
  }
  [part~="mine"] {
    margin-inline-start: auto;
    background: color-mix(in srgb, var(--rtc-accent, #1a56db) 24%, Canvas);
  }
  [part~="private"] {
    border: 1px dashed;
  }
  [part="meta"],
  [part="delivery"] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: baseline;
    font-size: 0.8em;
  }
  [part="name"],
  [part~="failed"] [part="delivery"] {
    font-weight: 600;
  }
  [part="text"] {
    margin: 2px 0 0;
    white-space: pre-wrap;
  }
  [part="link"] {
    color: inherit;
  }
  [part="delivery"] {
    justify-content: end;
  }
  button,
  select,
  textarea {
    box-sizing: border-box;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0 0.9em;
    border: 1px solid color-mix(in srgb, currentColor 50%, #0000);
    border-radius: var(--rtc-button-radius, 22px);
    font: inherit;
    color: inherit;
    background: var(--rtc-surface, color-mix(in srgb, CanvasText 12%, Canvas));
  }
  select,
  textarea {
    background: Canvas;
  }
  button {
    border-color: #0000;
    cursor: pointer;
  }
  [part="send"]:enabled,
  [part="badge"] {
    color: #fff;
    background: var(--rtc-accent, #1a56db);
  }
  button:enabled:hover {
    filter: brightness(0.92);
  }
  :disabled {
    opacity: 0.5;
    cursor: default;
  }
  :is(button, select, textarea, a):focus-visible {
    outline: 3px solid var(--rtc-focus, CanvasText);
    outline-offset: 2px;
  }
  [part="badge"] {
    align-self: center;
  }
  [part="form"] {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--rtc-gap, 8px);
    align-items: end;
    padding: 3px;
  }
  [part="to"] {
    grid-column: 1 / -1;
    display: flex;
    gap: 0.6em;
    align-items: center;
  }
  select {
    flex: 1;
    min-inline-size: 0;
    text-overflow: ellipsis;
  }
  textarea {
    inline-size: 100%;
    max-block-size: 8em;
    padding: 10px 0.9em;
    resize: none;
    field-sizing: content;
  }
  .quiet {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
