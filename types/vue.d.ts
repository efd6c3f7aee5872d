import type {} from "../dist/components/internal/events.js";
import type { DefineComponent } from "vue";

import type { RtcCameraButton } from "../dist/components/elements/rtc-camera-button.js";
import type { RtcGrid } from "../dist/components/elements/rtc-grid.js";
import type { RtcIceServer } from "../dist/components/elements/rtc-ice-server.js";
import type { RtcJoinButton } from "../dist/components/elements/rtc-join-button.js";
import type { RtcLeaveButton } from "../dist/components/elements/rtc-leave-button.js";
import type { RtcMuteButton } from "../dist/components/elements/rtc-mute-button.js";
import type { RtcRoom } from "../dist/components/elements/rtc-room.js";
import type { RtcStatus } from "../dist/components/elements/rtc-status.js";
import type { RtcVideo } from "../dist/components/elements/rtc-video.js";

type RtcCameraButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcCameraButton["for"];

  /** Clicked. Cancel it and nothing happens. */
  "onrtc-camera-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-camera-request"]["detail"]>) => void;
};

type RtcGridProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcGrid["for"];
  /** The shape of a tile: `16/9` (the default), or two, the narrowest and the widest that it may take to fill the box: `3/4 16/9`. */
  "aspect-ratio"?: RtcGrid["aspectRatio"];
  /** Leave out this page's own participant. */
  "no-local"?: RtcGrid["noLocal"];
};

type RtcIceServerProps = {
  /** One or more addresses, separated by spaces: `turn:turn.example.org turns:turn.example.org`. */
  urls?: RtcIceServer["urls"];
  /** For TURN. */
  username?: RtcIceServer["username"];
  /** For TURN. */
  credential?: RtcIceServer["credential"];
};

type RtcJoinButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcJoinButton["for"];

  /** Clicked. Cancel it and nothing happens. */
  "onrtc-join-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-join-request"]["detail"]>) => void;
};

type RtcLeaveButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcLeaveButton["for"];

  /** Clicked. Cancel it and nothing happens. */
  "onrtc-leave-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-leave-request"]["detail"]>) => void;
};

type RtcMuteButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcMuteButton["for"];

  /** Clicked. Cancel it and nothing happens. */
  "onrtc-mute-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]>) => void;
};

type RtcRoomProps = {
  /** The room's id. Everyone who gives the same one meets. */
  room?: RtcRoom["room"];
  /** Host and port of the room server. Default: the page's own. */
  host?: RtcRoom["host"];
  /** PartyKit's name of the room's kind. Default: `main`. */
  party?: RtcRoom["party"];
  /** What others read. At most 64 characters. */
  "display-name"?: RtcRoom["displayName"];
  /** Sent to the room server, for it to judge. */
  token?: RtcRoom["token"];
  /** Ask for the microphone. */
  audio?: RtcRoom["audio"];
  /** Ask for the camera. */
  video?: RtcRoom["video"];
  /** Begin with the microphone silent. */
  muted?: RtcRoom["muted"];
  /** Join as soon as the element is in the page. */
  autojoin?: RtcRoom["autojoin"];
  /** Of the room, if this page is the first to come. Default: `video`. */
  "call-type"?: RtcRoom["callType"];
  /** `relay` = only through TURN servers. Default: `all`. */
  "ice-transport-policy"?: RtcRoom["iceTransportPolicy"];
  /** Log every step to the console. */
  debug?: RtcRoom["debug"];
  /** Wins over `<rtc-ice-server>` children. `null` = not given, `[]` = none at all. Read when joining. */
  iceServers?: RtcRoom["iceServers"];
  /** About the room, if this page is the first to come. Read when joining. */
  metadata?: RtcRoom["metadata"];
  /** The call itself, for what no attribute can say. */
  call?: RtcRoom["call"];
  /** The call's present state, a frozen snapshot. */
  state?: RtcRoom["state"];
  /** In the room: `detail.room`, `detail.self`. */
  "onrtc-joined"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-joined"]["detail"]>) => void;
  /** No longer in the room: `detail.reason`. */
  "onrtc-left"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-left"]["detail"]>) => void;
  /** `detail.participant`. */
  "onrtc-participant-joined"?: (
    e: CustomEvent<GlobalEventHandlersEventMap["rtc-participant-joined"]["detail"]>,
  ) => void;
  /** `detail.participant`, `detail.reason`. */
  "onrtc-participant-left"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-participant-left"]["detail"]>) => void;
  /** After every change of the state: `detail.state`. */
  "onrtc-state-change"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-state-change"]["detail"]>) => void;
  /** Something went wrong: `detail.error`, an `RtcError`. */
  "onrtc-error"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-error"]["detail"]>) => void;
  /** A microphone or camera that was unplugged in the call is back: `detail.device`. The room shows a button that takes it again. */
  "onrtc-device-returned"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-device-returned"]["detail"]>) => void;
  /** Text from a participant: `detail.from`, `detail.text`. */
  "onrtc-message"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-message"]["detail"]>) => void;
};

type RtcStatusProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcStatus["for"];
};

type RtcVideoProps = {
  /** The id of the participant to show. */
  participant?: RtcVideo["participant"];
  /** Show this page's own participant. */
  local?: RtcVideo["local"];
  /** What of theirs to show. Default: `camera`. */
  source?: RtcVideo["source"];
  /** Do not mirror the local camera. */
  "no-mirror"?: RtcVideo["noMirror"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcVideo["for"];
};

export type CustomElements = {
  /**
   * Switches this page's camera on and off. Pressed = on.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-camera-request** - Clicked. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon-on** - The icon while the camera is on.
   * - **icon-off** - The icon while it is off.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-danger** - The background while the camera is off. _(default: #c5221f)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The words.
   */
  "rtc-camera-button": DefineComponent<RtcCameraButtonProps>;

  /**
   * Shows everybody: an `<rtc-video>` for each participant, this page's first and the others in the order in which they came, and
   * one more for each shared screen. The tiles are as large as the element's box allows; give it any width and height. They keep their
   * place and are never rebuilt when somebody else comes or goes. Outside a call it is empty.
   * ---
   *
   *
   * ### **CSS Properties:**
   *  - **--rtc-gap** - The space between tiles. _(default: 8px)_
   *
   * ### **CSS Parts:**
   *  - **tile** - Each `<rtc-video>`.
   * - **video** - Each native video. This and the following are the tiles' own.
   * - **avatar** - What is shown while there is no picture.
   * - **bar** - The strip with the name.
   * - **name** - The name.
   * - **muted-icon** - The sign that somebody cannot be heard.
   * - **status** - What keeps a picture away.
   */
  "rtc-grid": DefineComponent<RtcGridProps>;

  /**
   * Names a STUN or TURN server to the `<rtc-room>` whose child it is, the way `<source>` belongs to `<video>`. Read when the room is
   * joined. Shows nothing.
   * ---
   *
   */
  "rtc-ice-server": DefineComponent<RtcIceServerProps>;

  /**
   * Joins the call. Disabled in the call and on the way in.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-join-request** - Clicked. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-accent** - The background. _(default: #1a56db)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The words.
   */
  "rtc-join-button": DefineComponent<RtcJoinButtonProps>;

  /**
   * Leaves the call, or gives up the way into it. Disabled outside the call.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-leave-request** - Clicked. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-danger** - The background. _(default: #c5221f)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The words.
   */
  "rtc-leave-button": DefineComponent<RtcLeaveButtonProps>;

  /**
   * Mutes and unmutes this page's microphone. Pressed = nobody hears you. Switches the microphone on if there was none.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-mute-request** - Clicked. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon-on** - The icon while the microphone is heard.
   * - **icon-off** - The icon while it is not.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-danger** - The background while muted. _(default: #c5221f)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The words.
   */
  "rtc-mute-button": DefineComponent<RtcMuteButtonProps>;

  /**
   * A call: joins a room, gives the elements inside it (and those that name it with `for`) what they show, does what they ask for,
   * and plays everybody's voice, once. Leaves when it is removed from the page, being moved in it is not leaving; and when
   * the page is left, joining again should the browser bring back the same page.
   *
   * Attributes configure. `room`, `host` and `party` change rooms when they change in the call; `display-name`, `audio`, `video`
   * and `muted` take effect at once; the others at the next joining. What is the case is told by `state`, by custom
   * states and by events.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-joined** - In the room: `detail.room`, `detail.self`.
   * - **rtc-left** - No longer in the room: `detail.reason`.
   * - **rtc-participant-joined** - `detail.participant`.
   * - **rtc-participant-left** - `detail.participant`, `detail.reason`.
   * - **rtc-state-change** - After every change of the state: `detail.state`.
   * - **rtc-error** - Something went wrong: `detail.error`, an `RtcError`.
   * - **rtc-device-returned** - A microphone or camera that was unplugged in the call is back: `detail.device`. The room shows a button that takes it again.
   * - **rtc-message** - Text from a participant: `detail.from`, `detail.text`.
   *
   * ### **Methods:**
   *  - **join(): _Promise<void>_** - Joins the room that the attributes describe. The browser may ask for the devices.
   * - **leave(): _void_** - Leaves the room, and lets go of every device and connection before it returns.
   * - **inspect(): _Promise<CallReport>_** - All there is to know about the call and its connections now, as one plain object.
   *
   * ### **Slots:**
   *  - _default_ - The page's own content, and `<rtc-ice-server>` elements.
   *
   * ### **CSS Properties:**
   *  - **--rtc-accent** - The background of the buttons. _(default: #1a56db)_
   * - **--rtc-danger** - The background of the error. _(default: #c5221f)_
   *
   * ### **CSS Parts:**
   *  - **error** - The sentence that says what is wrong.
   * - **device-button** - The button that takes a device again that was unplugged and is back.
   * - **sound-button** - The button that is there while the browser refuses to play sound.
   */
  "rtc-room": DefineComponent<RtcRoomProps>;

  /**
   * Says in words how the call stands: "3 people in the call". A polite live region; when much happens at once it tells only how that
   * ended.
   * ---
   *
   *
   * ### **CSS Parts:**
   *  - **text** - The words.
   */
  "rtc-status": DefineComponent<RtcStatusProps>;

  /**
   * Shows one participant: their camera or screen, their name, and what they look like while the camera is off. Always
   * silent: the room plays the sound. With neither `participant` nor `local` it shows the first of the others to have
   * come, which is all that a call for two needs.
   * ---
   *
   *
   * ### **Slots:**
   *  - **name** - The name. Default: the participant's display name.
   * - **avatar** - What is shown while there is no picture. Default: the initials.
   * - **muted-icon** - The sign that they cannot be heard.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of the avatar and of the status. _(default: CanvasText)_
   * - **--rtc-tile-radius** - The roundness. _(default: 12px)_
   * - **--rtc-video-fit** - How a camera's picture fills the tile; `object-fit`. A screen is never cropped. _(default: cover)_
   *
   * ### **CSS Parts:**
   *  - **video** - The native video.
   * - **avatar** - What is shown while there is no picture.
   * - **bar** - The strip with the name.
   * - **name** - The name.
   * - **muted-icon** - The sign that they cannot be heard.
   * - **status** - What keeps the picture away: "Connecting…".
   */
  "rtc-video": DefineComponent<RtcVideoProps>;
};

declare module "vue" {
  // eslint-disable-next-line @typescript-eslint/no-empty-interface
  interface GlobalComponents extends CustomElements {}
}

declare global {
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-interface
    interface IntrinsicElements extends CustomElements {}
  }
}
