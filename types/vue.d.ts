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
  /** The id of the element that is to be in the window. Without it: the first `<rtc-grid>`, `<rtc-participants>` or `<rtc-video>` of the room. An element with `data-rtc-place` keeps its place in the page. */
  target?: RtcPipButton["target"];
  /**  */
  keyShortcuts?: RtcPipButton["keyShortcuts"];
  /** Clicked. Cancel it and nothing happens. */
  "onrtc-pip-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-pip-request"]["detail"]>) => void;
};

type RtcPreviewProps = {
  /** Switch on camera and microphone at once. Without it, the user presses a button for that. */
  autostart?: RtcPreview["autostart"];
  /** Stay visible in the call. */
  keep?: RtcPreview["keep"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcPreview["for"];

  /** The element asks to switch on camera and microphone. If the event is canceled, nothing happens. */
  "onrtc-preview-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-preview-request"]["detail"]>) => void;
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
  verdict?: RtcQuality["verdict"];
};

type RtcReactionsProps = {
  /** The emoji in the panel, separated by spaces; at most 24. Default: `👍 👏 ❤️ 😂 😮 🎉`. */
  emoji?: RtcReactions["emoji"];
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcReactions["for"];
  /**  */
  keyShortcuts?: RtcReactions["keyShortcuts"];
  /** The user chose an emoji: `detail.emoji`. If the event is canceled, nothing happens. */
  "onrtc-reaction-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-reaction-request"]["detail"]>) => void;
  /** A participant reacts, the local one too: `detail.emoji`, and `detail.from`, the participant's id. */
  "onrtc-reaction"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-reaction"]["detail"]>) => void;
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
  iceServers?: RtcRoom["iceServers"];
  /** Data about the room. It applies if this page is the first to join the room. Read at every join. */
  metadata?: RtcRoom["metadata"];
  /** The call itself, with all that attributes do not offer. */
  call?: RtcRoom["call"];
  /** The call's present state, a frozen snapshot. */
  state?: RtcRoom["state"];
  /** This page has joined the room: `detail.room`, `detail.self`. `state` then holds every participant who is there. */
  "onrtc-joined"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-joined"]["detail"]>) => void;
  /** This page is no longer in the room: `detail.reason`. */
  "onrtc-left"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-left"]["detail"]>) => void;
  /** A participant has joined after this page: `detail.participant`. */
  "onrtc-participant-joined"?: (
    e: CustomEvent<GlobalEventHandlersEventMap["rtc-participant-joined"]["detail"]>,
  ) => void;
  /** A participant has left: `detail.participant`, `detail.reason`. */
  "onrtc-participant-left"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-participant-left"]["detail"]>) => void;
  /** After every change of the state: `detail.state`. */
  "onrtc-state-change"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-state-change"]["detail"]>) => void;
  /** An error occurred: `detail.error`, an `RtcError`. */
  "onrtc-error"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-error"]["detail"]>) => void;
  /** A microphone or camera that was unplugged during the call is back: `detail.device`. The room shows a button that switches to it again. */
  "onrtc-device-returned"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-device-returned"]["detail"]>) => void;
  /** A message from another page's `send()` has arrived: `detail.from`, and `detail.text` or, for bytes, `detail.data`, an ArrayBuffer. */
  "onrtc-message"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-message"]["detail"]>) => void;
  /** A moderator has muted this page, or asks the user to unmute: `detail.action`, `mute` or `ask-unmute`, and `detail.by`, the moderator. */
  "onrtc-moderated"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-moderated"]["detail"]>) => void;
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
  "onrtc-moderate-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]>) => void;
  /** A button that pins was pressed: `detail.participant`, `detail.pinned`. If the event is canceled, nothing happens. */
  "onrtc-pin-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-pin-request"]["detail"]>) => void;
};

