import type {} from "../dist/components/internal/room/events.js";
import type { RtcAvatar } from "../dist/components/elements/rtc-avatar.js";
import type { RtcCall } from "../dist/components/elements/rtc-call.js";
import type { RtcCameraButton } from "../dist/components/elements/rtc-camera-button.js";
import type { RtcChat } from "../dist/components/elements/rtc-chat.js";
import type { RtcClock } from "../dist/components/elements/rtc-clock.js";
import type { RtcDeviceSelect } from "../dist/components/elements/rtc-device-select.js";
import type { RtcFlipButton } from "../dist/components/elements/rtc-flip-button.js";
import type { RtcFullscreenButton } from "../dist/components/elements/rtc-fullscreen-button.js";
import type { RtcGrid } from "../dist/components/elements/rtc-grid.js";
import type { RtcHandButton } from "../dist/components/elements/rtc-hand-button.js";
import type { RtcHostButton } from "../dist/components/elements/rtc-host-button.js";
import type { RtcIceServer } from "../dist/components/elements/rtc-ice-server.js";
import type { RtcJoinButton } from "../dist/components/elements/rtc-join-button.js";
import type { RtcLeaveButton } from "../dist/components/elements/rtc-leave-button.js";
import type { RtcLevel } from "../dist/components/elements/rtc-level.js";
import type { RtcLobby } from "../dist/components/elements/rtc-lobby.js";
import type { RtcMuteButton } from "../dist/components/elements/rtc-mute-button.js";
import type { RtcMuteIndicator } from "../dist/components/elements/rtc-mute-indicator.js";
import type { RtcName } from "../dist/components/elements/rtc-name.js";
import type { RtcParticipant } from "../dist/components/elements/rtc-participant.js";
import type { RtcParticipants } from "../dist/components/elements/rtc-participants.js";
import type { RtcPinButton } from "../dist/components/elements/rtc-pin-button.js";
import type { RtcPipButton } from "../dist/components/elements/rtc-pip-button.js";
import type { RtcPreview } from "../dist/components/elements/rtc-preview.js";
import type { RtcQuality } from "../dist/components/elements/rtc-quality.js";
import type { RtcReactions } from "../dist/components/elements/rtc-reactions.js";
import type { RtcRoom } from "../dist/components/elements/rtc-room.js";
import type { RtcRosterEntry } from "../dist/components/elements/rtc-roster-entry.js";
import type { RtcRoster } from "../dist/components/elements/rtc-roster.js";
import type { RtcScreenButton } from "../dist/components/elements/rtc-screen-button.js";
import type { RtcSettings } from "../dist/components/elements/rtc-settings.js";
import type { RtcShortcuts } from "../dist/components/elements/rtc-shortcuts.js";
import type { RtcSounds } from "../dist/components/elements/rtc-sounds.js";
import type { RtcSpeakerTest } from "../dist/components/elements/rtc-speaker-test.js";
import type { RtcStatus } from "../dist/components/elements/rtc-status.js";
import type { RtcToasts } from "../dist/components/elements/rtc-toasts.js";
import type { RtcVideo } from "../dist/components/elements/rtc-video.js";
import type { RtcVolume } from "../dist/components/elements/rtc-volume.js";

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

export type RtcAvatarProps = {
  /** Whose: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcAvatar["participant"] | undefined;
  /** This page's own participant. */
  local?: RtcAvatar["local"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcAvatar["for"] | undefined;
};

export type RtcAvatarSolidJsProps = {
  /** Whose: a participant's id, the `user` of their token, or the name they gave. */
  "prop:participant"?: RtcAvatar["participant"] | undefined;
  /** This page's own participant. */
  "prop:local"?: RtcAvatar["local"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcAvatar["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcCallProps = {
  /** The room's id. Everyone who gives the same one meets. */
  room?: RtcCall["room"] | undefined;
  /** What stands above the preview. Default: "Ready to join?" */
  heading?: RtcCall["heading"] | undefined;
  /** Host and port of the room server. Default: the page's own. */
  host?: RtcCall["host"] | undefined;
  /** PartyKit's name of the room's kind. Default: `main`. */
  party?: RtcCall["party"] | undefined;
  /** What others read; can be changed before joining. */
  "display-name"?: RtcCall["displayName"] | undefined;
  /** What others read; can be changed before joining. */
  displayName?: RtcCall["displayName"] | undefined;
  /** What lets this page in, where the room server asks for it. */
  token?: RtcCall["token"] | undefined;
  /** Where a fresh one is fetched from at every connect: a GET with credentials, answered with the token. */
  "token-url"?: RtcCall["tokenUrl"] | undefined;
  /** Where a fresh one is fetched from at every connect: a GET with credentials, answered with the token. */
  tokenUrl?: RtcCall["tokenUrl"] | undefined;
  /** Bring the microphone. With neither this nor `video` the preview offers both. */
  audio?: RtcCall["audio"] | undefined;
  /** Bring the camera. */
  video?: RtcCall["video"] | undefined;
  /** Begin with the microphone silent. */
  muted?: RtcCall["muted"] | undefined;
  /** Join at once. */
  autojoin?: RtcCall["autojoin"] | undefined;
  /** Of the room, if this page is the first to come: `audio` = nobody has a camera. Default: `video`. */
  "call-type"?: RtcCall["callType"] | undefined;
  /** Of the room, if this page is the first to come: `audio` = nobody has a camera. Default: `video`. */
  callType?: RtcCall["callType"] | undefined;
  /** `relay` = only through TURN servers. Default: `all`. */
  "ice-transport-policy"?: RtcCall["iceTransportPolicy"] | undefined;
  /** `relay` = only through TURN servers. Default: `all`. */
  iceTransportPolicy?: RtcCall["iceTransportPolicy"] | undefined;
  /** Log every step to the console. */
  debug?: RtcCall["debug"] | undefined;
  /** Of the stage, as `<rtc-grid>` has it. Default: `grid`. */
  layout?: RtcCall["layout"] | undefined;
  /** No keys of the whole page's, as `<rtc-shortcuts>` has them. */
  "no-shortcuts"?: RtcCall["noShortcuts"] | undefined;
  /** No keys of the whole page's, as `<rtc-shortcuts>` has them. */
  noShortcuts?: RtcCall["noShortcuts"] | undefined;
  /** No sound when somebody comes or goes. */
  "no-sounds"?: RtcCall["noSounds"] | undefined;
  /** No sound when somebody comes or goes. */
  noSounds?: RtcCall["noSounds"] | undefined;

  /** In the room. This and all other events are those of `<rtc-room>`. */
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
  /** Something went wrong: `detail.error`, an `RtcError`. */
  "onrtc-error"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-error"]["detail"]>,
      ) => void)
    | undefined;
};

export type RtcCallSolidJsProps = {
  /** The room's id. Everyone who gives the same one meets. */
  "prop:room"?: RtcCall["room"] | undefined;
  /** What stands above the preview. Default: "Ready to join?" */
  "prop:heading"?: RtcCall["heading"] | undefined;
  /** Host and port of the room server. Default: the page's own. */
  "prop:host"?: RtcCall["host"] | undefined;
  /** PartyKit's name of the room's kind. Default: `main`. */
  "prop:party"?: RtcCall["party"] | undefined;
  /** What others read; can be changed before joining. */
  "attr:display-name"?: RtcCall["displayName"] | undefined;
  /** What others read; can be changed before joining. */
  "prop:displayName"?: RtcCall["displayName"] | undefined;
  /** What lets this page in, where the room server asks for it. */
  "prop:token"?: RtcCall["token"] | undefined;
  /** Where a fresh one is fetched from at every connect: a GET with credentials, answered with the token. */
  "attr:token-url"?: RtcCall["tokenUrl"] | undefined;
  /** Where a fresh one is fetched from at every connect: a GET with credentials, answered with the token. */
  "prop:tokenUrl"?: RtcCall["tokenUrl"] | undefined;
  /** Bring the microphone. With neither this nor `video` the preview offers both. */
  "prop:audio"?: RtcCall["audio"] | undefined;
  /** Bring the camera. */
  "prop:video"?: RtcCall["video"] | undefined;
  /** Begin with the microphone silent. */
  "prop:muted"?: RtcCall["muted"] | undefined;
  /** Join at once. */
  "prop:autojoin"?: RtcCall["autojoin"] | undefined;
  /** Of the room, if this page is the first to come: `audio` = nobody has a camera. Default: `video`. */
  "attr:call-type"?: RtcCall["callType"] | undefined;
  /** Of the room, if this page is the first to come: `audio` = nobody has a camera. Default: `video`. */
  "prop:callType"?: RtcCall["callType"] | undefined;
  /** `relay` = only through TURN servers. Default: `all`. */
  "attr:ice-transport-policy"?: RtcCall["iceTransportPolicy"] | undefined;
  /** `relay` = only through TURN servers. Default: `all`. */
  "prop:iceTransportPolicy"?: RtcCall["iceTransportPolicy"] | undefined;
  /** Log every step to the console. */
  "prop:debug"?: RtcCall["debug"] | undefined;
  /** Of the stage, as `<rtc-grid>` has it. Default: `grid`. */
  "prop:layout"?: RtcCall["layout"] | undefined;
  /** No keys of the whole page's, as `<rtc-shortcuts>` has them. */
  "bool:no-shortcuts"?: RtcCall["noShortcuts"] | undefined;
  /** No keys of the whole page's, as `<rtc-shortcuts>` has them. */
  "prop:noShortcuts"?: RtcCall["noShortcuts"] | undefined;
  /** No sound when somebody comes or goes. */
  "bool:no-sounds"?: RtcCall["noSounds"] | undefined;
  /** No sound when somebody comes or goes. */
  "prop:noSounds"?: RtcCall["noSounds"] | undefined;
  /** In the room. This and all other events are those of `<rtc-room>`. */
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
  /** Something went wrong: `detail.error`, an `RtcError`. */
  "on:rtc-error"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-error"]["detail"]>,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcCameraButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcCameraButton["for"] | undefined;
  /**  */
  keyShortcuts?: RtcCameraButton["keyShortcuts"] | undefined;

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
  /**  */
  "prop:keyShortcuts"?: RtcCameraButton["keyShortcuts"] | undefined;
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

export type RtcChatProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcChat["for"] | undefined;
  /** How many messages have not been seen. */
  unread?: RtcChat["unread"] | undefined;

  /** Somebody wants to say something: `detail.text`, `detail.to`. Cancel it and nothing is said. */
  "onrtc-chat-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-chat-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** Somebody else has said something. */
  "onrtc-chat-message"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-chat-message"]["detail"]
        >,
      ) => void)
    | undefined;
  /** There is more, or less, that has not been seen: `detail.count`. */
  "onrtc-chat-unread"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-chat-unread"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcChatSolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcChat["for"] | undefined;
  /** How many messages have not been seen. */
  "prop:unread"?: RtcChat["unread"] | undefined;
  /** Somebody wants to say something: `detail.text`, `detail.to`. Cancel it and nothing is said. */
  "on:rtc-chat-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-chat-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** Somebody else has said something. */
  "on:rtc-chat-message"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-chat-message"]["detail"]
        >,
      ) => void)
    | undefined;
  /** There is more, or less, that has not been seen: `detail.count`. */
  "on:rtc-chat-unread"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-chat-unread"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcClockProps = {
  /** From when on: `me` = since this page joined, `room` = since the first participant did. Default: `me`. */
  since?: RtcClock["since"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcClock["for"] | undefined;
};

