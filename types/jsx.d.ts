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
  /** The id of the element that is to be in the window. Without it: the first `<rtc-grid>`, `<rtc-participants>` or `<rtc-video>` of the room. An element with `data-rtc-place` keeps its place in the page. */
  target?: RtcPipButton["target"] | undefined;
  /**  */
  keyShortcuts?: RtcPipButton["keyShortcuts"] | undefined;

  /** Clicked. Cancel it and nothing happens. */
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
  /** The id of the element that is to be in the window. Without it: the first `<rtc-grid>`, `<rtc-participants>` or `<rtc-video>` of the room. An element with `data-rtc-place` keeps its place in the page. */
  "prop:target"?: RtcPipButton["target"] | undefined;
  /**  */
  "prop:keyShortcuts"?: RtcPipButton["keyShortcuts"] | undefined;
  /** Clicked. Cancel it and nothing happens. */
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
  /** Switch on camera and microphone at once. Without it, the user presses a button for that. */
  autostart?: RtcPreview["autostart"] | undefined;
  /** Stay visible in the call. */
  keep?: RtcPreview["keep"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcPreview["for"] | undefined;

  /** The element asks to switch on camera and microphone. If the event is canceled, nothing happens. */
  "onrtc-preview-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-preview-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcPreviewSolidJsProps = {
  /** Switch on camera and microphone at once. Without it, the user presses a button for that. */
  "prop:autostart"?: RtcPreview["autostart"] | undefined;
  /** Stay visible in the call. */
  "prop:keep"?: RtcPreview["keep"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  "prop:for"?: RtcPreview["for"] | undefined;
  /** The element asks to switch on camera and microphone. If the event is canceled, nothing happens. */
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
  /** The participant to show: their id, the `user` of their token, or their display name. */
  participant?: RtcQuality["participant"] | undefined;
  /** Show the local participant, the user of this page. */
  local?: RtcQuality["local"] | undefined;
  /** Show the quality in words, too, beside the bars. */
  explain?: RtcQuality["explain"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcQuality["for"] | undefined;
};

export type RtcQualitySolidJsProps = {
  /** The participant to show: their id, the `user` of their token, or their display name. */
  "prop:participant"?: RtcQuality["participant"] | undefined;
  /** Show the local participant, the user of this page. */
  "prop:local"?: RtcQuality["local"] | undefined;
  /** Show the quality in words, too, beside the bars. */
  "prop:explain"?: RtcQuality["explain"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  "prop:for"?: RtcQuality["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcReactionsProps = {
  /** The emoji in the panel, separated by spaces; at most 24. Default: `👍 👏 ❤️ 😂 😮 🎉`. */
  emoji?: RtcReactions["emoji"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcReactions["for"] | undefined;
  /**  */
  keyShortcuts?: RtcReactions["keyShortcuts"] | undefined;

  /** The user chose an emoji: `detail.emoji`. If the event is canceled, nothing happens. */
  "onrtc-reaction-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-reaction-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** A participant reacts, the local one too: `detail.emoji`, and `detail.from`, the participant's id. */
  "onrtc-reaction"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-reaction"]["detail"]>,
      ) => void)
    | undefined;
};

export type RtcReactionsSolidJsProps = {
  /** The emoji in the panel, separated by spaces; at most 24. Default: `👍 👏 ❤️ 😂 😮 🎉`. */
  "prop:emoji"?: RtcReactions["emoji"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  "prop:for"?: RtcReactions["for"] | undefined;
  /**  */
  "prop:keyShortcuts"?: RtcReactions["keyShortcuts"] | undefined;
  /** The user chose an emoji: `detail.emoji`. If the event is canceled, nothing happens. */
  "on:rtc-reaction-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-reaction-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** A participant reacts, the local one too: `detail.emoji`, and `detail.from`, the participant's id. */
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
  /** The id of the room. All pages with the same id meet in one call. */
  room?: RtcRoom["room"] | undefined;
  /** Host and port of the room server. Default: those of the page. */
  host?: RtcRoom["host"] | undefined;
  /** The name of the PartyKit party that serves the room. Default: `main`. */
  party?: RtcRoom["party"] | undefined;
  /** The name that other participants read. At most 64 characters. */
  "display-name"?: RtcRoom["displayName"] | undefined;
  /** The name that other participants read. At most 64 characters. */
  displayName?: RtcRoom["displayName"] | undefined;
  /** The token that admits this page, if the room server requires one. */
  token?: RtcRoom["token"] | undefined;
  /** The URL of an endpoint that returns a fresh token. It is requested at every connect: a GET with credentials, whose response is the token. */
  "token-url"?: RtcRoom["tokenUrl"] | undefined;
  /** The URL of an endpoint that returns a fresh token. It is requested at every connect: a GET with credentials, whose response is the token. */
  tokenUrl?: RtcRoom["tokenUrl"] | undefined;
  /** Use the microphone. The browser asks for permission. */
  audio?: RtcRoom["audio"] | undefined;
  /** Use the camera. The browser asks for permission. */
  video?: RtcRoom["video"] | undefined;
  /** Join with the microphone muted. */
  muted?: RtcRoom["muted"] | undefined;
  /** Join as soon as the element is in the page. */
  autojoin?: RtcRoom["autojoin"] | undefined;
  /** The type of the call. It applies if this page is the first to join the room. Default: `video`. */
  "call-type"?: RtcRoom["callType"] | undefined;
  /** The type of the call. It applies if this page is the first to join the room. Default: `video`. */
  callType?: RtcRoom["callType"] | undefined;
  /** `relay`: connect to participants only through TURN servers. Default: `all`. */
  "ice-transport-policy"?: RtcRoom["iceTransportPolicy"] | undefined;
  /** `relay`: connect to participants only through TURN servers. Default: `all`. */
  iceTransportPolicy?: RtcRoom["iceTransportPolicy"] | undefined;
  /** Log every step to the console. */
  debug?: RtcRoom["debug"] | undefined;
  /** Takes precedence over `<rtc-ice-server>` children. `null` = not given, `[]` = no servers at all. Read at every join. */
  iceServers?: RtcRoom["iceServers"] | undefined;
  /** Data about the room. It applies if this page is the first to join the room. Read at every join. */
  metadata?: RtcRoom["metadata"] | undefined;

  /** This page has joined the room: `detail.room`, `detail.self`. `state` then holds every participant who is there. */
  "onrtc-joined"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-joined"]["detail"]>,
      ) => void)
    | undefined;
  /** This page is no longer in the room: `detail.reason`. */
  "onrtc-left"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-left"]["detail"]>,
      ) => void)
    | undefined;
  /** A participant has joined after this page: `detail.participant`. */
  "onrtc-participant-joined"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-participant-joined"]["detail"]
        >,
      ) => void)
    | undefined;
  /** A participant has left: `detail.participant`, `detail.reason`. */
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
  /** An error occurred: `detail.error`, an `RtcError`. */
  "onrtc-error"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-error"]["detail"]>,
      ) => void)
    | undefined;
  /** A microphone or camera that was unplugged during the call is back: `detail.device`. The room shows a button that switches to it again. */
  "onrtc-device-returned"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-device-returned"]["detail"]
        >,
      ) => void)
    | undefined;
  /** A message from another page's `send()` has arrived: `detail.from`, and `detail.text` or, for bytes, `detail.data`, an ArrayBuffer. */
  "onrtc-message"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-message"]["detail"]>,
      ) => void)
    | undefined;
  /** A moderator has muted this page, or asks the user to unmute: `detail.action`, `mute` or `ask-unmute`, and `detail.by`, the moderator. */
  "onrtc-moderated"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-moderated"]["detail"]>,
      ) => void)
    | undefined;
};

