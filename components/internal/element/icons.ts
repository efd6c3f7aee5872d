import { html, type TemplateResult } from "lit";

/** Draws a path of 24 × 24 units in the colour of the text. It is hidden from screen readers: a label beside it says the same. */
export const icon = (path: string): TemplateResult =>
  html`<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    aria-hidden="true"
  >
    <path d=${path}></path>
  </svg>`;

export const microphone = "M9 6a3 3 0 0 1 6 0v5a3 3 0 0 1-6 0zM5 11a7 7 0 0 0 14 0m-7 7v3";
export const camera = "M3 7h12v10H3zm12 4 6-3v8l-6-3";
export const join = "M14 4h5v16h-5M4 12h11m-4-4 4 4-4 4";
export const leave = "M3 15c0-8 18-8 18 0l-4 1-1-4q-4-1-8 0l-1 4z";
export const speaker = "M4 9v6h4l5 4V5L8 9zm12-1a5 5 0 0 1 0 8m2-11a9 9 0 0 1 0 14";
export const sliders = "M4 7h10m4 0h2M4 17h2m4 0h10M14 5h4v4h-4zM6 15h4v4H6z";
export const cross = "M6 6l12 12M18 6 6 18";
export const pin = "M9 3h6l-1 7 4 4H6l4-4zm3 11v7";
export const hand =
  "M7 13V6a1.5 1.5 0 0 1 3 0v5V4a1.5 1.5 0 0 1 3 0v7V5a1.5 1.5 0 0 1 3 0v7-3a1.5 1.5 0 0 1 3 0v5a7 7 0 0 1-13 3l-3-5q2-2 4 1z";
export const screen = "M3 5h18v11H3zm9 11v4m-4 0h8";
export const chat = "M4 5h16v11H10l-5 4v-4H4zm4 4h8m-8 3h5";
export const smile = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 14q4 4 8 0M9 9v.5m6-.5v.5";
export const people =
  "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zm-6 9c0-8 12-8 12 0m0-16a3.5 3.5 0 0 1 0 7m2 3c3 0 4 2 4 6";
export const flip = "M4 9a8 8 0 0 1 14-3l2 2m0-4v4h-4M20 15a8 8 0 0 1-14 3l-2-2m0 4v-4h4";
export const expand = "M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5";
export const shrink = "M9 4v5H4m16 0h-5V4m0 16v-5h5M4 15h5v5";
export const smallWindow = "M21 11V5H3v14h7m4-5h7v5h-7z";
export const keyboard = "M3 6h18v12H3zm4 4h.01M12 10h.01M17 10h.01M8 14h8";
export const lock = "M6 11h12v9H6zm3 0V8a3 3 0 0 1 6 0v3";
export const star = "m12 4 2.5 5 5.5 1-4 4 1 5.5-5-2.5-5 2.5 1-5.5-4-4 5.5-1z";
/** A line to be appended to the path of a device that is off. */
export const strike = "M4 4l16 16";
