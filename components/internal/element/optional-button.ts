import { css, type CSSResultGroup } from "lit";
import { pressedStyles } from "./pressed-styles.js";
import { RoomButton } from "./room-button.js";

/** A button for something that not every browser or participant has. It is not displayed where it is unsupported. */
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

  protected abstract supported(): boolean;

  protected override updated(): void {
    super.updated();
    this.setStates({ unsupported: !this.supported() });
  }
}
