import type {} from "../dist/components/internal/room/events.js";
import type { DefineComponent } from "vue";

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

type RtcAvatarProps = {
  /** Whose: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcAvatar["participant"];
  /** This page's own participant. */
  local?: RtcAvatar["local"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcAvatar["for"];
};

type RtcCallProps = {
  /** The room's id. Everyone who gives the same one meets. */
  room?: RtcCall["room"];
  /** What stands above the preview. Default: "Ready to join?" */
  heading?: RtcCall["heading"];
  /** Host and port of the room server. Default: the page's own. */
  host?: RtcCall["host"];
  /** PartyKit's name of the room's kind. Default: `main`. */
  party?: RtcCall["party"];
  /** What others read; can be changed before joining. */
  "display-name"?: RtcCall["displayName"];
  /** What lets this page in, where the room server asks for it. */
  token?: RtcCall["token"];
  /** Where a fresh one is fetched from at every connect: a GET with credentials, answered with the token. */
  "token-url"?: RtcCall["tokenUrl"];
  /** Bring the microphone. With neither this nor `video` the preview offers both. */
  audio?: RtcCall["audio"];
  /** Bring the camera. */
  video?: RtcCall["video"];
  /** Begin with the microphone silent. */
  muted?: RtcCall["muted"];
  /** Join at once. */
  autojoin?: RtcCall["autojoin"];
  /** Of the room, if this page is the first to come: `audio` = nobody has a camera. Default: `video`. */
  "call-type"?: RtcCall["callType"];
  /** `relay` = only through TURN servers. Default: `all`. */
  "ice-transport-policy"?: RtcCall["iceTransportPolicy"];
  /** Log every step to the console. */
  debug?: RtcCall["debug"];
  /** Of the stage, as `<rtc-grid>` has it. Default: `grid`. */
  layout?: RtcCall["layout"];
  /** No keys of the whole page's, as `<rtc-shortcuts>` has them. */
  "no-shortcuts"?: RtcCall["noShortcuts"];
  /** No sound when somebody comes or goes. */
  "no-sounds"?: RtcCall["noSounds"];

  /** In the room. This and all other events are those of `<rtc-room>`. */
  "onrtc-joined"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-joined"]["detail"]>) => void;
  /** No longer in the room: `detail.reason`. */
  "onrtc-left"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-left"]["detail"]>) => void;
  /** Something went wrong: `detail.error`, an `RtcError`. */
  "onrtc-error"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-error"]["detail"]>) => void;
};

type RtcCameraButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcCameraButton["for"];
  /**  */
  keyShortcuts?: RtcCameraButton["keyShortcuts"];
  /** Clicked. Cancel it and nothing happens. */
  "onrtc-camera-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-camera-request"]["detail"]>) => void;
};

type RtcChatProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcChat["for"];
  /** How many messages have not been seen. */
  unread?: RtcChat["unread"];
  /** Somebody wants to say something: `detail.text`, `detail.to`. Cancel it and nothing is said. */
  "onrtc-chat-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-chat-request"]["detail"]>) => void;
  /** Somebody else has said something. */
  "onrtc-chat-message"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-chat-message"]["detail"]>) => void;
  /** There is more, or less, that has not been seen: `detail.count`. */
  "onrtc-chat-unread"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-chat-unread"]["detail"]>) => void;
};

type RtcClockProps = {
  /** From when on: `me` = since this page joined, `room` = since the first participant did. Default: `me`. */
  since?: RtcClock["since"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcClock["for"];
};

type RtcDeviceSelectProps = {
  /** What to choose. Default: `microphone`. */
  kind?: RtcDeviceSelect["kind"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcDeviceSelect["for"];

  /** Another was chosen. Cancel it and nothing happens. */
  "onrtc-device-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-device-request"]["detail"]>) => void;
};

type RtcFlipButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcFlipButton["for"];
  /**  */
  keyShortcuts?: RtcFlipButton["keyShortcuts"];
  /** Clicked. Cancel it and nothing happens. */
  "onrtc-flip-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-flip-request"]["detail"]>) => void;
};

type RtcFullscreenButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcFullscreenButton["for"];
  /** The id of the element that is to fill the screen. Without it: the room. */
  target?: RtcFullscreenButton["target"];
  /**  */
  keyShortcuts?: RtcFullscreenButton["keyShortcuts"];
  /** Clicked. Cancel it and nothing happens. */
  "onrtc-fullscreen-request"?: (
    e: CustomEvent<GlobalEventHandlersEventMap["rtc-fullscreen-request"]["detail"]>,
  ) => void;
};

type RtcGridProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcGrid["for"];
  /** `grid` (the default): all alike; `speaker`: who speaks is large, above a strip of the others; `sidebar`: the others in a column, in a narrow box below; `spotlight`: nobody else. */
  layout?: RtcGrid["layout"];
  /** The shape of a tile: `16/9` (the default), or two, the narrowest and the widest that it may take to fill the box: `3/4 16/9`. The large tile fills its place. */
  "aspect-ratio"?: RtcGrid["aspectRatio"];
  /** At most so many tiles on a page, the large one not counted. Without it: as many as fit. */
  "page-size"?: RtcGrid["pageSize"];
  /** Leave out this page's own participant. */
  "no-local"?: RtcGrid["noLocal"];
  /** Who is to be large, whatever the host says (`""` = nobody): a participant's id, the `user` of their token, or the name they gave. */
  spotlight?: RtcGrid["spotlight"];

  /** A tile was clicked twice: `detail.participant`, `detail.pinned`. Cancel it and nothing happens. */
  "onrtc-pin-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-pin-request"]["detail"]>) => void;
};

type RtcHandButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcHandButton["for"];
  /**  */
  keyShortcuts?: RtcHandButton["keyShortcuts"];
  /** Clicked. Cancel it and nothing happens. */
  "onrtc-hand-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-hand-request"]["detail"]>) => void;
};

