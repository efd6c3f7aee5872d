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

type BaseProps = {
  /** Content added between the opening and closing tags of the element */
  children?: unknown;
  /** Used for declaratively styling one or more elements using CSS (Cascading Stylesheets) */
  class?: string;
  /** Takes an object where the key is the class name(s) and the value is a boolean expression. When true, the class is applied, and when false, it is removed. */
  classList?: Record<string, boolean | undefined>;
  /** Specifies the text direction of the element. */
  dir?: "ltr" | "rtl";
  /** Contains a space-separated list of the part names of the element that should be exposed on the host element. */
  exportparts?: string;
  /** Specifies whether the element should be hidden. */
  hidden?: boolean | string;
  /** A unique identifier for the element. */
  id?: string;
  /** Sets the HTML or XML markup contained within the element. */
  innerHTML?: string;
  /** Specifies the language of the element. */
  lang?: string;
  /** Contains a space-separated list of the part names of the element. Part names allows CSS to select and style specific elements in a shadow tree via the ::part pseudo-element. */
  part?: string;
  /** Use the ref attribute with a variable to assign a DOM element to the variable once the element is rendered. */
  ref?: unknown | ((e: unknown) => void);
  /** Adds a reference for a custom element slot */
  slot?: string;
  /** Prop for setting inline styles */
  style?: string;
  /** Overrides the default Tab button behavior. Avoid using values other than -1 and 0. */
  tabIndex?: number;
  /** Sets the text content of the element */
  textContent?: string;
  /** Specifies the tooltip text for the element. */
  title?: string;
  /** Passing 'no' excludes the element content from being translated. */
  translate?: "yes" | "no";
};

type BaseEvents = {};

type RtcAvatarProps = {
  /** The participant to show: their id, the `user` of their token, or their display name. */
  participant?: RtcAvatar["participant"];
  /** Show the local participant, the user of this page. */
  local?: RtcAvatar["local"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcAvatar["for"];
};

type RtcCallProps = {
  /** The id of the room. All pages with the same id meet in one call. */
  room?: RtcCall["room"];
  /** The heading above the preview. Default: "Ready to join?" */
  heading?: RtcCall["heading"];
  /** The host and port of the room server. Default: those of the page. */
  host?: RtcCall["host"];
  /** The name of the PartyKit party that serves the room. Default: `main`. */
  party?: RtcCall["party"];
  /** The name that other participants read. The user can change it before joining. */
  "display-name"?: RtcCall["displayName"];
  /** The token with which the page joins, if the room server requires one. */
  token?: RtcCall["token"];
  /** The URL from which a fresh token is fetched at every connect: a GET request with credentials, whose response is the token. */
  "token-url"?: RtcCall["tokenUrl"];
  /** Join with the microphone. With neither `audio` nor `video` the preview offers both. */
  audio?: RtcCall["audio"];
  /** Join with the camera. */
  video?: RtcCall["video"];
  /** Join with the microphone muted. */
  muted?: RtcCall["muted"];
  /** Join at once, without a preview. */
  autojoin?: RtcCall["autojoin"];
  /** The type of the call, if this page is the first to join the room: in an `audio` call no participant has a camera. Default: `video`. */
  "call-type"?: RtcCall["callType"];
  /** `relay`: media travels through TURN servers only. Default: `all`. */
  "ice-transport-policy"?: RtcCall["iceTransportPolicy"];
  /** Log every step to the browser's console. */
  debug?: RtcCall["debug"];
  /** The layout of the stage, as for `<rtc-grid>`. Default: `grid`. */
  layout?: RtcCall["layout"];
  /** Switch off the keyboard shortcuts of `<rtc-shortcuts>`. */
  "no-shortcuts"?: RtcCall["noShortcuts"];
  /** Play no sound when a participant joins or leaves. */
  "no-sounds"?: RtcCall["noSounds"];

  /** The page has joined the room. This and all other events are those of `<rtc-room>`. */
  "on:rtc-joined"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-joined"]["detail"]>) => void;
  /** The page has left the room, for `detail.reason`. */
  "on:rtc-left"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-left"]["detail"]>) => void;
  /** An error occurred: `detail.error` is an `RtcError`. */
  "on:rtc-error"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-error"]["detail"]>) => void;
};

type RtcCameraButtonProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcCameraButton["for"];

  /** The button was clicked. If the event is canceled, nothing happens. */
  "on:rtc-camera-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-camera-request"]["detail"]>) => void;
};

type RtcChatProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcChat["for"];
  /** The number of unread messages. */
  "bind:unread"?: RtcChat["unread"];
  /** The user sends `detail.text`, to the participant `detail.to` or to all. If the event is canceled, nothing is sent and the text stays in the field. */
  "on:rtc-chat-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-chat-request"]["detail"]>) => void;
  /** A message from another participant has arrived. */
  "on:rtc-chat-message"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-chat-message"]["detail"]>) => void;
  /** The number of unread messages has changed to `detail.count`. */
  "on:rtc-chat-unread"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-chat-unread"]["detail"]>) => void;
};

type RtcClockProps = {
  /** The start of the count: `me` = when this page joined, `room` = when the first participant joined. Default: `me`. */
  since?: RtcClock["since"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcClock["for"];
};

type RtcDeviceSelectProps = {
  /** The kind of device. Default: `microphone`. */
  kind?: RtcDeviceSelect["kind"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcDeviceSelect["for"];

  /** The user has chosen another device. If the event is canceled, the device stays as it is. */
  "on:rtc-device-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-device-request"]["detail"]>) => void;
};

type RtcFlipButtonProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcFlipButton["for"];

  /** The button was clicked. If the event is canceled, nothing happens. */
  "on:rtc-flip-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-flip-request"]["detail"]>) => void;
};

type RtcFullscreenButtonProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcFullscreenButton["for"];
  /** The id of the element to show in full screen. Default: the room. */
  target?: RtcFullscreenButton["target"];

  /** The button was clicked. If the event is canceled, nothing happens. */
  "on:rtc-fullscreen-request"?: (
    e: CustomEvent<GlobalEventHandlersEventMap["rtc-fullscreen-request"]["detail"]>,
  ) => void;
};

type RtcGridProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcGrid["for"];
  /** `grid`: all tiles have the same size; `speaker`: the active speaker is large, above a strip of the others; `sidebar`: the others are in a column at the side, or below in a narrow box; `spotlight`: only the large tile is shown. Default: `grid`. */
  layout?: RtcGrid["layout"];
  /** The shape of tiles: one ratio, as `16/9`, or the narrowest and the widest that may be used to fill the box, as `3/4 16/9`. The large tile fills its place. Default: `16/9`. */
  "aspect-ratio"?: RtcGrid["aspectRatio"];
  /** The largest number of tiles on a page, without the large one. Default: as many as fit. */
  "page-size"?: RtcGrid["pageSize"];
  /** Leave out the local participant. */
  "no-local"?: RtcGrid["noLocal"];
  /** The participant to show large in place of the host's choice: their id, the `user` of their token, or their display name. An empty value means no participant. Default: the host's choice. */
  spotlight?: RtcGrid["spotlight"];

  /** A tile was double-clicked: `detail.participant` is to be pinned or, with `detail.pinned` false, unpinned. If the event is canceled, nothing happens. */
  "on:rtc-pin-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-pin-request"]["detail"]>) => void;
};

type RtcHandButtonProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcHandButton["for"];

  /** The button was clicked. If the event is canceled, nothing happens. */
  "on:rtc-hand-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-hand-request"]["detail"]>) => void;
};

