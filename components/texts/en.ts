import type { Quality, RtcErrorCode } from "../core/index.js";
import type {
  Delivery,
  DeviceKind,
  ParticipantAction,
  PermissionPlace,
  QualityCause,
  QualitySide,
  RoomAction,
} from "./cases.js";

// English is split into groups, because every page starts with it: a bundler keeps only the groups that a page's elements use.

const ownErrors: Readonly<Partial<Record<RtcErrorCode, string>>> = {};
const keyNames: Readonly<Record<string, string>> = { " ": "Space", control: "Ctrl" };

/** Texts of rooms and tiles. */
export const room = {
  mute: "Mute",
  soundButton: "Turn on sound",
  useAgain: (device: string): string => `Switch back to ${device}`,
  unnamed: "Guest",
  you: (name: string): string => (name ? `${name} (you)` : "You"),
  screenOf: (name: string): string => `${name}’s screen`,
  muted: "muted",
  cameraOff: "camera off",
  waiting: "Waiting for others to join",
  // The state of the connection to a participant, or to the room.
  connecting: "Connecting…",
  disconnected: "Reconnecting…",
  failed: "No connection",
  closed: "Not in the call",
  /** Sentences for errors, by code. Without one, the `message` of the error is shown, which in English names the device. */
  errors: ownErrors,
};

/** Texts of control bars and status lines. */
export const bar = {
  camera: "Camera",
  join: "Join",
  leave: "Leave",
  alone: "You are the only one here",
  inCall: (count: number): string => `${count} people in the call`,
  outOfReach: (people: string, count: number): string => `${people}, ${count} not connected`,
  inRoom: (room: string, status: string): string => `${room}: ${status}`,
  timeInCall: "Time in call",
};

/** Texts of participants and their tiles. */
export const people = {
  pin: (name: string): string => `Pin ${name}`,
  people: (count: number): string => (count === 1 ? "1 person" : `${count} people`),
  microphoneOn: "microphone on",
  noMicrophone: "no microphone",
  cameraOn: "camera on",
  handRaised: "hand raised",
  sharing: "sharing a screen",
  pages: "Participant pages",
  pageOf: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  previousPage: "Previous page",
  nextPage: "Next page",
};

/** Texts of sound, and of the quality of connections. */
export const sound = {
  volume: "Volume",
  volumeOf: (name: string): string => `Volume for ${name}`,
  percent: (value: number): string => `${value}%`,
  levelOf: (name: string): string => `${name}: sound level`,
  // Shown alone, or with the cause: "Poor connection: some sound or video is getting lost, on their side".
  quality: {
    good: "Good connection",
    fair: "Fair connection",
    poor: "Poor connection",
    lost: "Connection lost",
  } satisfies Readonly<Record<Quality, string>>,
  unmeasured: "Checking the connection…",
  qualityCause: {
    nothing: "nothing is arriving",
    loss: "some sound or video is getting lost",
    delay: "there is a long delay",
    relay: "there is a long delay through a relay server",
    jitter: "sound is arriving unevenly",
    freezes: "the video keeps freezing",
    bandwidth: "the internet connection is too slow",
    processor: "this device is too busy",
  } satisfies Readonly<Record<QualityCause, string>>,
  qualitySide: { theirs: "on their side", ours: "on your side" } satisfies Readonly<Record<QualitySide, string>>,
  qualityOf: (name: string, quality: string): string => `${name}: ${quality}`,
  qualityWhy: (quality: string, cause: string, side: string): string =>
    [quality, [cause, side].filter(Boolean).join(", ")].filter(Boolean).join(": "),
};

/** Texts for choosing and testing devices. */
export const device = {
  deviceKind: { microphone: "Microphone", camera: "Camera", speaker: "Speaker" } satisfies Readonly<
    Record<DeviceKind, string>
  >,
  defaultDevice: "Default",
  /** The name of a device while the browser hides its real one. */
  device: (number: number): string => `Device ${number}`,
  noDevice: "No device found. Plug one in.",
  /** The button for a longer list. */
  deviceHint: {
    microphone: "Turn on your microphone to choose another one.",
    camera: "Turn on your camera to choose another one.",
    speaker: "Turn on your microphone to choose another speaker.",
  } satisfies Readonly<Record<DeviceKind, string>>,
  chooseSpeaker: "Choose a speaker…",
  testSpeaker: "Test speaker",
  turnOn: "Turn on camera and microphone",
  turnOnMicrophone: "Turn on microphone",
  turnOnCamera: "Turn on camera",
  settings: "Settings",
  close: "Close",
};

