import { css, type CSSResultGroup } from "lit";
import { pressedStyles } from "./pressed-styles.js";
import { RoomButton } from "./room-button.js";

/** A button for a feature that some browsers or pages do not support. Where the feature is not supported, the button is not displayed. */
export abstract class OptionalButton extends RoomButton {
  static override styles: CSSResultGroup = [
    RoomButton.styles,
    pressedStyles,
    css`
      :host(:state(unsupported)) {
        display: none;
      }
    `,
  ];

  /** Whether this browser and this page support the feature. */
  protected abstract supported(): boolean;

  protected override updated(): void {
    super.updated();
    this.setStates({ unsupported: !this.supported() });
  }
}
