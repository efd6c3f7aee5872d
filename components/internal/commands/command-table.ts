import { type CallState, isActive } from "../../core/index.js";
import type { RoomHandle } from "../room/room-context.js";
import { flipRequests } from "../devices/flip-camera.js";
import { dispatchRequest, type RtcEventMap, type RtcRequest, type RtcRequestType } from "../room/events.js";
import type { RequestTable } from "../room/requests.js";
import { requestModeration, canModerate, isOn, moderation } from "../participants/moderation.js";
import type { RoomAction } from "../../texts/cases.js";
import { supportsPip, pipRequests, pipTarget } from "../pip/pip.js";
import { previewRequests } from "../devices/preview.js";
import { canShareScreen } from "../devices/screen-share.js";

/** The room that a command is for, its state, and the element that the button names. */
interface CommandContext {
  readonly state: CallState;
  readonly room: Element;
  readonly target: Element;
}

/** The requests that need no detail but the room. */
type PlainRequestType = {
  [K in RtcRequestType]: RtcRequest extends RtcEventMap[K]["detail"] ? K : never;
}[RtcRequestType];

interface Command {
  /** The request that the command dispatches. */
  readonly request: PlainRequestType | "rtc-moderate-request";
  /** The action of a moderation request. */
  readonly action?: RoomAction;
  /** The handler of the request, if not every room has it. */
  readonly handlers?: Partial<RequestTable>;
  /** Whether the command would have an effect now. */
  readonly enabled: (context: CommandContext) => boolean;
  /** Whether what the command toggles is on. Without it, the command toggles nothing. */
  readonly pressed?: (context: CommandContext) => boolean | undefined;
}

const active = ({ state }: CommandContext): boolean => isActive(state);
const activeOrPreview = ({ state }: CommandContext): boolean => isActive(state) || state.preview;
const inactive = ({ state }: CommandContext): boolean => !isActive(state);
/** A command that only a moderator may use. */
const moderate = (action: RoomAction): Command => ({
  request: "rtc-moderate-request",
  action,
  enabled: ({ state }) => canModerate(state),
  pressed: ({ state }) => isOn(state, action),
});

/** The commands of the kit, as the attribute `command` of a native button names them. */
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
    enabled: (context) => active(context) && canShareScreen(),
    pressed: ({ state }) => state.local.screen === "on",
  },
  "--toggle-hand": {
    request: "rtc-hand-request",
    enabled: active,
    pressed: ({ state }) => state.local.handRaised,
  },
  "--flip-camera": {
    request: "rtc-flip-request",
    handlers: flipRequests,
    enabled: ({ state }) => state.local.camera === "on",
  },
  "--toggle-fullscreen": {
    request: "rtc-fullscreen-request",
    enabled: () => document.fullscreenEnabled,
    pressed: ({ target }) => target.matches(":fullscreen"),
  },
  "--toggle-pip": {
    request: "rtc-pip-request",
    handlers: pipRequests,
    enabled: supportsPip,
    pressed: ({ room, target }) => {
      const small = pipTarget(room);
      return !!small && (small === target || isAround(target, room));
    },
  },
  "--toggle-preview": {
    request: "rtc-preview-request",
    handlers: previewRequests,
    enabled: inactive,
    pressed: ({ state }) => state.preview,
  },
  "--join": { request: "rtc-join-request", enabled: inactive },
  "--leave": { request: "rtc-leave-request", enabled: active },
  "--mute-all": moderate("mute-all"),
  "--toggle-lock": moderate("lock"),
  "--toggle-lobby": moderate("lobby"),
  "--end-call": moderate("end"),
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

export const isCommand = (name: unknown): name is CommandName =>
  typeof name === "string" && Object.hasOwn(commands, name);

/** Whether an element is the room, or a whole call around it. */
const isAround = (target: Element, room: Element): boolean =>
  target === room || target.contains(room) || !!target.shadowRoot?.contains(room);

/** The state of a button for a command; `target` is the element that it names. */
export function commandState(
  name: CommandName,
  handle: RoomHandle,
  target: Element,
): { enabled: boolean; pressed?: boolean | undefined } {
  const context = { state: handle.call.state, room: handle.element, target };
  const { enabled, pressed }: Command = commands[name];
  return { enabled: enabled(context), ...(pressed && { pressed: pressed(context) }) };
}

/** Dispatches the request of a command at `from`. */
export function runCommand(name: CommandName, from: Element, handle: RoomHandle, target: Element): void {
  const { call, element: room, services } = handle;
  const { request, action, handlers }: Command = commands[name];
  if (handlers) services?.requests.add(handlers);
  if (request === "rtc-moderate-request") {
    if (action) requestModeration(from, room, moderation(action, isOn(call.state, action)));
    return;
  }
  const hasTarget = request === "rtc-fullscreen-request" || (request === "rtc-pip-request" && !isAround(target, room));
  dispatchRequest(from, request, hasTarget ? { room, target } : { room });
}