/** Texts of the chat and of reactions. */
export const chat = {
  chat: "Chat",
  messages: "Messages",
  nothingSaid: "No messages yet",
  writeMessage: "Write a message",
  sendMessage: "Send",
  recipient: "To",
  everyone: "Everyone",
  hasNoChat: (name: string): string => `${name} (chat not available)`,
  hasGone: (name: string): string => `${name} (left the call)`,
  onlyTo: (name: string): string => `only to ${name}`,
  onlyToYou: "only to you",
  toldBy: (name: string): string => `passed on by ${name}`,
  delivery: { sending: "Sending…", sent: "Sent", delivered: "Delivered", failed: "Not delivered" } satisfies Readonly<
    Record<Delivery, string>
  >,
  sendAgain: "Send again",
  newMessages: (count: number): string => (count === 1 ? "1 new message" : `${count} new messages`),
  reactions: "Reactions",
  reaction: (name: string, emoji: string): string => `${name}: ${emoji}`,
};

/** Texts of notices. */
export const toast = {
  hasJoined: (name: string): string => `${name} joined`,
  haveJoined: (count: number): string => `${count} people joined`,
  hasLeft: (name: string): string => `${name} left`,
  haveLeft: (count: number): string => `${count} people left`,
  raisedHand: (name: string): string => `${name} raised their hand`,
  raisedHands: (count: number): string => `${count} people raised their hands`,
  talkingWhileMuted: "Are you talking? Your microphone is muted.",
  unmute: "Unmute",
  microphoneSilent: "No sound from your microphone. Check its mute switch, or choose another microphone.",
  isBack: (device: string): string => `${device} is connected again.`,
  soundBlocked: "Your browser is blocking the sound. Turn it on to hear the others.",
  lineLost: "Connection lost. Reconnecting… If you can hear the others, they can hear you.",
  lineBack: "You are connected again.",
  notices: "Notifications",
  dismiss: "Dismiss",
  permissionDenied: "This page cannot use your camera or microphone.",
  permissionHelp: {
    chrome: "Click the icon to the left of the address, allow camera and microphone, then try again.",
    firefox: "Click the crossed-out camera or microphone to the left of the address, remove the block, then try again.",
    safari: "In the Safari menu, open the settings for this website, allow camera and microphone, then try again.",
    "chrome-android":
      "Tap the icon to the left of the address, then Permissions. Allow camera and microphone, then try again.",
    "firefox-android":
      "Tap the lock to the left of the address, then the blocked camera or microphone. Allow it, then try again.",
    "safari-ios":
      "Tap the button to the left of the address, then Website Settings. Allow camera and microphone, then try again.",
    "other-ios":
      "In the Settings app, go to Apps, choose this browser, and allow camera and microphone. Then try again.",
    "in-app":
      "The browser inside this app may have no camera access. Use the app’s menu to open this page in your usual browser.",
    windows:
      "Windows is blocking access. Go to Settings, then Privacy & security, and let desktop apps use your camera and microphone. Then try again.",
    mac: "macOS is blocking access. Go to System Settings, then Privacy & Security, allow this browser under Camera and Microphone, and restart it. Then try again.",
    other: "In your browser’s settings for this site, allow camera and microphone, then try again.",
  } satisfies Readonly<Record<PermissionPlace, string>>,
};

/** Texts of a whole call. */
export const call = {
  readyToJoin: "Ready to join?",
  yourName: "Your name",
  callControls: "Call controls",
  peoplePanel: "People",
};

/** Texts of the other controls. */
export const control = {
  shareScreen: "Share screen",
  raiseHand: "Raise hand",
  flipCamera: "Flip camera",
  fullscreen: "Full screen",
  smallWindow: "Picture-in-picture",
  holdToTalk: (key: string): string => `Hold ${key} to talk`,
  holdToMute: (key: string): string => `Hold ${key} to mute`,
  // As printed on keyboards.
  keyNames,
  shortcuts: "Keyboard shortcuts",
  useShortcuts: "Use these shortcuts",
  done: "Done",
  notSharing: "stopped sharing",
  handLowered: "hand lowered",
};

const ahead = (count: number): string => (count === 1 ? "1 person is" : `${count} people are`);