type RtcHostButtonProps = {
  /** The action of the button. */
  action?: RtcHostButton["action"];
  /** The participant whom the action is about: their id, the `user` of their token, or their display name. */
  participant?: RtcHostButton["participant"];
  /** The action is about the local participant. Only for `spotlight`. */
  local?: RtcHostButton["local"];
  /** Let one press be enough for `remove` and `end`. For pages that ask for a confirmation themselves. */
  "at-once"?: RtcHostButton["atOnce"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcHostButton["for"];

  /** The button was clicked, for `remove` and `end` the second time: `detail.what` is the action. If the event is canceled, nothing happens. */
  "on:rtc-moderate-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]>) => void;
};

type RtcIceServerProps = {
  /** One or more URLs, separated by spaces: `turn:turn.example.org turns:turn.example.org`. */
  urls?: RtcIceServer["urls"];
  /** The user name for a TURN server. */
  username?: RtcIceServer["username"];
  /** The password for a TURN server. */
  credential?: RtcIceServer["credential"];
};

type RtcJoinButtonProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcJoinButton["for"];

  /** The button was clicked. If the event is canceled, nothing happens. */
  "on:rtc-join-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-join-request"]["detail"]>) => void;
};

type RtcLeaveButtonProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcLeaveButton["for"];

  /** The button was clicked. If the event is canceled, nothing happens. */
  "on:rtc-leave-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-leave-request"]["detail"]>) => void;
};

type RtcLevelProps = {
  /** The participant to show: their id, the `user` of their token, or their display name. */
  participant?: RtcLevel["participant"];
  /** Show the local participant, the user of this page. */
  local?: RtcLevel["local"];
  /** Fill the bar from the bottom up. */
  vertical?: RtcLevel["vertical"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcLevel["for"];
};

type RtcLobbyProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcLobby["for"];

  /** A button was clicked: `detail.what` says who is to be admitted or refused. If the event is canceled, nothing happens. */
  "on:rtc-moderate-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]>) => void;
};

type RtcMuteButtonProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcMuteButton["for"];
  /** `push-to-talk`: the microphone is heard only while the button or its key is held, is muted when it comes into the call, and the button is pressed while the microphone is heard. `push-to-mute`: the microphone is muted only while the button or its key is held. A click by a script or a screen reader still toggles. Needs the whole kit, or an import of `push-to-talk.js` beside this element. Default: a click toggles. */
  mode?: RtcMuteButton["mode"];
  /** The key to hold with `mode`, in the syntax of `aria-keyshortcuts`: `t`, `F4`, `Control+Shift+M`. While the user types, only keys with Control, Alt or Meta work. Default: `Space`. */
  key?: RtcMuteButton["key"];

  /** The button was clicked. If the event is canceled, nothing happens. */
  "on:rtc-mute-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]>) => void;
};

type RtcMuteIndicatorProps = {
  /** The participant to show: their id, the `user` of their token, or their display name. */
  participant?: RtcMuteIndicator["participant"];
  /** Show the local participant, the user of this page. */
  local?: RtcMuteIndicator["local"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcMuteIndicator["for"];
};

type RtcNameProps = {
  /** The participant to show: their id, the `user` of their token, or their display name. */
  participant?: RtcName["participant"];
  /** Show the local participant, the user of this page. */
  local?: RtcName["local"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcName["for"];
};

type RtcParticipantProps = {
  /** The participant to show: their id, the `user` of their token, or their display name. */
  participant?: RtcParticipant["participant"];
  /** Show the local participant, the user of this page. */
  local?: RtcParticipant["local"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcParticipant["for"];
  /** Whether this is the large tile of an `<rtc-grid>`, which sets it. */
  "bind:featured"?: RtcParticipant["featured"];
};

type RtcParticipantsProps = {
  /** Include the local participant. With the order `joined` it is the first. */
  "include-local"?: RtcParticipants["includeLocal"];
  /** Select only participants for whom each of these words, separated by spaces, is true: `camera`, `microphone` (can be heard), `screen`, `speaking`, `hand`, `pinned`, and the roles `host`, `speaker` and `listener`, in rooms that assign roles. A word with the prefix `no-` selects participants for whom it is false. */
  filter?: RtcParticipants["filter"];
  /** The order: `joined` = as they joined, `name` = by display name, `speaking` = speaking participants first, `hand` = raised hands first. Default: `joined`. */
  sort?: RtcParticipants["sort"];
  /** The largest number of copies. Default: no limit. */
  limit?: RtcParticipants["limit"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcParticipants["for"];
};

type RtcPinButtonProps = {
  /** The participant to pin: their id, the `user` of their token, or their display name. */
  participant?: RtcPinButton["participant"];
  /** Pin the local participant, the user of this page. */
  local?: RtcPinButton["local"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcPinButton["for"];

  /** The button was clicked: `detail.participant` is to be pinned or, with `detail.pinned` false, unpinned. If the event is canceled, nothing happens. */
  "on:rtc-pin-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-pin-request"]["detail"]>) => void;
};

type RtcPipButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcPipButton["for"];
  /** The id of the element that moves into the window. Without it: the first visible `<rtc-grid>`, `<rtc-participants>` or `<rtc-video>` of the room. An element with the attribute `data-rtc-place` keeps its place in the page. */
  target?: RtcPipButton["target"];

  /** When the button is clicked. Cancel it and nothing happens. */
  "on:rtc-pip-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-pip-request"]["detail"]>) => void;
};

type RtcPreviewProps = {
  /** Switch on camera and microphone at once. Without it, the user presses a button for that. */
  autostart?: RtcPreview["autostart"];
  /** Stay visible in the call. */
  keep?: RtcPreview["keep"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcPreview["for"];

  /** The element asks to switch on camera and microphone. If the event is canceled, nothing happens. */
  "on:rtc-preview-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-preview-request"]["detail"]>) => void;
};

type RtcQualityProps = {
  /** The participant to show: their id, the `user` of their token, or their display name. */
  participant?: RtcQuality["participant"];
  /** Show the local participant, the user of this page. */
  local?: RtcQuality["local"];
  /** Show the quality in words, too, beside the bars. */
  explain?: RtcQuality["explain"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcQuality["for"];
  /** The latest verdict on this connection: its quality, the cause and the side. `null` before the first one. */
  "bind:verdict"?: RtcQuality["verdict"];
};

type RtcReactionsProps = {
  /** The emoji in the panel, separated by spaces; at most 24. Default: `👍 👏 ❤️ 😂 😮 🎉`. */
  emoji?: RtcReactions["emoji"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcReactions["for"];

  /** The user chose an emoji: `detail.emoji`. If the event is canceled, nothing happens. */
  "on:rtc-reaction-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-reaction-request"]["detail"]>) => void;
  /** A participant reacts, the local one too: `detail.emoji`, and `detail.from`, the participant's id. */
  "on:rtc-reaction"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-reaction"]["detail"]>) => void;
};