type RtcHostButtonProps = {
  /** What it is for. */
  action?: RtcHostButton["action"];
  /** Whom: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcHostButton["participant"];
  /** This page's own participant: for the spotlight. */
  local?: RtcHostButton["local"];
  /** One press is enough for what cannot be undone, too: for a page that asks by itself. */
  "at-once"?: RtcHostButton["atOnce"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcHostButton["for"];
  /**  */
  keyShortcuts?: RtcHostButton["keyShortcuts"];
  /** Clicked, or clicked for the second time: `detail.what`, what is wanted. Cancel it and nothing happens. */
  "onrtc-moderate-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]>) => void;
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
  /**  */
  keyShortcuts?: RtcJoinButton["keyShortcuts"];
  /** Clicked. Cancel it and nothing happens. */
  "onrtc-join-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-join-request"]["detail"]>) => void;
};

type RtcLeaveButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcLeaveButton["for"];
  /**  */
  keyShortcuts?: RtcLeaveButton["keyShortcuts"];
  /** Clicked. Cancel it and nothing happens. */
  "onrtc-leave-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-leave-request"]["detail"]>) => void;
};

type RtcLevelProps = {
  /** Whose: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcLevel["participant"];
  /** This page's own participant. */
  local?: RtcLevel["local"];
  /** From the bottom up. */
  vertical?: RtcLevel["vertical"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcLevel["for"];
};

type RtcLobbyProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcLobby["for"];

  /** A button was pressed: `detail.what`, whom to admit or refuse. Cancel it and nothing happens. */
  "onrtc-moderate-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]>) => void;
};

type RtcMuteButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcMuteButton["for"];
  /** Heard, or silent, only while the button or its key is held: pressed = heard, and the microphone begins silent, with `push-to-talk`. A click by script or screen reader still toggles. Comes with the whole kit, or with `push-to-talk.js` beside this element. */
  mode?: RtcMuteButton["mode"];
  /** The key of that mode, in the manner of `aria-keyshortcuts`: `t`, `F4`, `Control+Shift+M`. Default: `Space`. One with Control, Alt or Meta works while somebody types, the others are silent then. */
  key?: RtcMuteButton["key"];
  /**  */
  hold?: RtcMuteButton["hold"];
  /**  */
  keyShortcuts?: RtcMuteButton["keyShortcuts"];
  /** Clicked. Cancel it and nothing happens. */
  "onrtc-mute-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]>) => void;
};

type RtcMuteIndicatorProps = {
  /** Whose: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcMuteIndicator["participant"];
  /** This page's own participant. */
  local?: RtcMuteIndicator["local"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcMuteIndicator["for"];
};

type RtcNameProps = {
  /** Whose: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcName["participant"];
  /** This page's own participant. */
  local?: RtcName["local"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcName["for"];
};

type RtcParticipantProps = {
  /** Whom: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcParticipant["participant"];
  /** This page's own participant. */
  local?: RtcParticipant["local"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcParticipant["for"];
  /** Whether this is the large tile of an `<rtc-grid>`, which sets it. */
  featured?: RtcParticipant["featured"];
};

type RtcParticipantsProps = {
  /** This page's own participant, too, as the first. */
  "include-local"?: RtcParticipants["includeLocal"];
  /** Only those of whom all of these words are true: `camera`, `microphone` (they can be heard), `screen`, `speaking`, `hand`, `pinned`, `host`, `speaker`, `listener` (their role, where the room gives any); with `no-` before it: only those of whom it is not. */
  filter?: RtcParticipants["filter"];
  /** Who comes first: who was there first (the default), by name, those who speak, those who have raised their hand. */
  sort?: RtcParticipants["sort"];
  /** At most so many. */
  limit?: RtcParticipants["limit"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcParticipants["for"];
};

type RtcPinButtonProps = {
  /** Whom: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcPinButton["participant"];
  /** This page's own participant. */
  local?: RtcPinButton["local"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcPinButton["for"];
  /**  */
  keyShortcuts?: RtcPinButton["keyShortcuts"];
  /** Clicked: `detail.participant`, `detail.pinned`, what is wanted. Cancel it and nothing happens. */
  "onrtc-pin-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-pin-request"]["detail"]>) => void;
};

type RtcPipButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcPipButton["for"];
  /** The id of the element that moves into the window. Without it: the first visible `<rtc-grid>`, `<rtc-participants>` or `<rtc-video>` of the room. An element with the attribute `data-rtc-place` keeps its place in the page. */
  target?: RtcPipButton["target"];
  /**  */
  keyShortcuts?: RtcPipButton["keyShortcuts"];
  /** When the button is clicked. Cancel it and nothing happens. */
  "onrtc-pip-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-pip-request"]["detail"]>) => void;
};

type RtcPreviewProps = {
  /** Take camera and microphone at once. Without it a button does. */
  autostart?: RtcPreview["autostart"];
  /** Stay visible in the call. */
  keep?: RtcPreview["keep"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcPreview["for"];

  /** Camera and microphone are wanted. Cancel it and nothing happens. */
  "onrtc-preview-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-preview-request"]["detail"]>) => void;
};

