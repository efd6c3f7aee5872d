import type {} from "../dist/components/internal/events.js";
import type { RtcCameraButton } from "../dist/components/elements/rtc-camera-button.js";
import type { RtcGrid } from "../dist/components/elements/rtc-grid.js";
import type { RtcIceServer } from "../dist/components/elements/rtc-ice-server.js";
import type { RtcJoinButton } from "../dist/components/elements/rtc-join-button.js";
import type { RtcLeaveButton } from "../dist/components/elements/rtc-leave-button.js";
import type { RtcMuteButton } from "../dist/components/elements/rtc-mute-button.js";
import type { RtcRoom } from "../dist/components/elements/rtc-room.js";
import type { RtcStatus } from "../dist/components/elements/rtc-status.js";
import type { RtcVideo } from "../dist/components/elements/rtc-video.js";

/**
 * This type can be used to create scoped tags for your components.
 *
 * Usage:
 *
 * ```ts
 * import type { ScopedElements } from "path/to/library/jsx-integration";
 *
 * declare module "my-library" {
 *   namespace JSX {
 *     interface IntrinsicElements
 *       extends ScopedElements<'test-', ''> {}
 *   }
 * }
 * ```
 *
 * @deprecated Runtime scoped elements result in duplicate types and can confusing for developers. It is recommended to use the `prefix` and `suffix` options to generate new types instead.
 */
export type ScopedElements<
  Prefix extends string = "",
  Suffix extends string = "",
> = {
  [
    Key in keyof CustomElements as `${Prefix}${Key}${Suffix}`
  ]: CustomElements[Key];
};

type BaseProps<T extends HTMLElement> = {
  /** Content added between the opening and closing tags of the element */
  children?: any | undefined;
  /** Used for declaratively styling one or more elements using CSS (Cascading Stylesheets) */
  class?: string | undefined;
  /** Used for declaratively styling one or more elements using CSS (Cascading Stylesheets) */
  className?: string | undefined;
  /** Takes an object where the key is the class name(s) and the value is a boolean expression. When true, the class is applied, and when false, it is removed. */
  classList?: Record<string, boolean | undefined> | undefined;
  /** Specifies the text direction of the element. */
  dir?: "ltr" | "rtl" | undefined;
  /** Contains a space-separated list of the part names of the element that should be exposed on the host element. */
  exportparts?: string | undefined;
  /** For <label> and <output>, lets you associate the label with some control. */
  htmlFor?: string | undefined;
  /** Specifies whether the element should be hidden. */
  hidden?: boolean | string | undefined;
  /** A unique identifier for the element. */
  id?: string | undefined;
  /** Keys tell React which array item each component corresponds to */
  key?: string | number | undefined;
  /** Specifies the language of the element. */
  lang?: string | undefined;
  /** Defines the element's semantic role for accessibility APIs. */
  role?: string | undefined;
  /** Contains a space-separated list of the part names of the element. Part names allows CSS to select and style specific elements in a shadow tree via the ::part pseudo-element. */
  part?: string | undefined;
  /** Use the ref attribute with a variable to assign a DOM element to the variable once the element is rendered. */
  ref?: (T | ((e: T) => void)) | undefined;
  /** Adds a reference for a custom element slot */
  slot?: string | undefined;
  /** Prop for setting inline styles */
  style?: Record<string, string | number> | undefined;
  /** Overrides the default Tab button behavior. Avoid using values other than -1 and 0. */
  tabIndex?: number | undefined;
  /** Specifies the tooltip text for the element. */
  title?: string | undefined;
  /** Passing 'no' excludes the element content from being translated. */
  translate?: "yes" | "no" | undefined;
  /** The popover global attribute is used to designate an element as a popover element. */
  popover?: "auto" | "hint" | "manual" | undefined;
  /** Turns an element element into a popover control button; takes the ID of the popover element to control as its value. */
  popovertarget?: "top" | "bottom" | "left" | "right" | "auto" | undefined;
  /** Specifies the action to be performed on a popover element being controlled by a control element. */
  popovertargetaction?: "show" | "hide" | "toggle" | undefined;
};

type BaseEvents = {};