export type RtcClockSolidJsProps = {
  /** From when on: `me` = since this page joined, `room` = since the first participant did. Default: `me`. */
  "prop:since"?: RtcClock["since"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcClock["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcDeviceSelectProps = {
  /** What to choose. Default: `microphone`. */
  kind?: RtcDeviceSelect["kind"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcDeviceSelect["for"] | undefined;

  /** Another was chosen. Cancel it and nothing happens. */
  "onrtc-device-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-device-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcDeviceSelectSolidJsProps = {
  /** What to choose. Default: `microphone`. */
  "prop:kind"?: RtcDeviceSelect["kind"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcDeviceSelect["for"] | undefined;
  /** Another was chosen. Cancel it and nothing happens. */
  "on:rtc-device-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-device-request"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcFlipButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcFlipButton["for"] | undefined;
  /**  */
  keyShortcuts?: RtcFlipButton["keyShortcuts"] | undefined;

  /** Clicked. Cancel it and nothing happens. */
  "onrtc-flip-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-flip-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcFlipButtonSolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcFlipButton["for"] | undefined;
  /**  */
  "prop:keyShortcuts"?: RtcFlipButton["keyShortcuts"] | undefined;
  /** Clicked. Cancel it and nothing happens. */
  "on:rtc-flip-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-flip-request"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcFullscreenButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcFullscreenButton["for"] | undefined;
  /** The id of the element that is to fill the screen. Without it: the room. */
  target?: RtcFullscreenButton["target"] | undefined;
  /**  */
  keyShortcuts?: RtcFullscreenButton["keyShortcuts"] | undefined;

  /** Clicked. Cancel it and nothing happens. */
  "onrtc-fullscreen-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-fullscreen-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcFullscreenButtonSolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcFullscreenButton["for"] | undefined;
  /** The id of the element that is to fill the screen. Without it: the room. */
  "prop:target"?: RtcFullscreenButton["target"] | undefined;
  /**  */
  "prop:keyShortcuts"?: RtcFullscreenButton["keyShortcuts"] | undefined;
  /** Clicked. Cancel it and nothing happens. */
  "on:rtc-fullscreen-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-fullscreen-request"]["detail"]
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
  /** `grid` (the default): all alike; `speaker`: who speaks is large, above a strip of the others; `sidebar`: the others in a column, in a narrow box below; `spotlight`: nobody else. */
  layout?: RtcGrid["layout"] | undefined;
  /** The shape of a tile: `16/9` (the default), or two, the narrowest and the widest that it may take to fill the box: `3/4 16/9`. The large tile fills its place. */
  "aspect-ratio"?: RtcGrid["aspectRatio"] | undefined;
  /** The shape of a tile: `16/9` (the default), or two, the narrowest and the widest that it may take to fill the box: `3/4 16/9`. The large tile fills its place. */
  aspectRatio?: RtcGrid["aspectRatio"] | undefined;
  /** At most so many tiles on a page, the large one not counted. Without it: as many as fit. */
  "page-size"?: RtcGrid["pageSize"] | undefined;
  /** At most so many tiles on a page, the large one not counted. Without it: as many as fit. */
  pageSize?: RtcGrid["pageSize"] | undefined;
  /** Leave out this page's own participant. */
  "no-local"?: RtcGrid["noLocal"] | undefined;
  /** Leave out this page's own participant. */
  noLocal?: RtcGrid["noLocal"] | undefined;
  /** Who is to be large, whatever the host says (`""` = nobody): a participant's id, the `user` of their token, or the name they gave. */
  spotlight?: RtcGrid["spotlight"] | undefined;

  /** A tile was clicked twice: `detail.participant`, `detail.pinned`. Cancel it and nothing happens. */
  "onrtc-pin-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-pin-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcGridSolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcGrid["for"] | undefined;
  /** `grid` (the default): all alike; `speaker`: who speaks is large, above a strip of the others; `sidebar`: the others in a column, in a narrow box below; `spotlight`: nobody else. */
  "prop:layout"?: RtcGrid["layout"] | undefined;
  /** The shape of a tile: `16/9` (the default), or two, the narrowest and the widest that it may take to fill the box: `3/4 16/9`. The large tile fills its place. */
  "attr:aspect-ratio"?: RtcGrid["aspectRatio"] | undefined;
  /** The shape of a tile: `16/9` (the default), or two, the narrowest and the widest that it may take to fill the box: `3/4 16/9`. The large tile fills its place. */
  "prop:aspectRatio"?: RtcGrid["aspectRatio"] | undefined;
  /** At most so many tiles on a page, the large one not counted. Without it: as many as fit. */
  "attr:page-size"?: RtcGrid["pageSize"] | undefined;
  /** At most so many tiles on a page, the large one not counted. Without it: as many as fit. */
  "prop:pageSize"?: RtcGrid["pageSize"] | undefined;
  /** Leave out this page's own participant. */
  "bool:no-local"?: RtcGrid["noLocal"] | undefined;
  /** Leave out this page's own participant. */
  "prop:noLocal"?: RtcGrid["noLocal"] | undefined;
  /** Who is to be large, whatever the host says (`""` = nobody): a participant's id, the `user` of their token, or the name they gave. */
  "prop:spotlight"?: RtcGrid["spotlight"] | undefined;
  /** A tile was clicked twice: `detail.participant`, `detail.pinned`. Cancel it and nothing happens. */
  "on:rtc-pin-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-pin-request"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcHandButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcHandButton["for"] | undefined;
  /**  */
  keyShortcuts?: RtcHandButton["keyShortcuts"] | undefined;

  /** Clicked. Cancel it and nothing happens. */
  "onrtc-hand-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-hand-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcHandButtonSolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcHandButton["for"] | undefined;
  /**  */
  "prop:keyShortcuts"?: RtcHandButton["keyShortcuts"] | undefined;
  /** Clicked. Cancel it and nothing happens. */
  "on:rtc-hand-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-hand-request"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcHostButtonProps = {
  /** What it is for. */
  action?: RtcHostButton["action"] | undefined;
  /** Whom: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcHostButton["participant"] | undefined;
  /** This page's own participant: for the spotlight. */
  local?: RtcHostButton["local"] | undefined;
  /** One press is enough for what cannot be undone, too: for a page that asks by itself. */
  "at-once"?: RtcHostButton["atOnce"] | undefined;
  /** One press is enough for what cannot be undone, too: for a page that asks by itself. */
  atOnce?: RtcHostButton["atOnce"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcHostButton["for"] | undefined;
  /**  */
  keyShortcuts?: RtcHostButton["keyShortcuts"] | undefined;

  /** Clicked, or clicked for the second time: `detail.what`, what is wanted. Cancel it and nothing happens. */
  "onrtc-moderate-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcHostButtonSolidJsProps = {
  /** What it is for. */
  "prop:action"?: RtcHostButton["action"] | undefined;
  /** Whom: a participant's id, the `user` of their token, or the name they gave. */
  "prop:participant"?: RtcHostButton["participant"] | undefined;
  /** This page's own participant: for the spotlight. */
  "prop:local"?: RtcHostButton["local"] | undefined;
  /** One press is enough for what cannot be undone, too: for a page that asks by itself. */
  "bool:at-once"?: RtcHostButton["atOnce"] | undefined;
  /** One press is enough for what cannot be undone, too: for a page that asks by itself. */
  "prop:atOnce"?: RtcHostButton["atOnce"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcHostButton["for"] | undefined;
  /**  */
  "prop:keyShortcuts"?: RtcHostButton["keyShortcuts"] | undefined;
  /** Clicked, or clicked for the second time: `detail.what`, what is wanted. Cancel it and nothing happens. */
  "on:rtc-moderate-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]
        >,
      ) => void)
    | undefined;

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
  /**  */
  keyShortcuts?: RtcJoinButton["keyShortcuts"] | undefined;

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
  /**  */
  "prop:keyShortcuts"?: RtcJoinButton["keyShortcuts"] | undefined;
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
  /**  */
  keyShortcuts?: RtcLeaveButton["keyShortcuts"] | undefined;

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
  /**  */
  "prop:keyShortcuts"?: RtcLeaveButton["keyShortcuts"] | undefined;
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

export type RtcLevelProps = {
  /** Whose: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcLevel["participant"] | undefined;
  /** This page's own participant. */
  local?: RtcLevel["local"] | undefined;
  /** From the bottom up. */
  vertical?: RtcLevel["vertical"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcLevel["for"] | undefined;
};

export type RtcLevelSolidJsProps = {
  /** Whose: a participant's id, the `user` of their token, or the name they gave. */
  "prop:participant"?: RtcLevel["participant"] | undefined;
  /** This page's own participant. */
  "prop:local"?: RtcLevel["local"] | undefined;
  /** From the bottom up. */
  "prop:vertical"?: RtcLevel["vertical"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcLevel["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcLobbyProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcLobby["for"] | undefined;

  /** A button was pressed: `detail.what`, whom to admit or refuse. Cancel it and nothing happens. */
  "onrtc-moderate-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcLobbySolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcLobby["for"] | undefined;
  /** A button was pressed: `detail.what`, whom to admit or refuse. Cancel it and nothing happens. */
  "on:rtc-moderate-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]
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
  /** Heard, or silent, only while the button or its key is held: pressed = heard, and the microphone begins silent, with `push-to-talk`. A click by script or screen reader still toggles. Comes with the whole kit, or with `push-to-talk.js` beside this element. */
  mode?: RtcMuteButton["mode"] | undefined;
  /** The key of that mode, in the manner of `aria-keyshortcuts`: `t`, `F4`, `Control+Shift+M`. Default: `Space`. One with Control, Alt or Meta works while somebody types, the others are silent then. */
  key?: RtcMuteButton["key"] | undefined;
  /**  */
  hold?: RtcMuteButton["hold"] | undefined;
  /**  */
  keyShortcuts?: RtcMuteButton["keyShortcuts"] | undefined;

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
  /** Heard, or silent, only while the button or its key is held: pressed = heard, and the microphone begins silent, with `push-to-talk`. A click by script or screen reader still toggles. Comes with the whole kit, or with `push-to-talk.js` beside this element. */
  "prop:mode"?: RtcMuteButton["mode"] | undefined;
  /** The key of that mode, in the manner of `aria-keyshortcuts`: `t`, `F4`, `Control+Shift+M`. Default: `Space`. One with Control, Alt or Meta works while somebody types, the others are silent then. */
  "prop:key"?: RtcMuteButton["key"] | undefined;
  /**  */
  "prop:hold"?: RtcMuteButton["hold"] | undefined;
  /**  */
  "prop:keyShortcuts"?: RtcMuteButton["keyShortcuts"] | undefined;
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

export type RtcMuteIndicatorProps = {
  /** Whose: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcMuteIndicator["participant"] | undefined;
  /** This page's own participant. */
  local?: RtcMuteIndicator["local"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcMuteIndicator["for"] | undefined;
};

export type RtcMuteIndicatorSolidJsProps = {
  /** Whose: a participant's id, the `user` of their token, or the name they gave. */
  "prop:participant"?: RtcMuteIndicator["participant"] | undefined;
  /** This page's own participant. */
  "prop:local"?: RtcMuteIndicator["local"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcMuteIndicator["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcNameProps = {
  /** Whose: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcName["participant"] | undefined;
  /** This page's own participant. */
  local?: RtcName["local"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcName["for"] | undefined;
};

export type RtcNameSolidJsProps = {
  /** Whose: a participant's id, the `user` of their token, or the name they gave. */
  "prop:participant"?: RtcName["participant"] | undefined;
  /** This page's own participant. */
  "prop:local"?: RtcName["local"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcName["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcParticipantProps = {
  /** Whom: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcParticipant["participant"] | undefined;
  /** This page's own participant. */
  local?: RtcParticipant["local"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcParticipant["for"] | undefined;
  /** Whether this is the large tile of an `<rtc-grid>`, which sets it. */
  featured?: RtcParticipant["featured"] | undefined;
};

export type RtcParticipantSolidJsProps = {
  /** Whom: a participant's id, the `user` of their token, or the name they gave. */
  "prop:participant"?: RtcParticipant["participant"] | undefined;
  /** This page's own participant. */
  "prop:local"?: RtcParticipant["local"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcParticipant["for"] | undefined;
  /** Whether this is the large tile of an `<rtc-grid>`, which sets it. */
  "prop:featured"?: RtcParticipant["featured"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcParticipantsProps = {
  /** This page's own participant, too, as the first. */
  "include-local"?: RtcParticipants["includeLocal"] | undefined;
  /** This page's own participant, too, as the first. */
  includeLocal?: RtcParticipants["includeLocal"] | undefined;
  /** Only those of whom all of these words are true: `camera`, `microphone` (they can be heard), `screen`, `speaking`, `hand`, `pinned`, `host`, `speaker`, `listener` (their role, where the room gives any); with `no-` before it: only those of whom it is not. */
  filter?: RtcParticipants["filter"] | undefined;
  /** Who comes first: who was there first (the default), by name, those who speak, those who have raised their hand. */
  sort?: RtcParticipants["sort"] | undefined;
  /** At most so many. */
  limit?: RtcParticipants["limit"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcParticipants["for"] | undefined;
};

export type RtcParticipantsSolidJsProps = {
  /** This page's own participant, too, as the first. */
  "bool:include-local"?: RtcParticipants["includeLocal"] | undefined;
  /** This page's own participant, too, as the first. */
  "prop:includeLocal"?: RtcParticipants["includeLocal"] | undefined;
  /** Only those of whom all of these words are true: `camera`, `microphone` (they can be heard), `screen`, `speaking`, `hand`, `pinned`, `host`, `speaker`, `listener` (their role, where the room gives any); with `no-` before it: only those of whom it is not. */
  "prop:filter"?: RtcParticipants["filter"] | undefined;
  /** Who comes first: who was there first (the default), by name, those who speak, those who have raised their hand. */
  "prop:sort"?: RtcParticipants["sort"] | undefined;
  /** At most so many. */
  "prop:limit"?: RtcParticipants["limit"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcParticipants["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcPinButtonProps = {
  /** Whom: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcPinButton["participant"] | undefined;
  /** This page's own participant. */
  local?: RtcPinButton["local"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcPinButton["for"] | undefined;
  /**  */
  keyShortcuts?: RtcPinButton["keyShortcuts"] | undefined;

  /** Clicked: `detail.participant`, `detail.pinned`, what is wanted. Cancel it and nothing happens. */
  "onrtc-pin-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-pin-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcPinButtonSolidJsProps = {
  /** Whom: a participant's id, the `user` of their token, or the name they gave. */
  "prop:participant"?: RtcPinButton["participant"] | undefined;
  /** This page's own participant. */
  "prop:local"?: RtcPinButton["local"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcPinButton["for"] | undefined;
  /**  */
  "prop:keyShortcuts"?: RtcPinButton["keyShortcuts"] | undefined;
  /** Clicked: `detail.participant`, `detail.pinned`, what is wanted. Cancel it and nothing happens. */
  "on:rtc-pin-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-pin-request"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcPipButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcPipButton["for"] | undefined;
  /** The id of the element that moves into the window. Without it: the first visible `<rtc-grid>`, `<rtc-participants>` or `<rtc-video>` of the room. An element with the attribute `data-rtc-place` keeps its place in the page. */
  target?: RtcPipButton["target"] | undefined;
  /**  */
  keyShortcuts?: RtcPipButton["keyShortcuts"] | undefined;

  /** When the button is clicked. Cancel it and nothing happens. */
  "onrtc-pip-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-pip-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcPipButtonSolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcPipButton["for"] | undefined;
  /** The id of the element that moves into the window. Without it: the first visible `<rtc-grid>`, `<rtc-participants>` or `<rtc-video>` of the room. An element with the attribute `data-rtc-place` keeps its place in the page. */
  "prop:target"?: RtcPipButton["target"] | undefined;
  /**  */
  "prop:keyShortcuts"?: RtcPipButton["keyShortcuts"] | undefined;
  /** When the button is clicked. Cancel it and nothing happens. */
  "on:rtc-pip-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-pip-request"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcPreviewProps = {
  /** Take camera and microphone at once. Without it a button does. */
  autostart?: RtcPreview["autostart"] | undefined;
  /** Stay visible in the call. */
  keep?: RtcPreview["keep"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcPreview["for"] | undefined;

  /** Camera and microphone are wanted. Cancel it and nothing happens. */
  "onrtc-preview-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-preview-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcPreviewSolidJsProps = {
  /** Take camera and microphone at once. Without it a button does. */
  "prop:autostart"?: RtcPreview["autostart"] | undefined;
  /** Stay visible in the call. */
  "prop:keep"?: RtcPreview["keep"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcPreview["for"] | undefined;
  /** Camera and microphone are wanted. Cancel it and nothing happens. */
  "on:rtc-preview-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-preview-request"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcQualityProps = {
  /** Whose: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcQuality["participant"] | undefined;
  /** This page's own participant. */
  local?: RtcQuality["local"] | undefined;
  /** Say it in words beside the bars, too. */
  explain?: RtcQuality["explain"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcQuality["for"] | undefined;
};

export type RtcQualitySolidJsProps = {
  /** Whose: a participant's id, the `user` of their token, or the name they gave. */
  "prop:participant"?: RtcQuality["participant"] | undefined;
  /** This page's own participant. */
  "prop:local"?: RtcQuality["local"] | undefined;
  /** Say it in words beside the bars, too. */
  "prop:explain"?: RtcQuality["explain"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcQuality["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcReactionsProps = {
  /** Others to choose from, with spaces between. Default: `👍 👏 ❤️ 😂 😮 🎉`. */
  emoji?: RtcReactions["emoji"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcReactions["for"] | undefined;
  /**  */
  keyShortcuts?: RtcReactions["keyShortcuts"] | undefined;

  /** One was chosen: `detail.emoji`. Cancel it and nothing happens. */
  "onrtc-reaction-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-reaction-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** Somebody reacts, this page's person too: `detail.emoji`, `detail.from`, a participant's id. */
  "onrtc-reaction"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-reaction"]["detail"]>,
      ) => void)
    | undefined;
};

export type RtcReactionsSolidJsProps = {
  /** Others to choose from, with spaces between. Default: `👍 👏 ❤️ 😂 😮 🎉`. */
  "prop:emoji"?: RtcReactions["emoji"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcReactions["for"] | undefined;
  /**  */
  "prop:keyShortcuts"?: RtcReactions["keyShortcuts"] | undefined;
  /** One was chosen: `detail.emoji`. Cancel it and nothing happens. */
  "on:rtc-reaction-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-reaction-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** Somebody reacts, this page's person too: `detail.emoji`, `detail.from`, a participant's id. */
  "on:rtc-reaction"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-reaction"]["detail"]>,
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
  /** What lets this page in, where the room server asks for it. */
  token?: RtcRoom["token"] | undefined;
  /** Where a fresh one is fetched from at every connect: a GET with credentials, answered with the token. */
  "token-url"?: RtcRoom["tokenUrl"] | undefined;
  /** Where a fresh one is fetched from at every connect: a GET with credentials, answered with the token. */
  tokenUrl?: RtcRoom["tokenUrl"] | undefined;
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

  /** In the room: `detail.room`, `detail.self`. `state` holds everyone who is there. */
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
  /** Somebody has joined after this page: `detail.participant`. */
  "onrtc-participant-joined"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-participant-joined"]["detail"]
        >,
      ) => void)
    | undefined;
  /** Somebody has left: `detail.participant`, `detail.reason`. */
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
  /** A participant's page has sent something with `send()`: `detail.from`, and `detail.text` or, for bytes, `detail.data`, an ArrayBuffer. */
  "onrtc-message"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-message"]["detail"]>,
      ) => void)
    | undefined;
  /** A moderator has muted this page, or asks its person to speak: `detail.action`, `mute` or `ask-unmute`, and `detail.by`, the moderator. */
  "onrtc-moderated"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-moderated"]["detail"]>,
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
  /** What lets this page in, where the room server asks for it. */
  "prop:token"?: RtcRoom["token"] | undefined;
  /** Where a fresh one is fetched from at every connect: a GET with credentials, answered with the token. */
  "attr:token-url"?: RtcRoom["tokenUrl"] | undefined;
  /** Where a fresh one is fetched from at every connect: a GET with credentials, answered with the token. */
  "prop:tokenUrl"?: RtcRoom["tokenUrl"] | undefined;
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
  /** In the room: `detail.room`, `detail.self`. `state` holds everyone who is there. */
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
  /** Somebody has joined after this page: `detail.participant`. */
  "on:rtc-participant-joined"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-participant-joined"]["detail"]
        >,
      ) => void)
    | undefined;
  /** Somebody has left: `detail.participant`, `detail.reason`. */
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
  /** A participant's page has sent something with `send()`: `detail.from`, and `detail.text` or, for bytes, `detail.data`, an ArrayBuffer. */
  "on:rtc-message"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-message"]["detail"]>,
      ) => void)
    | undefined;
  /** A moderator has muted this page, or asks its person to speak: `detail.action`, `mute` or `ask-unmute`, and `detail.by`, the moderator. */
  "on:rtc-moderated"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-moderated"]["detail"]>,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcRosterEntryProps = {
  /** Whom: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcRosterEntry["participant"] | undefined;
  /** This page's own participant. */
  local?: RtcRosterEntry["local"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcRosterEntry["for"] | undefined;
};

export type RtcRosterEntrySolidJsProps = {
  /** Whom: a participant's id, the `user` of their token, or the name they gave. */
  "prop:participant"?: RtcRosterEntry["participant"] | undefined;
  /** This page's own participant. */
  "prop:local"?: RtcRosterEntry["local"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcRosterEntry["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcRosterProps = {
  /** Leave out this page's own participant. */
  "no-local"?: RtcRoster["noLocal"] | undefined;
  /** Leave out this page's own participant. */
  noLocal?: RtcRoster["noLocal"] | undefined;
  /** Give each line a button that shows them large in the grid: the way to that without a mouse. */
  pins?: RtcRoster["pins"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcRoster["for"] | undefined;

  /** A button was pressed that mutes or removes: `detail.what`. Cancel it and nothing happens. */
  "onrtc-moderate-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** A button was pressed that pins: `detail.participant`, `detail.pinned`. Cancel it and nothing happens. */
  "onrtc-pin-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-pin-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcRosterSolidJsProps = {
  /** Leave out this page's own participant. */
  "bool:no-local"?: RtcRoster["noLocal"] | undefined;
  /** Leave out this page's own participant. */
  "prop:noLocal"?: RtcRoster["noLocal"] | undefined;
  /** Give each line a button that shows them large in the grid: the way to that without a mouse. */
  "prop:pins"?: RtcRoster["pins"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcRoster["for"] | undefined;
  /** A button was pressed that mutes or removes: `detail.what`. Cancel it and nothing happens. */
  "on:rtc-moderate-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** A button was pressed that pins: `detail.participant`, `detail.pinned`. Cancel it and nothing happens. */
  "on:rtc-pin-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-pin-request"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcScreenButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcScreenButton["for"] | undefined;
  /** What will be on it, for the browser to keep sharp or smooth. */
  "content-hint"?: RtcScreenButton["contentHint"] | undefined;
  /** What will be on it, for the browser to keep sharp or smooth. */
  contentHint?: RtcScreenButton["contentHint"] | undefined;
  /**  */
  keyShortcuts?: RtcScreenButton["keyShortcuts"] | undefined;

  /** Clicked. Cancel it and nothing happens. */
  "onrtc-screen-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-screen-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcScreenButtonSolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcScreenButton["for"] | undefined;
  /** What will be on it, for the browser to keep sharp or smooth. */
  "attr:content-hint"?: RtcScreenButton["contentHint"] | undefined;
  /** What will be on it, for the browser to keep sharp or smooth. */
  "prop:contentHint"?: RtcScreenButton["contentHint"] | undefined;
  /**  */
  "prop:keyShortcuts"?: RtcScreenButton["keyShortcuts"] | undefined;
  /** Clicked. Cancel it and nothing happens. */
  "on:rtc-screen-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-screen-request"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcSettingsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcSettings["for"] | undefined;
};

export type RtcSettingsSolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcSettings["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcShortcutsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcShortcuts["for"] | undefined;
  /** No keys, no button. */
  disabled?: RtcShortcuts["disabled"] | undefined;
  /** Mutes and unmutes. Default: `m`. */
  mute?: RtcShortcuts["mute"] | undefined;
  /** Switches the camera on and off. Default: `v`. */
  camera?: RtcShortcuts["camera"] | undefined;
  /** Shares the screen, and ends that. Default: `s`. */
  screen?: RtcShortcuts["screen"] | undefined;
  /** Raises the hand, and lowers it. Default: `h`. */
  hand?: RtcShortcuts["hand"] | undefined;
  /** Lets the room fill the screen, and ends that. Default: `f`. */
  fullscreen?: RtcShortcuts["fullscreen"] | undefined;
  /** Opens the small window, and closes it. Default: `p`. */
  pip?: RtcShortcuts["pip"] | undefined;
  /** Leaves. Default: `Shift+L`. */
  leave?: RtcShortcuts["leave"] | undefined;
  /** Opens the list. Default: `?`. */
  list?: RtcShortcuts["list"] | undefined;

  /** This and the other requests, when a key asks for them. Cancel it and nothing happens. */
  "onrtc-mute-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcShortcutsSolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcShortcuts["for"] | undefined;
  /** No keys, no button. */
  "prop:disabled"?: RtcShortcuts["disabled"] | undefined;
  /** Mutes and unmutes. Default: `m`. */
  "prop:mute"?: RtcShortcuts["mute"] | undefined;
  /** Switches the camera on and off. Default: `v`. */
  "prop:camera"?: RtcShortcuts["camera"] | undefined;
  /** Shares the screen, and ends that. Default: `s`. */
  "prop:screen"?: RtcShortcuts["screen"] | undefined;
  /** Raises the hand, and lowers it. Default: `h`. */
  "prop:hand"?: RtcShortcuts["hand"] | undefined;
  /** Lets the room fill the screen, and ends that. Default: `f`. */
  "prop:fullscreen"?: RtcShortcuts["fullscreen"] | undefined;
  /** Opens the small window, and closes it. Default: `p`. */
  "prop:pip"?: RtcShortcuts["pip"] | undefined;
  /** Leaves. Default: `Shift+L`. */
  "prop:leave"?: RtcShortcuts["leave"] | undefined;
  /** Opens the list. Default: `?`. */
  "prop:list"?: RtcShortcuts["list"] | undefined;
  /** This and the other requests, when a key asks for them. Cancel it and nothing happens. */
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

export type RtcSoundsProps = {
  /** Silent. */
  off?: RtcSounds["off"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcSounds["for"] | undefined;
};

export type RtcSoundsSolidJsProps = {
  /** Silent. */
  "prop:off"?: RtcSounds["off"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcSounds["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcSpeakerTestProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcSpeakerTest["for"] | undefined;
  /**  */
  keyShortcuts?: RtcSpeakerTest["keyShortcuts"] | undefined;

  /** Clicked. Cancel it and nothing happens. */
  "onrtc-speaker-test-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-speaker-test-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcSpeakerTestSolidJsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcSpeakerTest["for"] | undefined;
  /**  */
  "prop:keyShortcuts"?: RtcSpeakerTest["keyShortcuts"] | undefined;
  /** Clicked. Cancel it and nothing happens. */
  "on:rtc-speaker-test-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-speaker-test-request"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcStatusProps = {
  /** Say the room's id, too, once in the room: "standup: 3 people in the call". */
  "show-room"?: RtcStatus["showRoom"] | undefined;
  /** Say the room's id, too, once in the room: "standup: 3 people in the call". */
  showRoom?: RtcStatus["showRoom"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcStatus["for"] | undefined;
};

export type RtcStatusSolidJsProps = {
  /** Say the room's id, too, once in the room: "standup: 3 people in the call". */
  "bool:show-room"?: RtcStatus["showRoom"] | undefined;
  /** Say the room's id, too, once in the room: "standup: 3 people in the call". */
  "prop:showRoom"?: RtcStatus["showRoom"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcStatus["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcToastsProps = {
  /** Which there are, of `joined`, `left`, `hand-raised`, `talking-while-muted`, `microphone-silent`, `device`, `sound`, `permission`, `connection`, `moderated`, `knock`, `error`. With `no-` before them: all but those. Default: all. */
  kinds?: RtcToasts["kinds"] | undefined;
  /** How long a notice that asks for nothing is shown, in milliseconds. 0 = until it is dismissed. Default: 6000. */
  duration?: RtcToasts["duration"] | undefined;
  /** How long nobody else must have joined, left, knocked or raised a hand for it to be told, in milliseconds; at the latest after five times that. Default: 1000. */
  gather?: RtcToasts["gather"] | undefined;
  /** At most so many at once. Default: 3. */
  limit?: RtcToasts["limit"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcToasts["for"] | undefined;

  /** "Unmute" was pressed. Cancel it and nothing happens. */
  "onrtc-mute-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** "Admit" was pressed. Cancel it and nothing happens. */
  "onrtc-moderate-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** The button for sound was pressed. Cancel it and nothing happens. */
  "onrtc-sound-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-sound-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** The device that is back is to be used. Cancel it and nothing happens. */
  "onrtc-device-return-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-device-return-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcToastsSolidJsProps = {
  /** Which there are, of `joined`, `left`, `hand-raised`, `talking-while-muted`, `microphone-silent`, `device`, `sound`, `permission`, `connection`, `moderated`, `knock`, `error`. With `no-` before them: all but those. Default: all. */
  "prop:kinds"?: RtcToasts["kinds"] | undefined;
  /** How long a notice that asks for nothing is shown, in milliseconds. 0 = until it is dismissed. Default: 6000. */
  "prop:duration"?: RtcToasts["duration"] | undefined;
  /** How long nobody else must have joined, left, knocked or raised a hand for it to be told, in milliseconds; at the latest after five times that. Default: 1000. */
  "prop:gather"?: RtcToasts["gather"] | undefined;
  /** At most so many at once. Default: 3. */
  "prop:limit"?: RtcToasts["limit"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcToasts["for"] | undefined;
  /** "Unmute" was pressed. Cancel it and nothing happens. */
  "on:rtc-mute-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** "Admit" was pressed. Cancel it and nothing happens. */
  "on:rtc-moderate-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** The button for sound was pressed. Cancel it and nothing happens. */
  "on:rtc-sound-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-sound-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** The device that is back is to be used. Cancel it and nothing happens. */
  "on:rtc-device-return-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-device-return-request"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcVideoProps = {
  /** Whom to show: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcVideo["participant"] | undefined;
  /** Show this page's own participant. */
  local?: RtcVideo["local"] | undefined;
  /** What of theirs to show. Default: `camera`. */
  source?: RtcVideo["source"] | undefined;
  /** Do not mirror the local camera. The one at the back of a phone never is. */
  "no-mirror"?: RtcVideo["noMirror"] | undefined;
  /** Do not mirror the local camera. The one at the back of a phone never is. */
  noMirror?: RtcVideo["noMirror"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcVideo["for"] | undefined;
};

export type RtcVideoSolidJsProps = {
  /** Whom to show: a participant's id, the `user` of their token, or the name they gave. */
  "prop:participant"?: RtcVideo["participant"] | undefined;
  /** Show this page's own participant. */
  "prop:local"?: RtcVideo["local"] | undefined;
  /** What of theirs to show. Default: `camera`. */
  "prop:source"?: RtcVideo["source"] | undefined;
  /** Do not mirror the local camera. The one at the back of a phone never is. */
  "bool:no-mirror"?: RtcVideo["noMirror"] | undefined;
  /** Do not mirror the local camera. The one at the back of a phone never is. */
  "prop:noMirror"?: RtcVideo["noMirror"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcVideo["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcVolumeProps = {
  /** Whom: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcVolume["participant"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcVolume["for"] | undefined;

  /** Moved. Cancel it and nothing happens. */
  "onrtc-volume-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-volume-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcVolumeSolidJsProps = {
  /** Whom: a participant's id, the `user` of their token, or the name they gave. */
  "prop:participant"?: RtcVolume["participant"] | undefined;
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  "prop:for"?: RtcVolume["for"] | undefined;
  /** Moved. Cancel it and nothing happens. */
  "on:rtc-volume-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-volume-request"]["detail"]
        >,
      ) => void)
    | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type CustomElements = {
  /**
   * What a participant looks like without a picture: their initials, on a colour that is always the same for the same name. Of the one
   * around it (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else of the one it names, else of
   * the first of the others to have come.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whose: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: A picture in place of the initials.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-avatar-size`: Its width. (default: `2.5em`)
   * - `--rtc-avatar-radius`: The roundness. (default: `50%`)
   * - `--rtc-avatar-surface`: A background for everybody; white letters have to be legible on it. (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `avatar`: The disc.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is this page's own participant.
   * - `empty`: There is nobody.
   * - `muted`: They cannot be heard: muted, or no microphone.
   * - `camera-off`: They send no picture of a camera.
   * - `speaking`: They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
   * - `pinned`: This page's person wants to see them large.
   * - `hand-raised`: They have raised their hand.
   * - `poor`: What they send arrives badly.
   * - `connecting`: The connection to them is being made.
   * - `reconnecting`: The connection to them is interrupted, and being helped.
   * - `lost`: The connection to them could not be made; it is tried on and on.
   */
  "rtc-avatar": Partial<RtcAvatarProps & BaseProps<RtcAvatar> & BaseEvents>;

  /**
   * A whole call in one tag: camera and microphone before joining, then the stage, a bar of controls, chat, and who is there.
   * Nothing but an `<rtc-room>` with the other elements in it: each part can be replaced by what you put into its slot, and a page
   * of your own can be made of the same. It fills the height of the window unless CSS says otherwise.
   *
   * Whoever joins brings what they chose in the preview. With `autojoin` there is none, and `audio` and `video` say what to bring.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `room`: The room's id. Everyone who gives the same one meets.
   * - `heading`: What stands above the preview. Default: "Ready to join?"
   * - `host`: Host and port of the room server. Default: the page's own.
   * - `party`: PartyKit's name of the room's kind. Default: `main`.
   * - `display-name`/`displayName`: What others read; can be changed before joining.
   * - `token`: What lets this page in, where the room server asks for it.
   * - `token-url`/`tokenUrl`: Where a fresh one is fetched from at every connect: a GET with credentials, answered with the token.
   * - `audio`: Bring the microphone. With neither this nor `video` the preview offers both.
   * - `video`: Bring the camera.
   * - `muted`: Begin with the microphone silent.
   * - `autojoin`: Join at once.
   * - `call-type`/`callType`: Of the room, if this page is the first to come: `audio` = nobody has a camera. Default: `video`.
   * - `ice-transport-policy`/`iceTransportPolicy`: `relay` = only through TURN servers. Default: `all`.
   * - `debug`: Log every step to the console.
   * - `layout`: Of the stage, as `<rtc-grid>` has it. Default: `grid`.
   * - `no-shortcuts`/`noShortcuts`: No keys of the whole page's, as `<rtc-shortcuts>` has them.
   * - `no-sounds`/`noSounds`: No sound when somebody comes or goes.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-joined`: In the room. This and all other events are those of `<rtc-room>`.
   * - `rtc-left`: No longer in the room: `detail.reason`.
   * - `rtc-error`: Something went wrong: `detail.error`, an `RtcError`.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: `<rtc-ice-server>` elements, and what is to be there before, in and after the call.
   * - `lobby`: In the place of all that is there before joining.
   * - `preview`: In the place of camera and microphone before joining.
   * - `header`: In the place of the line above the stage.
   * - `stage`: In the place of the stage.
   * - `toolbar`: In the place of the whole bar of controls.
   * - `controls`: More controls, before the one that leaves.
   * - `chat`: In the place of the chat.
   * - `people`: In the place of the list of people.
   * - `notices`: In the place of the notices that come and go. With something here the room says itself what is wrong, above it all.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-background`: The background of it all. (default: `Canvas`)
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background of what leads on. (default: `#1a56db`)
   * - `--rtc-danger`: The background of what is off, wrong or the end. (default: `#c5221f`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness of buttons. (default: `22px`)
   * - `--rtc-tile-radius`: The roundness of tiles. (default: `12px`)
   * - `--rtc-gap`: The space between things. (default: `8px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `room`: The `<rtc-room>`.
   * - `lobby`: What is there before joining, and while one waits to be let in.
   * - `heading`: Its heading.
   * - `name-input`: The field for the name.
   * - `preview`: The `<rtc-preview>`; its own parts are named as there.
   * - `join`: The `<rtc-join-button>`.
   * - `waiting`: The `<rtc-lobby>` that tells who waits so; its `sentence` is named as there.
   * - `call`: What is there in the call.
   * - `header`: The line above the stage.
   * - `status`: The `<rtc-status>` in it.
   * - `clock`: The `<rtc-clock>` in it.
   * - `stage-box`: The box of the stage.
   * - `grid`: The `<rtc-grid>`.
   * - `tile`: Each `<rtc-video>` on the stage. Its own parts are named as there, but for `status`, which is `tile-status`.
   * - `stage`: The large one.
   * - `toolbar`: The bar of controls.
   * - `mute`: The `<rtc-mute-button>`.
   * - `camera`: The `<rtc-camera-button>`.
   * - `flip`: The `<rtc-flip-button>`.
   * - `screen`: The `<rtc-screen-button>`.
   * - `hand`: The `<rtc-hand-button>`.
   * - `reactions`: The `<rtc-reactions>`.
   * - `chat-button`: The button that opens the chat.
   * - `people-button`: The button that opens the list of people.
   * - `badge`: How many messages have not been seen, and how many people would like to come in.
   * - `settings`: The `<rtc-settings>`.
   * - `shortcuts`: The `<rtc-shortcuts>`.
   * - `leave`: The `<rtc-leave-button>`, in the call and while one waits.
   * - `button`: Every native button of the bar.
   * - `label`: The words on it.
   * - `panel`: The panel beside the stage: chat or people. On a small screen it covers the stage.
   * - `knocking`: The `<rtc-lobby>` in it: who would like to come in. Its own parts are named as there, but for `heading` and `name`, which are `knocking-heading` and `knocking-name`.
   * - `host`: The buttons of who may moderate, at its end.
   * - `host-button`: Each `<rtc-host-button>` there.
   * - `question`: What stands below one after the first of two presses.
   * - `notices`: The `<rtc-toasts>`.
   * - `error`: The sentence that says what is wrong, where something of yours is in the place of the notices.
   * - `device-button`: The button that takes a device again that is back, there too.
   * - `sound-button`: The button that is there while the browser refuses to play sound, there too.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `joined`: In the call.
   * - `panel`: A panel is open.
   */
  "rtc-call": Partial<RtcCallProps & BaseProps<RtcCall> & BaseEvents>;

  /**
   * Switches this page's camera on and off. Pressed = on.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `keyShortcuts`: undefined (property only)
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
   * What people write to each other in the call, to all or to one, from browser to browser. Who comes later is told by
   * those who were there. Enter sends, Shift+Enter begins a new line. What anybody writes is text: nothing in it can become
   * markup, and only `http` and `https` addresses become links. Who has no grant `chat` can only read.
   *
   * What this page's person has not seen is counted: what came while the chat was hidden, scrolled back or in a page in the
   * background.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `unread`: How many messages have not been seen. (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-chat-request`: Somebody wants to say something: `detail.text`, `detail.to`. Cancel it and nothing is said.
   * - `rtc-chat-message`: Somebody else has said something.
   * - `rtc-chat-unread`: There is more, or less, that has not been seen: `detail.count`.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of messages and buttons. (default: `undefined`)
   * - `--rtc-color`: The colour of text. (default: `CanvasText`)
   * - `--rtc-accent`: The colour of one's own messages and of the button that sends. (default: `#1a56db`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness of buttons and fields. (default: `22px`)
   * - `--rtc-chat-radius`: The roundness of messages. (default: `14px`)
   * - `--rtc-gap`: The space between the parts. (default: `8px`)
   * - `--rtc-unread`: Set on the element: how much has not been seen, as a string for `content`. (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `log`: The messages.
   * - `empty`: What is there before the first.
   * - `message`: One message; also `mine`, `private` and `failed`.
   * - `mine`: A message of this page's person.
   * - `private`: A message to one participant.
   * - `failed`: A message that has not arrived.
   * - `meta`: Who, to whom and when.
   * - `name`: Who.
   * - `note`: To whom, if not to everyone, and who has handed it on.
   * - `time`: When.
   * - `text`: What.
   * - `link`: A link in it.
   * - `delivery`: How far it has come.
   * - `retry`: The button that sends it again.
   * - `badge`: The button that tells of what has not been seen, and goes there.
   * - `form`: What writes a message.
   * - `to`: The line that says to whom.
   * - `recipient`: The choice of one or all.
   * - `input`: The field.
   * - `send`: The button.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `unread`: There is something that has not been seen.
   */
  "rtc-chat": Partial<RtcChatProps & BaseProps<RtcChat> & BaseEvents>;

  /**
   * How long the call has lasted, as a clock: `12:34`, after an hour `1:02:34`. A screen reader can ask for it and is not told of each
   * second. Outside the call it is empty.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `since`: From when on: `me` = since this page joined, `room` = since the first participant did. Default: `me`.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `time`: The `<time>`.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `joined`: In the room: the clock runs.
   */
  "rtc-clock": Partial<RtcClockProps & BaseProps<RtcClock> & BaseEvents>;

  /**
   * Chooses a microphone, camera or speaker. Showing it asks for no permission; before there is one, browsers keep the names of
   * devices to themselves, and a line below says how to get them. The choice is remembered across visits and taken whenever
   * the device is there; in a call or preview it takes effect at once.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `kind`: What to choose. Default: `microphone`.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-device-request`: Another was chosen. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The label.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text. (default: `CanvasText`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `label`: The label.
   * - `select`: The native select.
   * - `more`: The button for the browser's own question, where it has one for speakers.
   * - `hint`: The line that says why there is nothing to choose from.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `pending`: The device is being switched on; the browser may be asking.
   * - `unsupported`: This browser lets no page choose: there is nothing to see.
   */
  "rtc-device-select": Partial<
    RtcDeviceSelectProps & BaseProps<RtcDeviceSelect> & BaseEvents
  >;

  /**
   * Goes over from the front camera of a phone to the rear one, and back. Displayed where there is more than one camera and
   * a finger to touch with; elsewhere people choose by name, with `<rtc-device-select>`.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-flip-request`: Clicked. Cancel it and nothing happens.
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
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
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
   * - `camera-off`: There is nothing to flip.
   * - `pending`: The other camera is being switched on.
   * - `unsupported`: There is one camera at the most, or no finger; the button is not displayed.
   */
  "rtc-flip-button": Partial<
    RtcFlipButtonProps & BaseProps<RtcFlipButton> & BaseEvents
  >;

  /**
   * Lets the room, or another element, fill the screen, and ends that. Pressed = it does.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `target`: The id of the element that is to fill the screen. Without it: the room.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-fullscreen-request`: Clicked. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The label.
   * - `icon-on`: The icon while the screen is filled.
   * - `icon-off`: The icon while it is not.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
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
   * - `fullscreen`: The screen is filled.
   * - `unsupported`: This browser, or the page around, does not allow it; the button is not displayed.
   */
  "rtc-fullscreen-button": Partial<
    RtcFullscreenButtonProps & BaseProps<RtcFullscreenButton> & BaseEvents
  >;

  /**
   * Shows everybody: an `<rtc-video>` for each participant, this page's first and the others in the order in which they came, and
   * one more for each shared screen. With a `<template>` in it, the tiles are copies of that instead, beside it in the page,
   * each inside an `<rtc-participant>` (`data-source="screen"` marks another template for shared screens). The tiles are as large as
   * the element's box allows; give it any width and height. Those that do not fit, because they would be lower than 56
   * pixels or narrower than 96, are on further pages, to which buttons lead; a box that has no place for a single such tile and
   * the buttons has smaller ones instead. Tiles keep their place in the document and are never rebuilt when
   * somebody comes or goes, or when the layout changes. Outside a call it is empty.
   *
   * In every layout whoever is pinned is shown large, else whom `spotlight` names, else a screen that somebody else shares. A
   * double click on a tile pins it, for this page's person only. The spotlight is the host's, and the same on all pages; the
   * attribute is for a page that wants another.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `layout`: `grid` (the default): all alike; `speaker`: who speaks is large, above a strip of the others; `sidebar`: the others in a column, in a narrow box below; `spotlight`: nobody else.
   * - `aspect-ratio`/`aspectRatio`: The shape of a tile: `16/9` (the default), or two, the narrowest and the widest that it may take to fill the box: `3/4 16/9`. The large tile fills its place.
   * - `page-size`/`pageSize`: At most so many tiles on a page, the large one not counted. Without it: as many as fit.
   * - `no-local`/`noLocal`: Leave out this page's own participant.
   * - `spotlight`: Who is to be large, whatever the host says (`""` = nobody): a participant's id, the `user` of their token, or the name they gave.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-pin-request`: A tile was clicked twice: `detail.participant`, `detail.pinned`. Cancel it and nothing happens.
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
   * - `tiles`: The box of the tiles.
   * - `tile`: Each `<rtc-video>`.
   * - `stage`: The large one.
   * - `video`: Each native video. This and the following are the tiles' own.
   * - `avatar`: What is shown while there is no picture.
   * - `bar`: The strip with the name.
   * - `name`: The name.
   * - `muted-icon`: The sign that somebody cannot be heard.
   * - `status`: What keeps a picture away.
   * - `reaction`: What somebody has reacted with, while it rises over their tile.
   * - `pager`: The buttons that turn pages, and the number.
   * - `previous-button`: The button to the page before.
   * - `next-button`: The button to the next page.
   * - `page`: Which page it is.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `staged`: One tile is large.
   */
  "rtc-grid": Partial<RtcGridProps & BaseProps<RtcGrid> & BaseEvents>;

  /**
   * Raises this page's hand, for the others to see, and lowers it. Pressed = raised.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-hand-request`: Clicked. Cancel it and nothing happens.
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
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background while the hand is raised. (default: `#1a56db`)
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
   * - `raised`: The hand is raised.
   */
  "rtc-hand-button": Partial<
    RtcHandButtonProps & BaseProps<RtcHandButton> & BaseEvents
  >;

  /**
   * A button of whoever may moderate, for one thing that a host does. About one participant, who is the one around it
   * (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else the one it names, else the first of the
   * others to have come: to mute them, to ask them to unmute, to remove them for good, to have everybody see them large. About the
   * room: to mute everybody else, to lock it, to have a lobby, to end the call for all. Pressed = they are in the spotlight, the
   * room is locked, there is a lobby. Not displayed to who may not moderate, nor, but for the spotlight, about oneself. What cannot be
   * undone, to remove and to end, it asks to be pressed twice for.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `action`: What it is for.
   * - `participant`: Whom: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant: for the spotlight.
   * - `at-once`/`atOnce`: One press is enough for what cannot be undone, too: for a page that asks by itself.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-moderate-request`: Clicked, or clicked for the second time: `detail.what`, what is wanted. Cancel it and nothing happens.
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
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background while it is pressed. (default: `#1a56db`)
   * - `--rtc-danger`: The background of those that remove, and that end the call. (default: `#c5221f`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The words.
   * - `question`: What stands below it after the first of two presses.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `on`: What it toggles is on.
   * - `unsupported`: There is nothing here that this page might do by it; the button is not displayed.
   */
  "rtc-host-button": Partial<
    RtcHostButtonProps & BaseProps<RtcHostButton> & BaseEvents
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
    RtcIceServerProps & BaseProps<RtcIceServer> & BaseEvents
  >;

  /**
   * Joins the call. Disabled in the call; on the way in it keeps the focus and does nothing.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `keyShortcuts`: undefined (property only)
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
   * - `keyShortcuts`: undefined (property only)
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
   * How loud a participant is, as a bar that moves: the one it names, else the one around it (`<rtc-participant>`, the templates of
   * `<rtc-participants>` and `<rtc-grid>`), else this page's own. Around it, a `<rtc-participant>` gets the level as the custom
   * property `--rtc-level`, too, so that a whole tile can glow.
   *
   * Decoration for a screen reader, which need not be told of what is heard; this page's own, which one does not hear
   * oneself, is a meter that can be asked.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whose: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant.
   * - `vertical`: From the bottom up.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-level`: How loud they are, from 0 to 1, about 20 times a second. Set by the element; to be read. (default: `0`)
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-accent`: The bar. (default: `#1a56db`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `meter`: All of it.
   * - `bar`: As much of it as they are loud.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is this page's own participant.
   * - `empty`: There is nobody.
   * - `muted`: They cannot be heard: muted, or no microphone.
   * - `speaking`: They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
   */
  "rtc-level": Partial<RtcLevelProps & BaseProps<RtcLevel> & BaseEvents>;

  /**
   * The room's lobby, from either side. To who waits it says so, politely, and how many are before them; to who may moderate it
   * lists who waits, each with a button that lets them in and one that does not. For everybody else there is nothing in it.
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
   * - `rtc-moderate-request`: A button was pressed: `detail.what`, whom to admit or refuse. Cancel it and nothing happens.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background of the buttons that let in. (default: `#1a56db`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between things. (default: `8px`)
   * - `--rtc-button-radius`: The roundness of buttons. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `sentence`: What is said to who waits.
   * - `heading`: What stands above the list: how many wait.
   * - `list`: The list of those who wait.
   * - `item`: Each line of it.
   * - `name`: The name in it.
   * - `admit`: The button that lets them in.
   * - `refuse`: The button that does not.
   * - `admit-all`: The button that lets everybody in, where several wait.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `waiting`: This page waits to be let in.
   * - `knocking`: Others wait, and this page may let them in.
   * - `empty`: Neither.
   */
  "rtc-lobby": Partial<RtcLobbyProps & BaseProps<RtcLobby> & BaseEvents>;

  /**
   * Mutes and unmutes this page's microphone. Pressed = nobody hears you. Switches the microphone on if there was none.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `mode`: Heard, or silent, only while the button or its key is held: pressed = heard, and the microphone begins silent, with `push-to-talk`. A click by script or screen reader still toggles. Comes with the whole kit, or with `push-to-talk.js` beside this element.
   * - `key`: The key of that mode, in the manner of `aria-keyshortcuts`: `t`, `F4`, `Control+Shift+M`. Default: `Space`. One with Control, Alt or Meta works while somebody types, the others are silent then.
   * - `hold`: undefined (property only)
   * - `keyShortcuts`: undefined (property only)
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
   * The sign that a participant cannot be heard; nothing while they can. About the one around it (`<rtc-participant>`, the templates
   * of `<rtc-participants>` and `<rtc-grid>`), else the one it names, else the first of the others to have come.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whose: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `muted-icon`: The icon while their microphone is silent.
   * - `off-icon`: The icon while they have no microphone on the call.
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `icon`: The sign.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is this page's own participant.
   * - `empty`: There is nobody.
   * - `muted`: They cannot be heard: muted, or no microphone.
   * - `camera-off`: They send no picture of a camera.
   * - `speaking`: They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
   * - `pinned`: This page's person wants to see them large.
   * - `hand-raised`: They have raised their hand.
   * - `poor`: What they send arrives badly.
   * - `connecting`: The connection to them is being made.
   * - `reconnecting`: The connection to them is interrupted, and being helped.
   * - `lost`: The connection to them could not be made; it is tried on and on.
   */
  "rtc-mute-indicator": Partial<
    RtcMuteIndicatorProps & BaseProps<RtcMuteIndicator> & BaseEvents
  >;

  /**
   * The name of a participant, as text: of the one around it (`<rtc-participant>`, the templates of `<rtc-participants>` and
   * `<rtc-grid>`), else of the one it names, else of the first of the others to have come.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whose: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What is there while there is nobody.
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `name`: The name.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is this page's own participant.
   * - `empty`: There is nobody.
   * - `muted`: They cannot be heard: muted, or no microphone.
   * - `camera-off`: They send no picture of a camera.
   * - `speaking`: They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
   * - `pinned`: This page's person wants to see them large.
   * - `hand-raised`: They have raised their hand.
   * - `poor`: What they send arrives badly.
   * - `connecting`: The connection to them is being made.
   * - `reconnecting`: The connection to them is interrupted, and being helped.
   * - `lost`: The connection to them could not be made; it is tried on and on.
   */
  "rtc-name": Partial<RtcNameProps & BaseProps<RtcName> & BaseEvents>;

  /**
   * Says whom the elements inside it are about, so that none of them has to: a tile of your own. Without `participant` and
   * `local` it is the first of the others to have come. `<rtc-participants>` and `<rtc-grid>` make one for every copy of
   * their template.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whom: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `featured`: Whether this is the large tile of an `<rtc-grid>`, which sets it. (property only)
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: Elements about this participant, and anything else.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is this page's own participant.
   * - `empty`: There is no such participant.
   * - `muted`: They cannot be heard: muted, or no microphone.
   * - `camera-off`: They send no picture of a camera.
   * - `speaking`: They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
   * - `pinned`: This page's person wants to see them large.
   * - `hand-raised`: They have raised their hand.
   * - `poor`: What they send arrives badly.
   * - `connecting`: The connection to them is being made.
   * - `reconnecting`: The connection to them is interrupted, and being helped.
   * - `lost`: The connection to them could not be made; it is tried on and on.
   * - `stage`: It is the large tile of an `<rtc-grid>`.
   */
  "rtc-participant": Partial<
    RtcParticipantProps & BaseProps<RtcParticipant> & BaseEvents
  >;

  /**
   * Makes a copy of its `<template>` for every other participant, beside the template, each inside an `<rtc-participant>`, so that
   * the elements in it know whose they are: a tile of your own, in HTML. Without a template it is an `<rtc-video>` each.
   * A copy stays as it is, and where it is, for as long as there is a reason for it: another order is told to CSS (`order`), and
   * takes effect in a grid, which this element is, or a flex box. Another template makes new copies.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `include-local`/`includeLocal`: This page's own participant, too, as the first.
   * - `filter`: Only those of whom all of these words are true: `camera`, `microphone` (they can be heard), `screen`, `speaking`, `hand`, `pinned`, `host`, `speaker`, `listener` (their role, where the room gives any); with `no-` before it: only those of whom it is not.
   * - `sort`: Who comes first: who was there first (the default), by name, those who speak, those who have raised their hand.
   * - `limit`: At most so many.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The template, the copies, and anything else.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-gap`: The space between copies. (default: `8px`)
   * - `--rtc-column`: The least width of a column of copies. (default: `240px`)
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `empty`: There is nobody to show.
   */
  "rtc-participants": Partial<
    RtcParticipantsProps & BaseProps<RtcParticipants> & BaseEvents
  >;

  /**
   * A button that shows one participant large, in every `<rtc-grid>` of this page and nowhere else, and ends that. Of the one
   * around it (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else of the one it names, else
   * of the first of the others to have come. Only one is pinned at a time.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whom: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-pin-request`: Clicked: `detail.participant`, `detail.pinned`, what is wanted. Cancel it and nothing happens.
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
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background while they are pinned. (default: `#1a56db`)
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
   * - `pinned`: They are shown large.
   */
  "rtc-pin-button": Partial<
    RtcPinButtonProps & BaseProps<RtcPinButton> & BaseEvents
  >;

  /**
   * Moves the tiles into a picture-in-picture window, which stays on top of all other windows, and back. In a browser with Document
   * Picture-in-Picture, the page's own elements move there, with their state, their styles and their listeners. Any other browser shows
   * the largest picture of them in its window for a single picture. The button is pressed while the window is open. The window closes
   * when the call ends, and when the room leaves the page.
   *
   * Elements in the window belong to the same call. Their events are dispatched in the window first and then in the page, at the place
   * that the tiles left. The kit's elements and native buttons with `commandfor` work in the window as they do in the page. A request
   * that your own script dispatches in the window is not answered: dispatch it at the room.
   *
   * One element stands around the tiles in the window. It has the tag name of the room (of `<rtc-call>` for its own tiles) and the
   * classes of all elements around the tiles in the page, and `<html>` and `<body>` have their attributes: `.dark rtc-grid` applies in
   * the window, a rule that needs more elements around the tiles, such as `main > section rtc-grid`, does not. Inherited values and
   * custom properties always apply. An element of another library in the window has to adopt its constructed style sheets again, in its
   * `adoptedCallback()`.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `target`: The id of the element that moves into the window. Without it: the first visible `<rtc-grid>`, `<rtc-participants>` or `<rtc-video>` of the room. An element with the attribute `data-rtc-place` keeps its place in the page.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-pip-request`: When the button is clicked. Cancel it and nothing happens.
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
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background while the window is open. (default: `#1a56db`)
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
   * - `small`: The tiles are in the window.
   * - `unsupported`: This browser has no picture-in-picture, or the page around this one does not allow it. The button is not displayed.
   */
  "rtc-pip-button": Partial<
    RtcPipButtonProps & BaseProps<RtcPipButton> & BaseEvents
  >;

  /**
   * Camera and microphone before joining: how one looks and sounds, with a choice of devices and a test of the speaker. Takes what
   * the room's `audio` and `video` ask for (both, if it has neither). Joining keeps the very same devices, muted or off if they
   * are. In the call it is not to be seen; when it is removed without joining, everything it took is let go.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `autostart`: Take camera and microphone at once. Without it a button does.
   * - `keep`: Stay visible in the call.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-preview-request`: Camera and microphone are wanted. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What comes below, such as a `<rtc-join-button>`.
   * - `start`: The label of the button that takes camera and microphone.
   * - `picture`: In the place of the picture.
   * - `controls`: In the place of the mute and the camera button.
   * - `devices`: In the place of the level, the device choices and the speaker test.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text. (default: `CanvasText`)
   * - `--rtc-accent`: The background of the start button. (default: `#1a56db`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-tile-radius`: The roundness of the picture. (default: `12px`)
   * - `--rtc-button-radius`: The roundness of buttons. (default: `22px`)
   * - `--rtc-gap`: The space between things. (default: `8px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `video`: The picture: a `<rtc-video>`.
   * - `empty`: What is in its place before.
   * - `start-button`: The button that takes camera and microphone.
   * - `controls`: The mute and the camera button.
   * - `devices`: The level, the device choices and the speaker test.
   * - `level`: The level of the microphone: a `<rtc-level>`.
   * - `label`: The label of a device choice.
   * - `select`: The native select of a device choice.
   * - `more`: The button for the browser's own question about speakers, where it has one.
   * - `hint`: The line that says why there is nothing to choose from.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `on`: Camera and microphone were taken, before joining.
   * - `pending`: They are being switched on; the browser may be asking.
   * - `joined`: In the call.
   */
  "rtc-preview": Partial<RtcPreviewProps & BaseProps<RtcPreview> & BaseEvents>;

  /**
   * How well a participant arrives, as three bars, with the reason and on whose side it is: of the one it names, else of the one
   * around it (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else of the first of the others to have
   * come. Of this page's own participant: how well they arrive at the others. Everybody's connection is measured every two
   * seconds for as long as one such element is on the page, and tiles can be styled by it (`:state(poor)`).
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whose: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant.
   * - `explain`: Say it in words beside the bars, too.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `verdict`: What was found out last about this connection; `null` before that. (property only) (readonly)
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-color`: The colour of the bars and of the words. (default: `CanvasText`)
   * - `--rtc-danger`: The colour of the bars when it is poor or lost. (default: `#c5221f`)
   * - `--rtc-gap`: The space between bars and words. (default: `8px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `icon`: The bars.
   * - `text`: The words.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is this page's own participant.
   * - `empty`: There is nobody.
   * - `good`: They arrive well.
   * - `fair`: They arrive, and one notices that it is a call.
   * - `poor`: They arrive badly.
   * - `lost`: Nothing of them arrives.
   */
  "rtc-quality": Partial<RtcQualityProps & BaseProps<RtcQuality> & BaseEvents>;

  /**
   * A button that opens a few emoji to react with, and what everybody reacts with: it rises over the tiles (`<rtc-video>`) of
   * whoever it is from, or over this element, with their name, if there is none to be seen. An `<rtc-participant>` without a
   * video is such a tile, too, if it has `position: relative`. Goes from browser to browser, to all whose page has this element.
   *
   * What comes is one emoji at a time, from everybody only so many, and spoken in one sentence for all that come together.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `emoji`: Others to choose from, with spaces between. Default: `👍 👏 ❤️ 😂 😮 🎉`.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-reaction-request`: One was chosen: `detail.emoji`. Cancel it and nothing happens.
   * - `rtc-reaction`: Somebody reacts, this page's person too: `detail.emoji`, `detail.from`, a participant's id.
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
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-background`: The background of what opens. (default: `Canvas`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The words.
   * - `panel`: What opens.
   * - `emoji`: Each button in it.
   * - `reaction`: What rises over this element. That over a tile is a part of the tile.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `open`: The emoji are there to choose from.
   */
  "rtc-reactions": Partial<
    RtcReactionsProps & BaseProps<RtcReactions> & BaseEvents
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
   * - `token`: What lets this page in, where the room server asks for it.
   * - `token-url`/`tokenUrl`: Where a fresh one is fetched from at every connect: a GET with credentials, answered with the token.
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
   * - `rtc-joined`: In the room: `detail.room`, `detail.self`. `state` holds everyone who is there.
   * - `rtc-left`: No longer in the room: `detail.reason`.
   * - `rtc-participant-joined`: Somebody has joined after this page: `detail.participant`.
   * - `rtc-participant-left`: Somebody has left: `detail.participant`, `detail.reason`.
   * - `rtc-state-change`: After every change of the state: `detail.state`.
   * - `rtc-error`: Something went wrong: `detail.error`, an `RtcError`.
   * - `rtc-device-returned`: A microphone or camera that was unplugged in the call is back: `detail.device`. The room shows a button that takes it again.
   * - `rtc-message`: A participant's page has sent something with `send()`: `detail.from`, and `detail.text` or, for bytes, `detail.data`, an ArrayBuffer.
   * - `rtc-moderated`: A moderator has muted this page, or asks its person to speak: `detail.action`, `mute` or `ask-unmute`, and `detail.by`, the moderator.
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
   * - `send(message: Parameters<Call["send"]>) => void`: Sends text or bytes, at most 64 KiB, to the pages of everyone who is connected, or of one participant.
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
   * One line of a list of people: avatar, name, connection, and whether hand, screen, microphone and camera are up, shared or on.
   * `<rtc-roster>` has one for each; in the template of an `<rtc-participants>` it makes a list of some of them.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whom: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: Anything more, at the end of the line: a button, a volume.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-danger`: The colour of the signs of what is off. (default: `#c5221f`)
   * - `--rtc-accent`: The ring around the avatar of whoever speaks. (default: `#1a56db`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `avatar`: The avatar.
   * - `name`: The name.
   * - `status`: How the connection stands, while it does not.
   * - `hand`: The sign of a raised hand.
   * - `screen`: The sign of a shared screen.
   * - `microphone`: The sign of the microphone.
   * - `camera`: The sign of the camera.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is this page's own participant.
   * - `empty`: There is nobody.
   * - `muted`: They cannot be heard: muted, or no microphone.
   * - `camera-off`: They send no picture of a camera.
   * - `speaking`: They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
   * - `pinned`: This page's person wants to see them large.
   * - `hand-raised`: They have raised their hand.
   * - `poor`: What they send arrives badly.
   * - `connecting`: The connection to them is being made.
   * - `reconnecting`: The connection to them is interrupted, and being helped.
   * - `lost`: The connection to them could not be made; it is tried on and on.
   */
  "rtc-roster-entry": Partial<
    RtcRosterEntryProps & BaseProps<RtcRosterEntry> & BaseEvents
  >;

  /**
   * A list of everybody in the call, this page's participant first and the others in the order in which they came, under their
   * number. The number is not spoken at every change: `<rtc-status>` does that. Outside a call it is empty. Who may moderate has buttons
   * in it that mute and that remove each of the others.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `no-local`/`noLocal`: Leave out this page's own participant.
   * - `pins`: Give each line a button that shows them large in the grid: the way to that without a mouse.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-moderate-request`: A button was pressed that mutes or removes: `detail.what`. Cancel it and nothing happens.
   * - `rtc-pin-request`: A button was pressed that pins: `detail.participant`, `detail.pinned`. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `heading`: What stands above the list. Default: how many they are.
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `heading`: What stands above the list.
   * - `list`: The list.
   * - `item`: Each line's place in the list.
   * - `entry`: Each `<rtc-roster-entry>`.
   * - `pin-button`: Each `<rtc-pin-button>`.
   * - `host-button`: Each `<rtc-host-button>`.
   * - `button`: The native button of either.
   * - `question`: What stands below a host's after the first of two presses.
   * - `avatar`: The avatar. This and the following are the entries' own.
   * - `name`: The name.
   * - `status`: How the connection stands, while it does not.
   * - `hand`: The sign of a raised hand.
   * - `screen`: The sign of a shared screen.
   * - `microphone`: The sign of the microphone.
   * - `camera`: The sign of the camera.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `empty`: There is nobody in it.
   */
  "rtc-roster": Partial<RtcRosterProps & BaseProps<RtcRoster> & BaseEvents>;

  /**
   * Shares this page's screen, a window or a tab, with its sound where the browser has it, and ends that. The browser asks the
   * person what to share, and ends the share too, by a bar of its own. Pressed = sharing.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `content-hint`/`contentHint`: What will be on it, for the browser to keep sharp or smooth.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-screen-request`: Clicked. Cancel it and nothing happens.
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
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background while sharing. (default: `#1a56db`)
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
   * - `sharing`: The others see this page's screen.
   * - `pending`: The browser is asking what to share.
   * - `unsupported`: This browser shares no screen, or the page around allows none; the button is not displayed.
   */
  "rtc-screen-button": Partial<
    RtcScreenButtonProps & BaseProps<RtcScreenButton> & BaseEvents
  >;

  /**
   * A button, and the dialog that it opens: one's own picture, the choice of devices, the speaker test, and what you add. Made of
   * `<rtc-preview>`, before joining and in the call. Escape closes it, and the focus returns to where it was.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: Your own settings, below the others.
   * - `button`: In the place of the whole button.
   * - `icon`: The icon on the button.
   * - `preview`: In the place of picture, devices and test.
   *
   * ## Methods
   *
   * Methods that can be called to access component functionality.
   *
   * - `open() => void`: Opens the dialog.
   * - `close() => void`: Closes it.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-danger`: The background of the error. (default: `#c5221f`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between things. (default: `8px`)
   * - `--rtc-tile-radius`: The roundness of the dialog. (default: `12px`)
   * - `--rtc-button-radius`: The roundness of buttons. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button that opens the dialog.
   * - `button-label`: The words on it.
   * - `dialog`: The native dialog.
   * - `title`: Its title.
   * - `close-button`: The button that closes it.
   * - `error`: The sentence that says what is wrong.
   * - `preview`: Picture, devices and test: a `<rtc-preview>`.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `open`: The dialog is open.
   */
  "rtc-settings": Partial<
    RtcSettingsProps & BaseProps<RtcSettings> & BaseEvents
  >;

  /**
   * Keys for the whole page: mute, camera and the others, from wherever the focus is. Shows a button that opens the list of them,
   * where a person can also switch them off for good; says to screen readers what a key has changed, and on the kit's own buttons
   * which key does the same. Silent while somebody types, but for keys with Control, Alt or Meta. Of several rooms on a page, the one
   * around the focus hears a key first.
   *
   * Each attribute takes a key in the manner of `aria-keyshortcuts` (`m`, `F4`, `Control+Shift+M`), or nothing: `leave=""` is
   * none.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `disabled`: No keys, no button.
   * - `mute`: Mutes and unmutes. Default: `m`.
   * - `camera`: Switches the camera on and off. Default: `v`.
   * - `screen`: Shares the screen, and ends that. Default: `s`.
   * - `hand`: Raises the hand, and lowers it. Default: `h`.
   * - `fullscreen`: Lets the room fill the screen, and ends that. Default: `f`.
   * - `pip`: Opens the small window, and closes it. Default: `p`.
   * - `leave`: Leaves. Default: `Shift+L`.
   * - `list`: Opens the list. Default: `?`.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-mute-request`: This and the other requests, when a key asks for them. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The words on the button.
   * - `icon`: The icon.
   *
   * ## Methods
   *
   * Methods that can be called to access component functionality.
   *
   * - `open() => void`: Opens the list, unless it would not be seen.
   * - `close() => void`: Closes it.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-background`: The background of the dialog. (default: `Canvas`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between things. (default: `8px`)
   * - `--rtc-tile-radius`: The roundness of the dialog. (default: `12px`)
   * - `--rtc-button-radius`: The roundness of buttons. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button that opens the list.
   * - `label`: The words on it.
   * - `dialog`: The native dialog.
   * - `title`: Its title.
   * - `list`: The list of keys.
   * - `key`: Each key.
   * - `switch`: What switches them off and on.
   * - `close-button`: The button that closes the dialog.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `open`: The list is open.
   * - `off`: The person has switched the keys off.
   */
  "rtc-shortcuts": Partial<
    RtcShortcutsProps & BaseProps<RtcShortcuts> & BaseEvents
  >;

  /**
   * Plays a short, quiet sound when somebody joins the call and another when somebody leaves it: through the speaker that has been
   * chosen, no louder than everybody is. Many who come or go at once make none, nor does this page's own coming before its
   * person has touched the page. There is nothing to see.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `off`: Silent.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   */
  "rtc-sounds": Partial<RtcSoundsProps & BaseProps<RtcSounds> & BaseEvents>;

  /**
   * Plays a short chime through the speaker that has been chosen, in a call or not.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-speaker-test-request`: Clicked. Cancel it and nothing happens.
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
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
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
   * - `playing`: The chime is being played.
   */
  "rtc-speaker-test": Partial<
    RtcSpeakerTestProps & BaseProps<RtcSpeakerTest> & BaseEvents
  >;

  /**
   * Says in words how the call stands: "3 people in the call", "3 people in the call, 1 not connected", "Reconnecting…", that a host
   * is yet to let this page in, or what is wrong. Once in the room, not that a microphone or camera is not to be had: the call goes
   * on, and `<rtc-room>` says it. A polite live region that says at most one thing a second: when much happens at once it tells only
   * how that ended.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `show-room`/`showRoom`: Say the room's id, too, once in the room: "standup: 3 people in the call".
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
   * - `connecting`: On the way into the room.
   * - `joined`: In the room.
   * - `reconnecting`: The room server is out of reach; the call goes on.
   * - `error`: The words say what is wrong.
   */
  "rtc-status": Partial<RtcStatusProps & BaseProps<RtcStatus> & BaseEvents>;

  /**
   * Notices that come and go: who joined, left or raised a hand; that you talk while muted, that nothing comes from your
   * microphone, that a device was lost or is back, that the browser plays no sound, that camera or microphone are denied and how
   * to undo that in this browser on this system, that the line to the room is down, that a host has muted you or asks you to
   * unmute, and, for who may let them in, who waits in the lobby. They are read out politely, take no
   * focus, and wait while the pointer or the focus is on them. Escape dismisses the one that has the focus. What
   * needs somebody to act stays until that is done, or until it is dismissed. Those who join, leave or raise a hand in a row are told of in one sentence.
   *
   * It lies at the top of the window; CSS can place it elsewhere. The room says some of this above its content, too: where that is too
   * much, hide it with `rtc-room::part(error)`, `::part(sound-button)` and `::part(device-button)`.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `kinds`: Which there are, of `joined`, `left`, `hand-raised`, `talking-while-muted`, `microphone-silent`, `device`, `sound`, `permission`, `connection`, `moderated`, `knock`, `error`. With `no-` before them: all but those. Default: all.
   * - `duration`: How long a notice that asks for nothing is shown, in milliseconds. 0 = until it is dismissed. Default: 6000.
   * - `gather`: How long nobody else must have joined, left, knocked or raised a hand for it to be told, in milliseconds; at the latest after five times that. Default: 1000.
   * - `limit`: At most so many at once. Default: 3.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-mute-request`: "Unmute" was pressed. Cancel it and nothing happens.
   * - `rtc-moderate-request`: "Admit" was pressed. Cancel it and nothing happens.
   * - `rtc-sound-request`: The button for sound was pressed. Cancel it and nothing happens.
   * - `rtc-device-return-request`: The device that is back is to be used. Cancel it and nothing happens.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-background`: The background of a notice. (default: `Canvas`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background of the button that helps, and the edge of a notice. (default: `#1a56db`)
   * - `--rtc-danger`: The edge of one that stays. (default: `#c5221f`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between notices. (default: `8px`)
   * - `--rtc-tile-radius`: The roundness of notices. (default: `12px`)
   * - `--rtc-button-radius`: The roundness of buttons. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `list`: All of them.
   * - `toast`: Each of them; its kind is a part, too, such as `joined`.
   * - `stays`: One that does not pass by itself.
   * - `text`: The sentence.
   * - `action`: The button that does what helps.
   * - `dismiss`: The button that dismisses.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `empty`: There is nothing to tell.
   */
  "rtc-toasts": Partial<RtcToastsProps & BaseProps<RtcToasts> & BaseEvents>;

  /**
   * Shows one participant: their camera or screen, their name, and what they look like while the camera is off. Always
   * silent: the room plays the sound. With neither `participant` nor `local` it shows the one around it
   * (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else the first of the others to have come,
   * which is all that a call for two needs.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whom to show: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: Show this page's own participant.
   * - `source`: What of theirs to show. Default: `camera`.
   * - `no-mirror`/`noMirror`: Do not mirror the local camera. The one at the back of a phone never is.
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
   * - `--rtc-color`: The colour of the avatar. (default: `CanvasText`)
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
   * - `speaking`: They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
   * - `pinned`: This page's person wants to see them large.
   * - `hand-raised`: They have raised their hand.
   * - `poor`: What they send arrives badly.
   * - `connecting`: The connection to them is being made.
   * - `reconnecting`: The connection to them is interrupted, and being helped.
   * - `lost`: The connection to them could not be made; it is tried on and on.
   */
  "rtc-video": Partial<RtcVideoProps & BaseProps<RtcVideo> & BaseEvents>;

  /**
   * How loud the room plays: everybody, from 0 to 100%; or one participant, from 0 to 200%, who is the one it names or the one
   * around it (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`). Kept until the page is left; whoever
   * comes back is as loud as before if a token names them as the same `user`. There is nothing of it about this page's own
   * participant, whom it does not play.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whom: a participant's id, the `user` of their token, or the name they gave.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-volume-request`: Moved. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `icon`: The icon.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The filled part of the slider. (default: `#1a56db`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between its parts. (default: `8px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `icon`: The icon.
   * - `slider`: The native range input.
   * - `value`: The volume in percent.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is about this page's own participant: there is nothing to see.
   * - `empty`: There is no such participant.
   * - `silent`: At 0%.
   * - `amplified`: Above 100%.
   */
  "rtc-volume": Partial<RtcVolumeProps & BaseProps<RtcVolume> & BaseEvents>;
};

export type CustomElementsSolidJs = {
  /**
   * What a participant looks like without a picture: their initials, on a colour that is always the same for the same name. Of the one
   * around it (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else of the one it names, else of
   * the first of the others to have come.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whose: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: A picture in place of the initials.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-avatar-size`: Its width. (default: `2.5em`)
   * - `--rtc-avatar-radius`: The roundness. (default: `50%`)
   * - `--rtc-avatar-surface`: A background for everybody; white letters have to be legible on it. (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `avatar`: The disc.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is this page's own participant.
   * - `empty`: There is nobody.
   * - `muted`: They cannot be heard: muted, or no microphone.
   * - `camera-off`: They send no picture of a camera.
   * - `speaking`: They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
   * - `pinned`: This page's person wants to see them large.
   * - `hand-raised`: They have raised their hand.
   * - `poor`: What they send arrives badly.
   * - `connecting`: The connection to them is being made.
   * - `reconnecting`: The connection to them is interrupted, and being helped.
   * - `lost`: The connection to them could not be made; it is tried on and on.
   */
  "rtc-avatar": Partial<
    RtcAvatarProps & RtcAvatarSolidJsProps & BaseProps<RtcAvatar> & BaseEvents
  >;

  /**
   * A whole call in one tag: camera and microphone before joining, then the stage, a bar of controls, chat, and who is there.
   * Nothing but an `<rtc-room>` with the other elements in it: each part can be replaced by what you put into its slot, and a page
   * of your own can be made of the same. It fills the height of the window unless CSS says otherwise.
   *
   * Whoever joins brings what they chose in the preview. With `autojoin` there is none, and `audio` and `video` say what to bring.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `room`: The room's id. Everyone who gives the same one meets.
   * - `heading`: What stands above the preview. Default: "Ready to join?"
   * - `host`: Host and port of the room server. Default: the page's own.
   * - `party`: PartyKit's name of the room's kind. Default: `main`.
   * - `display-name`/`displayName`: What others read; can be changed before joining.
   * - `token`: What lets this page in, where the room server asks for it.
   * - `token-url`/`tokenUrl`: Where a fresh one is fetched from at every connect: a GET with credentials, answered with the token.
   * - `audio`: Bring the microphone. With neither this nor `video` the preview offers both.
   * - `video`: Bring the camera.
   * - `muted`: Begin with the microphone silent.
   * - `autojoin`: Join at once.
   * - `call-type`/`callType`: Of the room, if this page is the first to come: `audio` = nobody has a camera. Default: `video`.
   * - `ice-transport-policy`/`iceTransportPolicy`: `relay` = only through TURN servers. Default: `all`.
   * - `debug`: Log every step to the console.
   * - `layout`: Of the stage, as `<rtc-grid>` has it. Default: `grid`.
   * - `no-shortcuts`/`noShortcuts`: No keys of the whole page's, as `<rtc-shortcuts>` has them.
   * - `no-sounds`/`noSounds`: No sound when somebody comes or goes.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-joined`: In the room. This and all other events are those of `<rtc-room>`.
   * - `rtc-left`: No longer in the room: `detail.reason`.
   * - `rtc-error`: Something went wrong: `detail.error`, an `RtcError`.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: `<rtc-ice-server>` elements, and what is to be there before, in and after the call.
   * - `lobby`: In the place of all that is there before joining.
   * - `preview`: In the place of camera and microphone before joining.
   * - `header`: In the place of the line above the stage.
   * - `stage`: In the place of the stage.
   * - `toolbar`: In the place of the whole bar of controls.
   * - `controls`: More controls, before the one that leaves.
   * - `chat`: In the place of the chat.
   * - `people`: In the place of the list of people.
   * - `notices`: In the place of the notices that come and go. With something here the room says itself what is wrong, above it all.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-background`: The background of it all. (default: `Canvas`)
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background of what leads on. (default: `#1a56db`)
   * - `--rtc-danger`: The background of what is off, wrong or the end. (default: `#c5221f`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness of buttons. (default: `22px`)
   * - `--rtc-tile-radius`: The roundness of tiles. (default: `12px`)
   * - `--rtc-gap`: The space between things. (default: `8px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `room`: The `<rtc-room>`.
   * - `lobby`: What is there before joining, and while one waits to be let in.
   * - `heading`: Its heading.
   * - `name-input`: The field for the name.
   * - `preview`: The `<rtc-preview>`; its own parts are named as there.
   * - `join`: The `<rtc-join-button>`.
   * - `waiting`: The `<rtc-lobby>` that tells who waits so; its `sentence` is named as there.
   * - `call`: What is there in the call.
   * - `header`: The line above the stage.
   * - `status`: The `<rtc-status>` in it.
   * - `clock`: The `<rtc-clock>` in it.
   * - `stage-box`: The box of the stage.
   * - `grid`: The `<rtc-grid>`.
   * - `tile`: Each `<rtc-video>` on the stage. Its own parts are named as there, but for `status`, which is `tile-status`.
   * - `stage`: The large one.
   * - `toolbar`: The bar of controls.
   * - `mute`: The `<rtc-mute-button>`.
   * - `camera`: The `<rtc-camera-button>`.
   * - `flip`: The `<rtc-flip-button>`.
   * - `screen`: The `<rtc-screen-button>`.
   * - `hand`: The `<rtc-hand-button>`.
   * - `reactions`: The `<rtc-reactions>`.
   * - `chat-button`: The button that opens the chat.
   * - `people-button`: The button that opens the list of people.
   * - `badge`: How many messages have not been seen, and how many people would like to come in.
   * - `settings`: The `<rtc-settings>`.
   * - `shortcuts`: The `<rtc-shortcuts>`.
   * - `leave`: The `<rtc-leave-button>`, in the call and while one waits.
   * - `button`: Every native button of the bar.
   * - `label`: The words on it.
   * - `panel`: The panel beside the stage: chat or people. On a small screen it covers the stage.
   * - `knocking`: The `<rtc-lobby>` in it: who would like to come in. Its own parts are named as there, but for `heading` and `name`, which are `knocking-heading` and `knocking-name`.
   * - `host`: The buttons of who may moderate, at its end.
   * - `host-button`: Each `<rtc-host-button>` there.
   * - `question`: What stands below one after the first of two presses.
   * - `notices`: The `<rtc-toasts>`.
   * - `error`: The sentence that says what is wrong, where something of yours is in the place of the notices.
   * - `device-button`: The button that takes a device again that is back, there too.
   * - `sound-button`: The button that is there while the browser refuses to play sound, there too.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `joined`: In the call.
   * - `panel`: A panel is open.
   */
  "rtc-call": Partial<
    RtcCallProps & RtcCallSolidJsProps & BaseProps<RtcCall> & BaseEvents
  >;

  /**
   * Switches this page's camera on and off. Pressed = on.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `keyShortcuts`: undefined (property only)
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
   * What people write to each other in the call, to all or to one, from browser to browser. Who comes later is told by
   * those who were there. Enter sends, Shift+Enter begins a new line. What anybody writes is text: nothing in it can become
   * markup, and only `http` and `https` addresses become links. Who has no grant `chat` can only read.
   *
   * What this page's person has not seen is counted: what came while the chat was hidden, scrolled back or in a page in the
   * background.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `unread`: How many messages have not been seen. (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-chat-request`: Somebody wants to say something: `detail.text`, `detail.to`. Cancel it and nothing is said.
   * - `rtc-chat-message`: Somebody else has said something.
   * - `rtc-chat-unread`: There is more, or less, that has not been seen: `detail.count`.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of messages and buttons. (default: `undefined`)
   * - `--rtc-color`: The colour of text. (default: `CanvasText`)
   * - `--rtc-accent`: The colour of one's own messages and of the button that sends. (default: `#1a56db`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness of buttons and fields. (default: `22px`)
   * - `--rtc-chat-radius`: The roundness of messages. (default: `14px`)
   * - `--rtc-gap`: The space between the parts. (default: `8px`)
   * - `--rtc-unread`: Set on the element: how much has not been seen, as a string for `content`. (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `log`: The messages.
   * - `empty`: What is there before the first.
   * - `message`: One message; also `mine`, `private` and `failed`.
   * - `mine`: A message of this page's person.
   * - `private`: A message to one participant.
   * - `failed`: A message that has not arrived.
   * - `meta`: Who, to whom and when.
   * - `name`: Who.
   * - `note`: To whom, if not to everyone, and who has handed it on.
   * - `time`: When.
   * - `text`: What.
   * - `link`: A link in it.
   * - `delivery`: How far it has come.
   * - `retry`: The button that sends it again.
   * - `badge`: The button that tells of what has not been seen, and goes there.
   * - `form`: What writes a message.
   * - `to`: The line that says to whom.
   * - `recipient`: The choice of one or all.
   * - `input`: The field.
   * - `send`: The button.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `unread`: There is something that has not been seen.
   */
  "rtc-chat": Partial<
    RtcChatProps & RtcChatSolidJsProps & BaseProps<RtcChat> & BaseEvents
  >;

  /**
   * How long the call has lasted, as a clock: `12:34`, after an hour `1:02:34`. A screen reader can ask for it and is not told of each
   * second. Outside the call it is empty.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `since`: From when on: `me` = since this page joined, `room` = since the first participant did. Default: `me`.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `time`: The `<time>`.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `joined`: In the room: the clock runs.
   */
  "rtc-clock": Partial<
    RtcClockProps & RtcClockSolidJsProps & BaseProps<RtcClock> & BaseEvents
  >;

  /**
   * Chooses a microphone, camera or speaker. Showing it asks for no permission; before there is one, browsers keep the names of
   * devices to themselves, and a line below says how to get them. The choice is remembered across visits and taken whenever
   * the device is there; in a call or preview it takes effect at once.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `kind`: What to choose. Default: `microphone`.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-device-request`: Another was chosen. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The label.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text. (default: `CanvasText`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `label`: The label.
   * - `select`: The native select.
   * - `more`: The button for the browser's own question, where it has one for speakers.
   * - `hint`: The line that says why there is nothing to choose from.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `pending`: The device is being switched on; the browser may be asking.
   * - `unsupported`: This browser lets no page choose: there is nothing to see.
   */
  "rtc-device-select": Partial<
    RtcDeviceSelectProps &
      RtcDeviceSelectSolidJsProps &
      BaseProps<RtcDeviceSelect> &
      BaseEvents
  >;

  /**
   * Goes over from the front camera of a phone to the rear one, and back. Displayed where there is more than one camera and
   * a finger to touch with; elsewhere people choose by name, with `<rtc-device-select>`.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-flip-request`: Clicked. Cancel it and nothing happens.
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
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
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
   * - `camera-off`: There is nothing to flip.
   * - `pending`: The other camera is being switched on.
   * - `unsupported`: There is one camera at the most, or no finger; the button is not displayed.
   */
  "rtc-flip-button": Partial<
    RtcFlipButtonProps &
      RtcFlipButtonSolidJsProps &
      BaseProps<RtcFlipButton> &
      BaseEvents
  >;

  /**
   * Lets the room, or another element, fill the screen, and ends that. Pressed = it does.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `target`: The id of the element that is to fill the screen. Without it: the room.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-fullscreen-request`: Clicked. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The label.
   * - `icon-on`: The icon while the screen is filled.
   * - `icon-off`: The icon while it is not.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
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
   * - `fullscreen`: The screen is filled.
   * - `unsupported`: This browser, or the page around, does not allow it; the button is not displayed.
   */
  "rtc-fullscreen-button": Partial<
    RtcFullscreenButtonProps &
      RtcFullscreenButtonSolidJsProps &
      BaseProps<RtcFullscreenButton> &
      BaseEvents
  >;

  /**
   * Shows everybody: an `<rtc-video>` for each participant, this page's first and the others in the order in which they came, and
   * one more for each shared screen. With a `<template>` in it, the tiles are copies of that instead, beside it in the page,
   * each inside an `<rtc-participant>` (`data-source="screen"` marks another template for shared screens). The tiles are as large as
   * the element's box allows; give it any width and height. Those that do not fit, because they would be lower than 56
   * pixels or narrower than 96, are on further pages, to which buttons lead; a box that has no place for a single such tile and
   * the buttons has smaller ones instead. Tiles keep their place in the document and are never rebuilt when
   * somebody comes or goes, or when the layout changes. Outside a call it is empty.
   *
   * In every layout whoever is pinned is shown large, else whom `spotlight` names, else a screen that somebody else shares. A
   * double click on a tile pins it, for this page's person only. The spotlight is the host's, and the same on all pages; the
   * attribute is for a page that wants another.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `layout`: `grid` (the default): all alike; `speaker`: who speaks is large, above a strip of the others; `sidebar`: the others in a column, in a narrow box below; `spotlight`: nobody else.
   * - `aspect-ratio`/`aspectRatio`: The shape of a tile: `16/9` (the default), or two, the narrowest and the widest that it may take to fill the box: `3/4 16/9`. The large tile fills its place.
   * - `page-size`/`pageSize`: At most so many tiles on a page, the large one not counted. Without it: as many as fit.
   * - `no-local`/`noLocal`: Leave out this page's own participant.
   * - `spotlight`: Who is to be large, whatever the host says (`""` = nobody): a participant's id, the `user` of their token, or the name they gave.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-pin-request`: A tile was clicked twice: `detail.participant`, `detail.pinned`. Cancel it and nothing happens.
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
   * - `tiles`: The box of the tiles.
   * - `tile`: Each `<rtc-video>`.
   * - `stage`: The large one.
   * - `video`: Each native video. This and the following are the tiles' own.
   * - `avatar`: What is shown while there is no picture.
   * - `bar`: The strip with the name.
   * - `name`: The name.
   * - `muted-icon`: The sign that somebody cannot be heard.
   * - `status`: What keeps a picture away.
   * - `reaction`: What somebody has reacted with, while it rises over their tile.
   * - `pager`: The buttons that turn pages, and the number.
   * - `previous-button`: The button to the page before.
   * - `next-button`: The button to the next page.
   * - `page`: Which page it is.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `staged`: One tile is large.
   */
  "rtc-grid": Partial<
    RtcGridProps & RtcGridSolidJsProps & BaseProps<RtcGrid> & BaseEvents
  >;

  /**
   * Raises this page's hand, for the others to see, and lowers it. Pressed = raised.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-hand-request`: Clicked. Cancel it and nothing happens.
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
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background while the hand is raised. (default: `#1a56db`)
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
   * - `raised`: The hand is raised.
   */
  "rtc-hand-button": Partial<
    RtcHandButtonProps &
      RtcHandButtonSolidJsProps &
      BaseProps<RtcHandButton> &
      BaseEvents
  >;

  /**
   * A button of whoever may moderate, for one thing that a host does. About one participant, who is the one around it
   * (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else the one it names, else the first of the
   * others to have come: to mute them, to ask them to unmute, to remove them for good, to have everybody see them large. About the
   * room: to mute everybody else, to lock it, to have a lobby, to end the call for all. Pressed = they are in the spotlight, the
   * room is locked, there is a lobby. Not displayed to who may not moderate, nor, but for the spotlight, about oneself. What cannot be
   * undone, to remove and to end, it asks to be pressed twice for.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `action`: What it is for.
   * - `participant`: Whom: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant: for the spotlight.
   * - `at-once`/`atOnce`: One press is enough for what cannot be undone, too: for a page that asks by itself.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-moderate-request`: Clicked, or clicked for the second time: `detail.what`, what is wanted. Cancel it and nothing happens.
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
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background while it is pressed. (default: `#1a56db`)
   * - `--rtc-danger`: The background of those that remove, and that end the call. (default: `#c5221f`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The words.
   * - `question`: What stands below it after the first of two presses.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `on`: What it toggles is on.
   * - `unsupported`: There is nothing here that this page might do by it; the button is not displayed.
   */
  "rtc-host-button": Partial<
    RtcHostButtonProps &
      RtcHostButtonSolidJsProps &
      BaseProps<RtcHostButton> &
      BaseEvents
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
   * Joins the call. Disabled in the call; on the way in it keeps the focus and does nothing.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `keyShortcuts`: undefined (property only)
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
   * - `keyShortcuts`: undefined (property only)
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
   * How loud a participant is, as a bar that moves: the one it names, else the one around it (`<rtc-participant>`, the templates of
   * `<rtc-participants>` and `<rtc-grid>`), else this page's own. Around it, a `<rtc-participant>` gets the level as the custom
   * property `--rtc-level`, too, so that a whole tile can glow.
   *
   * Decoration for a screen reader, which need not be told of what is heard; this page's own, which one does not hear
   * oneself, is a meter that can be asked.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whose: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant.
   * - `vertical`: From the bottom up.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-level`: How loud they are, from 0 to 1, about 20 times a second. Set by the element; to be read. (default: `0`)
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-accent`: The bar. (default: `#1a56db`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `meter`: All of it.
   * - `bar`: As much of it as they are loud.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is this page's own participant.
   * - `empty`: There is nobody.
   * - `muted`: They cannot be heard: muted, or no microphone.
   * - `speaking`: They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
   */
  "rtc-level": Partial<
    RtcLevelProps & RtcLevelSolidJsProps & BaseProps<RtcLevel> & BaseEvents
  >;

  /**
   * The room's lobby, from either side. To who waits it says so, politely, and how many are before them; to who may moderate it
   * lists who waits, each with a button that lets them in and one that does not. For everybody else there is nothing in it.
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
   * - `rtc-moderate-request`: A button was pressed: `detail.what`, whom to admit or refuse. Cancel it and nothing happens.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background of the buttons that let in. (default: `#1a56db`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between things. (default: `8px`)
   * - `--rtc-button-radius`: The roundness of buttons. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `sentence`: What is said to who waits.
   * - `heading`: What stands above the list: how many wait.
   * - `list`: The list of those who wait.
   * - `item`: Each line of it.
   * - `name`: The name in it.
   * - `admit`: The button that lets them in.
   * - `refuse`: The button that does not.
   * - `admit-all`: The button that lets everybody in, where several wait.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `waiting`: This page waits to be let in.
   * - `knocking`: Others wait, and this page may let them in.
   * - `empty`: Neither.
   */
  "rtc-lobby": Partial<
    RtcLobbyProps & RtcLobbySolidJsProps & BaseProps<RtcLobby> & BaseEvents
  >;

  /**
   * Mutes and unmutes this page's microphone. Pressed = nobody hears you. Switches the microphone on if there was none.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `mode`: Heard, or silent, only while the button or its key is held: pressed = heard, and the microphone begins silent, with `push-to-talk`. A click by script or screen reader still toggles. Comes with the whole kit, or with `push-to-talk.js` beside this element.
   * - `key`: The key of that mode, in the manner of `aria-keyshortcuts`: `t`, `F4`, `Control+Shift+M`. Default: `Space`. One with Control, Alt or Meta works while somebody types, the others are silent then.
   * - `hold`: undefined (property only)
   * - `keyShortcuts`: undefined (property only)
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
   * The sign that a participant cannot be heard; nothing while they can. About the one around it (`<rtc-participant>`, the templates
   * of `<rtc-participants>` and `<rtc-grid>`), else the one it names, else the first of the others to have come.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whose: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `muted-icon`: The icon while their microphone is silent.
   * - `off-icon`: The icon while they have no microphone on the call.
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `icon`: The sign.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is this page's own participant.
   * - `empty`: There is nobody.
   * - `muted`: They cannot be heard: muted, or no microphone.
   * - `camera-off`: They send no picture of a camera.
   * - `speaking`: They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
   * - `pinned`: This page's person wants to see them large.
   * - `hand-raised`: They have raised their hand.
   * - `poor`: What they send arrives badly.
   * - `connecting`: The connection to them is being made.
   * - `reconnecting`: The connection to them is interrupted, and being helped.
   * - `lost`: The connection to them could not be made; it is tried on and on.
   */
  "rtc-mute-indicator": Partial<
    RtcMuteIndicatorProps &
      RtcMuteIndicatorSolidJsProps &
      BaseProps<RtcMuteIndicator> &
      BaseEvents
  >;

  /**
   * The name of a participant, as text: of the one around it (`<rtc-participant>`, the templates of `<rtc-participants>` and
   * `<rtc-grid>`), else of the one it names, else of the first of the others to have come.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whose: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What is there while there is nobody.
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `name`: The name.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is this page's own participant.
   * - `empty`: There is nobody.
   * - `muted`: They cannot be heard: muted, or no microphone.
   * - `camera-off`: They send no picture of a camera.
   * - `speaking`: They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
   * - `pinned`: This page's person wants to see them large.
   * - `hand-raised`: They have raised their hand.
   * - `poor`: What they send arrives badly.
   * - `connecting`: The connection to them is being made.
   * - `reconnecting`: The connection to them is interrupted, and being helped.
   * - `lost`: The connection to them could not be made; it is tried on and on.
   */
  "rtc-name": Partial<
    RtcNameProps & RtcNameSolidJsProps & BaseProps<RtcName> & BaseEvents
  >;

  /**
   * Says whom the elements inside it are about, so that none of them has to: a tile of your own. Without `participant` and
   * `local` it is the first of the others to have come. `<rtc-participants>` and `<rtc-grid>` make one for every copy of
   * their template.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whom: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `featured`: Whether this is the large tile of an `<rtc-grid>`, which sets it. (property only)
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: Elements about this participant, and anything else.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is this page's own participant.
   * - `empty`: There is no such participant.
   * - `muted`: They cannot be heard: muted, or no microphone.
   * - `camera-off`: They send no picture of a camera.
   * - `speaking`: They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
   * - `pinned`: This page's person wants to see them large.
   * - `hand-raised`: They have raised their hand.
   * - `poor`: What they send arrives badly.
   * - `connecting`: The connection to them is being made.
   * - `reconnecting`: The connection to them is interrupted, and being helped.
   * - `lost`: The connection to them could not be made; it is tried on and on.
   * - `stage`: It is the large tile of an `<rtc-grid>`.
   */
  "rtc-participant": Partial<
    RtcParticipantProps &
      RtcParticipantSolidJsProps &
      BaseProps<RtcParticipant> &
      BaseEvents
  >;

  /**
   * Makes a copy of its `<template>` for every other participant, beside the template, each inside an `<rtc-participant>`, so that
   * the elements in it know whose they are: a tile of your own, in HTML. Without a template it is an `<rtc-video>` each.
   * A copy stays as it is, and where it is, for as long as there is a reason for it: another order is told to CSS (`order`), and
   * takes effect in a grid, which this element is, or a flex box. Another template makes new copies.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `include-local`/`includeLocal`: This page's own participant, too, as the first.
   * - `filter`: Only those of whom all of these words are true: `camera`, `microphone` (they can be heard), `screen`, `speaking`, `hand`, `pinned`, `host`, `speaker`, `listener` (their role, where the room gives any); with `no-` before it: only those of whom it is not.
   * - `sort`: Who comes first: who was there first (the default), by name, those who speak, those who have raised their hand.
   * - `limit`: At most so many.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The template, the copies, and anything else.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-gap`: The space between copies. (default: `8px`)
   * - `--rtc-column`: The least width of a column of copies. (default: `240px`)
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `empty`: There is nobody to show.
   */
  "rtc-participants": Partial<
    RtcParticipantsProps &
      RtcParticipantsSolidJsProps &
      BaseProps<RtcParticipants> &
      BaseEvents
  >;

  /**
   * A button that shows one participant large, in every `<rtc-grid>` of this page and nowhere else, and ends that. Of the one
   * around it (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else of the one it names, else
   * of the first of the others to have come. Only one is pinned at a time.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whom: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-pin-request`: Clicked: `detail.participant`, `detail.pinned`, what is wanted. Cancel it and nothing happens.
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
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background while they are pinned. (default: `#1a56db`)
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
   * - `pinned`: They are shown large.
   */
  "rtc-pin-button": Partial<
    RtcPinButtonProps &
      RtcPinButtonSolidJsProps &
      BaseProps<RtcPinButton> &
      BaseEvents
  >;

  /**
   * Moves the tiles into a picture-in-picture window, which stays on top of all other windows, and back. In a browser with Document
   * Picture-in-Picture, the page's own elements move there, with their state, their styles and their listeners. Any other browser shows
   * the largest picture of them in its window for a single picture. The button is pressed while the window is open. The window closes
   * when the call ends, and when the room leaves the page.
   *
   * Elements in the window belong to the same call. Their events are dispatched in the window first and then in the page, at the place
   * that the tiles left. The kit's elements and native buttons with `commandfor` work in the window as they do in the page. A request
   * that your own script dispatches in the window is not answered: dispatch it at the room.
   *
   * One element stands around the tiles in the window. It has the tag name of the room (of `<rtc-call>` for its own tiles) and the
   * classes of all elements around the tiles in the page, and `<html>` and `<body>` have their attributes: `.dark rtc-grid` applies in
   * the window, a rule that needs more elements around the tiles, such as `main > section rtc-grid`, does not. Inherited values and
   * custom properties always apply. An element of another library in the window has to adopt its constructed style sheets again, in its
   * `adoptedCallback()`.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `target`: The id of the element that moves into the window. Without it: the first visible `<rtc-grid>`, `<rtc-participants>` or `<rtc-video>` of the room. An element with the attribute `data-rtc-place` keeps its place in the page.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-pip-request`: When the button is clicked. Cancel it and nothing happens.
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
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background while the window is open. (default: `#1a56db`)
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
   * - `small`: The tiles are in the window.
   * - `unsupported`: This browser has no picture-in-picture, or the page around this one does not allow it. The button is not displayed.
   */
  "rtc-pip-button": Partial<
    RtcPipButtonProps &
      RtcPipButtonSolidJsProps &
      BaseProps<RtcPipButton> &
      BaseEvents
  >;

  /**
   * Camera and microphone before joining: how one looks and sounds, with a choice of devices and a test of the speaker. Takes what
   * the room's `audio` and `video` ask for (both, if it has neither). Joining keeps the very same devices, muted or off if they
   * are. In the call it is not to be seen; when it is removed without joining, everything it took is let go.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `autostart`: Take camera and microphone at once. Without it a button does.
   * - `keep`: Stay visible in the call.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-preview-request`: Camera and microphone are wanted. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What comes below, such as a `<rtc-join-button>`.
   * - `start`: The label of the button that takes camera and microphone.
   * - `picture`: In the place of the picture.
   * - `controls`: In the place of the mute and the camera button.
   * - `devices`: In the place of the level, the device choices and the speaker test.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text. (default: `CanvasText`)
   * - `--rtc-accent`: The background of the start button. (default: `#1a56db`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-tile-radius`: The roundness of the picture. (default: `12px`)
   * - `--rtc-button-radius`: The roundness of buttons. (default: `22px`)
   * - `--rtc-gap`: The space between things. (default: `8px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `video`: The picture: a `<rtc-video>`.
   * - `empty`: What is in its place before.
   * - `start-button`: The button that takes camera and microphone.
   * - `controls`: The mute and the camera button.
   * - `devices`: The level, the device choices and the speaker test.
   * - `level`: The level of the microphone: a `<rtc-level>`.
   * - `label`: The label of a device choice.
   * - `select`: The native select of a device choice.
   * - `more`: The button for the browser's own question about speakers, where it has one.
   * - `hint`: The line that says why there is nothing to choose from.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `on`: Camera and microphone were taken, before joining.
   * - `pending`: They are being switched on; the browser may be asking.
   * - `joined`: In the call.
   */
  "rtc-preview": Partial<
    RtcPreviewProps &
      RtcPreviewSolidJsProps &
      BaseProps<RtcPreview> &
      BaseEvents
  >;

  /**
   * How well a participant arrives, as three bars, with the reason and on whose side it is: of the one it names, else of the one
   * around it (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else of the first of the others to have
   * come. Of this page's own participant: how well they arrive at the others. Everybody's connection is measured every two
   * seconds for as long as one such element is on the page, and tiles can be styled by it (`:state(poor)`).
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whose: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant.
   * - `explain`: Say it in words beside the bars, too.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `verdict`: What was found out last about this connection; `null` before that. (property only) (readonly)
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-color`: The colour of the bars and of the words. (default: `CanvasText`)
   * - `--rtc-danger`: The colour of the bars when it is poor or lost. (default: `#c5221f`)
   * - `--rtc-gap`: The space between bars and words. (default: `8px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `icon`: The bars.
   * - `text`: The words.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is this page's own participant.
   * - `empty`: There is nobody.
   * - `good`: They arrive well.
   * - `fair`: They arrive, and one notices that it is a call.
   * - `poor`: They arrive badly.
   * - `lost`: Nothing of them arrives.
   */
  "rtc-quality": Partial<
    RtcQualityProps &
      RtcQualitySolidJsProps &
      BaseProps<RtcQuality> &
      BaseEvents
  >;

  /**
   * A button that opens a few emoji to react with, and what everybody reacts with: it rises over the tiles (`<rtc-video>`) of
   * whoever it is from, or over this element, with their name, if there is none to be seen. An `<rtc-participant>` without a
   * video is such a tile, too, if it has `position: relative`. Goes from browser to browser, to all whose page has this element.
   *
   * What comes is one emoji at a time, from everybody only so many, and spoken in one sentence for all that come together.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `emoji`: Others to choose from, with spaces between. Default: `👍 👏 ❤️ 😂 😮 🎉`.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-reaction-request`: One was chosen: `detail.emoji`. Cancel it and nothing happens.
   * - `rtc-reaction`: Somebody reacts, this page's person too: `detail.emoji`, `detail.from`, a participant's id.
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
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-background`: The background of what opens. (default: `Canvas`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The roundness. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The words.
   * - `panel`: What opens.
   * - `emoji`: Each button in it.
   * - `reaction`: What rises over this element. That over a tile is a part of the tile.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `open`: The emoji are there to choose from.
   */
  "rtc-reactions": Partial<
    RtcReactionsProps &
      RtcReactionsSolidJsProps &
      BaseProps<RtcReactions> &
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
   * - `token`: What lets this page in, where the room server asks for it.
   * - `token-url`/`tokenUrl`: Where a fresh one is fetched from at every connect: a GET with credentials, answered with the token.
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
   * - `rtc-joined`: In the room: `detail.room`, `detail.self`. `state` holds everyone who is there.
   * - `rtc-left`: No longer in the room: `detail.reason`.
   * - `rtc-participant-joined`: Somebody has joined after this page: `detail.participant`.
   * - `rtc-participant-left`: Somebody has left: `detail.participant`, `detail.reason`.
   * - `rtc-state-change`: After every change of the state: `detail.state`.
   * - `rtc-error`: Something went wrong: `detail.error`, an `RtcError`.
   * - `rtc-device-returned`: A microphone or camera that was unplugged in the call is back: `detail.device`. The room shows a button that takes it again.
   * - `rtc-message`: A participant's page has sent something with `send()`: `detail.from`, and `detail.text` or, for bytes, `detail.data`, an ArrayBuffer.
   * - `rtc-moderated`: A moderator has muted this page, or asks its person to speak: `detail.action`, `mute` or `ask-unmute`, and `detail.by`, the moderator.
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
   * - `send(message: Parameters<Call["send"]>) => void`: Sends text or bytes, at most 64 KiB, to the pages of everyone who is connected, or of one participant.
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
   * One line of a list of people: avatar, name, connection, and whether hand, screen, microphone and camera are up, shared or on.
   * `<rtc-roster>` has one for each; in the template of an `<rtc-participants>` it makes a list of some of them.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whom: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: This page's own participant.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: Anything more, at the end of the line: a button, a volume.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-danger`: The colour of the signs of what is off. (default: `#c5221f`)
   * - `--rtc-accent`: The ring around the avatar of whoever speaks. (default: `#1a56db`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `avatar`: The avatar.
   * - `name`: The name.
   * - `status`: How the connection stands, while it does not.
   * - `hand`: The sign of a raised hand.
   * - `screen`: The sign of a shared screen.
   * - `microphone`: The sign of the microphone.
   * - `camera`: The sign of the camera.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is this page's own participant.
   * - `empty`: There is nobody.
   * - `muted`: They cannot be heard: muted, or no microphone.
   * - `camera-off`: They send no picture of a camera.
   * - `speaking`: They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
   * - `pinned`: This page's person wants to see them large.
   * - `hand-raised`: They have raised their hand.
   * - `poor`: What they send arrives badly.
   * - `connecting`: The connection to them is being made.
   * - `reconnecting`: The connection to them is interrupted, and being helped.
   * - `lost`: The connection to them could not be made; it is tried on and on.
   */
  "rtc-roster-entry": Partial<
    RtcRosterEntryProps &
      RtcRosterEntrySolidJsProps &
      BaseProps<RtcRosterEntry> &
      BaseEvents
  >;

  /**
   * A list of everybody in the call, this page's participant first and the others in the order in which they came, under their
   * number. The number is not spoken at every change: `<rtc-status>` does that. Outside a call it is empty. Who may moderate has buttons
   * in it that mute and that remove each of the others.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `no-local`/`noLocal`: Leave out this page's own participant.
   * - `pins`: Give each line a button that shows them large in the grid: the way to that without a mouse.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-moderate-request`: A button was pressed that mutes or removes: `detail.what`. Cancel it and nothing happens.
   * - `rtc-pin-request`: A button was pressed that pins: `detail.participant`, `detail.pinned`. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `heading`: What stands above the list. Default: how many they are.
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `heading`: What stands above the list.
   * - `list`: The list.
   * - `item`: Each line's place in the list.
   * - `entry`: Each `<rtc-roster-entry>`.
   * - `pin-button`: Each `<rtc-pin-button>`.
   * - `host-button`: Each `<rtc-host-button>`.
   * - `button`: The native button of either.
   * - `question`: What stands below a host's after the first of two presses.
   * - `avatar`: The avatar. This and the following are the entries' own.
   * - `name`: The name.
   * - `status`: How the connection stands, while it does not.
   * - `hand`: The sign of a raised hand.
   * - `screen`: The sign of a shared screen.
   * - `microphone`: The sign of the microphone.
   * - `camera`: The sign of the camera.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `empty`: There is nobody in it.
   */
  "rtc-roster": Partial<
    RtcRosterProps & RtcRosterSolidJsProps & BaseProps<RtcRoster> & BaseEvents
  >;

  /**
   * Shares this page's screen, a window or a tab, with its sound where the browser has it, and ends that. The browser asks the
   * person what to share, and ends the share too, by a bar of its own. Pressed = sharing.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `content-hint`/`contentHint`: What will be on it, for the browser to keep sharp or smooth.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-screen-request`: Clicked. Cancel it and nothing happens.
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
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background while sharing. (default: `#1a56db`)
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
   * - `sharing`: The others see this page's screen.
   * - `pending`: The browser is asking what to share.
   * - `unsupported`: This browser shares no screen, or the page around allows none; the button is not displayed.
   */
  "rtc-screen-button": Partial<
    RtcScreenButtonProps &
      RtcScreenButtonSolidJsProps &
      BaseProps<RtcScreenButton> &
      BaseEvents
  >;

  /**
   * A button, and the dialog that it opens: one's own picture, the choice of devices, the speaker test, and what you add. Made of
   * `<rtc-preview>`, before joining and in the call. Escape closes it, and the focus returns to where it was.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: Your own settings, below the others.
   * - `button`: In the place of the whole button.
   * - `icon`: The icon on the button.
   * - `preview`: In the place of picture, devices and test.
   *
   * ## Methods
   *
   * Methods that can be called to access component functionality.
   *
   * - `open() => void`: Opens the dialog.
   * - `close() => void`: Closes it.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-danger`: The background of the error. (default: `#c5221f`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between things. (default: `8px`)
   * - `--rtc-tile-radius`: The roundness of the dialog. (default: `12px`)
   * - `--rtc-button-radius`: The roundness of buttons. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button that opens the dialog.
   * - `button-label`: The words on it.
   * - `dialog`: The native dialog.
   * - `title`: Its title.
   * - `close-button`: The button that closes it.
   * - `error`: The sentence that says what is wrong.
   * - `preview`: Picture, devices and test: a `<rtc-preview>`.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `open`: The dialog is open.
   */
  "rtc-settings": Partial<
    RtcSettingsProps &
      RtcSettingsSolidJsProps &
      BaseProps<RtcSettings> &
      BaseEvents
  >;

  /**
   * Keys for the whole page: mute, camera and the others, from wherever the focus is. Shows a button that opens the list of them,
   * where a person can also switch them off for good; says to screen readers what a key has changed, and on the kit's own buttons
   * which key does the same. Silent while somebody types, but for keys with Control, Alt or Meta. Of several rooms on a page, the one
   * around the focus hears a key first.
   *
   * Each attribute takes a key in the manner of `aria-keyshortcuts` (`m`, `F4`, `Control+Shift+M`), or nothing: `leave=""` is
   * none.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `disabled`: No keys, no button.
   * - `mute`: Mutes and unmutes. Default: `m`.
   * - `camera`: Switches the camera on and off. Default: `v`.
   * - `screen`: Shares the screen, and ends that. Default: `s`.
   * - `hand`: Raises the hand, and lowers it. Default: `h`.
   * - `fullscreen`: Lets the room fill the screen, and ends that. Default: `f`.
   * - `pip`: Opens the small window, and closes it. Default: `p`.
   * - `leave`: Leaves. Default: `Shift+L`.
   * - `list`: Opens the list. Default: `?`.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-mute-request`: This and the other requests, when a key asks for them. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The words on the button.
   * - `icon`: The icon.
   *
   * ## Methods
   *
   * Methods that can be called to access component functionality.
   *
   * - `open() => void`: Opens the list, unless it would not be seen.
   * - `close() => void`: Closes it.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-background`: The background of the dialog. (default: `Canvas`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between things. (default: `8px`)
   * - `--rtc-tile-radius`: The roundness of the dialog. (default: `12px`)
   * - `--rtc-button-radius`: The roundness of buttons. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button that opens the list.
   * - `label`: The words on it.
   * - `dialog`: The native dialog.
   * - `title`: Its title.
   * - `list`: The list of keys.
   * - `key`: Each key.
   * - `switch`: What switches them off and on.
   * - `close-button`: The button that closes the dialog.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `open`: The list is open.
   * - `off`: The person has switched the keys off.
   */
  "rtc-shortcuts": Partial<
    RtcShortcutsProps &
      RtcShortcutsSolidJsProps &
      BaseProps<RtcShortcuts> &
      BaseEvents
  >;

  /**
   * Plays a short, quiet sound when somebody joins the call and another when somebody leaves it: through the speaker that has been
   * chosen, no louder than everybody is. Many who come or go at once make none, nor does this page's own coming before its
   * person has touched the page. There is nothing to see.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `off`: Silent.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   */
  "rtc-sounds": Partial<
    RtcSoundsProps & RtcSoundsSolidJsProps & BaseProps<RtcSounds> & BaseEvents
  >;

  /**
   * Plays a short chime through the speaker that has been chosen, in a call or not.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-speaker-test-request`: Clicked. Cancel it and nothing happens.
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
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
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
   * - `playing`: The chime is being played.
   */
  "rtc-speaker-test": Partial<
    RtcSpeakerTestProps &
      RtcSpeakerTestSolidJsProps &
      BaseProps<RtcSpeakerTest> &
      BaseEvents
  >;

  /**
   * Says in words how the call stands: "3 people in the call", "3 people in the call, 1 not connected", "Reconnecting…", that a host
   * is yet to let this page in, or what is wrong. Once in the room, not that a microphone or camera is not to be had: the call goes
   * on, and `<rtc-room>` says it. A polite live region that says at most one thing a second: when much happens at once it tells only
   * how that ended.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `show-room`/`showRoom`: Say the room's id, too, once in the room: "standup: 3 people in the call".
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
   * - `connecting`: On the way into the room.
   * - `joined`: In the room.
   * - `reconnecting`: The room server is out of reach; the call goes on.
   * - `error`: The words say what is wrong.
   */
  "rtc-status": Partial<
    RtcStatusProps & RtcStatusSolidJsProps & BaseProps<RtcStatus> & BaseEvents
  >;

  /**
   * Notices that come and go: who joined, left or raised a hand; that you talk while muted, that nothing comes from your
   * microphone, that a device was lost or is back, that the browser plays no sound, that camera or microphone are denied and how
   * to undo that in this browser on this system, that the line to the room is down, that a host has muted you or asks you to
   * unmute, and, for who may let them in, who waits in the lobby. They are read out politely, take no
   * focus, and wait while the pointer or the focus is on them. Escape dismisses the one that has the focus. What
   * needs somebody to act stays until that is done, or until it is dismissed. Those who join, leave or raise a hand in a row are told of in one sentence.
   *
   * It lies at the top of the window; CSS can place it elsewhere. The room says some of this above its content, too: where that is too
   * much, hide it with `rtc-room::part(error)`, `::part(sound-button)` and `::part(device-button)`.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `kinds`: Which there are, of `joined`, `left`, `hand-raised`, `talking-while-muted`, `microphone-silent`, `device`, `sound`, `permission`, `connection`, `moderated`, `knock`, `error`. With `no-` before them: all but those. Default: all.
   * - `duration`: How long a notice that asks for nothing is shown, in milliseconds. 0 = until it is dismissed. Default: 6000.
   * - `gather`: How long nobody else must have joined, left, knocked or raised a hand for it to be told, in milliseconds; at the latest after five times that. Default: 1000.
   * - `limit`: At most so many at once. Default: 3.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-mute-request`: "Unmute" was pressed. Cancel it and nothing happens.
   * - `rtc-moderate-request`: "Admit" was pressed. Cancel it and nothing happens.
   * - `rtc-sound-request`: The button for sound was pressed. Cancel it and nothing happens.
   * - `rtc-device-return-request`: The device that is back is to be used. Cancel it and nothing happens.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-background`: The background of a notice. (default: `Canvas`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background of the button that helps, and the edge of a notice. (default: `#1a56db`)
   * - `--rtc-danger`: The edge of one that stays. (default: `#c5221f`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between notices. (default: `8px`)
   * - `--rtc-tile-radius`: The roundness of notices. (default: `12px`)
   * - `--rtc-button-radius`: The roundness of buttons. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `list`: All of them.
   * - `toast`: Each of them; its kind is a part, too, such as `joined`.
   * - `stays`: One that does not pass by itself.
   * - `text`: The sentence.
   * - `action`: The button that does what helps.
   * - `dismiss`: The button that dismisses.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `empty`: There is nothing to tell.
   */
  "rtc-toasts": Partial<
    RtcToastsProps & RtcToastsSolidJsProps & BaseProps<RtcToasts> & BaseEvents
  >;

  /**
   * Shows one participant: their camera or screen, their name, and what they look like while the camera is off. Always
   * silent: the room plays the sound. With neither `participant` nor `local` it shows the one around it
   * (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else the first of the others to have come,
   * which is all that a call for two needs.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whom to show: a participant's id, the `user` of their token, or the name they gave.
   * - `local`: Show this page's own participant.
   * - `source`: What of theirs to show. Default: `camera`.
   * - `no-mirror`/`noMirror`: Do not mirror the local camera. The one at the back of a phone never is.
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
   * - `--rtc-color`: The colour of the avatar. (default: `CanvasText`)
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
   * - `speaking`: They are being heard talking. Comes with the whole kit, or with `speaking.js` beside this element.
   * - `pinned`: This page's person wants to see them large.
   * - `hand-raised`: They have raised their hand.
   * - `poor`: What they send arrives badly.
   * - `connecting`: The connection to them is being made.
   * - `reconnecting`: The connection to them is interrupted, and being helped.
   * - `lost`: The connection to them could not be made; it is tried on and on.
   */
  "rtc-video": Partial<
    RtcVideoProps & RtcVideoSolidJsProps & BaseProps<RtcVideo> & BaseEvents
  >;

  /**
   * How loud the room plays: everybody, from 0 to 100%; or one participant, from 0 to 200%, who is the one it names or the one
   * around it (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`). Kept until the page is left; whoever
   * comes back is as loud as before if a token names them as the same `user`. There is nothing of it about this page's own
   * participant, whom it does not play.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: Whom: a participant's id, the `user` of their token, or the name they gave.
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-volume-request`: Moved. Cancel it and nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `icon`: The icon.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The filled part of the slider. (default: `#1a56db`)
   * - `--rtc-focus`: The focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between its parts. (default: `8px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `icon`: The icon.
   * - `slider`: The native range input.
   * - `value`: The volume in percent.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: It is about this page's own participant: there is nothing to see.
   * - `empty`: There is no such participant.
   * - `silent`: At 0%.
   * - `amplified`: Above 100%.
   */
  "rtc-volume": Partial<
    RtcVolumeProps & RtcVolumeSolidJsProps & BaseProps<RtcVolume> & BaseEvents
  >;
};

export type CustomCssProperties = {
  /** Its width. */
  "--rtc-avatar-size"?: string | undefined;
  /** The roundness. */
  "--rtc-avatar-radius"?: string | undefined;
  /** A background for everybody; white letters have to be legible on it. */
  "--rtc-avatar-surface"?: string | undefined;
  /** The background of it all. */
  "--rtc-background"?: string | undefined;
  /** The background of buttons and tiles. */
  "--rtc-surface"?: string | undefined;
  /** The colour of text and icons. */
  "--rtc-color"?: string | undefined;
  /** The background of what leads on. */
  "--rtc-accent"?: string | undefined;
  /** The background of what is off, wrong or the end. */
  "--rtc-danger"?: string | undefined;
  /** The focus ring. */
  "--rtc-focus"?: string | undefined;
  /** The roundness of buttons. */
  "--rtc-button-radius"?: string | undefined;
  /** The roundness of tiles. */
  "--rtc-tile-radius"?: string | undefined;
  /** The space between things. */
  "--rtc-gap"?: string | undefined;
  /** The roundness of messages. */
  "--rtc-chat-radius"?: string | undefined;
  /** Set on the element: how much has not been seen, as a string for `content`. */
  "--rtc-unread"?: string | undefined;
  /** How loud they are, from 0 to 1, about 20 times a second. Set by the element; to be read. */
  "--rtc-level"?: string | undefined;
  /** The least width of a column of copies. */
  "--rtc-column"?: string | undefined;
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