type RtcQualityProps = {
  /** Whose: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcQuality["participant"];
  /** This page's own participant. */
  local?: RtcQuality["local"];
  /** Say it in words beside the bars, too. */
  explain?: RtcQuality["explain"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcQuality["for"];
  /** What was found out last about this connection; `null` before that. */
  verdict?: RtcQuality["verdict"];
};

type RtcReactionsProps = {
  /** Others to choose from, with spaces between. Default: `👍 👏 ❤️ 😂 😮 🎉`. */
  emoji?: RtcReactions["emoji"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcReactions["for"];
  /**  */
  keyShortcuts?: RtcReactions["keyShortcuts"];
  /** One was chosen: `detail.emoji`. Cancel it and nothing happens. */
  "onrtc-reaction-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-reaction-request"]["detail"]>) => void;
  /** Somebody reacts, this page's person too: `detail.emoji`, `detail.from`, a participant's id. */
  "onrtc-reaction"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-reaction"]["detail"]>) => void;
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
  /** What lets this page in, where the room server asks for it. */
  token?: RtcRoom["token"];
  /** Where a fresh one is fetched from at every connect: a GET with credentials, answered with the token. */
  "token-url"?: RtcRoom["tokenUrl"];
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
  /** In the room: `detail.room`, `detail.self`. `state` holds everyone who is there. */
  "onrtc-joined"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-joined"]["detail"]>) => void;
  /** No longer in the room: `detail.reason`. */
  "onrtc-left"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-left"]["detail"]>) => void;
  /** Somebody has joined after this page: `detail.participant`. */
  "onrtc-participant-joined"?: (
    e: CustomEvent<GlobalEventHandlersEventMap["rtc-participant-joined"]["detail"]>,
  ) => void;
  /** Somebody has left: `detail.participant`, `detail.reason`. */
  "onrtc-participant-left"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-participant-left"]["detail"]>) => void;
  /** After every change of the state: `detail.state`. */
  "onrtc-state-change"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-state-change"]["detail"]>) => void;
  /** Something went wrong: `detail.error`, an `RtcError`. */
  "onrtc-error"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-error"]["detail"]>) => void;
  /** A microphone or camera that was unplugged in the call is back: `detail.device`. The room shows a button that takes it again. */
  "onrtc-device-returned"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-device-returned"]["detail"]>) => void;
  /** A participant's page has sent something with `send()`: `detail.from`, and `detail.text` or, for bytes, `detail.data`, an ArrayBuffer. */
  "onrtc-message"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-message"]["detail"]>) => void;
  /** A moderator has muted this page, or asks its person to speak: `detail.action`, `mute` or `ask-unmute`, and `detail.by`, the moderator. */
  "onrtc-moderated"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-moderated"]["detail"]>) => void;
};

type RtcRosterEntryProps = {
  /** Whom: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcRosterEntry["participant"];
  /** This page's own participant. */
  local?: RtcRosterEntry["local"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcRosterEntry["for"];
};

type RtcRosterProps = {
  /** Leave out this page's own participant. */
  "no-local"?: RtcRoster["noLocal"];
  /** Give each line a button that shows them large in the grid: the way to that without a mouse. */
  pins?: RtcRoster["pins"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcRoster["for"];

  /** A button was pressed that mutes or removes: `detail.what`. Cancel it and nothing happens. */
  "onrtc-moderate-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]>) => void;
  /** A button was pressed that pins: `detail.participant`, `detail.pinned`. Cancel it and nothing happens. */
  "onrtc-pin-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-pin-request"]["detail"]>) => void;
};

type RtcScreenButtonProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcScreenButton["for"];
  /** What will be on it, for the browser to keep sharp or smooth. */
  "content-hint"?: RtcScreenButton["contentHint"];
  /**  */
  keyShortcuts?: RtcScreenButton["keyShortcuts"];
  /** Clicked. Cancel it and nothing happens. */
  "onrtc-screen-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-screen-request"]["detail"]>) => void;
};

type RtcSettingsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcSettings["for"];
};

type RtcShortcutsProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcShortcuts["for"];
  /** No keys, no button. */
  disabled?: RtcShortcuts["disabled"];
  /** Mutes and unmutes. Default: `m`. */
  mute?: RtcShortcuts["mute"];
  /** Switches the camera on and off. Default: `v`. */
  camera?: RtcShortcuts["camera"];
  /** Shares the screen, and ends that. Default: `s`. */
  screen?: RtcShortcuts["screen"];
  /** Raises the hand, and lowers it. Default: `h`. */
  hand?: RtcShortcuts["hand"];
  /** Lets the room fill the screen, and ends that. Default: `f`. */
  fullscreen?: RtcShortcuts["fullscreen"];
  /** Opens the small window, and closes it. Default: `p`. */
  pip?: RtcShortcuts["pip"];
  /** Leaves. Default: `Shift+L`. */
  leave?: RtcShortcuts["leave"];
  /** Opens the list. Default: `?`. */
  list?: RtcShortcuts["list"];

  /** This and the other requests, when a key asks for them. Cancel it and nothing happens. */
  "onrtc-mute-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]>) => void;
};

type RtcSoundsProps = {
  /** Silent. */
  off?: RtcSounds["off"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcSounds["for"];
};

type RtcSpeakerTestProps = {
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcSpeakerTest["for"];
  /**  */
  keyShortcuts?: RtcSpeakerTest["keyShortcuts"];
  /** Clicked. Cancel it and nothing happens. */
  "onrtc-speaker-test-request"?: (
    e: CustomEvent<GlobalEventHandlersEventMap["rtc-speaker-test-request"]["detail"]>,
  ) => void;
};

type RtcStatusProps = {
  /** Say the room's id, too, once in the room: "standup: 3 people in the call". */
  "show-room"?: RtcStatus["showRoom"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcStatus["for"];
};

type RtcToastsProps = {
  /** Which there are, of `joined`, `left`, `hand-raised`, `talking-while-muted`, `microphone-silent`, `device`, `sound`, `permission`, `connection`, `moderated`, `knock`, `error`. With `no-` before them: all but those. Default: all. */
  kinds?: RtcToasts["kinds"];
  /** How long a notice that asks for nothing is shown, in milliseconds. 0 = until it is dismissed. Default: 6000. */
  duration?: RtcToasts["duration"];
  /** How long nobody else must have joined, left, knocked or raised a hand for it to be told, in milliseconds; at the latest after five times that. Default: 1000. */
  gather?: RtcToasts["gather"];
  /** At most so many at once. Default: 3. */
  limit?: RtcToasts["limit"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcToasts["for"];

  /** "Unmute" was pressed. Cancel it and nothing happens. */
  "onrtc-mute-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]>) => void;
  /** "Admit" was pressed. Cancel it and nothing happens. */
  "onrtc-moderate-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]>) => void;
  /** The button for sound was pressed. Cancel it and nothing happens. */
  "onrtc-sound-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-sound-request"]["detail"]>) => void;
  /** The device that is back is to be used. Cancel it and nothing happens. */
  "onrtc-device-return-request"?: (
    e: CustomEvent<GlobalEventHandlersEventMap["rtc-device-return-request"]["detail"]>,
  ) => void;
};

type RtcVideoProps = {
  /** Whom to show: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcVideo["participant"];
  /** Show this page's own participant. */
  local?: RtcVideo["local"];
  /** What of theirs to show. Default: `camera`. */
  source?: RtcVideo["source"];
  /** Do not mirror the local camera. The one at the back of a phone never is. */
  "no-mirror"?: RtcVideo["noMirror"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcVideo["for"];
};

type RtcVolumeProps = {
  /** Whom: a participant's id, the `user` of their token, or the name they gave. */
  participant?: RtcVolume["participant"];
  /** The id of the `<rtc-room>` it belongs to. Without it: the nearest one around. */
  for?: RtcVolume["for"];

  /** Moved. Cancel it and nothing happens. */
  "onrtc-volume-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-volume-request"]["detail"]>) => void;
};