export type RtcRoomSolidJsProps = {
  /** The id of the room. All pages with the same id meet in one call. */
  "prop:room"?: RtcRoom["room"] | undefined;
  /** Host and port of the room server. Default: those of the page. */
  "prop:host"?: RtcRoom["host"] | undefined;
  /** The name of the PartyKit party that serves the room. Default: `main`. */
  "prop:party"?: RtcRoom["party"] | undefined;
  /** The name that other participants read. At most 64 characters. */
  "attr:display-name"?: RtcRoom["displayName"] | undefined;
  /** The name that other participants read. At most 64 characters. */
  "prop:displayName"?: RtcRoom["displayName"] | undefined;
  /** The token that admits this page, if the room server requires one. */
  "prop:token"?: RtcRoom["token"] | undefined;
  /** The URL of an endpoint that returns a fresh token. It is requested at every connect: a GET with credentials, whose response is the token. */
  "attr:token-url"?: RtcRoom["tokenUrl"] | undefined;
  /** The URL of an endpoint that returns a fresh token. It is requested at every connect: a GET with credentials, whose response is the token. */
  "prop:tokenUrl"?: RtcRoom["tokenUrl"] | undefined;
  /** Use the microphone. The browser asks for permission. */
  "prop:audio"?: RtcRoom["audio"] | undefined;
  /** Use the camera. The browser asks for permission. */
  "prop:video"?: RtcRoom["video"] | undefined;
  /** Join with the microphone muted. */
  "prop:muted"?: RtcRoom["muted"] | undefined;
  /** Join as soon as the element is in the page. */
  "prop:autojoin"?: RtcRoom["autojoin"] | undefined;
  /** The type of the call. It applies if this page is the first to join the room. Default: `video`. */
  "attr:call-type"?: RtcRoom["callType"] | undefined;
  /** The type of the call. It applies if this page is the first to join the room. Default: `video`. */
  "prop:callType"?: RtcRoom["callType"] | undefined;
  /** `relay`: connect to participants only through TURN servers. Default: `all`. */
  "attr:ice-transport-policy"?: RtcRoom["iceTransportPolicy"] | undefined;
  /** `relay`: connect to participants only through TURN servers. Default: `all`. */
  "prop:iceTransportPolicy"?: RtcRoom["iceTransportPolicy"] | undefined;
  /** Log every step to the console. */
  "prop:debug"?: RtcRoom["debug"] | undefined;
  /** Takes precedence over `<rtc-ice-server>` children. `null` = not given, `[]` = no servers at all. Read at every join. */
  "prop:iceServers"?: RtcRoom["iceServers"] | undefined;
  /** Data about the room. It applies if this page is the first to join the room. Read at every join. */
  "prop:metadata"?: RtcRoom["metadata"] | undefined;
  /** This page has joined the room: `detail.room`, `detail.self`. `state` then holds every participant who is there. */
  "on:rtc-joined"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-joined"]["detail"]>,
      ) => void)
    | undefined;
  /** This page is no longer in the room: `detail.reason`. */
  "on:rtc-left"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-left"]["detail"]>,
      ) => void)
    | undefined;
  /** A participant has joined after this page: `detail.participant`. */
  "on:rtc-participant-joined"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-participant-joined"]["detail"]
        >,
      ) => void)
    | undefined;
  /** A participant has left: `detail.participant`, `detail.reason`. */
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
  /** An error occurred: `detail.error`, an `RtcError`. */
  "on:rtc-error"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-error"]["detail"]>,
      ) => void)
    | undefined;
  /** A microphone or camera that was unplugged during the call is back: `detail.device`. The room shows a button that switches to it again. */
  "on:rtc-device-returned"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-device-returned"]["detail"]
        >,
      ) => void)
    | undefined;
  /** A message from another page's `send()` has arrived: `detail.from`, and `detail.text` or, for bytes, `detail.data`, an ArrayBuffer. */
  "on:rtc-message"?:
    | ((
        e: CustomEvent<GlobalEventHandlersEventMap["rtc-message"]["detail"]>,
      ) => void)
    | undefined;
  /** A moderator has muted this page, or asks the user to unmute: `detail.action`, `mute` or `ask-unmute`, and `detail.by`, the moderator. */
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
  /** The participant to show: their id, the `user` of their token, or their display name. */
  participant?: RtcRosterEntry["participant"] | undefined;
  /** Show the local participant, the user of this page. */
  local?: RtcRosterEntry["local"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcRosterEntry["for"] | undefined;
};