/** Texts for hosts, and for participants in the lobby. */
export const host = {
  waitForHost: (before: number): string =>
    before ? `A host will let you in soon. ${ahead(before)} ahead of you.` : "A host will let you in soon.",
  admit: "Admit",
  refuse: "Deny",
  admitAll: "Admit all",
  wantsIn: (name: string): string => `${name} wants to join.`,
  wantIn: (count: number): string => (count === 1 ? "1 person wants to join" : `${count} people want to join`),
  wasMuted: "A host muted you.",
  askedToUnmute: "A host is asking you to unmute.",
  pressAgain: "Press again to confirm.",
  /** Labels of buttons. The name is the participant's; the actions on the whole room ignore it. */
  hostAction: {
    mute: (name: string): string => `Mute ${name}`,
    "ask-unmute": (name: string): string => `Ask ${name} to unmute`,
    remove: (name: string): string => `Remove ${name}`,
    spotlight: (name: string): string => `Spotlight ${name}`,
    "mute-all": () => "Mute everyone else",
    lock: () => "Lock the room",
    lobby: () => "Waiting room",
    end: () => "End call for everyone",
  } satisfies Readonly<Record<ParticipantAction | RoomAction, (name: string) => string>>,
};

/** The texts of the kit, all replaceable with `setTexts()`. */
export type Texts = Readonly<
  typeof room &
    typeof bar &
    typeof people &
    typeof sound &
    typeof device &
    typeof chat &
    typeof toast &
    typeof call &
    typeof control &
    typeof host
>;

/** A language: every text, and a sentence for every error. */
export type Language = Texts & { readonly errors: Readonly<Record<RtcErrorCode, string>> };

const errors: Language["errors"] = {
  "unsupported-browser": "This browser cannot make calls. Use a current version of Chrome, Edge, Firefox or Safari.",
  "insecure-context": "Camera and microphone only work on secure pages. Open this page over https://.",
  "room-missing": "This page does not say which room to join.",
  "invalid-configuration": "A setting of this call is not valid. Tell the owner of this site.",
  "server-unreachable": "Cannot reach the room server. Trying again…",
  "server-busy": "The room server is busy. Please wait, you will join in a moment…",
  "permission-denied":
    "Camera or microphone is blocked. Allow it in your browser’s settings for this site, then try again.",
  "permission-blocked": "This page is not allowed to ask for your camera or microphone. Tell the owner of this site.",
  "device-not-found": "No camera or microphone found. Plug one in and try again.",
  "device-busy": "Another app may be using your camera or microphone. Close that app and try again.",
  "device-unavailable": "The chosen device is not available. Choose another one.",
  "device-lost": "A device was disconnected. Plug it back in or choose another one.",
  "request-dismissed": "You closed the browser’s question. Try again and allow access.",
  "autoplay-blocked": "Your browser is blocking the sound. Tap the page to hear the others.",
  replaced: "You joined this call in another window. Join again to continue here.",
  "connection-failed": "Cannot connect to a participant. Trying again… Another network may help.",
  "negotiation-failed": "The connection to a participant failed. Reload the page.",
  "message-too-large": "This message is too long. Make it shorter.",
  "not-connected": "Nobody is connected right now. Try again in a moment.",
  "room-not-found": "This room does not exist.",
  "participant-not-found": "This participant is no longer in the room.",
  "invalid-message": "The room server rejected this page. Reload the page.",
  "room-full": "The room is full. Try again later.",
  unauthorized: "The room server did not accept your access. Ask for a new link.",
  forbidden: "Your access does not work here. Open the link you were given.",
  "not-granted": "You cannot do that in this call. Ask a host to allow it.",
  removed: "A host removed you from the call.",
  ended: "The call was ended for everyone.",
  refused: "You were not let in.",
  "room-locked": "The room is locked. Ask someone inside to unlock it.",
  "room-closed": "The room is not open right now. Come back at the agreed time.",
  "rate-limited": "This page sent too much at once. Wait a minute, then join again.",
};

/** English. */
// The call is marked as pure, so that a bundler drops it from a page that imports only some of the groups.
const en: Language = /* @__PURE__ */ (() => ({
  ...room,
  ...bar,
  ...people,
  ...sound,
  ...device,
  ...chat,
  ...toast,
  ...call,
  ...control,
  ...host,
  errors,
}))();

export default en;