export type CustomElements = {
  /**
   * What a participant looks like without a picture: their initials, on a colour that is always the same for the same name. Of the one
   * around it (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else of the one it names, else of
   * the first of the others to have come.
   * ---
   *
   *
   * ### **Slots:**
   *  - _default_ - A picture in place of the initials.
   *
   * ### **CSS Properties:**
   *  - **--rtc-avatar-size** - Its width. _(default: 2.5em)_
   * - **--rtc-avatar-radius** - The roundness. _(default: 50%)_
   * - **--rtc-avatar-surface** - A background for everybody; white letters have to be legible on it. _(default: undefined)_
   *
   * ### **CSS Parts:**
   *  - **avatar** - The disc.
   */
  "rtc-avatar": DefineComponent<RtcAvatarProps>;

  /**
   * A whole call in one tag: camera and microphone before joining, then the stage, a bar of controls, chat, and who is there.
   * Nothing but an `<rtc-room>` with the other elements in it: each part can be replaced by what you put into its slot, and a page
   * of your own can be made of the same. It fills the height of the window unless CSS says otherwise.
   *
   * Whoever joins brings what they chose in the preview. With `autojoin` there is none, and `audio` and `video` say what to bring.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-joined** - In the room. This and all other events are those of `<rtc-room>`.
   * - **rtc-left** - No longer in the room: `detail.reason`.
   * - **rtc-error** - Something went wrong: `detail.error`, an `RtcError`.
   *
   * ### **Slots:**
   *  - _default_ - `<rtc-ice-server>` elements, and what is to be there before, in and after the call.
   * - **lobby** - In the place of all that is there before joining.
   * - **preview** - In the place of camera and microphone before joining.
   * - **header** - In the place of the line above the stage.
   * - **stage** - In the place of the stage.
   * - **toolbar** - In the place of the whole bar of controls.
   * - **controls** - More controls, before the one that leaves.
   * - **chat** - In the place of the chat.
   * - **people** - In the place of the list of people.
   * - **notices** - In the place of the notices that come and go. With something here the room says itself what is wrong, above it all.
   *
   * ### **CSS Properties:**
   *  - **--rtc-background** - The background of it all. _(default: Canvas)_
   * - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The background of what leads on. _(default: #1a56db)_
   * - **--rtc-danger** - The background of what is off, wrong or the end. _(default: #c5221f)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness of buttons. _(default: 22px)_
   * - **--rtc-tile-radius** - The roundness of tiles. _(default: 12px)_
   * - **--rtc-gap** - The space between things. _(default: 8px)_
   *
   * ### **CSS Parts:**
   *  - **room** - The `<rtc-room>`.
   * - **lobby** - What is there before joining, and while one waits to be let in.
   * - **heading** - Its heading.
   * - **name-input** - The field for the name.
   * - **preview** - The `<rtc-preview>`; its own parts are named as there.
   * - **join** - The `<rtc-join-button>`.
   * - **waiting** - The `<rtc-lobby>` that tells who waits so; its `sentence` is named as there.
   * - **call** - What is there in the call.
   * - **header** - The line above the stage.
   * - **status** - The `<rtc-status>` in it.
   * - **clock** - The `<rtc-clock>` in it.
   * - **stage-box** - The box of the stage.
   * - **grid** - The `<rtc-grid>`.
   * - **tile** - Each `<rtc-video>` on the stage. Its own parts are named as there, but for `status`, which is `tile-status`.
   * - **stage** - The large one.
   * - **toolbar** - The bar of controls.
   * - **mute** - The `<rtc-mute-button>`.
   * - **camera** - The `<rtc-camera-button>`.
   * - **flip** - The `<rtc-flip-button>`.
   * - **screen** - The `<rtc-screen-button>`.
   * - **hand** - The `<rtc-hand-button>`.
   * - **reactions** - The `<rtc-reactions>`.
   * - **chat-button** - The button that opens the chat.
   * - **people-button** - The button that opens the list of people.
   * - **badge** - How many messages have not been seen, and how many people would like to come in.
   * - **settings** - The `<rtc-settings>`.
   * - **shortcuts** - The `<rtc-shortcuts>`.
   * - **leave** - The `<rtc-leave-button>`, in the call and while one waits.
   * - **button** - Every native button of the bar.
   * - **label** - The words on it.
   * - **panel** - The panel beside the stage: chat or people. On a small screen it covers the stage.
   * - **knocking** - The `<rtc-lobby>` in it: who would like to come in. Its own parts are named as there, but for `heading` and `name`, which are `knocking-heading` and `knocking-name`.
   * - **host** - The buttons of who may moderate, at its end.
   * - **host-button** - Each `<rtc-host-button>` there.
   * - **question** - What stands below one after the first of two presses.
   * - **notices** - The `<rtc-toasts>`.
   * - **error** - The sentence that says what is wrong, where something of yours is in the place of the notices.
   * - **device-button** - The button that takes a device again that is back, there too.
   * - **sound-button** - The button that is there while the browser refuses to play sound, there too.
   */
  "rtc-call": DefineComponent<RtcCallProps>;

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
   * What people write to each other in the call, to all or to one, from browser to browser. Who comes later is told by
   * those who were there. Enter sends, Shift+Enter begins a new line. What anybody writes is text: nothing in it can become
   * markup, and only `http` and `https` addresses become links. Who has no grant `chat` can only read.
   *
   * What this page's person has not seen is counted: what came while the chat was hidden, scrolled back or in a page in the
   * background.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-chat-request** - Somebody wants to say something: `detail.text`, `detail.to`. Cancel it and nothing is said.
   * - **rtc-chat-message** - Somebody else has said something.
   * - **rtc-chat-unread** - There is more, or less, that has not been seen: `detail.count`.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of messages and buttons. _(default: undefined)_
   * - **--rtc-color** - The colour of text. _(default: CanvasText)_
   * - **--rtc-accent** - The colour of one's own messages and of the button that sends. _(default: #1a56db)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness of buttons and fields. _(default: 22px)_
   * - **--rtc-chat-radius** - The roundness of messages. _(default: 14px)_
   * - **--rtc-gap** - The space between the parts. _(default: 8px)_
   * - **--rtc-unread** - Set on the element: how much has not been seen, as a string for `content`. _(default: undefined)_
   *
   * ### **CSS Parts:**
   *  - **log** - The messages.
   * - **empty** - What is there before the first.
   * - **message** - One message; also `mine`, `private` and `failed`.
   * - **mine** - A message of this page's person.
   * - **private** - A message to one participant.
   * - **failed** - A message that has not arrived.
   * - **meta** - Who, to whom and when.
   * - **name** - Who.
   * - **note** - To whom, if not to everyone, and who has handed it on.
   * - **time** - When.
   * - **text** - What.
   * - **link** - A link in it.
   * - **delivery** - How far it has come.
   * - **retry** - The button that sends it again.
   * - **badge** - The button that tells of what has not been seen, and goes there.
   * - **form** - What writes a message.
   * - **to** - The line that says to whom.
   * - **recipient** - The choice of one or all.
   * - **input** - The field.
   * - **send** - The button.
   */
  "rtc-chat": DefineComponent<RtcChatProps>;

  /**
   * How long the call has lasted, as a clock: `12:34`, after an hour `1:02:34`. A screen reader can ask for it and is not told of each
   * second. Outside the call it is empty.
   * ---
   *
   *
   * ### **CSS Parts:**
   *  - **time** - The `<time>`.
   */
  "rtc-clock": DefineComponent<RtcClockProps>;

  /**
   * Chooses a microphone, camera or speaker. Showing it asks for no permission; before there is one, browsers keep the names of
   * devices to themselves, and a line below says how to get them. The choice is remembered across visits and taken whenever
   * the device is there; in a call or preview it takes effect at once.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-device-request** - Another was chosen. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text. _(default: CanvasText)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **label** - The label.
   * - **select** - The native select.
   * - **more** - The button for the browser's own question, where it has one for speakers.
   * - **hint** - The line that says why there is nothing to choose from.
   */
  "rtc-device-select": DefineComponent<RtcDeviceSelectProps>;

  /**
   * Goes over from the front camera of a phone to the rear one, and back. Displayed where there is more than one camera and
   * a finger to touch with; elsewhere people choose by name, with `<rtc-device-select>`.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-flip-request** - Clicked. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The words.
   */
  "rtc-flip-button": DefineComponent<RtcFlipButtonProps>;

  /**
   * Lets the room, or another element, fill the screen, and ends that. Pressed = it does.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-fullscreen-request** - Clicked. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon-on** - The icon while the screen is filled.
   * - **icon-off** - The icon while it is not.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The words.
   */
  "rtc-fullscreen-button": DefineComponent<RtcFullscreenButtonProps>;

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
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-pin-request** - A tile was clicked twice: `detail.participant`, `detail.pinned`. Cancel it and nothing happens.
   *
   * ### **CSS Properties:**
   *  - **--rtc-gap** - The space between tiles. _(default: 8px)_
   *
   * ### **CSS Parts:**
   *  - **tiles** - The box of the tiles.
   * - **tile** - Each `<rtc-video>`.
   * - **stage** - The large one.
   * - **video** - Each native video. This and the following are the tiles' own.
   * - **avatar** - What is shown while there is no picture.
   * - **bar** - The strip with the name.
   * - **name** - The name.
   * - **muted-icon** - The sign that somebody cannot be heard.
   * - **status** - What keeps a picture away.
   * - **reaction** - What somebody has reacted with, while it rises over their tile.
   * - **pager** - The buttons that turn pages, and the number.
   * - **previous-button** - The button to the page before.
   * - **next-button** - The button to the next page.
   * - **page** - Which page it is.
   */
  "rtc-grid": DefineComponent<RtcGridProps>;

  /**
   * Raises this page's hand, for the others to see, and lowers it. Pressed = raised.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-hand-request** - Clicked. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The background while the hand is raised. _(default: #1a56db)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The words.
   */
  "rtc-hand-button": DefineComponent<RtcHandButtonProps>;

  /**
   * A button of whoever may moderate, for one thing that a host does. About one participant, who is the one around it
   * (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else the one it names, else the first of the
   * others to have come: to mute them, to ask them to unmute, to remove them for good, to have everybody see them large. About the
   * room: to mute everybody else, to lock it, to have a lobby, to end the call for all. Pressed = they are in the spotlight, the
   * room is locked, there is a lobby. Not displayed to who may not moderate, nor, but for the spotlight, about oneself. What cannot be
   * undone, to remove and to end, it asks to be pressed twice for.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-moderate-request** - Clicked, or clicked for the second time: `detail.what`, what is wanted. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The background while it is pressed. _(default: #1a56db)_
   * - **--rtc-danger** - The background of those that remove, and that end the call. _(default: #c5221f)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The words.
   * - **question** - What stands below it after the first of two presses.
   */
  "rtc-host-button": DefineComponent<RtcHostButtonProps>;

  /**
   * Names a STUN or TURN server to the `<rtc-room>` whose child it is, the way `<source>` belongs to `<video>`. Read when the room is
   * joined. Shows nothing.
   * ---
   *
   */
  "rtc-ice-server": DefineComponent<RtcIceServerProps>;

  /**
   * Joins the call. Disabled in the call; on the way in it keeps the focus and does nothing.
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
   * How loud a participant is, as a bar that moves: the one it names, else the one around it (`<rtc-participant>`, the templates of
   * `<rtc-participants>` and `<rtc-grid>`), else this page's own. Around it, a `<rtc-participant>` gets the level as the custom
   * property `--rtc-level`, too, so that a whole tile can glow.
   *
   * Decoration for a screen reader, which need not be told of what is heard; this page's own, which one does not hear
   * oneself, is a meter that can be asked.
   * ---
   *
   *
   * ### **CSS Properties:**
   *  - **--rtc-level** - How loud they are, from 0 to 1, about 20 times a second. Set by the element; to be read. _(default: 0)_
   * - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-accent** - The bar. _(default: #1a56db)_
   *
   * ### **CSS Parts:**
   *  - **meter** - All of it.
   * - **bar** - As much of it as they are loud.
   */
  "rtc-level": DefineComponent<RtcLevelProps>;

  /**
   * The room's lobby, from either side. To who waits it says so, politely, and how many are before them; to who may moderate it
   * lists who waits, each with a button that lets them in and one that does not. For everybody else there is nothing in it.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-moderate-request** - A button was pressed: `detail.what`, whom to admit or refuse. Cancel it and nothing happens.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The background of the buttons that let in. _(default: #1a56db)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-gap** - The space between things. _(default: 8px)_
   * - **--rtc-button-radius** - The roundness of buttons. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **sentence** - What is said to who waits.
   * - **heading** - What stands above the list: how many wait.
   * - **list** - The list of those who wait.
   * - **item** - Each line of it.
   * - **name** - The name in it.
   * - **admit** - The button that lets them in.
   * - **refuse** - The button that does not.
   * - **admit-all** - The button that lets everybody in, where several wait.
   */
  "rtc-lobby": DefineComponent<RtcLobbyProps>;

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
   * The sign that a participant cannot be heard; nothing while they can. About the one around it (`<rtc-participant>`, the templates
   * of `<rtc-participants>` and `<rtc-grid>`), else the one it names, else the first of the others to have come.
   * ---
   *
   *
   * ### **Slots:**
   *  - **muted-icon** - The icon while their microphone is silent.
   * - **off-icon** - The icon while they have no microphone on the call.
   *
   * ### **CSS Parts:**
   *  - **icon** - The sign.
   */
  "rtc-mute-indicator": DefineComponent<RtcMuteIndicatorProps>;

  /**
   * The name of a participant, as text: of the one around it (`<rtc-participant>`, the templates of `<rtc-participants>` and
   * `<rtc-grid>`), else of the one it names, else of the first of the others to have come.
   * ---
   *
   *
   * ### **Slots:**
   *  - _default_ - What is there while there is nobody.
   *
   * ### **CSS Parts:**
   *  - **name** - The name.
   */
  "rtc-name": DefineComponent<RtcNameProps>;

  /**
   * Says whom the elements inside it are about, so that none of them has to: a tile of your own. Without `participant` and
   * `local` it is the first of the others to have come. `<rtc-participants>` and `<rtc-grid>` make one for every copy of
   * their template.
   * ---
   *
   *
   * ### **Slots:**
   *  - _default_ - Elements about this participant, and anything else.
   */
  "rtc-participant": DefineComponent<RtcParticipantProps>;

  /**
   * Makes a copy of its `<template>` for every other participant, beside the template, each inside an `<rtc-participant>`, so that
   * the elements in it know whose they are: a tile of your own, in HTML. Without a template it is an `<rtc-video>` each.
   * A copy stays as it is, and where it is, for as long as there is a reason for it: another order is told to CSS (`order`), and
   * takes effect in a grid, which this element is, or a flex box. Another template makes new copies.
   * ---
   *
   *
   * ### **Slots:**
   *  - _default_ - The template, the copies, and anything else.
   *
   * ### **CSS Properties:**
   *  - **--rtc-gap** - The space between copies. _(default: 8px)_
   * - **--rtc-column** - The least width of a column of copies. _(default: 240px)_
   */
  "rtc-participants": DefineComponent<RtcParticipantsProps>;

  /**
   * A button that shows one participant large, in every `<rtc-grid>` of this page and nowhere else, and ends that. Of the one
   * around it (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else of the one it names, else
   * of the first of the others to have come. Only one is pinned at a time.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-pin-request** - Clicked: `detail.participant`, `detail.pinned`, what is wanted. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The background while they are pinned. _(default: #1a56db)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The words.
   */
  "rtc-pin-button": DefineComponent<RtcPinButtonProps>;

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
  "rtc-pip-button": DefineComponent<RtcPipButtonProps>;

  /**
   * Camera and microphone before joining: how one looks and sounds, with a choice of devices and a test of the speaker. Takes what
   * the room's `audio` and `video` ask for (both, if it has neither). Joining keeps the very same devices, muted or off if they
   * are. In the call it is not to be seen; when it is removed without joining, everything it took is let go.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-preview-request** - Camera and microphone are wanted. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - What comes below, such as a `<rtc-join-button>`.
   * - **start** - The label of the button that takes camera and microphone.
   * - **picture** - In the place of the picture.
   * - **controls** - In the place of the mute and the camera button.
   * - **devices** - In the place of the level, the device choices and the speaker test.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text. _(default: CanvasText)_
   * - **--rtc-accent** - The background of the start button. _(default: #1a56db)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-tile-radius** - The roundness of the picture. _(default: 12px)_
   * - **--rtc-button-radius** - The roundness of buttons. _(default: 22px)_
   * - **--rtc-gap** - The space between things. _(default: 8px)_
   *
   * ### **CSS Parts:**
   *  - **video** - The picture: a `<rtc-video>`.
   * - **empty** - What is in its place before.
   * - **start-button** - The button that takes camera and microphone.
   * - **controls** - The mute and the camera button.
   * - **devices** - The level, the device choices and the speaker test.
   * - **level** - The level of the microphone: a `<rtc-level>`.
   * - **label** - The label of a device choice.
   * - **select** - The native select of a device choice.
   * - **more** - The button for the browser's own question about speakers, where it has one.
   * - **hint** - The line that says why there is nothing to choose from.
   */
  "rtc-preview": DefineComponent<RtcPreviewProps>;

  /**
   * How well a participant arrives, as three bars, with the reason and on whose side it is: of the one it names, else of the one
   * around it (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else of the first of the others to have
   * come. Of this page's own participant: how well they arrive at the others. Everybody's connection is measured every two
   * seconds for as long as one such element is on the page, and tiles can be styled by it (`:state(poor)`).
   * ---
   *
   *
   * ### **CSS Properties:**
   *  - **--rtc-color** - The colour of the bars and of the words. _(default: CanvasText)_
   * - **--rtc-danger** - The colour of the bars when it is poor or lost. _(default: #c5221f)_
   * - **--rtc-gap** - The space between bars and words. _(default: 8px)_
   *
   * ### **CSS Parts:**
   *  - **icon** - The bars.
   * - **text** - The words.
   */
  "rtc-quality": DefineComponent<RtcQualityProps>;

  /**
   * A button that opens a few emoji to react with, and what everybody reacts with: it rises over the tiles (`<rtc-video>`) of
   * whoever it is from, or over this element, with their name, if there is none to be seen. An `<rtc-participant>` without a
   * video is such a tile, too, if it has `position: relative`. Goes from browser to browser, to all whose page has this element.
   *
   * What comes is one emoji at a time, from everybody only so many, and spoken in one sentence for all that come together.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-reaction-request** - One was chosen: `detail.emoji`. Cancel it and nothing happens.
   * - **rtc-reaction** - Somebody reacts, this page's person too: `detail.emoji`, `detail.from`, a participant's id.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-background** - The background of what opens. _(default: Canvas)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The words.
   * - **panel** - What opens.
   * - **emoji** - Each button in it.
   * - **reaction** - What rises over this element. That over a tile is a part of the tile.
   */
  "rtc-reactions": DefineComponent<RtcReactionsProps>;

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
   *  - **rtc-joined** - In the room: `detail.room`, `detail.self`. `state` holds everyone who is there.
   * - **rtc-left** - No longer in the room: `detail.reason`.
   * - **rtc-participant-joined** - Somebody has joined after this page: `detail.participant`.
   * - **rtc-participant-left** - Somebody has left: `detail.participant`, `detail.reason`.
   * - **rtc-state-change** - After every change of the state: `detail.state`.
   * - **rtc-error** - Something went wrong: `detail.error`, an `RtcError`.
   * - **rtc-device-returned** - A microphone or camera that was unplugged in the call is back: `detail.device`. The room shows a button that takes it again.
   * - **rtc-message** - A participant's page has sent something with `send()`: `detail.from`, and `detail.text` or, for bytes, `detail.data`, an ArrayBuffer.
   * - **rtc-moderated** - A moderator has muted this page, or asks its person to speak: `detail.action`, `mute` or `ask-unmute`, and `detail.by`, the moderator.
   *
   * ### **Methods:**
   *  - **join(): _Promise<void>_** - Joins the room that the attributes describe. The browser may ask for the devices.
   * - **leave(): _void_** - Leaves the room, and lets go of every device and connection before it returns.
   * - **send(message: _Parameters<Call["send"]>_): __** - Sends text or bytes, at most 64 KiB, to the pages of everyone who is connected, or of one participant.
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
   * One line of a list of people: avatar, name, connection, and whether hand, screen, microphone and camera are up, shared or on.
   * `<rtc-roster>` has one for each; in the template of an `<rtc-participants>` it makes a list of some of them.
   * ---
   *
   *
   * ### **Slots:**
   *  - _default_ - Anything more, at the end of the line: a button, a volume.
   *
   * ### **CSS Properties:**
   *  - **--rtc-danger** - The colour of the signs of what is off. _(default: #c5221f)_
   * - **--rtc-accent** - The ring around the avatar of whoever speaks. _(default: #1a56db)_
   *
   * ### **CSS Parts:**
   *  - **avatar** - The avatar.
   * - **name** - The name.
   * - **status** - How the connection stands, while it does not.
   * - **hand** - The sign of a raised hand.
   * - **screen** - The sign of a shared screen.
   * - **microphone** - The sign of the microphone.
   * - **camera** - The sign of the camera.
   */
  "rtc-roster-entry": DefineComponent<RtcRosterEntryProps>;

  /**
   * A list of everybody in the call, this page's participant first and the others in the order in which they came, under their
   * number. The number is not spoken at every change: `<rtc-status>` does that. Outside a call it is empty. Who may moderate has buttons
   * in it that mute and that remove each of the others.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-moderate-request** - A button was pressed that mutes or removes: `detail.what`. Cancel it and nothing happens.
   * - **rtc-pin-request** - A button was pressed that pins: `detail.participant`, `detail.pinned`. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - **heading** - What stands above the list. Default: how many they are.
   *
   * ### **CSS Parts:**
   *  - **heading** - What stands above the list.
   * - **list** - The list.
   * - **item** - Each line's place in the list.
   * - **entry** - Each `<rtc-roster-entry>`.
   * - **pin-button** - Each `<rtc-pin-button>`.
   * - **host-button** - Each `<rtc-host-button>`.
   * - **button** - The native button of either.
   * - **question** - What stands below a host's after the first of two presses.
   * - **avatar** - The avatar. This and the following are the entries' own.
   * - **name** - The name.
   * - **status** - How the connection stands, while it does not.
   * - **hand** - The sign of a raised hand.
   * - **screen** - The sign of a shared screen.
   * - **microphone** - The sign of the microphone.
   * - **camera** - The sign of the camera.
   */
  "rtc-roster": DefineComponent<RtcRosterProps>;

  /**
   * Shares this page's screen, a window or a tab, with its sound where the browser has it, and ends that. The browser asks the
   * person what to share, and ends the share too, by a bar of its own. Pressed = sharing.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-screen-request** - Clicked. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The background while sharing. _(default: #1a56db)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The words.
   */
  "rtc-screen-button": DefineComponent<RtcScreenButtonProps>;

  /**
   * A button, and the dialog that it opens: one's own picture, the choice of devices, the speaker test, and what you add. Made of
   * `<rtc-preview>`, before joining and in the call. Escape closes it, and the focus returns to where it was.
   * ---
   *
   *
   * ### **Methods:**
   *  - **open(): _void_** - Opens the dialog.
   * - **close(): _void_** - Closes it.
   *
   * ### **Slots:**
   *  - _default_ - Your own settings, below the others.
   * - **button** - In the place of the whole button.
   * - **icon** - The icon on the button.
   * - **preview** - In the place of picture, devices and test.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-danger** - The background of the error. _(default: #c5221f)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-gap** - The space between things. _(default: 8px)_
   * - **--rtc-tile-radius** - The roundness of the dialog. _(default: 12px)_
   * - **--rtc-button-radius** - The roundness of buttons. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button that opens the dialog.
   * - **button-label** - The words on it.
   * - **dialog** - The native dialog.
   * - **title** - Its title.
   * - **close-button** - The button that closes it.
   * - **error** - The sentence that says what is wrong.
   * - **preview** - Picture, devices and test: a `<rtc-preview>`.
   */
  "rtc-settings": DefineComponent<RtcSettingsProps>;

  /**
   * Keys for the whole page: mute, camera and the others, from wherever the focus is. Shows a button that opens the list of them,
   * where a person can also switch them off for good; says to screen readers what a key has changed, and on the kit's own buttons
   * which key does the same. Silent while somebody types, but for keys with Control, Alt or Meta. Of several rooms on a page, the one
   * around the focus hears a key first.
   *
   * Each attribute takes a key in the manner of `aria-keyshortcuts` (`m`, `F4`, `Control+Shift+M`), or nothing: `leave=""` is
   * none.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-mute-request** - This and the other requests, when a key asks for them. Cancel it and nothing happens.
   *
   * ### **Methods:**
   *  - **open(): _void_** - Opens the list, unless it would not be seen.
   * - **close(): _void_** - Closes it.
   *
   * ### **Slots:**
   *  - _default_ - The words on the button.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-background** - The background of the dialog. _(default: Canvas)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-gap** - The space between things. _(default: 8px)_
   * - **--rtc-tile-radius** - The roundness of the dialog. _(default: 12px)_
   * - **--rtc-button-radius** - The roundness of buttons. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button that opens the list.
   * - **label** - The words on it.
   * - **dialog** - The native dialog.
   * - **title** - Its title.
   * - **list** - The list of keys.
   * - **key** - Each key.
   * - **switch** - What switches them off and on.
   * - **close-button** - The button that closes the dialog.
   */
  "rtc-shortcuts": DefineComponent<RtcShortcutsProps>;

  /**
   * Plays a short, quiet sound when somebody joins the call and another when somebody leaves it: through the speaker that has been
   * chosen, no louder than everybody is. Many who come or go at once make none, nor does this page's own coming before its
   * person has touched the page. There is nothing to see.
   * ---
   *
   */
  "rtc-sounds": DefineComponent<RtcSoundsProps>;

  /**
   * Plays a short chime through the speaker that has been chosen, in a call or not.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-speaker-test-request** - Clicked. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The words.
   */
  "rtc-speaker-test": DefineComponent<RtcSpeakerTestProps>;

  /**
   * Says in words how the call stands: "3 people in the call", "3 people in the call, 1 not connected", "Reconnecting…", that a host
   * is yet to let this page in, or what is wrong. Once in the room, not that a microphone or camera is not to be had: the call goes
   * on, and `<rtc-room>` says it. A polite live region that says at most one thing a second: when much happens at once it tells only
   * how that ended.
   * ---
   *
   *
   * ### **CSS Parts:**
   *  - **text** - The words.
   */
  "rtc-status": DefineComponent<RtcStatusProps>;

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
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-mute-request** - "Unmute" was pressed. Cancel it and nothing happens.
   * - **rtc-moderate-request** - "Admit" was pressed. Cancel it and nothing happens.
   * - **rtc-sound-request** - The button for sound was pressed. Cancel it and nothing happens.
   * - **rtc-device-return-request** - The device that is back is to be used. Cancel it and nothing happens.
   *
   * ### **CSS Properties:**
   *  - **--rtc-background** - The background of a notice. _(default: Canvas)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The background of the button that helps, and the edge of a notice. _(default: #1a56db)_
   * - **--rtc-danger** - The edge of one that stays. _(default: #c5221f)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-gap** - The space between notices. _(default: 8px)_
   * - **--rtc-tile-radius** - The roundness of notices. _(default: 12px)_
   * - **--rtc-button-radius** - The roundness of buttons. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **list** - All of them.
   * - **toast** - Each of them; its kind is a part, too, such as `joined`.
   * - **stays** - One that does not pass by itself.
   * - **text** - The sentence.
   * - **action** - The button that does what helps.
   * - **dismiss** - The button that dismisses.
   */
  "rtc-toasts": DefineComponent<RtcToastsProps>;

  /**
   * Shows one participant: their camera or screen, their name, and what they look like while the camera is off. Always
   * silent: the room plays the sound. With neither `participant` nor `local` it shows the one around it
   * (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`), else the first of the others to have come,
   * which is all that a call for two needs.
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
   * - **--rtc-color** - The colour of the avatar. _(default: CanvasText)_
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

  /**
   * How loud the room plays: everybody, from 0 to 100%; or one participant, from 0 to 200%, who is the one it names or the one
   * around it (`<rtc-participant>`, the templates of `<rtc-participants>` and `<rtc-grid>`). Kept until the page is left; whoever
   * comes back is as loud as before if a token names them as the same `user`. There is nothing of it about this page's own
   * participant, whom it does not play.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-volume-request** - Moved. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The filled part of the slider. _(default: #1a56db)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-gap** - The space between its parts. _(default: 8px)_
   *
   * ### **CSS Parts:**
   *  - **icon** - The icon.
   * - **slider** - The native range input.
   * - **value** - The volume in percent.
   */
  "rtc-volume": DefineComponent<RtcVolumeProps>;
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
