/** The cases that texts tell apart. They stand here because a text for each of them stands in every language. */

/** The devices that a person chooses. */
export type DeviceKind = "microphone" | "camera" | "speaker";

/** How far a message of this page's own has come. `delivered` = everyone has it who was there and has not left. */
export type Delivery = "sending" | "sent" | "delivered" | "failed";

/** What a host button does to the whole room. */
export type RoomAction = "mute-all" | "lock" | "lobby" | "end";

/** What a host button does to one participant. */
export type ParticipantAction = "mute" | "ask-unmute" | "remove" | "spotlight";

/** Why a connection is not good. */
export type QualityCause = "nothing" | "loss" | "delay" | "relay" | "jitter" | "freezes" | "bandwidth" | "processor";

/** The side that can improve a connection: the remote participant's, or this page's. */
export type QualitySide = "theirs" | "ours";

/**
 * The place where a denied permission is allowed again: a browser, the settings of a system that blocks the browser, or another
 * browser, since the one inside an app may have no camera.
 */
export type PermissionPlace =
  | "chrome"
  | "firefox"
  | "safari"
  | "chrome-android"
  | "firefox-android"
  | "safari-ios"
  | "other-ios"
  | "in-app"
  | "windows"
  | "mac"
  | "other";
