import type { RoomButton } from "../internal/element/room-button.js";

/** The native button of an element, after it has rendered. */
export async function nativeButton(element: RoomButton): Promise<HTMLButtonElement> {
  await element.updateComplete;
  const button = element.shadowRoot?.querySelector("button");
  if (!button) throw new Error("There is no button.");
  return button;
}
