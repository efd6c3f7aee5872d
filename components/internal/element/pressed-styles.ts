import { css } from "lit";

/** With forced colours, a pressed button takes the system's colours of a selection. */
export const pressedStyles = css`
  @media (forced-colors: active) {
    button[aria-pressed="true"]:enabled {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
