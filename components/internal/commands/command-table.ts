import { type CallState, isActive } from "../../core/index.js";
import type { RoomHandle } from "../room/room-context.js";
import { tell } from "../room/events.js";
import { requestModeration, canModerate, isOn, moderation } from "../participants/moderation.js";
import type { RoomAction } from "../../texts/cases.js";
import { canBeSmall, smallIn } from "../pip/pip.js";
import { canShareScreen } from "../devices/screen-share.js";

/** Of a room, and of the element that a command is for. */
interface Scene {
  readonly state: CallState;
  readonly room: Element;
  readonly target: Element;
}

interface Command {
  readonly request:
    | "rtc-mute-request"
    | "rtc-camera-request"
    | "rtc-screen-request"
    | "rtc-hand-request"
    | "rtc-flip-request"
    | "rtc-fullscreen-request"
    | "rtc-pip-request"
    | "rtc-preview-request"
    | "rtc-join-request"
    | "rtc-leave-request"
    | "rtc-moderate-request";
  /** What a moderator asks for. */
  readonly action?: RoomAction;
  /** Whether it would do anything now. */
  readonly enabled: (scene: Scene) => boolean;
  /** Of one that toggles: whether what it names is on. */
  readonly pressed?: (scene: Scene) => boolean | undefined;
}

const active = ({ state }: Scene): boolean => isActive(state);
const activeOrPreview = ({ state }: Scene): boolean => isActive(state) || state.preview;
const inactive = ({ state }: Scene): boolean => !isActive(state);
/** What only a moderator may ask for. */
const led = (action: RoomAction): Command => ({
  request: "rtc-moderate-request",
  action,
  enabled: ({ state }) => canModerate(state),
  pressed: ({ state }) => isOn(state, action),
});

/** Every command there is for a call. */
export const commands = {
  "--toggle-microphone": {
    request: "rtc-mute-request",
    enabled: activeOrPreview,
    pressed: ({ state }) => state.local.microphone === "on",
  },
  "--toggle-camera": {
    request: "rtc-camera-request",
    enabled: activeOrPreview,
    pressed: ({ state }) => state.local.camera === "on",
  },
  "--toggle-screen": {
    request: "rtc-screen-request",
    enabled: (scene) => active(scene) && canShareScreen(),
    pressed: ({ state }) => state.local.screen === "on",
  },
  "--toggle-hand": {
    request: "rtc-hand-request",
    enabled: active,
    pressed: ({ state }) => state.local.handRaised,
  },
  "--flip-camera": { request: "rtc-flip-request", enabled: ({ state }) => state.local.camera === "on" },
  "--toggle-fullscreen": {
    request: "rtc-fullscreen-request",
    enabled: () => document.fullscreenEnabled,
    pressed: ({ target }) => target.matches(":fullscreen"),
  },
  "--toggle-pip": {
    request: "rtc-pip-request",
    enabled: canBeSmall,
    pressed: ({ room, target }) => {
      const small = smallIn(room);
      return !!small && (small === target || isAround(target, room));
    },
  },
  "--toggle-preview": { request: "rtc-preview-request", enabled: inactive, pressed: ({ state }) => state.preview },
  "--join": { request: "rtc-join-request", enabled: inactive },
  "--leave": { request: "rtc-leave-request", enabled: active },
  "--mute-all": led("mute-all"),
  "--toggle-lock": led("lock"),
  "--toggle-lobby": led("lobby"),
  "--end-call": led("end"),
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

export const isCommand = (name: unknown): name is CommandName =>
  typeof name === "string" && Object.hasOwn(commands, name);

/** Whether an element is the room, or a whole call around it. */
const isAround = (target: Element, room: Element): boolean =>
  target === room || target.contains(room) || !!target.shadowRoot?.contains(room);

/** How a button for a command is now, `target` being what it names. */
export function lookOf(
  name: CommandName,
  handle: RoomHandle,
  target: Element,
): { enabled: boolean; pressed?: boolean | undefined } {
  const scene = { state: handle.call.state, room: handle.element, target };
  const { enabled, pressed }: Command = commands[name];
  return { enabled: enabled(scene), ...(pressed && { pressed: pressed(scene) }) };
}

/** Asks the room for it, at `from`. */
export function command(name: CommandName, from: Element, { call, element: room }: RoomHandle, target: Element): void {
  const { request, action }: Command = commands[name];
  if (request === "rtc-moderate-request") {
    if (action) requestModeration(from, room, moderation(action, isOn(call.state, action)));
    return;
  }
  if (request === "rtc-fullscreen-request") tell(from, request, { room, target });
  else if (request === "rtc-pip-request" && !isAround(target, room)) tell(from, request, { room, target });
  else tell(from, request, { room });
}
