import { type CallState, hasGrant, type Moderation } from "../../core/index.js";
import { dispatchRequest } from "../room/events.js";

/** What a button asks of the whole room. */
export type RoomAction = "mute-all" | "lock" | "lobby" | "end";
/** What a button asks about one participant. */
export type PersonAction = "mute" | "ask-unmute" | "remove" | "spotlight";

/** Whether this page leads the call, with others or alone. */
export const mayModerate = ({ local }: CallState): boolean => hasGrant(local, "moderate");

/** Whether what it asks for would reach the room now. */
export const canModerate = (state: CallState): boolean => state.connectionState === "connected" && mayModerate(state);

/** Of an action that toggles: whether what it names is on; `undefined` of the others. */
export function isOn({ room }: CallState, action: RoomAction | PersonAction, id?: string): boolean | undefined {
  if (action === "lock") return !!room?.locked;
  if (action === "lobby") return !!room?.lobby;
  return action === "spotlight" ? !!id && room?.spotlight === id : undefined;
}

/** What is to be asked: for the opposite of what is `on`. */
export function moderation(action: RoomAction | PersonAction, on: boolean | undefined, to = ""): Moderation {
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

/** Asks `room` for what takes the grant `moderate`. */
export const requestModeration = (from: Element, room: Element, what: Moderation): void =>
  dispatchRequest(from, "rtc-moderate-request", { room, what });