type RtcRoomProps = {
  /** The id of the room. All pages with the same id meet in one call. */
  room?: RtcRoom["room"];
  /** Host and port of the room server. Default: those of the page. */
  host?: RtcRoom["host"];
  /** The name of the PartyKit party that serves the room. Default: `main`. */
  party?: RtcRoom["party"];
  /** The name that other participants read. At most 64 characters. */
  "display-name"?: RtcRoom["displayName"];
  /** The token that admits this page, if the room server requires one. */
  token?: RtcRoom["token"];
  /** The URL of an endpoint that returns a fresh token. It is requested at every connect: a GET with credentials, whose response is the token. */
  "token-url"?: RtcRoom["tokenUrl"];
  /** Use the microphone. The browser asks for permission. */
  audio?: RtcRoom["audio"];
  /** Use the camera. The browser asks for permission. */
  video?: RtcRoom["video"];
  /** Join with the microphone muted. */
  muted?: RtcRoom["muted"];
  /** Join as soon as the element is in the page. */
  autojoin?: RtcRoom["autojoin"];
  /** The type of the call. It applies if this page is the first to join the room. Default: `video`. */
  "call-type"?: RtcRoom["callType"];
  /** `relay`: connect to participants only through TURN servers. Default: `all`. */
  "ice-transport-policy"?: RtcRoom["iceTransportPolicy"];
  /** Log every step to the console. */
  debug?: RtcRoom["debug"];
  /** Takes precedence over `<rtc-ice-server>` children. `null` = not given, `[]` = no servers at all. Read at every join. */
  "bind:iceServers"?: RtcRoom["iceServers"];
  /** Data about the room. It applies if this page is the first to join the room. Read at every join. */
  "bind:metadata"?: RtcRoom["metadata"];
  /** The call itself, with all that attributes do not offer. */
  "bind:call"?: RtcRoom["call"];
  /** The call's present state, a frozen snapshot. */
  "bind:state"?: RtcRoom["state"];
  /** This page has joined the room: `detail.room`, `detail.self`. `state` then holds every participant who is there. */
  "on:rtc-joined"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-joined"]["detail"]>) => void;
  /** This page is no longer in the room: `detail.reason`. */
  "on:rtc-left"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-left"]["detail"]>) => void;
  /** A participant has joined after this page: `detail.participant`. */
  "on:rtc-participant-joined"?: (
    e: CustomEvent<GlobalEventHandlersEventMap["rtc-participant-joined"]["detail"]>,
  ) => void;
  /** A participant has left: `detail.participant`, `detail.reason`. */
  "on:rtc-participant-left"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-participant-left"]["detail"]>) => void;
  /** After every change of the state: `detail.state`. */
  "on:rtc-state-change"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-state-change"]["detail"]>) => void;
  /** An error occurred: `detail.error`, an `RtcError`. */
  "on:rtc-error"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-error"]["detail"]>) => void;
  /** A microphone or camera that was unplugged during the call is back: `detail.device`. The room shows a button that switches to it again. */
  "on:rtc-device-returned"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-device-returned"]["detail"]>) => void;
  /** A message from another page's `send()` has arrived: `detail.from`, and `detail.text` or, for bytes, `detail.data`, an ArrayBuffer. */
  "on:rtc-message"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-message"]["detail"]>) => void;
  /** A moderator has muted this page, or asks the user to unmute: `detail.action`, `mute` or `ask-unmute`, and `detail.by`, the moderator. */
  "on:rtc-moderated"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-moderated"]["detail"]>) => void;
  /** The operator of the server tells the people in the call something: `detail.text`, plain text. `<rtc-toasts>` shows it. */
  "on:rtc-notice"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-notice"]["detail"]>) => void;
  /** Code that extends the server has sent a message of its own: `detail.name`, `detail.data`. */
  "on:rtc-custom"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-custom"]["detail"]>) => void;
};

type RtcRosterEntryProps = {
  /** The participant to show: their id, the `user` of their token, or their display name. */
  participant?: RtcRosterEntry["participant"];
  /** Show the local participant, the user of this page. */
  local?: RtcRosterEntry["local"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcRosterEntry["for"];
};

type RtcRosterProps = {
  /** Leave out the local participant. */
  "no-local"?: RtcRoster["noLocal"];
  /** Give each line a button that pins the participant, so that the grid shows them large. This works without a mouse, too. */
  pins?: RtcRoster["pins"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcRoster["for"];

  /** A button that mutes or removes was pressed: `detail.what`. If the event is canceled, nothing happens. */
  "on:rtc-moderate-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]>) => void;
  /** A button that pins was pressed: `detail.participant`, `detail.pinned`. If the event is canceled, nothing happens. */
  "on:rtc-pin-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-pin-request"]["detail"]>) => void;
};

type RtcScreenButtonProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcScreenButton["for"];
  /** The kind of content, for the browser: `detail` and `text` favour a sharp picture, `motion` a smooth one. */
  "content-hint"?: RtcScreenButton["contentHint"];

  /** The button was clicked. If the event is canceled, nothing happens. */
  "on:rtc-screen-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-screen-request"]["detail"]>) => void;
};

type RtcSettingsProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcSettings["for"];
};

type RtcShortcutsProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcShortcuts["for"];
  /** Switch off the shortcuts, and hide the button. */
  disabled?: RtcShortcuts["disabled"];
  /** Mutes and unmutes. Default: `m`. */
  mute?: RtcShortcuts["mute"];
  /** Switches the camera on and off. Default: `v`. */
  camera?: RtcShortcuts["camera"];
  /** Starts and stops screen sharing. Default: `s`. */
  screen?: RtcShortcuts["screen"];
  /** Raises and lowers the hand. Default: `h`. */
  hand?: RtcShortcuts["hand"];
  /** Enters and leaves fullscreen with the room. Default: `f`. */
  fullscreen?: RtcShortcuts["fullscreen"];
  /** Opens and closes the picture-in-picture window. Default: `p`. */
  pip?: RtcShortcuts["pip"];
  /** Leaves the call. Default: `Shift+L`. */
  leave?: RtcShortcuts["leave"];
  /** Opens the list of shortcuts. Default: `?`. */
  list?: RtcShortcuts["list"];

  /** The key of `mute` was pressed. The other keys dispatch the requests of their buttons. If the event is canceled, nothing happens. */
  "on:rtc-mute-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]>) => void;
};

type RtcSoundsProps = {
  /** Play no sounds. */
  off?: RtcSounds["off"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcSounds["for"];
};

type RtcSpeakerTestProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcSpeakerTest["for"];

  /** The button was clicked. If the event is canceled, nothing happens. */
  "on:rtc-speaker-test-request"?: (
    e: CustomEvent<GlobalEventHandlersEventMap["rtc-speaker-test-request"]["detail"]>,
  ) => void;
};

type RtcStatusProps = {
  /** Show the room's id, too, once the page is in the room: "standup: 3 people in the call". */
  "show-room"?: RtcStatus["showRoom"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcStatus["for"];
};

type RtcToastsProps = {
  /** The kinds of notices to show, separated by spaces: `joined`, `left`, `hand-raised`, `talking-while-muted`, `microphone-silent`, `device`, `sound`, `permission`, `connection`, `moderated`, `notice`, `knock`, `error`. With `no-` before a kind: all kinds but that one. Default: all. */
  kinds?: RtcToasts["kinds"];
  /** How long a notice that needs no action is shown, in milliseconds. 0: until it is dismissed. Default: 6000. */
  duration?: RtcToasts["duration"];
  /** How long to wait for further participants who join, leave, knock or raise a hand, in milliseconds, before one notice covers them all. Every further participant restarts the wait, up to five times this time in all. Default: 1000. */
  gather?: RtcToasts["gather"];
  /** The largest number of notices at a time. Default: 3. */
  limit?: RtcToasts["limit"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcToasts["for"];

  /** "Unmute" was pressed. If the event is canceled, nothing happens. */
  "on:rtc-mute-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]>) => void;
  /** "Admit" was pressed. If the event is canceled, nothing happens. */
  "on:rtc-moderate-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]>) => void;
  /** The button for sound was pressed. If the event is canceled, nothing happens. */
  "on:rtc-sound-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-sound-request"]["detail"]>) => void;
  /** The button that switches to the returned device was pressed. If the event is canceled, nothing happens. */
  "on:rtc-device-return-request"?: (
    e: CustomEvent<GlobalEventHandlersEventMap["rtc-device-return-request"]["detail"]>,
  ) => void;
};

type RtcVideoProps = {
  /** The participant to show: their id, the `user` of their token, or their display name. */
  participant?: RtcVideo["participant"];
  /** Show the local participant, the user of this page. */
  local?: RtcVideo["local"];
  /** The participant's source to show. Default: `camera`. */
  source?: RtcVideo["source"];
  /** Do not mirror the local camera. The camera at the back of a phone is never mirrored. */
  "no-mirror"?: RtcVideo["noMirror"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcVideo["for"];
};

type RtcVolumeProps = {
  /** The participant whose volume the slider sets: their id, the `user` of their token, or their display name. */
  participant?: RtcVolume["participant"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcVolume["for"];

  /** The slider was moved. If the event is canceled, nothing happens. */
  "on:rtc-volume-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-volume-request"]["detail"]>) => void;
};

