import { type CallState, hasGrant, type Moderation } from "../../core/index.js";
import type { ParticipantAction, RoomAction } from "../../texts/cases.js";
import { dispatchRequest } from "../room/events.js";

/** Whether the local participant may moderate. */
export const mayModerate = ({ local }: CallState): boolean => hasGrant(local, "moderate");

/** Whether the local participant may moderate, and the room can receive a request now. */
export const canModerate = (state: CallState): boolean => state.connectionState === "connected" && mayModerate(state);

/** Whether an action that toggles is on; `undefined` for the other actions. */
export function isOn({ room }: CallState, action: RoomAction | ParticipantAction, id?: string): boolean | undefined {
  if (action === "lock") return !!room?.locked;
  if (action === "lobby") return !!room?.lobby;
  return action === "spotlight" ? !!id && room?.spotlight === id : undefined;
}

/** The moderation for an action. An action that toggles is turned off if it is `on`. */
export function moderation(action: RoomAction | ParticipantAction, on: boolean | undefined, to = ""): Moderation {
  switch (action) {
    case "lock":
      return { action: on ? "unlock" : action };
    case "lobby":
      return { action: "settings", settings: { lobby: !on } };
    case "spotlight":
      return on ? { action } : { action, to };
    case "mute-all":
    case "end":
      return { action };
    case "mute":
    case "ask-unmute":
    case "remove":
      return { action, to };
  }
}

/** Requests a moderation from `room`. The room allows it only with the grant `moderate`. */
export const requestModeration = (from: Element, room: Element, what: Moderation): void => {
  dispatchRequest(from, "rtc-moderate-request", { room, what });
};