type RtcScreenButtonProps = {
  /** The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it. */
  for?: RtcScreenButton["for"];
  /** The kind of content, for the browser: `detail` and `text` favour a sharp picture, `motion` a smooth one. */
  "content-hint"?: RtcScreenButton["contentHint"];
  /**  */
  keyShortcuts?: RtcScreenButton["keyShortcuts"];
  /** The button was clicked. If the event is canceled, nothing happens. */
  "onrtc-screen-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-screen-request"]["detail"]>) => void;
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
  "onrtc-mute-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]>) => void;
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
  /**  */
  keyShortcuts?: RtcSpeakerTest["keyShortcuts"];
  /** The button was clicked. If the event is canceled, nothing happens. */
  "onrtc-speaker-test-request"?: (
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
  /** The kinds of notices to show, separated by spaces: `joined`, `left`, `hand-raised`, `talking-while-muted`, `microphone-silent`, `device`, `sound`, `permission`, `connection`, `moderated`, `knock`, `error`. With `no-` before a kind: all kinds but that one. Default: all. */
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
  "onrtc-mute-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-mute-request"]["detail"]>) => void;
  /** "Admit" was pressed. If the event is canceled, nothing happens. */
  "onrtc-moderate-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-moderate-request"]["detail"]>) => void;
  /** The button for sound was pressed. If the event is canceled, nothing happens. */
  "onrtc-sound-request"?: (e: CustomEvent<GlobalEventHandlersEventMap["rtc-sound-request"]["detail"]>) => void;
  /** The button that switches to the returned device was pressed. If the event is canceled, nothing happens. */
  "onrtc-device-return-request"?: (
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
   * Shows the tiles in a small window that stays on top of all others, and brings them back. Where the browser has such windows for
   * elements (Document Picture-in-Picture), your own tiles go there, live, with their styles, controls and requests; elsewhere one
   * picture does. Pressed = the window is open. It closes with the call.
   *
   * The window has a tree of its own, bound to the same call: one element around the tiles, with the name of the room and with the
   * classes and attributes of everything around the tiles in the page. Your rules apply in the window as long as they need no more
   * elements around the tiles than that: `.dark rtc-grid` does, `main > section rtc-grid` does not. Inherited values and custom
   * properties always apply.
   * ---
   *
   *
   * ### **Events:**
   *  - **rtc-pip-request** - Clicked. Cancel it and nothing happens.
   *
   * ### **Slots:**
   *  - _default_ - The label.
   * - **icon** - The icon.
   *
   * ### **CSS Properties:**
   *  - **--rtc-surface** - The background of buttons and tiles. _(default: undefined)_
   * - **--rtc-color** - The colour of text and icons. _(default: CanvasText)_
   * - **--rtc-accent** - The background while there is a small window. _(default: #1a56db)_
   * - **--rtc-focus** - The focus ring. _(default: CanvasText)_
   * - **--rtc-button-radius** - The roundness. _(default: 22px)_
   *
   * ### **CSS Parts:**
   *  - **button** - The native button.
   * - **label** - The words.
   */
  "rtc-pip-button": DefineComponent<RtcPipButtonProps>;

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
  "rtc-preview": DefineComponent<RtcPreviewProps>;

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
  "rtc-quality": DefineComponent<RtcQualityProps>;

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
  "rtc-reactions": DefineComponent<RtcReactionsProps>;

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
  "rtc-room": DefineComponent<RtcRoomProps>;

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
  "rtc-roster-entry": DefineComponent<RtcRosterEntryProps>;

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
  "rtc-roster": DefineComponent<RtcRosterProps>;

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
  "rtc-screen-button": DefineComponent<RtcScreenButtonProps>;

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
  "rtc-settings": DefineComponent<RtcSettingsProps>;

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
  "rtc-shortcuts": DefineComponent<RtcShortcutsProps>;

  /**
   * Plays a short, quiet sound when a participant joins the call, and another one when a participant leaves. The sounds come from the
   * chosen speaker and follow the room's volume. When many participants join or leave at once, no sound is played. The page's own join
   * and leave make a sound only after the user has interacted with the page. The element displays nothing.
   * ---
   *
   */
  "rtc-sounds": DefineComponent<RtcSoundsProps>;

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
  "rtc-speaker-test": DefineComponent<RtcSpeakerTestProps>;

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
  "rtc-status": DefineComponent<RtcStatusProps>;

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
  "rtc-toasts": DefineComponent<RtcToastsProps>;

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
  "rtc-video": DefineComponent<RtcVideoProps>;

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
