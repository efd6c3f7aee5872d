/** The cases for which every language has texts. */

/** The devices that a user can choose. */
export type DeviceKind = "microphone" | "camera" | "speaker";

/** The delivery of a message of this page. `delivered` = every recipient who has not left the call has received it. */
export type Delivery = "sending" | "sent" | "delivered" | "failed";

/** The actions of a host button on the whole room. */
export type RoomAction = "mute-all" | "lock" | "lobby" | "end";

/** The actions of a host button on one participant. */
export type ParticipantAction = "mute" | "ask-unmute" | "remove" | "spotlight";

/** The reasons for a connection that is not good. */
export type QualityCause = "nothing" | "loss" | "delay" | "relay" | "jitter" | "freezes" | "bandwidth" | "processor";

/** The side that can improve a connection: the remote participant's, or this page's. */
export type QualitySide = "theirs" | "ours";

/**
 * The place where a denied permission can be allowed again: a browser, or the settings of a system that blocks the browser.
 * `in-app` = another browser, since the one inside an app may have no camera.
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
