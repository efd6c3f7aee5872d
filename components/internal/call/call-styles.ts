import { css } from "lit";

/** Hides a label from view, but not from screen readers. */
const unseen = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/** The layout of `<rtc-call>`, from a phone, where a panel covers the stage, to a wall-sized screen. */
export const callStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    block-size: 100dvh;
    min-block-size: 16rem;
    overflow: hidden;
    container: rtc-call / inline-size;
    color: var(--rtc-color, CanvasText);
    background: var(--rtc-background, Canvas);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .unseen {
    ${unseen}
  }
  rtc-room {
    display: flex;
    flex-direction: column;
    position: relative;
    block-size: 100%;
  }
  /* The notices show the same. */
  .quiet::part(error),
  .quiet::part(device-button),
  .quiet::part(sound-button) {
    display: none;
  }
  rtc-toasts {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 16px;
    inline-size: min(24rem, 100% - 32px);
  }
  /* The notices lie over the stage and leave panel and header free. */
  @container rtc-call (inline-size >= 48rem) {
    [part="call"]:not([hidden]) ~ slot > rtc-toasts {
      inset-block-start: 52px;
      inset-inline: 16px auto;
    }
  }
  [part="lobby"] {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    scroll-padding-block-end: 72px;
  }
  form {
    display: grid;
    gap: calc(2 * var(--rtc-gap, 8px));
    box-sizing: border-box;
    max-inline-size: 64rem;
    min-block-size: 100%;
    align-content: safe center;
    margin-inline: auto;
    padding: 16px;
  }
  h2 {
    margin: 0;
    overflow-wrap: anywhere;
  }
  label {
    display: grid;
    gap: 4px;
    max-inline-size: 24rem;
    font-size: 0.875em;
  }
  input {
    box-sizing: border-box;
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 0 12px;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: min(12px, var(--rtc-button-radius, 12px));
    font: inherit;
    font-size: max(16px, 1rem);
    color: inherit;
    background: var(--rtc-background, Canvas);
  }
  input:focus-visible {
    outline: 3px solid var(--rtc-focus, CanvasText);
    outline-offset: 2px;
  }
  /* The button stays visible in a small window. */
  form :is(rtc-join-button, rtc-leave-button) {
    display: block;
    position: sticky;
    z-index: 1;
    inset-block-end: 8px;
    max-inline-size: 24rem;
    margin: calc(2 * var(--rtc-gap, 8px)) auto 0;
  }
  [part="call"] {
    flex: 1;
    min-block-size: 0;
    display: grid;
    grid-template:
      "header header" auto
      "stage panel" minmax(0, 1fr)
      "toolbar toolbar" auto / minmax(0, 1fr) auto;
  }
  [part="header"] {
    grid-area: header;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    min-block-size: 44px;
    padding: 4px 16px;
  }
  [part="stage-box"] {
    grid-area: stage;
    min-block-size: 0;
    min-inline-size: 0;
    padding: 0 var(--rtc-gap, 8px);
  }
  rtc-grid {
    block-size: 100%;
  }
  [part="toolbar"] {
    grid-area: toolbar;
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--rtc-gap, 8px);
    padding: var(--rtc-gap, 8px);
    padding-block-end: calc(var(--rtc-gap, 8px) + env(safe-area-inset-bottom, 0px));
  }
  [part="toolbar"] > slot > button {
    inline-size: auto;
  }
  button.open {
    box-shadow: inset 0 0 0 2px currentColor;
  }
  @media (forced-colors: active) {
    button.open {
      border-width: 3px;
    }
  }
  [part="badge"] {
    min-inline-size: 1.2em;
    padding: 2px 5px;
    border: 1px solid #0000;
    border-radius: 999px;
    font-size: 0.75em;
    line-height: 1.2;
    text-align: center;
    color: #fff;
    background: var(--rtc-danger, #c5221f);
  }
  [part="panel"] {
    grid-area: panel;
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    inline-size: 22rem;
    min-block-size: 0;
    padding: 12px;
    overflow: auto;
    border-inline-start: 1px solid color-mix(in srgb, currentColor 20%, transparent);
    background: var(--rtc-background, Canvas);
  }
  /* An empty waiting list stays rendered for its live region, and takes no row. */
  [part="waiting"]:state(empty) {
    position: absolute;
  }
  [part="knocking"]:state(knocking) {
    margin-block-end: 12px;
  }
  [part="host"] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--rtc-gap, 8px);
    margin-block-start: var(--rtc-gap, 8px);
  }
  [part="panel"] rtc-chat {
    flex: 1;
    min-block-size: 0;
  }
  /* The container has a name, since a part inside another element would otherwise match that element's container. */
  @container rtc-call (inline-size < 48rem) {
    [part="panel"] {
      grid-area: stage;
      z-index: 1;
      inline-size: auto;
      border: 0;
    }
    /* The keyboard must not reach the stage behind a panel. */
    :host(:state(panel)) [part="stage-box"] {
      visibility: hidden;
    }
    /* Notices stand above an open panel, not over it. */
    :host(:state(panel)) rtc-toasts:not(:state(empty)) {
      position: static;
      order: -1;
      flex: none;
      inline-size: auto;
      max-block-size: 40%;
      margin: 8px 16px 0;
      overflow: auto;
    }
    /* A small screen seldom has a keyboard. If there is one, the shortcuts work without the button. */
    rtc-shortcuts {
      display: none;
    }
  }
  /* On a small screen only the icons are visible; screen readers still find the labels. */
  @container rtc-call (inline-size < 64rem) {
    [part="toolbar"] .label,
    [part="toolbar"] :not(rtc-settings)::part(label),
    rtc-settings::part(button-label) {
      ${unseen}
    }
  }
  @container rtc-call (inline-size < 84rem) {
    rtc-reactions::part(label),
    rtc-settings::part(button-label) {
      ${unseen}
    }
  }
  /* With this label the bar would take two rows on many desktop screens. */
  @container rtc-call (inline-size < 110rem) {
    rtc-shortcuts::part(label) {
      ${unseen}
    }
  }
  @container rtc-call (inline-size >= 120rem) {
    rtc-room {
      font-size: 1.25rem;
    }
  }
`;
