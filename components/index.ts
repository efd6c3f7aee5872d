/** Defines every element: the one import that a page needs. */
export { RtcAvatar } from "./elements/rtc-avatar.js";
export { RtcCall } from "./elements/rtc-call.js";
export { RtcCameraButton } from "./elements/rtc-camera-button.js";
export { RtcChat } from "./elements/rtc-chat.js";
export { RtcClock } from "./elements/rtc-clock.js";
export { RtcDeviceSelect } from "./elements/rtc-device-select.js";
export { RtcFlipButton } from "./elements/rtc-flip-button.js";
export { RtcFullscreenButton } from "./elements/rtc-fullscreen-button.js";
export { RtcGrid } from "./elements/rtc-grid.js";
export { RtcHandButton } from "./elements/rtc-hand-button.js";
export { RtcHostButton } from "./elements/rtc-host-button.js";
export { RtcIceServer } from "./elements/rtc-ice-server.js";
export { RtcJoinButton } from "./elements/rtc-join-button.js";
export { RtcLeaveButton } from "./elements/rtc-leave-button.js";
export { RtcLevel } from "./elements/rtc-level.js";
export { RtcLobby } from "./elements/rtc-lobby.js";
export { RtcMuteButton } from "./elements/rtc-mute-button.js";
export { RtcMuteIndicator } from "./elements/rtc-mute-indicator.js";
export { RtcName } from "./elements/rtc-name.js";
export { RtcParticipant } from "./elements/rtc-participant.js";
export { RtcParticipants } from "./elements/rtc-participants.js";
export { RtcPinButton } from "./elements/rtc-pin-button.js";
export { RtcPipButton } from "./elements/rtc-pip-button.js";
export { RtcPreview } from "./elements/rtc-preview.js";
export { RtcQuality } from "./elements/rtc-quality.js";
export { RtcReactions } from "./elements/rtc-reactions.js";
export { RtcRoom } from "./elements/rtc-room.js";
export { RtcRoster } from "./elements/rtc-roster.js";
export { RtcRosterEntry } from "./elements/rtc-roster-entry.js";
export { RtcScreenButton } from "./elements/rtc-screen-button.js";
export { RtcSettings } from "./elements/rtc-settings.js";
export { RtcShortcuts } from "./elements/rtc-shortcuts.js";
export { RtcSounds } from "./elements/rtc-sounds.js";
export { RtcSpeakerTest } from "./elements/rtc-speaker-test.js";
export { RtcStatus } from "./elements/rtc-status.js";
export { RtcToasts } from "./elements/rtc-toasts.js";
export { RtcVideo } from "./elements/rtc-video.js";
export { RtcVolume } from "./elements/rtc-volume.js";

export { roomContext as callContext, type RoomHandle } from "./internal/room/room-context.js";
export type {
  ChatMessage,
  Delivery,
  RtcCameraRequest,
  RtcChatRequest,
  RtcDeviceRequest,
  RtcEventMap,
  RtcFullscreenRequest,
  RtcHandRequest,
  RtcModerateRequest,
  RtcMuteRequest,
  RtcPinRequest,
  RtcPipRequest,
  RtcPreviewRequest,
  RtcReactionRequest,
  RtcRequest,
  RtcRequestType,
  RtcScreenRequest,
  RtcVolumeRequest,
} from "./internal/room/events.js";
export { setTexts, type Texts } from "./texts/texts.js";

import "./elements/push-to-talk.js";
import { followCommands } from "./internal/commands/command-buttons.js";
import { answerAllRequests } from "./internal/room/optional-requests.js";
import { detectSpeakingEverywhere } from "./internal/speaking/detect-everywhere.js";
import { followLanguage } from "./texts/follow-language.js";

answerAllRequests();
detectSpeakingEverywhere();
followLanguage();
followCommands();

export { RtcError, type RtcErrorCode } from "./core/index.js";
export type {
  Call,
  CallEvents,
  CallReport,
  CallState,
  CallType,
  ConnectionState,
  Metadata,
  Moderation,
  Participant,
  RoomInfo,
  Source,
} from "./core/index.js";