export type RtcRosterEntrySolidJsProps = {
  /** The participant to show: their id, the `user` of their token, or their display name. */
  "prop:participant"?: RtcRosterEntry["participant"] | undefined;
  /** Show the local participant, the user of this page. */
  "prop:local"?: RtcRosterEntry["local"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  "prop:for"?: RtcRosterEntry["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcRosterProps = {
  /** Leave out the local participant. */
  "no-local"?: RtcRoster["noLocal"] | undefined;
  /** Leave out the local participant. */
  noLocal?: RtcRoster["noLocal"] | undefined;
  /** Give each line a button that pins the participant, so that the grid shows them large. This works without a mouse, too. */
  pins?: RtcRoster["pins"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcRoster["for"] | undefined;

  /** A button that mutes or removes was pressed: `detail.what`. If the event is canceled, nothing happens. */
  "onrtc-moderate-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** A button that pins was pressed: `detail.participant`, `detail.pinned`. If the event is canceled, nothing happens. */
  "onrtc-pin-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-pin-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcRosterSolidJsProps = {
  /** Leave out the local participant. */
  "bool:no-local"?: RtcRoster["noLocal"] | undefined;
  /** Leave out the local participant. */
  "prop:noLocal"?: RtcRoster["noLocal"] | undefined;
  /** Give each line a button that pins the participant, so that the grid shows them large. This works without a mouse, too. */
  "prop:pins"?: RtcRoster["pins"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  "prop:for"?: RtcRoster["for"] | undefined;
  /** A button that mutes or removes was pressed: `detail.what`. If the event is canceled, nothing happens. */
  "on:rtc-moderate-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** A button that pins was pressed: `detail.participant`, `detail.pinned`. If the event is canceled, nothing happens. */
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
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcScreenButton["for"] | undefined;
  /** The kind of content, for the browser: `detail` and `text` favour a sharp picture, `motion` a smooth one. */
  "content-hint"?: RtcScreenButton["contentHint"] | undefined;
  /** The kind of content, for the browser: `detail` and `text` favour a sharp picture, `motion` a smooth one. */
  contentHint?: RtcScreenButton["contentHint"] | undefined;
  /**  */
  keyShortcuts?: RtcScreenButton["keyShortcuts"] | undefined;

  /** The button was clicked. If the event is canceled, nothing happens. */
  "onrtc-screen-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-screen-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcScreenButtonSolidJsProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  "prop:for"?: RtcScreenButton["for"] | undefined;
  /** The kind of content, for the browser: `detail` and `text` favour a sharp picture, `motion` a smooth one. */
  "attr:content-hint"?: RtcScreenButton["contentHint"] | undefined;
  /** The kind of content, for the browser: `detail` and `text` favour a sharp picture, `motion` a smooth one. */
  "prop:contentHint"?: RtcScreenButton["contentHint"] | undefined;
  /**  */
  "prop:keyShortcuts"?: RtcScreenButton["keyShortcuts"] | undefined;
  /** The button was clicked. If the event is canceled, nothing happens. */
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
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcSettings["for"] | undefined;
};

export type RtcSettingsSolidJsProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  "prop:for"?: RtcSettings["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcShortcutsProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcShortcuts["for"] | undefined;
  /** Switch off the shortcuts, and hide the button. */
  disabled?: RtcShortcuts["disabled"] | undefined;
  /** Mutes and unmutes. Default: `m`. */
  mute?: RtcShortcuts["mute"] | undefined;
  /** Switches the camera on and off. Default: `v`. */
  camera?: RtcShortcuts["camera"] | undefined;
  /** Starts and stops screen sharing. Default: `s`. */
  screen?: RtcShortcuts["screen"] | undefined;
  /** Raises and lowers the hand. Default: `h`. */
  hand?: RtcShortcuts["hand"] | undefined;
  /** Enters and leaves fullscreen with the room. Default: `f`. */
  fullscreen?: RtcShortcuts["fullscreen"] | undefined;
  /** Opens and closes the picture-in-picture window. Default: `p`. */
  pip?: RtcShortcuts["pip"] | undefined;
  /** Leaves the call. Default: `Shift+L`. */
  leave?: RtcShortcuts["leave"] | undefined;
  /** Opens the list of shortcuts. Default: `?`. */
  list?: RtcShortcuts["list"] | undefined;

  /** The key of `mute` was pressed. The other keys dispatch the requests of their buttons. If the event is canceled, nothing happens. */
  "onrtc-mute-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcShortcutsSolidJsProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  "prop:for"?: RtcShortcuts["for"] | undefined;
  /** Switch off the shortcuts, and hide the button. */
  "prop:disabled"?: RtcShortcuts["disabled"] | undefined;
  /** Mutes and unmutes. Default: `m`. */
  "prop:mute"?: RtcShortcuts["mute"] | undefined;
  /** Switches the camera on and off. Default: `v`. */
  "prop:camera"?: RtcShortcuts["camera"] | undefined;
  /** Starts and stops screen sharing. Default: `s`. */
  "prop:screen"?: RtcShortcuts["screen"] | undefined;
  /** Raises and lowers the hand. Default: `h`. */
  "prop:hand"?: RtcShortcuts["hand"] | undefined;
  /** Enters and leaves fullscreen with the room. Default: `f`. */
  "prop:fullscreen"?: RtcShortcuts["fullscreen"] | undefined;
  /** Opens and closes the picture-in-picture window. Default: `p`. */
  "prop:pip"?: RtcShortcuts["pip"] | undefined;
  /** Leaves the call. Default: `Shift+L`. */
  "prop:leave"?: RtcShortcuts["leave"] | undefined;
  /** Opens the list of shortcuts. Default: `?`. */
  "prop:list"?: RtcShortcuts["list"] | undefined;
  /** The key of `mute` was pressed. The other keys dispatch the requests of their buttons. If the event is canceled, nothing happens. */
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
  /** Play no sounds. */
  off?: RtcSounds["off"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcSounds["for"] | undefined;
};

export type RtcSoundsSolidJsProps = {
  /** Play no sounds. */
  "prop:off"?: RtcSounds["off"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  "prop:for"?: RtcSounds["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcSpeakerTestProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcSpeakerTest["for"] | undefined;
  /**  */
  keyShortcuts?: RtcSpeakerTest["keyShortcuts"] | undefined;

  /** The button was clicked. If the event is canceled, nothing happens. */
  "onrtc-speaker-test-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-speaker-test-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcSpeakerTestSolidJsProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  "prop:for"?: RtcSpeakerTest["for"] | undefined;
  /**  */
  "prop:keyShortcuts"?: RtcSpeakerTest["keyShortcuts"] | undefined;
  /** The button was clicked. If the event is canceled, nothing happens. */
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
  /** Show the room's id, too, once the page is in the room: "standup: 3 people in the call". */
  "show-room"?: RtcStatus["showRoom"] | undefined;
  /** Show the room's id, too, once the page is in the room: "standup: 3 people in the call". */
  showRoom?: RtcStatus["showRoom"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcStatus["for"] | undefined;
};

export type RtcStatusSolidJsProps = {
  /** Show the room's id, too, once the page is in the room: "standup: 3 people in the call". */
  "bool:show-room"?: RtcStatus["showRoom"] | undefined;
  /** Show the room's id, too, once the page is in the room: "standup: 3 people in the call". */
  "prop:showRoom"?: RtcStatus["showRoom"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  "prop:for"?: RtcStatus["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcToastsProps = {
  /** The kinds of notices to show, separated by spaces: `joined`, `left`, `hand-raised`, `talking-while-muted`, `microphone-silent`, `device`, `sound`, `permission`, `connection`, `moderated`, `knock`, `error`. With `no-` before a kind: all kinds but that one. Default: all. */
  kinds?: RtcToasts["kinds"] | undefined;
  /** How long a notice that needs no action is shown, in milliseconds. 0: until it is dismissed. Default: 6000. */
  duration?: RtcToasts["duration"] | undefined;
  /** How long to wait for further participants who join, leave, knock or raise a hand, in milliseconds, before one notice covers them all. Every further participant restarts the wait, up to five times this time in all. Default: 1000. */
  gather?: RtcToasts["gather"] | undefined;
  /** The largest number of notices at a time. Default: 3. */
  limit?: RtcToasts["limit"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcToasts["for"] | undefined;

  /** "Unmute" was pressed. If the event is canceled, nothing happens. */
  "onrtc-mute-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** "Admit" was pressed. If the event is canceled, nothing happens. */
  "onrtc-moderate-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** The button for sound was pressed. If the event is canceled, nothing happens. */
  "onrtc-sound-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-sound-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** The button that switches to the returned device was pressed. If the event is canceled, nothing happens. */
  "onrtc-device-return-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-device-return-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcToastsSolidJsProps = {
  /** The kinds of notices to show, separated by spaces: `joined`, `left`, `hand-raised`, `talking-while-muted`, `microphone-silent`, `device`, `sound`, `permission`, `connection`, `moderated`, `knock`, `error`. With `no-` before a kind: all kinds but that one. Default: all. */
  "prop:kinds"?: RtcToasts["kinds"] | undefined;
  /** How long a notice that needs no action is shown, in milliseconds. 0: until it is dismissed. Default: 6000. */
  "prop:duration"?: RtcToasts["duration"] | undefined;
  /** How long to wait for further participants who join, leave, knock or raise a hand, in milliseconds, before one notice covers them all. Every further participant restarts the wait, up to five times this time in all. Default: 1000. */
  "prop:gather"?: RtcToasts["gather"] | undefined;
  /** The largest number of notices at a time. Default: 3. */
  "prop:limit"?: RtcToasts["limit"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  "prop:for"?: RtcToasts["for"] | undefined;
  /** "Unmute" was pressed. If the event is canceled, nothing happens. */
  "on:rtc-mute-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** "Admit" was pressed. If the event is canceled, nothing happens. */
  "on:rtc-moderate-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** The button for sound was pressed. If the event is canceled, nothing happens. */
  "on:rtc-sound-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-sound-request"]["detail"]
        >,
      ) => void)
    | undefined;
  /** The button that switches to the returned device was pressed. If the event is canceled, nothing happens. */
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
  /** The participant to show: their id, the `user` of their token, or their display name. */
  participant?: RtcVideo["participant"] | undefined;
  /** Show the local participant, the user of this page. */
  local?: RtcVideo["local"] | undefined;
  /** The participant's source to show. Default: `camera`. */
  source?: RtcVideo["source"] | undefined;
  /** Do not mirror the local camera. The camera at the back of a phone is never mirrored. */
  "no-mirror"?: RtcVideo["noMirror"] | undefined;
  /** Do not mirror the local camera. The camera at the back of a phone is never mirrored. */
  noMirror?: RtcVideo["noMirror"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcVideo["for"] | undefined;
};

export type RtcVideoSolidJsProps = {
  /** The participant to show: their id, the `user` of their token, or their display name. */
  "prop:participant"?: RtcVideo["participant"] | undefined;
  /** Show the local participant, the user of this page. */
  "prop:local"?: RtcVideo["local"] | undefined;
  /** The participant's source to show. Default: `camera`. */
  "prop:source"?: RtcVideo["source"] | undefined;
  /** Do not mirror the local camera. The camera at the back of a phone is never mirrored. */
  "bool:no-mirror"?: RtcVideo["noMirror"] | undefined;
  /** Do not mirror the local camera. The camera at the back of a phone is never mirrored. */
  "prop:noMirror"?: RtcVideo["noMirror"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  "prop:for"?: RtcVideo["for"] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RtcVolumeProps = {
  /** The participant whose volume the slider sets: their id, the `user` of their token, or their display name. */
  participant?: RtcVolume["participant"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcVolume["for"] | undefined;

  /** The slider was moved. If the event is canceled, nothing happens. */
  "onrtc-volume-request"?:
    | ((
        e: CustomEvent<
          GlobalEventHandlersEventMap["rtc-volume-request"]["detail"]
        >,
      ) => void)
    | undefined;
};

export type RtcVolumeSolidJsProps = {
  /** The participant whose volume the slider sets: their id, the `user` of their token, or their display name. */
  "prop:participant"?: RtcVolume["participant"] | undefined;
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  "prop:for"?: RtcVolume["for"] | undefined;
  /** The slider was moved. If the event is canceled, nothing happens. */
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
   * Shows the tiles in a small window that stays on top of all others, and brings them back. Where the browser has such windows for
   * elements (Document Picture-in-Picture), your own tiles go there, live, with their styles, controls and requests; elsewhere one
   * picture does. Pressed = the window is open. It closes with the call.
   *
   * The window has a tree of its own, bound to the same call: one element around the tiles, with the name of the room and with the
   * classes and attributes of everything around the tiles in the page. Your rules apply in the window as long as they need no more
   * elements around the tiles than that: `.dark rtc-grid` does, `main > section rtc-grid` does not. Inherited values and custom
   * properties always apply.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `target`: The id of the element that is to be in the window. Without it: the first `<rtc-grid>`, `<rtc-participants>` or `<rtc-video>` of the room. An element with `data-rtc-place` keeps its place in the page.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-pip-request`: Clicked. Cancel it and nothing happens.
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
   * - `--rtc-accent`: The background while there is a small window. (default: `#1a56db`)
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
   * - `small`: The tiles are in the small window.
   * - `unsupported`: This browser has no such windows, or the page around allows none; the button is not displayed.
   */
  "rtc-pip-button": Partial<
    RtcPipButtonProps & BaseProps<RtcPipButton> & BaseEvents
  >;

  /**
   * Shows camera and microphone before joining: the local picture, the microphone's level, a choice of devices and a test of the
   * speaker. It uses the devices that the room's `audio` and `video` attributes name, or both if the room has neither. Joining keeps
   * the same devices: a muted microphone stays muted, and a camera that is off stays off. In the call the element shows nothing,
   * unless it has `keep`. When it is removed from the page before joining, camera and microphone are released.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `autostart`: Switch on camera and microphone at once. Without it, the user presses a button for that.
   * - `keep`: Stay visible in the call.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-preview-request`: The element asks to switch on camera and microphone. If the event is canceled, nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: Content below the preview, such as an `<rtc-join-button>`.
   * - `start`: The label of the button that switches on camera and microphone.
   * - `picture`: Replaces the picture.
   * - `controls`: Replaces the mute button and the camera button.
   * - `devices`: Replaces the level, the device choices and the speaker test.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text. (default: `CanvasText`)
   * - `--rtc-accent`: The background of the start button. (default: `#1a56db`)
   * - `--rtc-focus`: The colour of the focus ring. (default: `CanvasText`)
   * - `--rtc-tile-radius`: The corner radius of the picture. (default: `12px`)
   * - `--rtc-button-radius`: The corner radius of buttons. (default: `22px`)
   * - `--rtc-gap`: The space between the parts. (default: `8px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `video`: The picture: an `<rtc-video>`.
   * - `empty`: The box in its place before camera and microphone are on.
   * - `start-button`: The button that switches on camera and microphone.
   * - `controls`: The mute and the camera button.
   * - `devices`: The level, the device choices and the speaker test.
   * - `level`: The level of the microphone: an `<rtc-level>`.
   * - `label`: The label of a device choice.
   * - `select`: The native select of a device choice.
   * - `more`: The button that opens the browser's own dialog for speakers, in browsers that have one.
   * - `hint`: The line that explains why there is nothing to choose.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `on`: The preview is on: camera and microphone are in use, before joining.
   * - `pending`: Camera or microphone is being switched on. The browser may be asking for permission.
   * - `joined`: The page is in the call.
   */
  "rtc-preview": Partial<RtcPreviewProps & BaseProps<RtcPreview> & BaseEvents>;

  /**
   * Shows the quality of the connection to one participant as three bars, and names the cause of a bad quality and the side that
   * causes it. It shows the participant that its attributes name, else the one around it (`<rtc-participant>`, the templates of
   * `<rtc-participants>` and `<rtc-grid>`), else the first remote participant to have joined. For the local participant it shows how
   * well the other participants receive them.
   *
   * While at least one such element is on the page, the connections to all participants are measured every two seconds. Tiles then
   * have `:state(poor)` where the quality is poor.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: The participant to show: their id, the `user` of their token, or their display name.
   * - `local`: Show the local participant, the user of this page.
   * - `explain`: Show the quality in words, too, beside the bars.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   * - `verdict`: The latest verdict on this connection: its quality, the cause and the side. `null` before the first one. (property only) (readonly)
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-color`: The colour of the bars and of the words. (default: `CanvasText`)
   * - `--rtc-danger`: The colour of the bars when the quality is poor or lost. (default: `#c5221f`)
   * - `--rtc-gap`: The space between bars and words. (default: `8px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `icon`: The bars.
   * - `text`: The quality in words.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: The element shows the local participant.
   * - `empty`: There is no participant to show. The element is not displayed.
   * - `good`: Sound and picture arrive well.
   * - `fair`: Sound and picture arrive with small, noticeable faults.
   * - `poor`: Sound or picture arrives badly.
   * - `lost`: Nothing arrives.
   */
  "rtc-quality": Partial<RtcQualityProps & BaseProps<RtcQuality> & BaseEvents>;

  /**
   * A button that opens a panel of emoji to react with, and a display of the reactions of all participants. An emoji rises over the
   * participant's tiles (`<rtc-video>`), or over this element, with their name, if none of their tiles is visible. An
   * `<rtc-participant>` without a video is such a tile, too, if it has `position: relative`. Reactions travel from browser to browser
   * and reach every participant whose page has this element.
   *
   * A reaction is a single emoji. Each participant can send only a few in a row; the rest is dropped. Screen readers announce reactions
   * that arrive within two seconds in one sentence.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `emoji`: The emoji in the panel, separated by spaces; at most 24. Default: `👍 👏 ❤️ 😂 😮 🎉`.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-reaction-request`: The user chose an emoji: `detail.emoji`. If the event is canceled, nothing happens.
   * - `rtc-reaction`: A participant reacts, the local one too: `detail.emoji`, and `detail.from`, the participant's id.
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
   * - `--rtc-background`: The background of the panel. (default: `Canvas`)
   * - `--rtc-focus`: The colour of the focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The corner radius of the button. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The text of the button.
   * - `panel`: The panel of emoji.
   * - `emoji`: Each button in the panel.
   * - `reaction`: An emoji that rises over this element. One that rises over a tile is a part of the tile.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `open`: The panel is open.
   */
  "rtc-reactions": Partial<
    RtcReactionsProps & BaseProps<RtcReactions> & BaseEvents
  >;

  /**
   * Joins a room, and connects the elements inside it, and those that name it with `for`, to the call. The element provides the call's
   * state to them, carries out their requests, and plays the sound of every other participant exactly once. It leaves the call when it
   * is removed from the page; moving it within the page does not interrupt the call. It also leaves when the user leaves the page, and
   * joins again if the browser restores that page from its back/forward cache.
   *
   * Attributes configure the call. A change of `room`, `host` or `party` during a call changes to the other room. A change of
   * `display-name`, `audio`, `video` or `muted` takes effect at once. The other attributes take effect at the next join. The property
   * `state`, custom states and events report what happens.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `room`: The id of the room. All pages with the same id meet in one call.
   * - `host`: Host and port of the room server. Default: those of the page.
   * - `party`: The name of the PartyKit party that serves the room. Default: `main`.
   * - `display-name`/`displayName`: The name that other participants read. At most 64 characters.
   * - `token`: The token that admits this page, if the room server requires one.
   * - `token-url`/`tokenUrl`: The URL of an endpoint that returns a fresh token. It is requested at every connect: a GET with credentials, whose response is the token.
   * - `audio`: Use the microphone. The browser asks for permission.
   * - `video`: Use the camera. The browser asks for permission.
   * - `muted`: Join with the microphone muted.
   * - `autojoin`: Join as soon as the element is in the page.
   * - `call-type`/`callType`: The type of the call. It applies if this page is the first to join the room. Default: `video`.
   * - `ice-transport-policy`/`iceTransportPolicy`: `relay`: connect to participants only through TURN servers. Default: `all`.
   * - `debug`: Log every step to the console.
   * - `iceServers`: Takes precedence over `<rtc-ice-server>` children. `null` = not given, `[]` = no servers at all. Read at every join. (property only)
   * - `metadata`: Data about the room. It applies if this page is the first to join the room. Read at every join. (property only)
   * - `call`: The call itself, with all that attributes do not offer. (property only) (readonly)
   * - `state`: The call's present state, a frozen snapshot. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-joined`: This page has joined the room: `detail.room`, `detail.self`. `state` then holds every participant who is there.
   * - `rtc-left`: This page is no longer in the room: `detail.reason`.
   * - `rtc-participant-joined`: A participant has joined after this page: `detail.participant`.
   * - `rtc-participant-left`: A participant has left: `detail.participant`, `detail.reason`.
   * - `rtc-state-change`: After every change of the state: `detail.state`.
   * - `rtc-error`: An error occurred: `detail.error`, an `RtcError`.
   * - `rtc-device-returned`: A microphone or camera that was unplugged during the call is back: `detail.device`. The room shows a button that switches to it again.
   * - `rtc-message`: A message from another page's `send()` has arrived: `detail.from`, and `detail.text` or, for bytes, `detail.data`, an ArrayBuffer.
   * - `rtc-moderated`: A moderator has muted this page, or asks the user to unmute: `detail.action`, `mute` or `ask-unmute`, and `detail.by`, the moderator.
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
   * - `join() => Promise<void>`: Joins the room that the attributes describe. The browser may ask for permission to use the devices.
   * - `leave() => void`: Leaves the room. Every device is released and every connection closed when it returns.
   * - `send(message: Parameters<Call["send"]>) => void`: Sends text or bytes, at most 64 KiB, to every connected participant, or to one.
   * - `inspect() => Promise<CallReport>`: Reports everything about the call and its connections at this moment, as one plain object.
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
   * - `error`: The sentence that describes the present error.
   * - `device-button`: The button that switches back to a device that was unplugged and is back.
   * - `sound-button`: The button that starts the sound, while the browser refuses to play it.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `connecting`: The page is joining the room.
   * - `joined`: The page is in the room.
   * - `reconnecting`: The connection to the room server is lost and is being restored. The call goes on.
   * - `failed`: An error has ended the call.
   * - `sound-blocked`: The browser refuses to play sound until the user clicks or taps the page.
   */
  "rtc-room": Partial<RtcRoomProps & BaseProps<RtcRoom> & BaseEvents>;

  /**
   * One line of a list of participants: avatar, name, connection state, and icons for a raised hand, a shared screen, the microphone
   * and the camera. `<rtc-roster>` makes one for each participant. In the template of an `<rtc-participants>` it makes a list of
   * selected participants.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: The participant to show: their id, the `user` of their token, or their display name.
   * - `local`: Show the local participant, the user of this page.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: Further content at the end of the line, such as a button or an `<rtc-volume>`.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-danger`: The colour of the icons of a microphone or camera that is off. (default: `#c5221f`)
   * - `--rtc-accent`: The ring around the avatar of a participant who is speaking. (default: `#1a56db`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `avatar`: The avatar.
   * - `name`: The name.
   * - `status`: The state of the connection, while it is not established.
   * - `hand`: The icon of a raised hand.
   * - `screen`: The icon of a shared screen.
   * - `microphone`: The icon of the microphone.
   * - `camera`: The icon of the camera.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: The element shows the local participant.
   * - `empty`: There is no participant to show.
   * - `muted`: The participant cannot be heard: their microphone is muted or off.
   * - `camera-off`: The participant sends no picture of a camera.
   * - `speaking`: The participant is speaking. Needs the whole kit, or an import of `speaking.js` beside this element.
   * - `pinned`: The user of this page has pinned the participant.
   * - `hand-raised`: The participant has raised their hand.
   * - `poor`: The sound or pictures of the participant arrive in poor quality. Needs an `<rtc-quality>` on the page.
   * - `connecting`: The connection to the participant is being established.
   * - `reconnecting`: The connection to the participant is interrupted and is being restored.
   * - `lost`: The connection to the participant has failed. The call keeps retrying.
   */
  "rtc-roster-entry": Partial<
    RtcRosterEntryProps & BaseProps<RtcRosterEntry> & BaseEvents
  >;

  /**
   * A list of all participants in the call, under a heading with their number. The local participant comes first, the others follow
   * in the order in which they joined. Screen readers do not announce changes of the number; `<rtc-status>` does that. Outside a call
   * the list is empty. If the local participant may moderate, each of the other participants has a button that mutes them and a button
   * that removes them.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `no-local`/`noLocal`: Leave out the local participant.
   * - `pins`: Give each line a button that pins the participant, so that the grid shows them large. This works without a mouse, too.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-moderate-request`: A button that mutes or removes was pressed: `detail.what`. If the event is canceled, nothing happens.
   * - `rtc-pin-request`: A button that pins was pressed: `detail.participant`, `detail.pinned`. If the event is canceled, nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `heading`: The heading above the list. Default: the number of participants.
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `heading`: The heading above the list.
   * - `list`: The list.
   * - `item`: Each item of the list.
   * - `entry`: Each `<rtc-roster-entry>`.
   * - `pin-button`: Each `<rtc-pin-button>`.
   * - `host-button`: Each `<rtc-host-button>`.
   * - `button`: The native button in each of these.
   * - `question`: The question below a host button after the first of two presses.
   * - `avatar`: The avatar. This part and the following ones are those of the entries.
   * - `name`: The name.
   * - `status`: The state of the connection, while it is not established.
   * - `hand`: The icon of a raised hand.
   * - `screen`: The icon of a shared screen.
   * - `microphone`: The icon of the microphone.
   * - `camera`: The icon of the camera.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `empty`: The list has no participants.
   */
  "rtc-roster": Partial<RtcRosterProps & BaseProps<RtcRoster> & BaseEvents>;

  /**
   * A button that starts and stops screen sharing: of the whole screen, a window or a tab, with its sound where the browser supports
   * that. The browser asks the user what to share. The browser's own bar can end sharing, too. Pressed means that the screen is shared.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   * - `content-hint`/`contentHint`: The kind of content, for the browser: `detail` and `text` favour a sharp picture, `motion` a smooth one.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-screen-request`: The button was clicked. If the event is canceled, nothing happens.
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
   * - `--rtc-focus`: The colour of the focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The corner radius of the button. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The text of the button.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `sharing`: The other participants see this page's screen.
   * - `pending`: The browser is asking what to share.
   * - `unsupported`: This browser cannot share a screen, or the embedding page does not allow it. The button is not displayed.
   */
  "rtc-screen-button": Partial<
    RtcScreenButtonProps & BaseProps<RtcScreenButton> & BaseEvents
  >;

  /**
   * A button, and the dialog that it opens: the local picture, the choice of devices, the speaker test, and settings that you add. The
   * dialog contains an `<rtc-preview>`, before joining and in the call. Escape closes the dialog, and the focus returns to where it was.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: Your own settings, below the preview.
   * - `button`: Replaces the whole button.
   * - `icon`: The icon on the button.
   * - `preview`: Replaces the picture, the devices and the speaker test.
   *
   * ## Methods
   *
   * Methods that can be called to access component functionality.
   *
   * - `open() => void`: Opens the dialog.
   * - `close() => void`: Closes the dialog.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-danger`: The background of the error. (default: `#c5221f`)
   * - `--rtc-focus`: The colour of the focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between the parts. (default: `8px`)
   * - `--rtc-tile-radius`: The corner radius of the dialog. (default: `12px`)
   * - `--rtc-button-radius`: The corner radius of buttons. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button that opens the dialog.
   * - `button-label`: The text of the button.
   * - `dialog`: The native dialog.
   * - `title`: The title of the dialog.
   * - `close-button`: The button that closes the dialog.
   * - `error`: The sentence that describes the present error.
   * - `preview`: The picture, the devices and the speaker test: an `<rtc-preview>`.
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
   * Keyboard shortcuts for the whole page: mute, camera and more, wherever the focus is. The element shows a button that opens the list
   * of shortcuts, in which the user can also switch them off; the browser remembers that. It announces to screen readers what a key has
   * changed, and the kit's own buttons name their keys (`aria-keyshortcuts`). While the user types, only keys with Control, Alt or
   * Meta work. If the page has several rooms, the one around the focus handles a key first.
   *
   * The value of each key attribute is a key in the syntax of `aria-keyshortcuts` (`m`, `F4`, `Control+Shift+M`). An empty value
   * (`leave=""`) removes the shortcut.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   * - `disabled`: Switch off the shortcuts, and hide the button.
   * - `mute`: Mutes and unmutes. Default: `m`.
   * - `camera`: Switches the camera on and off. Default: `v`.
   * - `screen`: Starts and stops screen sharing. Default: `s`.
   * - `hand`: Raises and lowers the hand. Default: `h`.
   * - `fullscreen`: Enters and leaves fullscreen with the room. Default: `f`.
   * - `pip`: Opens and closes the picture-in-picture window. Default: `p`.
   * - `leave`: Leaves the call. Default: `Shift+L`.
   * - `list`: Opens the list of shortcuts. Default: `?`.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-mute-request`: The key of `mute` was pressed. The other keys dispatch the requests of their buttons. If the event is canceled, nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The label of the button.
   * - `icon`: The icon.
   *
   * ## Methods
   *
   * Methods that can be called to access component functionality.
   *
   * - `open() => void`: Opens the list of shortcuts, if it would be visible.
   * - `close() => void`: Closes the list.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-background`: The background of the dialog. (default: `Canvas`)
   * - `--rtc-focus`: The colour of the focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between the parts. (default: `8px`)
   * - `--rtc-tile-radius`: The corner radius of the dialog. (default: `12px`)
   * - `--rtc-button-radius`: The corner radius of buttons. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button that opens the list.
   * - `label`: The text of the button.
   * - `dialog`: The native dialog.
   * - `title`: The title of the dialog.
   * - `list`: The list of shortcuts.
   * - `key`: Each key.
   * - `switch`: The checkbox, with its label, that switches the shortcuts on and off.
   * - `close-button`: The button that closes the dialog.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `open`: The list is open.
   * - `off`: The user has switched the shortcuts off.
   */
  "rtc-shortcuts": Partial<
    RtcShortcutsProps & BaseProps<RtcShortcuts> & BaseEvents
  >;

  /**
   * Plays a short, quiet sound when a participant joins the call, and another one when a participant leaves. The sounds come from the
   * chosen speaker and follow the room's volume. When many participants join or leave at once, no sound is played. The page's own join
   * and leave make a sound only after the user has interacted with the page. The element displays nothing.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `off`: Play no sounds.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   */
  "rtc-sounds": Partial<RtcSoundsProps & BaseProps<RtcSounds> & BaseEvents>;

  /**
   * A button that plays a short chime through the chosen speaker, inside or outside a call.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-speaker-test-request`: The button was clicked. If the event is canceled, nothing happens.
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
   * - `--rtc-focus`: The colour of the focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The corner radius of the button. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The text of the button.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `playing`: The chime is playing.
   */
  "rtc-speaker-test": Partial<
    RtcSpeakerTestProps & BaseProps<RtcSpeakerTest> & BaseEvents
  >;

  /**
   * Shows the state of the call in words: "3 people in the call", "3 people in the call, 1 not connected", "Reconnecting…", that the
   * page waits for a host to admit it, or the present error. Once the page is in the room, errors of a microphone or camera are left
   * out: the call goes on, and `<rtc-room>` shows them. The element is a polite live region that changes at most once a second: when
   * much happens at once, it shows only the result.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `show-room`/`showRoom`: Show the room's id, too, once the page is in the room: "standup: 3 people in the call".
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `text`: The text.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `connecting`: The page is joining the room.
   * - `joined`: The page is in the room.
   * - `reconnecting`: The connection to the room server is lost and is being restored. The call goes on.
   * - `error`: The text describes an error.
   */
  "rtc-status": Partial<RtcStatusProps & BaseProps<RtcStatus> & BaseEvents>;

  /**
   * Shows short notices about the call. They report that a participant joined, left or raised a hand; that the user talks while muted,
   * or that no sound comes from the microphone; that a device was lost, or is back; that the browser blocks the sound; that camera or
   * microphone is denied, and how to allow it in this browser on this system; that the connection to the room is lost, or is back; that
   * a host has muted the user, or asks them to unmute; and, if the local participant may admit others, that a person waits in the lobby.
   *
   * Screen readers announce a notice politely. A notice does not take the focus, and does not end while the pointer or the focus is on
   * it. Escape dismisses the notice that has the focus. A notice that needs an action stays until the action is done or the notice is
   * dismissed. One sentence covers several participants who join, leave or raise a hand in a row.
   *
   * The notices are at the top of the window; CSS can place them elsewhere. `<rtc-room>` shows some of the same information above its
   * content. To hide it there, style `rtc-room::part(error)`, `::part(sound-button)` and `::part(device-button)`.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `kinds`: The kinds of notices to show, separated by spaces: `joined`, `left`, `hand-raised`, `talking-while-muted`, `microphone-silent`, `device`, `sound`, `permission`, `connection`, `moderated`, `knock`, `error`. With `no-` before a kind: all kinds but that one. Default: all.
   * - `duration`: How long a notice that needs no action is shown, in milliseconds. 0: until it is dismissed. Default: 6000.
   * - `gather`: How long to wait for further participants who join, leave, knock or raise a hand, in milliseconds, before one notice covers them all. Every further participant restarts the wait, up to five times this time in all. Default: 1000.
   * - `limit`: The largest number of notices at a time. Default: 3.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-mute-request`: "Unmute" was pressed. If the event is canceled, nothing happens.
   * - `rtc-moderate-request`: "Admit" was pressed. If the event is canceled, nothing happens.
   * - `rtc-sound-request`: The button for sound was pressed. If the event is canceled, nothing happens.
   * - `rtc-device-return-request`: The button that switches to the returned device was pressed. If the event is canceled, nothing happens.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-background`: The background of a notice. (default: `Canvas`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background of the action button, and the edge of a notice. (default: `#1a56db`)
   * - `--rtc-danger`: The edge of a notice that stays. (default: `#c5221f`)
   * - `--rtc-focus`: The colour of the focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between notices. (default: `8px`)
   * - `--rtc-tile-radius`: The corner radius of notices. (default: `12px`)
   * - `--rtc-button-radius`: The corner radius of buttons. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `list`: The list of notices.
   * - `toast`: Each notice. Its kind is a part name, too, such as `joined`.
   * - `stays`: A notice that does not end by itself.
   * - `text`: The text of a notice.
   * - `action`: The button for the action that a notice offers.
   * - `dismiss`: The button that dismisses a notice.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `empty`: There are no notices.
   */
  "rtc-toasts": Partial<RtcToastsProps & BaseProps<RtcToasts> & BaseEvents>;

  /**
   * Shows one participant: their camera or screen, their name, and an avatar while the camera is off. The element plays no sound; the
   * room does that. With neither `participant` nor `local` it shows the participant around it (`<rtc-participant>`, the templates of
   * `<rtc-participants>` and `<rtc-grid>`), else the first remote participant to have joined, which is enough for a call of two.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: The participant to show: their id, the `user` of their token, or their display name.
   * - `local`: Show the local participant, the user of this page.
   * - `source`: The participant's source to show. Default: `camera`.
   * - `no-mirror`/`noMirror`: Do not mirror the local camera. The camera at the back of a phone is never mirrored.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `name`: The name. Default: the participant's display name.
   * - `avatar`: The avatar, shown while there is no picture. Default: the initials.
   * - `muted-icon`: The icon of a participant who cannot be heard.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of the avatar. (default: `CanvasText`)
   * - `--rtc-tile-radius`: The corner radius of the tile. (default: `12px`)
   * - `--rtc-video-fit`: The `object-fit` of a camera's picture in the tile. A screen is never cropped. (default: `cover`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `video`: The native video.
   * - `avatar`: The avatar, shown while there is no picture.
   * - `bar`: The strip with the name.
   * - `name`: The name.
   * - `muted-icon`: The icon of a participant who cannot be heard.
   * - `status`: The reason why there is no picture yet, such as "Connecting…".
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: The element shows the local participant.
   * - `empty`: There is no participant to show.
   * - `muted`: The participant cannot be heard: their microphone is muted or off.
   * - `camera-off`: The participant sends no picture of this source.
   * - `speaking`: The participant is speaking. Needs the whole kit, or an import of `speaking.js` beside this element.
   * - `pinned`: The user of this page has pinned the participant.
   * - `hand-raised`: The participant has raised their hand.
   * - `poor`: The sound or pictures of the participant arrive in poor quality. Needs an `<rtc-quality>` on the page.
   * - `connecting`: The connection to the participant is being established.
   * - `reconnecting`: The connection to the participant is interrupted and is being restored.
   * - `lost`: The connection to the participant has failed. The call keeps retrying.
   */
  "rtc-video": Partial<RtcVideoProps & BaseProps<RtcVideo> & BaseEvents>;

  /**
   * A slider for the volume of all participants, from 0 to 100%, or of one participant, from 0 to 200%. The participant is the one that
   * the `participant` attribute names, or the one around the element (`<rtc-participant>`, the templates of `<rtc-participants>` and
   * `<rtc-grid>`). The page keeps a volume until the user leaves it. A participant who comes back has the same volume as before if their
   * token names the same `user`. For the local participant, whom the room does not play, the element displays nothing.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: The participant whose volume the slider sets: their id, the `user` of their token, or their display name.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-volume-request`: The slider was moved. If the event is canceled, nothing happens.
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
   * - `--rtc-focus`: The colour of the focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between the parts. (default: `8px`)
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
   * - `local`: The element is about the local participant. It is not displayed.
   * - `empty`: There is no participant to show.
   * - `silent`: The volume is 0%.
   * - `amplified`: The volume is above 100%.
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
   * Shows the tiles in a small window that stays on top of all others, and brings them back. Where the browser has such windows for
   * elements (Document Picture-in-Picture), your own tiles go there, live, with their styles, controls and requests; elsewhere one
   * picture does. Pressed = the window is open. It closes with the call.
   *
   * The window has a tree of its own, bound to the same call: one element around the tiles, with the name of the room and with the
   * classes and attributes of everything around the tiles in the page. Your rules apply in the window as long as they need no more
   * elements around the tiles than that: `.dark rtc-grid` does, `main > section rtc-grid` does not. Inherited values and custom
   * properties always apply.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
   * - `target`: The id of the element that is to be in the window. Without it: the first `<rtc-grid>`, `<rtc-participants>` or `<rtc-video>` of the room. An element with `data-rtc-place` keeps its place in the page.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-pip-request`: Clicked. Cancel it and nothing happens.
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
   * - `--rtc-accent`: The background while there is a small window. (default: `#1a56db`)
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
   * - `small`: The tiles are in the small window.
   * - `unsupported`: This browser has no such windows, or the page around allows none; the button is not displayed.
   */
  "rtc-pip-button": Partial<
    RtcPipButtonProps &
      RtcPipButtonSolidJsProps &
      BaseProps<RtcPipButton> &
      BaseEvents
  >;

  /**
   * Shows camera and microphone before joining: the local picture, the microphone's level, a choice of devices and a test of the
   * speaker. It uses the devices that the room's `audio` and `video` attributes name, or both if the room has neither. Joining keeps
   * the same devices: a muted microphone stays muted, and a camera that is off stays off. In the call the element shows nothing,
   * unless it has `keep`. When it is removed from the page before joining, camera and microphone are released.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `autostart`: Switch on camera and microphone at once. Without it, the user presses a button for that.
   * - `keep`: Stay visible in the call.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-preview-request`: The element asks to switch on camera and microphone. If the event is canceled, nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: Content below the preview, such as an `<rtc-join-button>`.
   * - `start`: The label of the button that switches on camera and microphone.
   * - `picture`: Replaces the picture.
   * - `controls`: Replaces the mute button and the camera button.
   * - `devices`: Replaces the level, the device choices and the speaker test.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text. (default: `CanvasText`)
   * - `--rtc-accent`: The background of the start button. (default: `#1a56db`)
   * - `--rtc-focus`: The colour of the focus ring. (default: `CanvasText`)
   * - `--rtc-tile-radius`: The corner radius of the picture. (default: `12px`)
   * - `--rtc-button-radius`: The corner radius of buttons. (default: `22px`)
   * - `--rtc-gap`: The space between the parts. (default: `8px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `video`: The picture: an `<rtc-video>`.
   * - `empty`: The box in its place before camera and microphone are on.
   * - `start-button`: The button that switches on camera and microphone.
   * - `controls`: The mute and the camera button.
   * - `devices`: The level, the device choices and the speaker test.
   * - `level`: The level of the microphone: an `<rtc-level>`.
   * - `label`: The label of a device choice.
   * - `select`: The native select of a device choice.
   * - `more`: The button that opens the browser's own dialog for speakers, in browsers that have one.
   * - `hint`: The line that explains why there is nothing to choose.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `on`: The preview is on: camera and microphone are in use, before joining.
   * - `pending`: Camera or microphone is being switched on. The browser may be asking for permission.
   * - `joined`: The page is in the call.
   */
  "rtc-preview": Partial<
    RtcPreviewProps &
      RtcPreviewSolidJsProps &
      BaseProps<RtcPreview> &
      BaseEvents
  >;

  /**
   * Shows the quality of the connection to one participant as three bars, and names the cause of a bad quality and the side that
   * causes it. It shows the participant that its attributes name, else the one around it (`<rtc-participant>`, the templates of
   * `<rtc-participants>` and `<rtc-grid>`), else the first remote participant to have joined. For the local participant it shows how
   * well the other participants receive them.
   *
   * While at least one such element is on the page, the connections to all participants are measured every two seconds. Tiles then
   * have `:state(poor)` where the quality is poor.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: The participant to show: their id, the `user` of their token, or their display name.
   * - `local`: Show the local participant, the user of this page.
   * - `explain`: Show the quality in words, too, beside the bars.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   * - `verdict`: The latest verdict on this connection: its quality, the cause and the side. `null` before the first one. (property only) (readonly)
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-color`: The colour of the bars and of the words. (default: `CanvasText`)
   * - `--rtc-danger`: The colour of the bars when the quality is poor or lost. (default: `#c5221f`)
   * - `--rtc-gap`: The space between bars and words. (default: `8px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `icon`: The bars.
   * - `text`: The quality in words.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: The element shows the local participant.
   * - `empty`: There is no participant to show. The element is not displayed.
   * - `good`: Sound and picture arrive well.
   * - `fair`: Sound and picture arrive with small, noticeable faults.
   * - `poor`: Sound or picture arrives badly.
   * - `lost`: Nothing arrives.
   */
  "rtc-quality": Partial<
    RtcQualityProps &
      RtcQualitySolidJsProps &
      BaseProps<RtcQuality> &
      BaseEvents
  >;

  /**
   * A button that opens a panel of emoji to react with, and a display of the reactions of all participants. An emoji rises over the
   * participant's tiles (`<rtc-video>`), or over this element, with their name, if none of their tiles is visible. An
   * `<rtc-participant>` without a video is such a tile, too, if it has `position: relative`. Reactions travel from browser to browser
   * and reach every participant whose page has this element.
   *
   * A reaction is a single emoji. Each participant can send only a few in a row; the rest is dropped. Screen readers announce reactions
   * that arrive within two seconds in one sentence.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `emoji`: The emoji in the panel, separated by spaces; at most 24. Default: `👍 👏 ❤️ 😂 😮 🎉`.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-reaction-request`: The user chose an emoji: `detail.emoji`. If the event is canceled, nothing happens.
   * - `rtc-reaction`: A participant reacts, the local one too: `detail.emoji`, and `detail.from`, the participant's id.
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
   * - `--rtc-background`: The background of the panel. (default: `Canvas`)
   * - `--rtc-focus`: The colour of the focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The corner radius of the button. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The text of the button.
   * - `panel`: The panel of emoji.
   * - `emoji`: Each button in the panel.
   * - `reaction`: An emoji that rises over this element. One that rises over a tile is a part of the tile.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `open`: The panel is open.
   */
  "rtc-reactions": Partial<
    RtcReactionsProps &
      RtcReactionsSolidJsProps &
      BaseProps<RtcReactions> &
      BaseEvents
  >;

  /**
   * Joins a room, and connects the elements inside it, and those that name it with `for`, to the call. The element provides the call's
   * state to them, carries out their requests, and plays the sound of every other participant exactly once. It leaves the call when it
   * is removed from the page; moving it within the page does not interrupt the call. It also leaves when the user leaves the page, and
   * joins again if the browser restores that page from its back/forward cache.
   *
   * Attributes configure the call. A change of `room`, `host` or `party` during a call changes to the other room. A change of
   * `display-name`, `audio`, `video` or `muted` takes effect at once. The other attributes take effect at the next join. The property
   * `state`, custom states and events report what happens.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `room`: The id of the room. All pages with the same id meet in one call.
   * - `host`: Host and port of the room server. Default: those of the page.
   * - `party`: The name of the PartyKit party that serves the room. Default: `main`.
   * - `display-name`/`displayName`: The name that other participants read. At most 64 characters.
   * - `token`: The token that admits this page, if the room server requires one.
   * - `token-url`/`tokenUrl`: The URL of an endpoint that returns a fresh token. It is requested at every connect: a GET with credentials, whose response is the token.
   * - `audio`: Use the microphone. The browser asks for permission.
   * - `video`: Use the camera. The browser asks for permission.
   * - `muted`: Join with the microphone muted.
   * - `autojoin`: Join as soon as the element is in the page.
   * - `call-type`/`callType`: The type of the call. It applies if this page is the first to join the room. Default: `video`.
   * - `ice-transport-policy`/`iceTransportPolicy`: `relay`: connect to participants only through TURN servers. Default: `all`.
   * - `debug`: Log every step to the console.
   * - `iceServers`: Takes precedence over `<rtc-ice-server>` children. `null` = not given, `[]` = no servers at all. Read at every join. (property only)
   * - `metadata`: Data about the room. It applies if this page is the first to join the room. Read at every join. (property only)
   * - `call`: The call itself, with all that attributes do not offer. (property only) (readonly)
   * - `state`: The call's present state, a frozen snapshot. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-joined`: This page has joined the room: `detail.room`, `detail.self`. `state` then holds every participant who is there.
   * - `rtc-left`: This page is no longer in the room: `detail.reason`.
   * - `rtc-participant-joined`: A participant has joined after this page: `detail.participant`.
   * - `rtc-participant-left`: A participant has left: `detail.participant`, `detail.reason`.
   * - `rtc-state-change`: After every change of the state: `detail.state`.
   * - `rtc-error`: An error occurred: `detail.error`, an `RtcError`.
   * - `rtc-device-returned`: A microphone or camera that was unplugged during the call is back: `detail.device`. The room shows a button that switches to it again.
   * - `rtc-message`: A message from another page's `send()` has arrived: `detail.from`, and `detail.text` or, for bytes, `detail.data`, an ArrayBuffer.
   * - `rtc-moderated`: A moderator has muted this page, or asks the user to unmute: `detail.action`, `mute` or `ask-unmute`, and `detail.by`, the moderator.
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
   * - `join() => Promise<void>`: Joins the room that the attributes describe. The browser may ask for permission to use the devices.
   * - `leave() => void`: Leaves the room. Every device is released and every connection closed when it returns.
   * - `send(message: Parameters<Call["send"]>) => void`: Sends text or bytes, at most 64 KiB, to every connected participant, or to one.
   * - `inspect() => Promise<CallReport>`: Reports everything about the call and its connections at this moment, as one plain object.
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
   * - `error`: The sentence that describes the present error.
   * - `device-button`: The button that switches back to a device that was unplugged and is back.
   * - `sound-button`: The button that starts the sound, while the browser refuses to play it.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `connecting`: The page is joining the room.
   * - `joined`: The page is in the room.
   * - `reconnecting`: The connection to the room server is lost and is being restored. The call goes on.
   * - `failed`: An error has ended the call.
   * - `sound-blocked`: The browser refuses to play sound until the user clicks or taps the page.
   */
  "rtc-room": Partial<
    RtcRoomProps & RtcRoomSolidJsProps & BaseProps<RtcRoom> & BaseEvents
  >;

  /**
   * One line of a list of participants: avatar, name, connection state, and icons for a raised hand, a shared screen, the microphone
   * and the camera. `<rtc-roster>` makes one for each participant. In the template of an `<rtc-participants>` it makes a list of
   * selected participants.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: The participant to show: their id, the `user` of their token, or their display name.
   * - `local`: Show the local participant, the user of this page.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: Further content at the end of the line, such as a button or an `<rtc-volume>`.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-danger`: The colour of the icons of a microphone or camera that is off. (default: `#c5221f`)
   * - `--rtc-accent`: The ring around the avatar of a participant who is speaking. (default: `#1a56db`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `avatar`: The avatar.
   * - `name`: The name.
   * - `status`: The state of the connection, while it is not established.
   * - `hand`: The icon of a raised hand.
   * - `screen`: The icon of a shared screen.
   * - `microphone`: The icon of the microphone.
   * - `camera`: The icon of the camera.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: The element shows the local participant.
   * - `empty`: There is no participant to show.
   * - `muted`: The participant cannot be heard: their microphone is muted or off.
   * - `camera-off`: The participant sends no picture of a camera.
   * - `speaking`: The participant is speaking. Needs the whole kit, or an import of `speaking.js` beside this element.
   * - `pinned`: The user of this page has pinned the participant.
   * - `hand-raised`: The participant has raised their hand.
   * - `poor`: The sound or pictures of the participant arrive in poor quality. Needs an `<rtc-quality>` on the page.
   * - `connecting`: The connection to the participant is being established.
   * - `reconnecting`: The connection to the participant is interrupted and is being restored.
   * - `lost`: The connection to the participant has failed. The call keeps retrying.
   */
  "rtc-roster-entry": Partial<
    RtcRosterEntryProps &
      RtcRosterEntrySolidJsProps &
      BaseProps<RtcRosterEntry> &
      BaseEvents
  >;

  /**
   * A list of all participants in the call, under a heading with their number. The local participant comes first, the others follow
   * in the order in which they joined. Screen readers do not announce changes of the number; `<rtc-status>` does that. Outside a call
   * the list is empty. If the local participant may moderate, each of the other participants has a button that mutes them and a button
   * that removes them.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `no-local`/`noLocal`: Leave out the local participant.
   * - `pins`: Give each line a button that pins the participant, so that the grid shows them large. This works without a mouse, too.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-moderate-request`: A button that mutes or removes was pressed: `detail.what`. If the event is canceled, nothing happens.
   * - `rtc-pin-request`: A button that pins was pressed: `detail.participant`, `detail.pinned`. If the event is canceled, nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `heading`: The heading above the list. Default: the number of participants.
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `heading`: The heading above the list.
   * - `list`: The list.
   * - `item`: Each item of the list.
   * - `entry`: Each `<rtc-roster-entry>`.
   * - `pin-button`: Each `<rtc-pin-button>`.
   * - `host-button`: Each `<rtc-host-button>`.
   * - `button`: The native button in each of these.
   * - `question`: The question below a host button after the first of two presses.
   * - `avatar`: The avatar. This part and the following ones are those of the entries.
   * - `name`: The name.
   * - `status`: The state of the connection, while it is not established.
   * - `hand`: The icon of a raised hand.
   * - `screen`: The icon of a shared screen.
   * - `microphone`: The icon of the microphone.
   * - `camera`: The icon of the camera.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `empty`: The list has no participants.
   */
  "rtc-roster": Partial<
    RtcRosterProps & RtcRosterSolidJsProps & BaseProps<RtcRoster> & BaseEvents
  >;

  /**
   * A button that starts and stops screen sharing: of the whole screen, a window or a tab, with its sound where the browser supports
   * that. The browser asks the user what to share. The browser's own bar can end sharing, too. Pressed means that the screen is shared.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   * - `content-hint`/`contentHint`: The kind of content, for the browser: `detail` and `text` favour a sharp picture, `motion` a smooth one.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-screen-request`: The button was clicked. If the event is canceled, nothing happens.
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
   * - `--rtc-focus`: The colour of the focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The corner radius of the button. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The text of the button.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `sharing`: The other participants see this page's screen.
   * - `pending`: The browser is asking what to share.
   * - `unsupported`: This browser cannot share a screen, or the embedding page does not allow it. The button is not displayed.
   */
  "rtc-screen-button": Partial<
    RtcScreenButtonProps &
      RtcScreenButtonSolidJsProps &
      BaseProps<RtcScreenButton> &
      BaseEvents
  >;

  /**
   * A button, and the dialog that it opens: the local picture, the choice of devices, the speaker test, and settings that you add. The
   * dialog contains an `<rtc-preview>`, before joining and in the call. Escape closes the dialog, and the focus returns to where it was.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: Your own settings, below the preview.
   * - `button`: Replaces the whole button.
   * - `icon`: The icon on the button.
   * - `preview`: Replaces the picture, the devices and the speaker test.
   *
   * ## Methods
   *
   * Methods that can be called to access component functionality.
   *
   * - `open() => void`: Opens the dialog.
   * - `close() => void`: Closes the dialog.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-danger`: The background of the error. (default: `#c5221f`)
   * - `--rtc-focus`: The colour of the focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between the parts. (default: `8px`)
   * - `--rtc-tile-radius`: The corner radius of the dialog. (default: `12px`)
   * - `--rtc-button-radius`: The corner radius of buttons. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button that opens the dialog.
   * - `button-label`: The text of the button.
   * - `dialog`: The native dialog.
   * - `title`: The title of the dialog.
   * - `close-button`: The button that closes the dialog.
   * - `error`: The sentence that describes the present error.
   * - `preview`: The picture, the devices and the speaker test: an `<rtc-preview>`.
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
   * Keyboard shortcuts for the whole page: mute, camera and more, wherever the focus is. The element shows a button that opens the list
   * of shortcuts, in which the user can also switch them off; the browser remembers that. It announces to screen readers what a key has
   * changed, and the kit's own buttons name their keys (`aria-keyshortcuts`). While the user types, only keys with Control, Alt or
   * Meta work. If the page has several rooms, the one around the focus handles a key first.
   *
   * The value of each key attribute is a key in the syntax of `aria-keyshortcuts` (`m`, `F4`, `Control+Shift+M`). An empty value
   * (`leave=""`) removes the shortcut.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   * - `disabled`: Switch off the shortcuts, and hide the button.
   * - `mute`: Mutes and unmutes. Default: `m`.
   * - `camera`: Switches the camera on and off. Default: `v`.
   * - `screen`: Starts and stops screen sharing. Default: `s`.
   * - `hand`: Raises and lowers the hand. Default: `h`.
   * - `fullscreen`: Enters and leaves fullscreen with the room. Default: `f`.
   * - `pip`: Opens and closes the picture-in-picture window. Default: `p`.
   * - `leave`: Leaves the call. Default: `Shift+L`.
   * - `list`: Opens the list of shortcuts. Default: `?`.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-mute-request`: The key of `mute` was pressed. The other keys dispatch the requests of their buttons. If the event is canceled, nothing happens.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The label of the button.
   * - `icon`: The icon.
   *
   * ## Methods
   *
   * Methods that can be called to access component functionality.
   *
   * - `open() => void`: Opens the list of shortcuts, if it would be visible.
   * - `close() => void`: Closes the list.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-background`: The background of the dialog. (default: `Canvas`)
   * - `--rtc-focus`: The colour of the focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between the parts. (default: `8px`)
   * - `--rtc-tile-radius`: The corner radius of the dialog. (default: `12px`)
   * - `--rtc-button-radius`: The corner radius of buttons. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button that opens the list.
   * - `label`: The text of the button.
   * - `dialog`: The native dialog.
   * - `title`: The title of the dialog.
   * - `list`: The list of shortcuts.
   * - `key`: Each key.
   * - `switch`: The checkbox, with its label, that switches the shortcuts on and off.
   * - `close-button`: The button that closes the dialog.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `open`: The list is open.
   * - `off`: The user has switched the shortcuts off.
   */
  "rtc-shortcuts": Partial<
    RtcShortcutsProps &
      RtcShortcutsSolidJsProps &
      BaseProps<RtcShortcuts> &
      BaseEvents
  >;

  /**
   * Plays a short, quiet sound when a participant joins the call, and another one when a participant leaves. The sounds come from the
   * chosen speaker and follow the room's volume. When many participants join or leave at once, no sound is played. The page's own join
   * and leave make a sound only after the user has interacted with the page. The element displays nothing.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `off`: Play no sounds.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   */
  "rtc-sounds": Partial<
    RtcSoundsProps & RtcSoundsSolidJsProps & BaseProps<RtcSounds> & BaseEvents
  >;

  /**
   * A button that plays a short chime through the chosen speaker, inside or outside a call.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   * - `keyShortcuts`: undefined (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-speaker-test-request`: The button was clicked. If the event is canceled, nothing happens.
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
   * - `--rtc-focus`: The colour of the focus ring. (default: `CanvasText`)
   * - `--rtc-button-radius`: The corner radius of the button. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `button`: The native button.
   * - `label`: The text of the button.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `playing`: The chime is playing.
   */
  "rtc-speaker-test": Partial<
    RtcSpeakerTestProps &
      RtcSpeakerTestSolidJsProps &
      BaseProps<RtcSpeakerTest> &
      BaseEvents
  >;

  /**
   * Shows the state of the call in words: "3 people in the call", "3 people in the call, 1 not connected", "Reconnecting…", that the
   * page waits for a host to admit it, or the present error. Once the page is in the room, errors of a microphone or camera are left
   * out: the call goes on, and `<rtc-room>` shows them. The element is a polite live region that changes at most once a second: when
   * much happens at once, it shows only the result.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `show-room`/`showRoom`: Show the room's id, too, once the page is in the room: "standup: 3 people in the call".
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `text`: The text.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `connecting`: The page is joining the room.
   * - `joined`: The page is in the room.
   * - `reconnecting`: The connection to the room server is lost and is being restored. The call goes on.
   * - `error`: The text describes an error.
   */
  "rtc-status": Partial<
    RtcStatusProps & RtcStatusSolidJsProps & BaseProps<RtcStatus> & BaseEvents
  >;

  /**
   * Shows short notices about the call. They report that a participant joined, left or raised a hand; that the user talks while muted,
   * or that no sound comes from the microphone; that a device was lost, or is back; that the browser blocks the sound; that camera or
   * microphone is denied, and how to allow it in this browser on this system; that the connection to the room is lost, or is back; that
   * a host has muted the user, or asks them to unmute; and, if the local participant may admit others, that a person waits in the lobby.
   *
   * Screen readers announce a notice politely. A notice does not take the focus, and does not end while the pointer or the focus is on
   * it. Escape dismisses the notice that has the focus. A notice that needs an action stays until the action is done or the notice is
   * dismissed. One sentence covers several participants who join, leave or raise a hand in a row.
   *
   * The notices are at the top of the window; CSS can place them elsewhere. `<rtc-room>` shows some of the same information above its
   * content. To hide it there, style `rtc-room::part(error)`, `::part(sound-button)` and `::part(device-button)`.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `kinds`: The kinds of notices to show, separated by spaces: `joined`, `left`, `hand-raised`, `talking-while-muted`, `microphone-silent`, `device`, `sound`, `permission`, `connection`, `moderated`, `knock`, `error`. With `no-` before a kind: all kinds but that one. Default: all.
   * - `duration`: How long a notice that needs no action is shown, in milliseconds. 0: until it is dismissed. Default: 6000.
   * - `gather`: How long to wait for further participants who join, leave, knock or raise a hand, in milliseconds, before one notice covers them all. Every further participant restarts the wait, up to five times this time in all. Default: 1000.
   * - `limit`: The largest number of notices at a time. Default: 3.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-mute-request`: "Unmute" was pressed. If the event is canceled, nothing happens.
   * - `rtc-moderate-request`: "Admit" was pressed. If the event is canceled, nothing happens.
   * - `rtc-sound-request`: The button for sound was pressed. If the event is canceled, nothing happens.
   * - `rtc-device-return-request`: The button that switches to the returned device was pressed. If the event is canceled, nothing happens.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-background`: The background of a notice. (default: `Canvas`)
   * - `--rtc-color`: The colour of text and icons. (default: `CanvasText`)
   * - `--rtc-accent`: The background of the action button, and the edge of a notice. (default: `#1a56db`)
   * - `--rtc-danger`: The edge of a notice that stays. (default: `#c5221f`)
   * - `--rtc-focus`: The colour of the focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between notices. (default: `8px`)
   * - `--rtc-tile-radius`: The corner radius of notices. (default: `12px`)
   * - `--rtc-button-radius`: The corner radius of buttons. (default: `22px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `list`: The list of notices.
   * - `toast`: Each notice. Its kind is a part name, too, such as `joined`.
   * - `stays`: A notice that does not end by itself.
   * - `text`: The text of a notice.
   * - `action`: The button for the action that a notice offers.
   * - `dismiss`: The button that dismisses a notice.
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `empty`: There are no notices.
   */
  "rtc-toasts": Partial<
    RtcToastsProps & RtcToastsSolidJsProps & BaseProps<RtcToasts> & BaseEvents
  >;

  /**
   * Shows one participant: their camera or screen, their name, and an avatar while the camera is off. The element plays no sound; the
   * room does that. With neither `participant` nor `local` it shows the participant around it (`<rtc-participant>`, the templates of
   * `<rtc-participants>` and `<rtc-grid>`), else the first remote participant to have joined, which is enough for a call of two.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: The participant to show: their id, the `user` of their token, or their display name.
   * - `local`: Show the local participant, the user of this page.
   * - `source`: The participant's source to show. Default: `camera`.
   * - `no-mirror`/`noMirror`: Do not mirror the local camera. The camera at the back of a phone is never mirrored.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `name`: The name. Default: the participant's display name.
   * - `avatar`: The avatar, shown while there is no picture. Default: the initials.
   * - `muted-icon`: The icon of a participant who cannot be heard.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--rtc-surface`: The background of buttons and tiles. (default: `undefined`)
   * - `--rtc-color`: The colour of the avatar. (default: `CanvasText`)
   * - `--rtc-tile-radius`: The corner radius of the tile. (default: `12px`)
   * - `--rtc-video-fit`: The `object-fit` of a camera's picture in the tile. A screen is never cropped. (default: `cover`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `video`: The native video.
   * - `avatar`: The avatar, shown while there is no picture.
   * - `bar`: The strip with the name.
   * - `name`: The name.
   * - `muted-icon`: The icon of a participant who cannot be heard.
   * - `status`: The reason why there is no picture yet, such as "Connecting…".
   *
   * ## CSS States
   *
   * These can be used to apply styling when a component is in a given state.
   *
   * - `local`: The element shows the local participant.
   * - `empty`: There is no participant to show.
   * - `muted`: The participant cannot be heard: their microphone is muted or off.
   * - `camera-off`: The participant sends no picture of this source.
   * - `speaking`: The participant is speaking. Needs the whole kit, or an import of `speaking.js` beside this element.
   * - `pinned`: The user of this page has pinned the participant.
   * - `hand-raised`: The participant has raised their hand.
   * - `poor`: The sound or pictures of the participant arrive in poor quality. Needs an `<rtc-quality>` on the page.
   * - `connecting`: The connection to the participant is being established.
   * - `reconnecting`: The connection to the participant is interrupted and is being restored.
   * - `lost`: The connection to the participant has failed. The call keeps retrying.
   */
  "rtc-video": Partial<
    RtcVideoProps & RtcVideoSolidJsProps & BaseProps<RtcVideo> & BaseEvents
  >;

  /**
   * A slider for the volume of all participants, from 0 to 100%, or of one participant, from 0 to 200%. The participant is the one that
   * the `participant` attribute names, or the one around the element (`<rtc-participant>`, the templates of `<rtc-participants>` and
   * `<rtc-grid>`). The page keeps a volume until the user leaves it. A participant who comes back has the same volume as before if their
   * token names the same `user`. For the local participant, whom the room does not play, the element displays nothing.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `participant`: The participant whose volume the slider sets: their id, the `user` of their token, or their display name.
   * - `for`: The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `rtc-volume-request`: The slider was moved. If the event is canceled, nothing happens.
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
   * - `--rtc-focus`: The colour of the focus ring. (default: `CanvasText`)
   * - `--rtc-gap`: The space between the parts. (default: `8px`)
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
   * - `local`: The element is about the local participant. It is not displayed.
   * - `empty`: There is no participant to show.
   * - `silent`: The volume is 0%.
   * - `amplified`: The volume is above 100%.
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
  /** The `object-fit` of a camera's picture in the tile. A screen is never cropped. */
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