export type RtcCameraButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcCameraButton["for"] | undefined;

  /** Clicked. Cancel it and nothing happens. */
  "onrtc-camera-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-camera-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcCameraButtonSolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcCameraButton["for"] | undefined;
  /** Clicked. Cancel it and nothing happens. */
  "on:rtc-camera-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-camera-request"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcGridProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcGrid["for"] | undefined;
  /** The shape of a tile: `16/9` (the default), or two, the narrowest and the widest that it may take to fill the box: `3/4 16/9`. */
  "aspect-ratio"?: RtcGrid["aspectRatio"] | undefined;
  /** The shape of a tile: `16/9` (the default), or two, the narrowest and the widest that it may take to fill the box: `3/4 16/9`. */
  aspectRatio?: RtcGrid["aspectRatio"] | undefined;
  /** Leave out this page's own participant. */
  "no-local"?: RtcGrid["noLocal"] | undefined;
  /** Leave out this page's own participant. */
  noLocal?: RtcGrid["noLocal"] | undefined;
};

export type RtcGridSolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcGrid["for"] | undefined;
  /** The shape of a tile: `16/9` (the default), or two, the narrowest and the widest that it may take to fill the box: `3/4 16/9`. */
  "attr:aspect-ratio"?: RtcGrid["aspectRatio"] | undefined;
  /** The shape of a tile: `16/9` (the default), or two, the narrowest and the widest that it may take to fill the box: `3/4 16/9`. */
  "prop:aspectRatio"?: RtcGrid["aspectRatio"] | undefined;
  /** Leave out this page's own participant. */
  "bool:no-local"?: RtcGrid["noLocal"] | undefined;
  /** Leave out this page's own participant. */
  "prop:noLocal"?: RtcGrid["noLocal"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcIceServerProps = {
  /** One or more addresses, separated by spaces: `turn:turn.example.org turns:turn.example.org`. */
  urls?: RtcIceServer["urls"] | undefined;
  /** For TURN. */
  username?: RtcIceServer["username"] | undefined;
  /** For TURN. */
  credential?: RtcIceServer["credential"] | undefined;
};

export type RtcIceServerSolidJsProps = {
  /** One or more addresses, separated by spaces: `turn:turn.example.org turns:turn.example.org`. */
  "prop:urls"?: RtcIceServer["urls"] | undefined;
  /** For TURN. */
  "prop:username"?: RtcIceServer["username"] | undefined;
  /** For TURN. */
  "prop:credential"?: RtcIceServer["credential"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcJoinButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcJoinButton["for"] | undefined;

  /** Clicked. Cancel it and nothing happens. */
  "onrtc-join-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-join-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcJoinButtonSolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcJoinButton["for"] | undefined;
  /** Clicked. Cancel it and nothing happens. */
  "on:rtc-join-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-join-request"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcLeaveButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcLeaveButton["for"] | undefined;

  /** Clicked. Cancel it and nothing happens. */
  "onrtc-leave-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-leave-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcLeaveButtonSolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcLeaveButton["for"] | undefined;
  /** Clicked. Cancel it and nothing happens. */
  "on:rtc-leave-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-leave-request"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcMuteButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcMuteButton["for"] | undefined;

  /** Clicked. Cancel it and nothing happens. */
  "onrtc-mute-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcMuteButtonSolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcMuteButton["for"] | undefined;
  /** Clicked. Cancel it and nothing happens. */
  "on:rtc-mute-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcRoomProps = {
  /** The room's id. Everyone who gives the same one meets. */
  room?: RtcRoom["room"] | undefined;
  /** Host and port of the room server. Default: the page's own. */
  host?: RtcRoom["host"] | undefined;
  /** PartyKit's name of the room's kind. Default: `main`. */
  party?: RtcRoom["party"] | undefined;
  /** What others read. At most 64 characters. */
  "display-name"?: RtcRoom["displayName"] | undefined;
  /** What others read. At most 64 characters. */
  displayName?: RtcRoom["displayName"] | undefined;
  /** Sent to the room server, for it to judge. */
  token?: RtcRoom["token"] | undefined;
  /** Ask for the microphone. */
  audio?: RtcRoom["audio"] | undefined;
  /** Ask for the camera. */
  video?: RtcRoom["video"] | undefined;
  /** Begin with the microphone silent. */
  muted?: RtcRoom["muted"] | undefined;
  /** Join as soon as the element is in the page. */
  autojoin?: RtcRoom["autojoin"] | undefined;
  /** Of the room, if this page is the first to come. Default: `video`. */
  "call-type"?: RtcRoom["callType"] | undefined;
  /** Of the room, if this page is the first to come. Default: `video`. */
  callType?: RtcRoom["callType"] | undefined;
  /** `relay` = only through TURN servers. Default: `all`. */
  "ice-transport-policy"?: RtcRoom["iceTransportPolicy"] | undefined;
  /** `relay` = only through TURN servers. Default: `all`. */
  iceTransportPolicy?: RtcRoom["iceTransportPolicy"] | undefined;
  /** Log every step to the console. */
  debug?: RtcRoom["debug"] | undefined;
  /** Wins over `<rtc-ice-server>` children. `null` = not given, `[]` = none at all. Read when joining. */
  iceServers?: RtcRoom["iceServers"] | undefined;
  /** About the room, if this page is the first to come. Read when joining. */
  metadata?: RtcRoom["metadata"] | undefined;

  /** In the room: `detail.room`, `detail.self`. */
  "onrtc-joined"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-joined"]["detail"]>,
      ) => void)
    | undefined;
  /** No longer in the room: `detail.reason`. */
  "onrtc-left"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-left"]["detail"]>,
      ) => void)
    | undefined;
  /** `detail.participant`. */
  "onrtc-participant-joined"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-participant-joined"]["detail"]
        >,
      ) => void)
    | undefined;
  /** `detail.participant`, `detail.reason`. */
  "onrtc-participant-left"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-participant-left"]["detail"]
        >,
      ) => void)
    | undefined;
  /** After every change of the state: `detail.state`. */
  "onrtc-state-change"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-state-change"]["detail"]
        >,
      ) => void)
    | undefined;
  /** Something went wrong: `detail.error`, an `RtcError`. */
  "onrtc-error"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-error"]["detail"]>,
      ) => void)
    | undefined;
  /** A microphone or camera that was unplugged in the call is back: `detail.device`. The room shows a button that takes it again. */
  "onrtc-device-returned"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-device-returned"]["detail"]
        >,
      ) => void)
    | undefined;
  /** Text from a participant: `detail.from`, `detail.text`. */
  "onrtc-message"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-message"]["detail"]>,
      ) => void)
    | undefined;
};