export type CustomElements = {
  /**
   * Shows a participant without a picture: their initials, on a colour that is always the same for the same name.
   *
   * The participant is the one named by `participant` or `local`, else the one of the `<rtc-participant>` around the element
   * (`<rtc-participants>` and `<rtc-grid>` put one around every copy of their template), else the first other participant to have joined.
   * ---
   *
   *
   * ### **Slots:**
   *  - _default_ - A picture in place of the initials.
   *
   * ### **CSS Properties:**
   *  - **--rtc-avatar-size** - The width of the avatar. _(default: 2.5em)_
   * - **--rtc-avatar-radius** - The corner radius. _(default: 50%)_
   * - **--rtc-avatar-surface** - A background for all participants, in place of the colour made from the name. White letters must be legible on it. _(default: undefined)_
   *
   * ### **CSS Parts:**
   *  - **avatar** - The disc with the initials.
   */
  "rtc-avatar": Partial<RtcAvatarProps & BaseProps & BaseEvents>;

  /**
   * A whole call in one tag: a preview of camera and microphone before joining, then the stage with the participants, a bar of
   * controls, a chat and a list of participants. It is an `<rtc-room>` with the other elements in it. Content in a slot replaces the
   * part of that name, and a page can build the same from the single elements. The element fills the height of the window unless CSS
   * says otherwise.
   *
   * The page joins with the devices that are on in the preview. With `autojoin` there is no preview, and `audio` and `video` say
   * which devices to bring.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-joined** - The page has joined the room. This and all other events are those of `<rtc-room>`.
   * - **rtc-left** - The page has left the room, for `detail.reason`.
   * - **rtc-error** - An error occurred: `detail.error` is an `RtcError`.
   *
   * ### **Slots:**
   *  - _default_ - `<rtc-ice-server>` elements, and content that is shown before, in and after the call.
   * - **lobby** - Replaces everything that is shown before joining.
   * - **preview** - Replaces the preview of camera and microphone before joining.
   * - **header** - Replaces the line above the stage.
   * - **stage** - Replaces the stage.
   * - **toolbar** - Replaces the whole bar of controls.
   * - **controls** - Adds controls before the leave button.
   * - **chat** - Replaces the chat.
   * - **people** - Replaces the list of participants.
   * - **notices** - Replaces the notices that come and go. While the slot is filled, the `<rtc-room>` itself shows errors, above everything else.
   *
   * ### **CSS Properties:**
   *  - **--rtc-background** - The background of the whole element. _(default: Canvas)_
   * - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The background of primary buttons. _(default: #1a56db)_
   * - **--rtc-danger** - The background of buttons that are off or that leave the call, and of errors. _(default: #c5221f)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The corner radius of buttons. _(default: 22px)_
   * - **--rtc-tile-radius** - The corner radius of tiles. _(default: 12px)_
   * - **--rtc-gap** - The space between the parts. _(default: 8px)_
   *
   * ### **CSS Parts:**
   *  - **room** - The `<rtc-room>`.
   * - **lobby** - The view before joining, also while the page waits to be let in.
   * - **heading** - The heading of that view.
   * - **name-input** - The field for the user's name.
   * - **preview** - The `<rtc-preview>`. Its own parts keep their names.
   * - **join** - The `<rtc-join-button>`.
   * - **waiting** - The `<rtc-lobby>` that is shown to a waiting user. Its part `sentence` keeps its name.
   * - **call** - The view in the call.
   * - **header** - The line above the stage.
   * - **status** - The `<rtc-status>` in it.
   * - **clock** - The `<rtc-clock>` in it.
   * - **stage-box** - The box of the stage.
   * - **grid** - The `<rtc-grid>`.
   * - **tile** - Each `<rtc-video>` on the stage. Its own parts keep their names, except `status`, which is `tile-status`.
   * - **stage** - The large tile.
   * - **toolbar** - The bar of controls.
   * - **mute** - The `<rtc-mute-button>`.
   * - **camera** - The `<rtc-camera-button>`.
   * - **flip** - The `<rtc-flip-button>`.
   * - **screen** - The `<rtc-screen-button>`.
   * - **hand** - The `<rtc-hand-button>`.
   * - **reactions** - The `<rtc-reactions>`.
   * - **chat-button** - The button that opens the chat.
   * - **people-button** - The button that opens the list of participants.
   * - **badge** - The number of unread messages, and the number of people in the lobby.
   * - **settings** - The `<rtc-settings>`.
   * - **shortcuts** - The `<rtc-shortcuts>`.
   * - **leave** - The `<rtc-leave-button>`, in the call and while the page waits to be let in.
   * - **button** - Every native button of the bar.
   * - **label** - The text of each of these buttons.
   * - **panel** - The panel beside the stage: chat or participants. On a small screen it covers the stage.
   * - **knocking** - The `<rtc-lobby>` in the panel, with the people who want to join. Its own parts keep their names, except `heading` and `name`, which are `knocking-heading` and `knocking-name`.
   * - **host** - The moderation buttons at the end of the panel, shown to participants who may moderate.
   * - **host-button** - Each `<rtc-host-button>` there.
   * - **question** - The request to press again, below a moderation button that needs two presses.
   * - **notices** - The `<rtc-toasts>`.
   * - **error** - The text of an error, while the slot `notices` is filled.
   * - **device-button** - The button that switches back to a returned device, while the slot `notices` is filled.
   * - **sound-button** - The button that starts sound which the browser has blocked, while the slot `notices` is filled.
   */
  "rtc-call": Partial<RtcCallProps & BaseProps & BaseEvents>;

  /**
   * Switches the local camera on and off. The button is pressed while the camera is on.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-camera-request** - The button was clicked. If the event is canceled, nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon-on** - The icon while the camera is on.
   * - **icon-off** - The icon while the camera is off.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-danger** - The background while the camera is off. _(default: #c5221f)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The corner radius of the button. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The text of the button.
   */
  "rtc-camera-button": Partial<RtcCameraButtonProps & BaseProps & BaseEvents>;

  /**
   * A text chat between the participants, to all or to one of them. Messages travel directly between the browsers. A participant who
   * joins later receives the earlier messages from the others. Enter sends, Shift+Enter starts a new line. Names and messages are shown
   * as plain text: markup has no effect, and only `http` and `https` addresses become links. A participant without the grant `chat`
   * can read but not write.
   *
   * Unread messages are counted: those that arrive while the chat is hidden, scrolled back, or in a background page.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-chat-request** - The user sends `detail.text`, to the participant `detail.to` or to all. If the event is canceled, nothing is sent and the text stays in the field.
   * - **rtc-chat-message** - A message from another participant has arrived.
   * - **rtc-chat-unread** - The number of unread messages has changed to `detail.count`.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of messages and buttons. _(default: undefined)_
   * - **--rtc-color** - The colour of text. _(default: CanvasText)_
   * - **--rtc-accent** - The background of the user's own messages and of the send button. _(default: #1a56db)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The corner radius of buttons and fields. _(default: 22px)_
   * - **--rtc-chat-radius** - The corner radius of messages. _(default: 14px)_
   * - **--rtc-gap** - The space between the parts. _(default: 8px)_
   * - **--rtc-unread** - Set by the element: the number of unread messages, as a string for the CSS property `content`. _(default: undefined)_
   *
   * ### **CSS Parts:**
   *  - **log** - The list of messages.
   * - **empty** - The text in place of the list while there are no messages.
   * - **message** - Each message. It can also be `mine`, `private` and `failed`.
   * - **mine** - A message from the user of this page.
   * - **private** - A message to one participant.
   * - **failed** - A message that could not be delivered.
   * - **meta** - The line with sender, recipient and time.
   * - **name** - The name of the sender.
   * - **note** - The recipient of a private message, or the participant who passed on an earlier message.
   * - **time** - The time of the message.
   * - **text** - The text of the message.
   * - **link** - A link in the text.
   * - **delivery** - How far the message has been delivered.
   * - **retry** - The button that sends a failed message again.
   * - **badge** - The button that shows the number of unread messages and scrolls to the last one.
   * - **form** - The form for a new message.
   * - **to** - The line with the recipient.
   * - **recipient** - The select for the recipient: everyone or one participant.
   * - **input** - The text field.
   * - **send** - The send button.
   */
  "rtc-chat": Partial<RtcChatProps & BaseProps & BaseEvents>;

  /**
   * Shows how long the call has lasted: `12:34`, and after an hour `1:02:34`. A screen reader can read the time on demand, but does not
   * announce every second. Outside a call the element is empty.
   * ---
   *
   *
   * ### **CSS Parts:**
   *  - **time** - The `<time>` element.
   */
  "rtc-clock": Partial<RtcClockProps & BaseProps & BaseEvents>;

  /**
   * Chooses the microphone, camera or speaker. The element itself requests no permission. Until the user grants one, browsers hide the
   * names of devices, and a line below the select explains how to see them. The choice is remembered across visits and is used whenever
   * the device is present. In a call or a preview it takes effect at once.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-device-request** - The user has chosen another device. If the event is canceled, the device stays as it is.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text. _(default: CanvasText)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The corner radius of the select and the button, at most 12px. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **label** - The label.
   * - **select** - The native `<select>`.
   * - **more** - The button that opens the browser's own dialog for speakers, in browsers that have one.
   * - **hint** - The line that explains why there is nothing to choose.
   */
  "rtc-device-select": Partial<RtcDeviceSelectProps & BaseProps & BaseEvents>;

  /**
   * Switches between the front and the rear camera of a phone. The button is displayed only on touch devices with more than one camera;
   * elsewhere users choose a camera by name, with `<rtc-device-select>`.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-flip-request** - The button was clicked. If the event is canceled, nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The corner radius of the button. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The text of the button.
   */
  "rtc-flip-button": Partial<RtcFlipButtonProps & BaseProps & BaseEvents>;

  /**
   * Shows the room, or another element, in full screen, and ends full screen. The button is pressed while full screen is on.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-fullscreen-request** - The button was clicked. If the event is canceled, nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon-on** - The icon while full screen is on.
   * - **icon-off** - The icon while full screen is off.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The corner radius of the button. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The text of the button.
   */
  "rtc-fullscreen-button": Partial<RtcFullscreenButtonProps & BaseProps & BaseEvents>;

  /**
   * Shows every participant in an `<rtc-video>`: the local participant first, then the others in the order in which they joined. Each
   * shared screen has a tile of its own.
   *
   * With a `<template>` inside the grid, the tiles are copies of that template. They are children of the grid in the page, each
   * inside an `<rtc-participant>`. A template with `data-source="screen"` is the one for shared screens.
   *
   * The tiles are as large as the box of the element allows; give it any width and height. A tile is at least 96 pixels wide and
   * 56 pixels high. Tiles that do not fit are on further pages, which buttons turn. In a box without space for one such tile and
   * the buttons, tiles are smaller. A tile keeps its place in the document, and is never rebuilt, when participants join or leave
   * or the layout changes. Outside a call the grid is empty.
   *
   * In every layout one tile can be large: that of the pinned participant, else that of the participant in the spotlight, else a
   * screen that another participant shares. A double click on a tile pins it for the user of this page only. The host sets the
   * spotlight for all pages; the attribute `spotlight` overrides it on this page.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-pin-request** - A tile was double-clicked: `detail.participant` is to be pinned or, with `detail.pinned` false, unpinned. If the event is canceled, nothing happens.
   *
   * ### **CSS Properties:**
   *  - **--rtc-gap** - The space between tiles. _(default: 8px)_
   *
   * ### **CSS Parts:**
   *  - **tiles** - The box of the tiles.
   * - **tile** - Each `<rtc-video>`.
   * - **stage** - The large tile.
   * - **video** - The native `<video>` of each tile. This part and those up to `reaction` are parts of the tiles.
   * - **avatar** - The avatar in place of a missing picture.
   * - **bar** - The strip with the name.
   * - **name** - The name.
   * - **muted-icon** - The icon of a participant who cannot be heard.
   * - **status** - The reason why there is no picture, such as "Connecting…".
   * - **reaction** - The emoji of a reaction, while it rises over the participant's tile.
   * - **pager** - The bar with the buttons that turn pages and the page number.
   * - **previous-button** - The button that turns to the previous page.
   * - **next-button** - The button that turns to the next page.
   * - **page** - The page number.
   */
  "rtc-grid": Partial<RtcGridProps & BaseProps & BaseEvents>;

  /**
   * Raises the hand of the local participant, which the other participants see, and lowers it. The button is pressed while the
   * hand is raised.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-hand-request** - The button was clicked. If the event is canceled, nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The background while the hand is raised. _(default: #1a56db)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The corner radius of the button. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The text of the button.
   */
  "rtc-hand-button": Partial<RtcHandButtonProps & BaseProps & BaseEvents>;

  /**
   * A button for one moderation action. It is displayed only to participants who may moderate.
   *
   * Four actions are about one participant: `mute`, `ask-unmute`, `remove` (for good) and `spotlight` (shows the participant
   * large on all pages). The participant is the one named by `participant` or `local`, else the one of the `<rtc-participant>`
   * around the element (`<rtc-participants>` and `<rtc-grid>` put one around every copy of their template), else the first other
   * participant to have joined. For the local participant only `spotlight` is displayed.
   *
   * Four actions are about the room: `mute-all` (mutes all other participants), `lock`, `lobby` and `end` (ends the call for all).
   *
   * The button of `spotlight`, `lock` or `lobby` is pressed while the participant is in the spotlight, the room is locked or has
   * a lobby. `remove` and `end` cannot be undone, so their buttons ask to be pressed again.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-moderate-request** - The button was clicked, for `remove` and `end` the second time: `detail.what` is the action. If the event is canceled, nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The background while the button is pressed. _(default: #1a56db)_
   * - **--rtc-danger** - The background of the buttons for `remove` and `end`. _(default: #c5221f)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The corner radius of the button. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The text of the button.
   * - **question** - The request to press again, below the button after the first of two presses.
   */
  "rtc-host-button": Partial<RtcHostButtonProps & BaseProps & BaseEvents>;

  /**
   * Names a STUN or TURN server for the `<rtc-room>` whose child it is, as `<source>` does for `<video>`. The room reads it when
   * it joins. The element displays nothing.
   * ---
   *
   */
  "rtc-ice-server": Partial<RtcIceServerProps & BaseProps & BaseEvents>;

  /**
   * Joins the call. The button is disabled in the call. While the room is joining, it keeps the focus and does nothing.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-join-request** - The button was clicked. If the event is canceled, nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-accent** - The background. _(default: #1a56db)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The corner radius of the button. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The text of the button.
   */
  "rtc-join-button": Partial<RtcJoinButtonProps & BaseProps & BaseEvents>;

  /**
   * Leaves the call, or cancels joining it. The button is disabled outside the call.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-leave-request** - The button was clicked. If the event is canceled, nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-danger** - The background. _(default: #c5221f)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The corner radius of the button. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The text of the button.
   */
  "rtc-leave-button": Partial<RtcLeaveButtonProps & BaseProps & BaseEvents>;

  /**
   * Shows how loud a participant is, as a bar that moves. The participant is the one named by `participant`, else the one of the
   * `<rtc-participant>` around the element (`<rtc-participants>` and `<rtc-grid>` put one around every copy of their template),
   * else the local participant. The `<rtc-participant>` around the element gets the custom property `--rtc-level`, too, so that a
   * whole tile can glow.
   *
   * For screen readers the level of another participant is decoration, because they can hear that participant. The level of the local
   * participant is a meter, whose value a screen reader can read on demand.
   * ---
   *
   *
   * ### **CSS Properties:**
   *  - **--rtc-level** - The loudness, from 0 to 1. The element sets it about 20 times a second, for the page's CSS to read. _(default: 0)_
   * - **--rtc-surface** - The background of the meter. _(default: undefined)_
   * - **--rtc-accent** - The background of the filled part. _(default: #1a56db)_
   *
   * ### **CSS Parts:**
   *  - **meter** - The whole meter.
   * - **bar** - The filled part of the meter.
   */
  "rtc-level": Partial<RtcLevelProps & BaseProps & BaseEvents>;

  /**
   * Shows the room's lobby, from both sides. A waiting user reads that they wait, and how many people are ahead of them. A
   * participant who may moderate gets a list of the people who wait, each with a button to admit and a button to refuse them. For
   * all others the element is empty.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-moderate-request** - A button was clicked: `detail.what` says who is to be admitted or refused. If the event is canceled, nothing happens.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The background of the buttons that admit. _(default: #1a56db)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-gap** - The space between the parts. _(default: 8px)_
   * - **--rtc-button-radius** - The corner radius of buttons. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **sentence** - The sentence for a waiting user.
   * - **heading** - The heading of the list, with the number of people who wait.
   * - **list** - The list of the people who wait.
   * - **item** - Each line of the list.
   * - **name** - The name in a line.
   * - **admit** - The button that admits a person.
   * - **refuse** - The button that refuses a person.
   * - **admit-all** - The button that admits everyone, shown while several people wait.
   */
  "rtc-lobby": Partial<RtcLobbyProps & BaseProps & BaseEvents>;

  /**
   * Mutes and unmutes the local microphone. The button is pressed while the microphone is muted or off. A click while the
   * microphone is off switches it on.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-mute-request** - The button was clicked. If the event is canceled, nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon-on** - The icon while the microphone is heard.
   * - **icon-off** - The icon while the microphone is muted or off.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-danger** - The background while the microphone is muted or off. _(default: #c5221f)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The corner radius of the button. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The text of the button.
   */
  "rtc-mute-button": Partial<RtcMuteButtonProps & BaseProps & BaseEvents>;

  /**
   * Shows an icon while a participant cannot be heard. While they can be heard, the element is not displayed.
   *
   * The participant is the one named by `participant` or `local`, else the one of the `<rtc-participant>` around the element
   * (`<rtc-participants>` and `<rtc-grid>` put one around every copy of their template), else the first other participant to have
   * joined.
   * ---
   *
   *
   * ### **Slots:**
   *  - **muted-icon** - The icon while the participant's microphone is muted.
   * - **off-icon** - The icon while the participant's microphone is off.
   *
   * ### **CSS Parts:**
   *  - **icon** - The icon.
   */
  "rtc-mute-indicator": Partial<RtcMuteIndicatorProps & BaseProps & BaseEvents>;

  /**
   * Shows the name of a participant, as text.
   *
   * The participant is the one named by `participant` or `local`, else the one of the `<rtc-participant>` around the element
   * (`<rtc-participants>` and `<rtc-grid>` put one around every copy of their template), else the first other participant to have
   * joined.
   * ---
   *
   *
   * ### **Slots:**
   *  - _default_ - The content while there is no participant to show.
   *
   * ### **CSS Parts:**
   *  - **name** - The name.
   */
  "rtc-name": Partial<RtcNameProps & BaseProps & BaseEvents>;

  /**
   * Makes the elements inside it show one participant, so that none of them has to name the participant: the base of a tile of
   * your own. Without `participant` and `local` it is the first other participant to have joined. `<rtc-participants>` and
   * `<rtc-grid>` put one around every copy of their template.
   * ---
   *
   *
   * ### **Slots:**
   *  - _default_ - Elements that show this participant, and any other content.
   */
  "rtc-participant": Partial<RtcParticipantProps & BaseProps & BaseEvents>;

  /**
   * Makes a copy of its `<template>` for every other participant, as a sibling of the template. Each copy is inside an
   * `<rtc-participant>`, so that the elements in it know which participant they show: a tile of your own, in HTML. Without a
   * template each copy is an `<rtc-video>`.
   *
   * A copy keeps its place in the document and is never rebuilt while its participant is selected. A sort order is applied with
   * the CSS property `order`, which takes effect in a grid (the default display of this element) or a flex box. If the template
   * is replaced, new copies are made.
   * ---
   *
   *
   * ### **Slots:**
   *  - _default_ - The template, the copies, and any other content.
   *
   * ### **CSS Properties:**
   *  - **--rtc-gap** - The space between copies. _(default: 8px)_
   * - **--rtc-column** - The minimum width of a column of copies. _(default: 240px)_
   */
  "rtc-participants": Partial<RtcParticipantsProps & BaseProps & BaseEvents>;

  /**
   * Pins one participant, which shows them large in every `<rtc-grid>` of this page only, and unpins them. Only one participant
   * is pinned at a time. The button is pressed while the participant is pinned.
   *
   * The participant is the one named by `participant` or `local`, else the one of the `<rtc-participant>` around the element
   * (`<rtc-participants>` and `<rtc-grid>` put one around every copy of their template), else the first other participant to have
   * joined.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-pin-request** - The button was clicked: `detail.participant` is to be pinned or, with `detail.pinned` false, unpinned. If the event is canceled, nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The background while the participant is pinned. _(default: #1a56db)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The corner radius of the button. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The text of the button.
   */
  "rtc-pin-button": Partial<RtcPinButtonProps & BaseProps & BaseEvents>;

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
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-pip-request** - When the button is clicked. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The background while the window is open. _(default: #1a56db)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The words.
   */
  "rtc-pip-button": Partial<RtcPipButtonProps & BaseProps & BaseEvents>;

  /**
   * Shows camera and microphone before joining: the local picture, the microphone's level, a choice of devices and a test of the
   * speaker. It uses the devices that the room's `audio` and `video` attributes name, or both if the room has neither. Joining keeps
   * the same devices: a muted microphone stays muted, and a camera that is off stays off. In the call the element shows nothing,
   * unless it has `keep`. When it is removed from the page before joining, camera and microphone are released.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-preview-request** - The element asks to switch on camera and microphone. If the event is canceled, nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - Content below the preview, such as an `<rtc-join-button>`.
   * - **start** - The label of the button that switches on camera and microphone.
   * - **picture** - Replaces the picture.
   * - **controls** - Replaces the mute button and the camera button.
   * - **devices** - Replaces the level, the device choices and the speaker test.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text. _(default: CanvasText)_
   * - **--rtc-accent** - The background of the start button. _(default: #1a56db)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-tile-radius** - The corner radius of the picture. _(default: 12px)_
   * - **--rtc-button-radius** - The corner radius of buttons. _(default: 22px)_
   * - **--rtc-gap** - The space between the parts. _(default: 8px)_
   *
   * ### **CSS Parts:**
   *  - **video** - The picture: an `<rtc-video>`.
   * - **empty** - The box in its place before camera and microphone are on.
   * - **start-button** - The button that switches on camera and microphone.
   * - **controls** - The mute and the camera button.
   * - **devices** - The level, the device choices and the speaker test.
   * - **level** - The level of the microphone: an `<rtc-level>`.
   * - **label** - The label of a device choice.
   * - **select** - The native select of a device choice.
   * - **more** - The button that opens the browser's own dialog for speakers, in browsers that have one.
   * - **hint** - The line that explains why there is nothing to choose.
   */
  "rtc-preview": Partial<RtcPreviewProps & BaseProps & BaseEvents>;

  /**
   * Shows the quality of the connection to one participant as three bars, and names the cause of a bad quality and the side that
   * causes it. It shows the participant that its attributes name, else the one around it (`<rtc-participant>`, the templates of
   * `<rtc-participants>` and `<rtc-grid>`), else the first remote participant to have joined. For the local participant it shows how
   * well the other participants receive them.
   *
   * While at least one such element is on the page, the connections to all participants are measured every two seconds. Tiles then
   * have `:state(poor)` where the quality is poor.
   * ---
   *
   *
   * ### **CSS Properties:**
   *  - **--rtc-color** - The colour of the bars and of the words. _(default: CanvasText)_
   * - **--rtc-danger** - The colour of the bars when the quality is poor or lost. _(default: #c5221f)_
   * - **--rtc-gap** - The space between bars and words. _(default: 8px)_
   *
   * ### **CSS Parts:**
   *  - **icon** - The bars.
   * - **text** - The quality in words.
   */
  "rtc-quality": Partial<RtcQualityProps & BaseProps & BaseEvents>;

  /**
   * A button that opens a panel of emoji to react with, and a display of the reactions of all participants. An emoji rises over the
   * participant's tiles (`<rtc-video>`), or over this element, with their name, if none of their tiles is visible. An
   * `<rtc-participant>` without a video is such a tile, too, if it has `position: relative`. Reactions travel from browser to browser
   * and reach every participant whose page has this element.
   *
   * A reaction is a single emoji. Each participant can send only a few in a row; the rest is dropped. Screen readers announce reactions
   * that arrive within two seconds in one sentence.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-reaction-request** - The user chose an emoji: `detail.emoji`. If the event is canceled, nothing happens.
   * - **rtc-reaction** - A participant reacts, the local one too: `detail.emoji`, and `detail.from`, the participant's id.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-background** - The background of the panel. _(default: Canvas)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The corner radius of the button. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The text of the button.
   * - **panel** - The panel of emoji.
   * - **emoji** - Each button in the panel.
   * - **reaction** - An emoji that rises over this element. One that rises over a tile is a part of the tile.
   */
  "rtc-reactions": Partial<RtcReactionsProps & BaseProps & BaseEvents>;

  /**
   * Joins a room, and connects the elements inside it, and those that name it with `for`, to the call. The element provides the call's
   * state to them, carries out their requests, and plays the sound of every other participant exactly once. It leaves the call when it
   * is removed from the page; moving it within the page does not interrupt the call. It also leaves when the user leaves the page, and
   * joins again if the browser restores that page from its back/forward cache.
   *
   * Attributes configure the call. A change of `room`, `host` or `party` during a call changes to the other room. A change of
   * `display-name`, `audio`, `video` or `muted` takes effect at once. The other attributes take effect at the next join. The property
   * `state`, custom states and events report what happens.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-joined** - This page has joined the room: `detail.room`, `detail.self`. `state` then holds every participant who is there.
   * - **rtc-left** - This page is no longer in the room: `detail.reason`.
   * - **rtc-participant-joined** - A participant has joined after this page: `detail.participant`.
   * - **rtc-participant-left** - A participant has left: `detail.participant`, `detail.reason`.
   * - **rtc-state-change** - After every change of the state: `detail.state`.
   * - **rtc-error** - An error occurred: `detail.error`, an `RtcError`.
   * - **rtc-device-returned** - A microphone or camera that was unplugged during the call is back: `detail.device`. The room shows a button that switches to it again.
   * - **rtc-message** - A message from another page's `send()` has arrived: `detail.from`, and `detail.text` or, for bytes, `detail.data`, an ArrayBuffer.
   * - **rtc-moderated** - A moderator has muted this page, or asks the user to unmute: `detail.action`, `mute` or `ask-unmute`, and `detail.by`, the moderator.
   * - **rtc-notice** - The operator of the server tells the people in the call something: `detail.text`, plain text. `<rtc-toasts>` shows it.
   * - **rtc-custom** - Code that extends the server has sent a message of its own: `detail.name`, `detail.data`.
   *
   * ### **Methods:**
   *  - **join(): _Promise<void>_** - Joins the room that the attributes describe. The browser may ask for permission to use the devices.
   * - **leave(): _void_** - Leaves the room. Every device is released and every connection closed when it returns.
   * - **send(message: _Parameters<Call["send"]>_): __** - Sends text or bytes, at most 64 KiB, to every connected participant, or to one.
   * - **inspect(): _Promise<CallReport>_** - Reports everything about the call and its connections at this moment, as one plain object.
   *
   * ### **Slots:**
   *  - _default_ - The page's own content, and `<rtc-ice-server>` elements.
   *
   * ### **CSS Properties:**
   *  - **--rtc-accent** - The background of the buttons. _(default: #1a56db)_
   * - **--rtc-danger** - The background of the error. _(default: #c5221f)_
   *
   * ### **CSS Parts:**
   *  - **error** - The sentence that describes the present error.
   * - **device-button** - The button that switches back to a device that was unplugged and is back.
   * - **sound-button** - The button that starts the sound, while the browser refuses to play it.
   */
  "rtc-room": Partial<RtcRoomProps & BaseProps & BaseEvents>;

  /**
   * One line of a list of participants: avatar, name, connection state, and icons for a raised hand, a shared screen, the microphone
   * and the camera. `<rtc-roster>` makes one for each participant. In the template of an `<rtc-participants>` it makes a list of
   * selected participants.
   * ---
   *
   *
   * ### **Slots:**
   *  - _default_ - Further content at the end of the line, such as a button or an `<rtc-volume>`.
   *
   * ### **CSS Properties:**
   *  - **--rtc-danger** - The colour of the icons of a microphone or camera that is off. _(default: #c5221f)_
   * - **--rtc-accent** - The ring around the avatar of a participant who is speaking. _(default: #1a56db)_
   *
   * ### **CSS Parts:**
   *  - **avatar** - The avatar.
   * - **name** - The name.
   * - **status** - The state of the connection, while it is not established.
   * - **hand** - The icon of a raised hand.
   * - **screen** - The icon of a shared screen.
   * - **microphone** - The icon of the microphone.
   * - **camera** - The icon of the camera.
   */
  "rtc-roster-entry": Partial<RtcRosterEntryProps & BaseProps & BaseEvents>;

  /**
   * A list of all participants in the call, under a heading with their number. The local participant comes first, the others follow
   * in the order in which they joined. Screen readers do not announce changes of the number; `<rtc-status>` does that. Outside a call
   * the list is empty. If the local participant may moderate, each of the other participants has a button that mutes them and a button
   * that removes them.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-moderate-request** - A button that mutes or removes was pressed: `detail.what`. If the event is canceled, nothing happens.
   * - **rtc-pin-request** - A button that pins was pressed: `detail.participant`, `detail.pinned`. If the event is canceled, nothing happens.
   *
   * ### **Slots:**
   *  - **heading** - The heading above the list. Default: the number of participants.
   *
   * ### **CSS Parts:**
   *  - **heading** - The heading above the list.
   * - **list** - The list.
   * - **item** - Each item of the list.
   * - **entry** - Each `<rtc-roster-entry>`.
   * - **pin-button** - Each `<rtc-pin-button>`.
   * - **host-button** - Each `<rtc-host-button>`.
   * - **button** - The native button in each of these.
   * - **question** - The question below a host button after the first of two presses.
   * - **avatar** - The avatar. This part and the following ones are those of the entries.
   * - **name** - The name.
   * - **status** - The state of the connection, while it is not established.
   * - **hand** - The icon of a raised hand.
   * - **screen** - The icon of a shared screen.
   * - **microphone** - The icon of the microphone.
   * - **camera** - The icon of the camera.
   */
  "rtc-roster": Partial<RtcRosterProps & BaseProps & BaseEvents>;

  /**
   * A button that starts and stops screen sharing: of the whole screen, a window or a tab, with its sound where the browser supports
   * that. The browser asks the user what to share. The browser's own bar can end sharing, too. Pressed means that the screen is shared.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-screen-request** - The button was clicked. If the event is canceled, nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The background while sharing. _(default: #1a56db)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The corner radius of the button. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The text of the button.
   */
  "rtc-screen-button": Partial<RtcScreenButtonProps & BaseProps & BaseEvents>;

  /**
   * A button, and the dialog that it opens: the local picture, the choice of devices, the speaker test, and settings that you add. The
   * dialog contains an `<rtc-preview>`, before joining and in the call. Escape closes the dialog, and the focus returns to where it was.
   * ---
   *
   *
   * ### **Methods:**
   *  - **open(): _void_** - Opens the dialog.
   * - **close(): _void_** - Closes the dialog.
   *
   * ### **Slots:**
   *  - _default_ - Your own settings, below the preview.
   * - **button** - Replaces the whole button.
   * - **icon** - The icon on the button.
   * - **preview** - Replaces the picture, the devices and the speaker test.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-danger** - The background of the error. _(default: #c5221f)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-gap** - The space between the parts. _(default: 8px)_
   * - **--rtc-tile-radius** - The corner radius of the dialog. _(default: 12px)_
   * - **--rtc-button-radius** - The corner radius of buttons. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button that opens the dialog.
   * - **button-label** - The text of the button.
   * - **dialog** - The native dialog.
   * - **title** - The title of the dialog.
   * - **close-button** - The button that closes the dialog.
   * - **error** - The sentence that describes the present error.
   * - **preview** - The picture, the devices and the speaker test: an `<rtc-preview>`.
   */
  "rtc-settings": Partial<RtcSettingsProps & BaseProps & BaseEvents>;

  /**
   * Keyboard shortcuts for the whole page: mute, camera and more, wherever the focus is. The element shows a button that opens the list
   * of shortcuts, in which the user can also switch them off; the browser remembers that. It announces to screen readers what a key has
   * changed, and the kit's own buttons name their keys (`aria-keyshortcuts`). While the user types, only keys with Control, Alt or
   * Meta work. If the page has several rooms, the one around the focus handles a key first.
   *
   * The value of each key attribute is a key in the syntax of `aria-keyshortcuts` (`m`, `F4`, `Control+Shift+M`). An empty value
   * (`leave=""`) removes the shortcut.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-mute-request** - The key of `mute` was pressed. The other keys dispatch the requests of their buttons. If the event is canceled, nothing happens.
   *
   * ### **Methods:**
   *  - **open(): _void_** - Opens the list of shortcuts, if it would be visible.
   * - **close(): _void_** - Closes the list.
   *
   * ### **Slots:**
   *  - _default_ - The label of the button.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-background** - The background of the dialog. _(default: Canvas)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-gap** - The space between the parts. _(default: 8px)_
   * - **--rtc-tile-radius** - The corner radius of the dialog. _(default: 12px)_
   * - **--rtc-button-radius** - The corner radius of buttons. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button that opens the list.
   * - **label** - The text of the button.
   * - **dialog** - The native dialog.
   * - **title** - The title of the dialog.
   * - **list** - The list of shortcuts.
   * - **key** - Each key.
   * - **switch** - The checkbox, with its label, that switches the shortcuts on and off.
   * - **close-button** - The button that closes the dialog.
   */
  "rtc-shortcuts": Partial<RtcShortcutsProps & BaseProps & BaseEvents>;

  /**
   * Plays a short, quiet sound when a participant joins the call, and another one when a participant leaves. The sounds come from the
   * chosen speaker and follow the room's volume. When many participants join or leave at once, no sound is played. The page's own join
   * and leave make a sound only after the user has interacted with the page. The element displays nothing.
   * ---
   *
   */
  "rtc-sounds": Partial<RtcSoundsProps & BaseProps & BaseEvents>;

  /**
   * A button that plays a short chime through the chosen speaker, inside or outside a call.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-speaker-test-request** - The button was clicked. If the event is canceled, nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The corner radius of the button. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The text of the button.
   */
  "rtc-speaker-test": Partial<RtcSpeakerTestProps & BaseProps & BaseEvents>;

  /**
   * Shows the state of the call in words: "3 people in the call", "3 people in the call, 1 not connected", "Reconnecting…", that the
   * page waits for a host to admit it, or the present error. Once the page is in the room, errors of a microphone or camera are left
   * out: the call goes on, and `<rtc-room>` shows them. The element is a polite live region that changes at most once a second: when
   * much happens at once, it shows only the result.
   * ---
   *
   *
   * ### **CSS Parts:**
   *  - **text** - The text.
   */
  "rtc-status": Partial<RtcStatusProps & BaseProps & BaseEvents>;

  /**
   * Shows short notices about the call. They report that a participant joined, left or raised a hand; that the user talks while muted,
   * or that no sound comes from the microphone; that a device was lost, or is back; that the browser blocks the sound; that camera or
   * microphone is denied, and how to allow it in this browser on this system; that the connection to the room is lost, or is back; that
   * a host has muted the user, or asks them to unmute; what the operator of the server writes to the call; and, if the local participant
   * may admit others, that a person waits in the lobby.
   *
   * Screen readers announce a notice politely. A notice does not take the focus, and does not end while the pointer or the focus is on
   * it. Escape dismisses the notice that has the focus. A notice that needs an action stays until the action is done or the notice is
   * dismissed. One sentence covers several participants who join, leave or raise a hand in a row.
   *
   * The notices are at the top of the window; CSS can place them elsewhere. `<rtc-room>` shows some of the same information above its
   * content. To hide it there, style `rtc-room::part(error)`, `::part(sound-button)` and `::part(device-button)`.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-mute-request** - "Unmute" was pressed. If the event is canceled, nothing happens.
   * - **rtc-moderate-request** - "Admit" was pressed. If the event is canceled, nothing happens.
   * - **rtc-sound-request** - The button for sound was pressed. If the event is canceled, nothing happens.
   * - **rtc-device-return-request** - The button that switches to the returned device was pressed. If the event is canceled, nothing happens.
   *
   * ### **CSS Properties:**
   *  - **--rtc-background** - The background of a notice. _(default: Canvas)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The background of the action button, and the edge of a notice. _(default: #1a56db)_
   * - **--rtc-danger** - The edge of a notice that stays. _(default: #c5221f)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-gap** - The space between notices. _(default: 8px)_
   * - **--rtc-tile-radius** - The corner radius of notices. _(default: 12px)_
   * - **--rtc-button-radius** - The corner radius of buttons. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **list** - The list of notices.
   * - **toast** - Each notice. Its kind is a part name, too, such as `joined`.
   * - **stays** - A notice that does not end by itself.
   * - **text** - The text of a notice.
   * - **action** - The button for the action that a notice offers.
   * - **dismiss** - The button that dismisses a notice.
   */
  "rtc-toasts": Partial<RtcToastsProps & BaseProps & BaseEvents>;

  /**
   * Shows one participant: their camera or screen, their name, and an avatar while the camera is off. The element plays no sound; the
   * room does that. With neither `participant` nor `local` it shows the participant around it (`<rtc-participant>`, the templates of
   * `<rtc-participants>` and `<rtc-grid>`), else the first remote participant to have joined, which is enough for a call of two.
   * ---
   *
   *
   * ### **Slots:**
   *  - **name** - The name. Default: the participant's display name.
   * - **avatar** - The avatar, shown while there is no picture. Default: the initials.
   * - **muted-icon** - The icon of a participant who cannot be heard.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of the avatar. _(default: CanvasText)_
   * - **--rtc-tile-radius** - The corner radius of the tile. _(default: 12px)_
   * - **--rtc-video-fit** - The `object-fit` of a camera's picture in the tile. A screen is never cropped. _(default: cover)_
   *
   * ### **CSS Parts:**
   *  - **video** - The native video.
   * - **avatar** - The avatar, shown while there is no picture.
   * - **bar** - The strip with the name.
   * - **name** - The name.
   * - **muted-icon** - The icon of a participant who cannot be heard.
   * - **status** - The reason why there is no picture yet, such as "Connecting…".
   */
  "rtc-video": Partial<RtcVideoProps & BaseProps & BaseEvents>;

  /**
   * A slider for the volume of all participants, from 0 to 100%, or of one participant, from 0 to 200%. The participant is the one that
   * the `participant` attribute names, or the one around the element (`<rtc-participant>`, the templates of `<rtc-participants>` and
   * `<rtc-grid>`). The page keeps a volume until the user leaves it. A participant who comes back has the same volume as before if their
   * token names the same `user`. For the local participant, whom the room does not play, the element displays nothing.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-volume-request** - The slider was moved. If the event is canceled, nothing happens.
   *
   * ### **Slots:**
   *  - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The filled part of the slider. _(default: #1a56db)_
   * - **--rtc-focus** - The colour of the focus ring. _(default: CanvasText)_
   * - **--rtc-gap** - The space between the parts. _(default: 8px)_
   *
   * ### **CSS Parts:**
   *  - **icon** - The icon.
   * - **slider** - The native range input.
   * - **value** - The volume in percent.
   */
  "rtc-volume": Partial<RtcVolumeProps & BaseProps & BaseEvents>;
};

declare module "svelte/elements" {
  export interface SvelteHTMLElements extends CustomElements {}
}
