import { css } from "lit";

/** Where the system has the only colours, a button that is pressed has those of what is selected. */
export const pressedStyles = css`
  @media (forced-colors: active) {
    button[aria-pressed="true"]:enabled {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