export type RtcRoomSolidJsProps = {
  /** The room's id. Everyone who gives the same one meets. */
  "prop:room"?: RtcRoom["room"] | undefined;
  /** Host and port of the room server. Default: the page's own. */
  "prop:host"?: RtcRoom["host"] | undefined;
  /** PartyKit's name of the room's kind. Default: `main`. */
  "prop:party"?: RtcRoom["party"] | undefined;
  /** What others read. At most 64 characters. */
  "attr:display-name"?: RtcRoom["displayName"] | undefined;
  /** What others read. At most 64 characters. */
  "prop:displayName"?: RtcRoom["displayName"] | undefined;
  /** Sent to the room server, for it to judge. */
  "prop:token"?: RtcRoom["token"] | undefined;
  /** Ask for the microphone. */
  "prop:audio"?: RtcRoom["audio"] | undefined;
  /** Ask for the camera. */
  "prop:video"?: RtcRoom["video"] | undefined;
  /** Begin with the microphone silent. */
  "prop:muted"?: RtcRoom["muted"] | undefined;
  /** Join as soon as the element is in the page. */
  "prop:autojoin"?: RtcRoom["autojoin"] | undefined;
  /** Of the room, if this page is the first to come. Default: `video`. */
  "attr:call-type"?: RtcRoom["callType"] | undefined;
  /** Of the room, if this page is the first to come. Default: `video`. */
  "prop:callType"?: RtcRoom["callType"] | undefined;
  /** `relay` = only through TURN servers. Default: `all`. */
  "attr:ice-transport-policy"?: RtcRoom["iceTransportPolicy"] | undefined;
  /** `relay` = only through TURN servers. Default: `all`. */
  "prop:iceTransportPolicy"?: RtcRoom["iceTransportPolicy"] | undefined;
  /** Log every step to the console. */
  "prop:debug"?: RtcRoom["debug"] | undefined;
  /** Wins over `<rtc-ice-server>` children. `null` = not given, `[]` = none at all. Read when joining. */
  "prop:iceServers"?: RtcRoom["iceServers"] | undefined;
  /** About the room, if this page is the first to come. Read when joining. */
  "prop:metadata"?: RtcRoom["metadata"] | undefined;
  /** In the room: `detail.room`, `detail.self`. */
  "on:rtc-joined"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-joined"]["detail"]>,
      ) => void)
    | undefined;
  /** No longer in the room: `detail.reason`. */
  "on:rtc-left"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-left"]["detail"]>,
      ) => void)
    | undefined;
  /** `detail.participant`. */
  "on:rtc-participant-joined"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-participant-joined"]["detail"]
        >,
      ) => void)
    | undefined;
  /** `detail.participant`, `detail.reason`. */
  "on:rtc-participant-left"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-participant-left"]["detail"]
        >,
      ) => void)
    | undefined;
  /** After every change of the state: `detail.state`. */
  "on:rtc-state-change"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-state-change"]["detail"]
        >,
      ) => void)
    | undefined;
  /** Something went wrong: `detail.error`, an `RtcError`. */
  "on:rtc-error"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-error"]["detail"]>,
      ) => void)
    | undefined;
  /** A microphone or camera that was unplugged in the call is back: `detail.device`. The room shows a button that takes it again. */
  "on:rtc-device-returned"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-device-returned"]["detail"]
        >,
      ) => void)
    | undefined;
  /** Text from a participant: `detail.from`, `detail.text`. */
  "on:rtc-message"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-message"]["detail"]>,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcStatusProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcStatus["for"] | undefined;
};

export type RtcStatusSolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcStatus["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcVideoProps = {
  /** The id of the participant to show. */
  participant?: RtcVideo["participant"] | undefined;
  /** Show this page's own participant. */
  local?: RtcVideo["local"] | undefined;
  /** What of theirs to show. Default: `camera`. */
  source?: RtcVideo["source"] | undefined;
  /** Do not mirror the local camera. */
  "no-mirror"?: RtcVideo["noMirror"] | undefined;
  /** Do not mirror the local camera. */
  noMirror?: RtcVideo["noMirror"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcVideo["for"] | undefined;
};

export type RtcVideoSolidJsProps = {
  /** The id of the participant to show. */
  "prop:participant"?: RtcVideo["participant"] | undefined;
  /** Show this page's own participant. */
  "prop:local"?: RtcVideo["local"] | undefined;
  /** What of theirs to show. Default: `camera`. */
  "prop:source"?: RtcVideo["source"] | undefined;
  /** Do not mirror the local camera. */
  "bool:no-mirror"?: RtcVideo["noMirror"] | undefined;
  /** Do not mirror the local camera. */
  "prop:noMirror"?: RtcVideo["noMirror"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcVideo["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type CustomElements = {
  /**
   * Switches this page's camera on and off. Pressed = on.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-camera-request`: Clicked. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The label.
   * - `icon-on`: The icon while the camera is on.
   * - `icon-off`: The icon while it is off.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-danger`: The background while the camera is off. (default: `#c5221f`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The words.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `camera-off`: Nobody sees you.
   * - `pending`: The camera is being switched on; the browser may be asking.
   */
  "rtc-camera-button": Partial<
    RtcCameraButtonProps & BaseProps<RtcCameraButton> & BaseEvents
  >;

  /**
   * Shows everybody: an `<rtc-video>` for each participant, this page's first and the others in the order in which they came, and
   * one more for each shared screen. The tiles are as large as the element's box allows; give it any width and height. They keep their
   * place and are never rebuilt when somebody else comes or goes. Outside a call it is empty.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `aspect-ratio`/`aspectRatio`: The shape of a tile: `16/9` (the default), or two, the narrowest and the widest that it may take to fill the box: `3/4 16/9`.
   * - `no-local`/`noLocal`: Leave out this page's own participant.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-gap`: The space between tiles. (default: `8px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `tile`: Each `<rtc-video>`.
   * - `video`: Each native video. This and the following are the tiles' own.
   * - `avatar`: What is shown while there is no picture.
   * - `bar`: The strip with the name.
   * - `name`: The name.
   * - `muted-icon`: The sign that somebody cannot be heard.
   * - `status`: What keeps a picture away.
   */
  "rtc-grid": Partial<RtcGridProps & BaseProps<RtcGrid> & BaseEvents>;

  /**
   * Names a STUN or TURN server to the `<rtc-room>` whose child it is, the way `<source>` belongs to `<video>`. Read when the room is
   * joined. Shows nothing.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `urls`: One or more addresses, separated by spaces: `turn:turn.example.org turns:turn.example.org`.
   * - `username`: For TURN.
   * - `credential`: For TURN.
   */
  "rtc-ice-server": Partial<
    RtcIceServerProps & BaseProps<RtcIceServer> & BaseEvents
  >;

  /**
   * Joins the call. Disabled in the call and on the way in.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-join-request`: Clicked. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The label.
   * - `icon`: The icon.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-accent`: The background. (default: `#1a56db`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The words.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `joined`: In the call, or on the way back into it.
   * - `pending`: On the way in.
   */
  "rtc-join-button": Partial<
    RtcJoinButtonProps & BaseProps<RtcJoinButton> & BaseEvents
  >;

  /**
   * Leaves the call, or gives up the way into it. Disabled outside the call.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-leave-request`: Clicked. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The label.
   * - `icon`: The icon.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-danger`: The background. (default: `#c5221f`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The words.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `joined`: In the call, or on the way into it.
   */
  "rtc-leave-button": Partial<
    RtcLeaveButtonProps & BaseProps<RtcLeaveButton> & BaseEvents
  >;

  /**
   * Mutes and unmutes this page's microphone. Pressed = nobody hears you. Switches the microphone on if there was none.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-mute-request`: Clicked. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The label.
   * - `icon-on`: The icon while the microphone is heard.
   * - `icon-off`: The icon while it is not.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-danger`: The background while muted. (default: `#c5221f`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The words.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `muted`: Nobody hears you: muted, or no microphone.
   * - `pending`: The microphone is being switched on; the browser may be asking.
   */
  "rtc-mute-button": Partial<
    RtcMuteButtonProps & BaseProps<RtcMuteButton> & BaseEvents
  >;

  /**
   * A call: joins a room, gives the elements inside it (and those that name it with `for`) what they show, does what they ask for,
   * and plays everybody's voice, once. Leaves when it is removed from the page, being moved in it is not leaving; and when
   * the page is left, joining again should the browser bring back the same page.
   *
   * Attributes configure. `room`, `host` and `party` change rooms when they change in the call; `display-name`, `audio`, `video`
   * and `muted` take effect at once; the others at the next joining. What is the case is told by `state`, by custom
   * states and by events.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `room`: The room's id. Everyone who gives the same one meets.
   * - `host`: Host and port of the room server. Default: the page's own.
   * - `party`: PartyKit's name of the room's kind. Default: `main`.
   * - `display-name`/`displayName`: What others read. At most 64 characters.
   * - `token`: Sent to the room server, for it to judge.
   * - `audio`: Ask for the microphone.
   * - `video`: Ask for the camera.
   * - `muted`: Begin with the microphone silent.
   * - `autojoin`: Join as soon as the element is in the page.
   * - `call-type`/`callType`: Of the room, if this page is the first to come. Default: `video`.
   * - `ice-transport-policy`/`iceTransportPolicy`: `relay` = only through TURN servers. Default: `all`.
   * - `debug`: Log every step to the console.
   * - `iceServers`: Wins over `<rtc-ice-server>` children. `null` = not given, `[]` = none at all. Read when joining. (property only)
   * - `metadata`: About the room, if this page is the first to come. Read when joining. (property only)
   * - `call`: The call itself, for what no attribute can say. (property only) (readonly)
   * - `state`: The call's present state, a frozen snapshot. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-joined`: In the room: `detail.room`, `detail.self`.
   * - `rtc-left`: No longer in the room: `detail.reason`.
   * - `rtc-participant-joined`: `detail.participant`.
   * - `rtc-participant-left`: `detail.participant`, `detail.reason`.
   * - `rtc-state-change`: After every change of the state: `detail.state`.
   * - `rtc-error`: Something went wrong: `detail.error`, an `RtcError`.
   * - `rtc-device-returned`: A microphone or camera that was unplugged in the call is back: `detail.device`. The room shows a button that takes it again.
   * - `rtc-message`: Text from a participant: `detail.from`, `detail.text`.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The page's own content, and `<rtc-ice-server>` elements.
   *
   * ## Methods
   *
   * Methods that can be called to access component functionality.
   *
   * - `join() => Promise<void>`: Joins the room that the attributes describe. The browser may ask for the devices.
   * - `leave() => void`: Leaves the room, and lets go of every device and connection before it returns.
   * - `inspect() => Promise<CallReport>`: All there is to know about the call and its connections now, as one plain object.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-accent`: The background of the buttons. (default: `#1a56db`)
   * - `--rtc-danger`: The background of the error. (default: `#c5221f`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `error`: The sentence that says what is wrong.
   * - `device-button`: The button that takes a device again that was unplugged and is back.
   * - `sound-button`: The button that is there while the browser refuses to play sound.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `connecting`: On the way into the room.
   * - `joined`: In the room.
   * - `reconnecting`: The room server is out of reach; the call goes on.
   * - `failed`: Ended by an error.
   * - `sound-blocked`: The browser refuses to play sound until somebody touches the page.
   */
  "rtc-room": Partial<RtcRoomProps & BaseProps<RtcRoom> & BaseEvents>;

  /**
   * Says in words how the call stands: "3 people in the call". A polite live region; when much happens at once it tells only how that
   * ended.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `text`: The words.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `joined`: In the room.
   * - `error`: The words say what is wrong.
   */
  "rtc-status": Partial<RtcStatusProps & BaseProps<RtcStatus> & BaseEvents>;

  /**
   * Shows one participant: their camera or screen, their name, and what they look like while the camera is off. Always
   * silent: the room plays the sound. With neither `participant` nor `local` it shows the first of the others to have
   * come, which is all that a call for two needs.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: The id of the participant to show.
   * - `local`: Show this page's own participant.
   * - `source`: What of theirs to show. Default: `camera`.
   * - `no-mirror`/`noMirror`: Do not mirror the local camera.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `name`: The name. Default: the participant's display name.
   * - `avatar`: What is shown while there is no picture. Default: the initials.
   * - `muted-icon`: The sign that they cannot be heard.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of the avatar and of the status. (default: `CanvasText`)
   * - `--rtc-tile-radius`: The roundness. (default: `12px`)
   * - `--rtc-video-fit`: How a camera's picture fills the tile; `object-fit`. A screen is never cropped. (default: `cover`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `video`: The native video.
   * - `avatar`: What is shown while there is no picture.
   * - `bar`: The strip with the name.
   * - `name`: The name.
   * - `muted-icon`: The sign that they cannot be heard.
   * - `status`: What keeps the picture away: "Connecting…".
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is this page's own participant.
   * - `empty`: There is nobody to show.
   * - `muted`: They cannot be heard: muted, or no microphone.
   * - `camera-off`: They send no picture of this source.
   * - `connecting`: The connection to them is being made.
   * - `reconnecting`: The connection to them is interrupted, and being helped.
   * - `lost`: The connection to them could not be made; it is tried on and on.
   */
  "rtc-video": Partial<RtcVideoProps & BaseProps<RtcVideo> & BaseEvents>;
};

export type CustomElementsSolidJs = {
  /**
   * Switches this page's camera on and off. Pressed = on.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-camera-request`: Clicked. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The label.
   * - `icon-on`: The icon while the camera is on.
   * - `icon-off`: The icon while it is off.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-danger`: The background while the camera is off. (default: `#c5221f`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The words.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `camera-off`: Nobody sees you.
   * - `pending`: The camera is being switched on; the browser may be asking.
   */
  "rtc-camera-button": Partial<
    RtcCameraButtonProps &
      RtcCameraButtonSolidJsProps &
      BaseProps<RtcCameraButton> &
      BaseEvents
  >;

  /**
   * Shows everybody: an `<rtc-video>` for each participant, this page's first and the others in the order in which they came, and
   * one more for each shared screen. The tiles are as large as the element's box allows; give it any width and height. They keep their
   * place and are never rebuilt when somebody else comes or goes. Outside a call it is empty.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `aspect-ratio`/`aspectRatio`: The shape of a tile: `16/9` (the default), or two, the narrowest and the widest that it may take to fill the box: `3/4 16/9`.
   * - `no-local`/`noLocal`: Leave out this page's own participant.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-gap`: The space between tiles. (default: `8px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `tile`: Each `<rtc-video>`.
   * - `video`: Each native video. This and the following are the tiles' own.
   * - `avatar`: What is shown while there is no picture.
   * - `bar`: The strip with the name.
   * - `name`: The name.
   * - `muted-icon`: The sign that somebody cannot be heard.
   * - `status`: What keeps a picture away.
   */
  "rtc-grid": Partial<
    RtcGridProps & RtcGridSolidJsProps & BaseProps<RtcGrid> & BaseEvents
  >;

  /**
   * Names a STUN or TURN server to the `<rtc-room>` whose child it is, the way `<source>` belongs to `<video>`. Read when the room is
   * joined. Shows nothing.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `urls`: One or more addresses, separated by spaces: `turn:turn.example.org turns:turn.example.org`.
   * - `username`: For TURN.
   * - `credential`: For TURN.
   */
  "rtc-ice-server": Partial<
    RtcIceServerProps &
      RtcIceServerSolidJsProps &
      BaseProps<RtcIceServer> &
      BaseEvents
  >;

  /**
   * Joins the call. Disabled in the call and on the way in.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-join-request`: Clicked. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The label.
   * - `icon`: The icon.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-accent`: The background. (default: `#1a56db`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The words.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `joined`: In the call, or on the way back into it.
   * - `pending`: On the way in.
   */
  "rtc-join-button": Partial<
    RtcJoinButtonProps &
      RtcJoinButtonSolidJsProps &
      BaseProps<RtcJoinButton> &
      BaseEvents
  >;

  /**
   * Leaves the call, or gives up the way into it. Disabled outside the call.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-leave-request`: Clicked. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The label.
   * - `icon`: The icon.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-danger`: The background. (default: `#c5221f`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The words.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `joined`: In the call, or on the way into it.
   */
  "rtc-leave-button": Partial<
    RtcLeaveButtonProps &
      RtcLeaveButtonSolidJsProps &
      BaseProps<RtcLeaveButton> &
      BaseEvents
  >;

  /**
   * Mutes and unmutes this page's microphone. Pressed = nobody hears you. Switches the microphone on if there was none.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-mute-request`: Clicked. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The label.
   * - `icon-on`: The icon while the microphone is heard.
   * - `icon-off`: The icon while it is not.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-danger`: The background while muted. (default: `#c5221f`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The words.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `muted`: Nobody hears you: muted, or no microphone.
   * - `pending`: The microphone is being switched on; the browser may be asking.
   */
  "rtc-mute-button": Partial<
    RtcMuteButtonProps &
      RtcMuteButtonSolidJsProps &
      BaseProps<RtcMuteButton> &
      BaseEvents
  >;

  /**
   * A call: joins a room, gives the elements inside it (and those that name it with `for`) what they show, does what they ask for,
   * and plays everybody's voice, once. Leaves when it is removed from the page, being moved in it is not leaving; and when
   * the page is left, joining again should the browser bring back the same page.
   *
   * Attributes configure. `room`, `host` and `party` change rooms when they change in the call; `display-name`, `audio`, `video`
   * and `muted` take effect at once; the others at the next joining. What is the case is told by `state`, by custom
   * states and by events.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `room`: The room's id. Everyone who gives the same one meets.
   * - `host`: Host and port of the room server. Default: the page's own.
   * - `party`: PartyKit's name of the room's kind. Default: `main`.
   * - `display-name`/`displayName`: What others read. At most 64 characters.
   * - `token`: Sent to the room server, for it to judge.
   * - `audio`: Ask for the microphone.
   * - `video`: Ask for the camera.
   * - `muted`: Begin with the microphone silent.
   * - `autojoin`: Join as soon as the element is in the page.
   * - `call-type`/`callType`: Of the room, if this page is the first to come. Default: `video`.
   * - `ice-transport-policy`/`iceTransportPolicy`: `relay` = only through TURN servers. Default: `all`.
   * - `debug`: Log every step to the console.
   * - `iceServers`: Wins over `<rtc-ice-server>` children. `null` = not given, `[]` = none at all. Read when joining. (property only)
   * - `metadata`: About the room, if this page is the first to come. Read when joining. (property only)
   * - `call`: The call itself, for what no attribute can say. (property only) (readonly)
   * - `state`: The call's present state, a frozen snapshot. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-joined`: In the room: `detail.room`, `detail.self`.
   * - `rtc-left`: No longer in the room: `detail.reason`.
   * - `rtc-participant-joined`: `detail.participant`.
   * - `rtc-participant-left`: `detail.participant`, `detail.reason`.
   * - `rtc-state-change`: After every change of the state: `detail.state`.
   * - `rtc-error`: Something went wrong: `detail.error`, an `RtcError`.
   * - `rtc-device-returned`: A microphone or camera that was unplugged in the call is back: `detail.device`. The room shows a button that takes it again.
   * - `rtc-message`: Text from a participant: `detail.from`, `detail.text`.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The page's own content, and `<rtc-ice-server>` elements.
   *
   * ## Methods
   *
   * Methods that can be called to access component functionality.
   *
   * - `join() => Promise<void>`: Joins the room that the attributes describe. The browser may ask for the devices.
   * - `leave() => void`: Leaves the room, and lets go of every device and connection before it returns.
   * - `inspect() => Promise<CallReport>`: All there is to know about the call and its connections now, as one plain object.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-accent`: The background of the buttons. (default: `#1a56db`)
   * - `--rtc-danger`: The background of the error. (default: `#c5221f`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `error`: The sentence that says what is wrong.
   * - `device-button`: The button that takes a device again that was unplugged and is back.
   * - `sound-button`: The button that is there while the browser refuses to play sound.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `connecting`: On the way into the room.
   * - `joined`: In the room.
   * - `reconnecting`: The room server is out of reach; the call goes on.
   * - `failed`: Ended by an error.
   * - `sound-blocked`: The browser refuses to play sound until somebody touches the page.
   */
  "rtc-room": Partial<
    RtcRoomProps & RtcRoomSolidJsProps & BaseProps<RtcRoom> & BaseEvents
  >;

  /**
   * Says in words how the call stands: "3 people in the call". A polite live region; when much happens at once it tells only how that
   * ended.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `text`: The words.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `joined`: In the room.
   * - `error`: The words say what is wrong.
   */
  "rtc-status": Partial<
    RtcStatusProps & RtcStatusSolidJsProps & BaseProps<RtcStatus> & BaseEvents
  >;

  /**
   * Shows one participant: their camera or screen, their name, and what they look like while the camera is off. Always
   * silent: the room plays the sound. With neither `participant` nor `local` it shows the first of the others to have
   * come, which is all that a call for two needs.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: The id of the participant to show.
   * - `local`: Show this page's own participant.
   * - `source`: What of theirs to show. Default: `camera`.
   * - `no-mirror`/`noMirror`: Do not mirror the local camera.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `name`: The name. Default: the participant's display name.
   * - `avatar`: What is shown while there is no picture. Default: the initials.
   * - `muted-icon`: The sign that they cannot be heard.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of the avatar and of the status. (default: `CanvasText`)
   * - `--rtc-tile-radius`: The roundness. (default: `12px`)
   * - `--rtc-video-fit`: How a camera's picture fills the tile; `object-fit`. A screen is never cropped. (default: `cover`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `video`: The native video.
   * - `avatar`: What is shown while there is no picture.
   * - `bar`: The strip with the name.
   * - `name`: The name.
   * - `muted-icon`: The sign that they cannot be heard.
   * - `status`: What keeps the picture away: "Connecting…".
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is this page's own participant.
   * - `empty`: There is nobody to show.
   * - `muted`: They cannot be heard: muted, or no microphone.
   * - `camera-off`: They send no picture of this source.
   * - `connecting`: The connection to them is being made.
   * - `reconnecting`: The connection to them is interrupted, and being helped.
   * - `lost`: The connection to them could not be made; it is tried on and on.
   */
  "rtc-video": Partial<
    RtcVideoProps & RtcVideoSolidJsProps & BaseProps<RtcVideo> & BaseEvents
  >;
};

export type CustomCssProperties = {
  /** The background of buttons and tiles. */
  "--rtc-surface"?: string | undefined;
  /** The colour of text and icons. */
  "--rtc-color"?: string | undefined;
  /** The background while the camera is off. */
  "--rtc-danger"?: string | undefined;
  /** The focus ring. */
  "--rtc-focus"?: string | undefined;
  /** The roundness. */
  "--rtc-button-radius"?: string | undefined;
  /** The space between tiles. */
  "--rtc-gap"?: string | undefined;
  /** The background. */
  "--rtc-accent"?: string | undefined;
  /** The roundness. */
  "--rtc-tile-radius"?: string | undefined;
  /** How a camera's picture fills the tile; `object-fit`. A screen is never cropped. */
  "--rtc-video-fit"?: string | undefined;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare module "react/jsx-runtime" {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare module "react/jsx-dev-runtime" {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare module "@builder.io/qwik" {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare module "@stencil/core" {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare module "hono/jsx" {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare module "react-native" {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements extends CustomElementsSolidJs {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare global {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}
