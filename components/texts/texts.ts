import type { ReactiveControllerHost } from "lit";
import type { Quality, RtcError, RtcErrorCode } from "../core/index.js";
import type { DeviceKind } from "../internal/room/events.js";
import type { PersonAction, RoomAction } from "../internal/participants/moderation.js";
import type { PermissionPlace } from "../internal/notices/permission-help.js";
import type { QualityCause, QualitySide } from "../internal/quality/quality-verdict.js";
import type { Delivery } from "../internal/chat/chat.js";

/** What stands in the place of the kit's own texts, also for groups that are yet to be loaded. */
const replaced: Record<string, unknown> = {};
const groups = new Set<object>();

/** A group of texts: a page downloads those that its elements use. */
function group<T extends object>(texts: T): T {
  groups.add(texts);
  return replaceIn(texts);
}

function replaceIn<T extends object>(texts: T): T {
  for (const name in texts) if (name in replaced) Reflect.set(texts, name, replaced[name]);
  return texts;
}

const errors: Readonly<Partial<Record<RtcErrorCode, string>>> = {};
const keyNames: Readonly<Record<string, string>> = { " ": "Space", control: "Ctrl" };

/** What rooms and tiles say. */
export const texts = /* @__PURE__ */ group({
  mute: "Mute",
  soundButton: "Tap for sound",
  useAgain: (device: string): string => `Use ${device} again`,
  unnamed: "Guest",
  you: (name: string): string => (name ? `${name} (you)` : "You"),
  screenOf: (name: string): string => `Screen of ${name}`,
  muted: "muted",
  cameraOff: "camera off",
  waiting: "Waiting for others",
  // A connection, in the words of its state: a participant's, or the call's.
  connecting: "Connecting…",
  disconnected: "Reconnecting…",
  failed: "No connection",
  closed: "Not in the call",
  /** Sentences for errors, by code; an error without one here speaks for itself. */
  errors,
});

/** Those of control bars and status lines. */
export const barTexts = /* @__PURE__ */ group({
  camera: "Camera",
  join: "Join",
  leave: "Leave",
  alone: "You are the only one here",
  inCall: (count: number): string => `${count} people in the call`,
  outOfReach: (people: string, count: number): string => `${people}, ${count} out of reach`,
  inRoom: (room: string, status: string): string => `${room}: ${status}`,
  timeInCall: "Time in the call",
});

/** Those of people and their tiles. */
export const peopleTexts = /* @__PURE__ */ group({
  pin: (name: string): string => `Pin ${name}`,
  people: (count: number): string => (count === 1 ? "1 person" : `${count} people`),
  microphoneOn: "microphone on",
  noMicrophone: "no microphone",
  cameraOn: "camera on",
  handRaised: "hand raised",
  sharing: "sharing a screen",
  pages: "Pages of people",
  pageOf: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  previousPage: "Previous page",
  nextPage: "Next page",
});

/** Those of sound, and of how well it arrives. */
export const soundTexts = /* @__PURE__ */ group({
  volume: "Volume",
  volumeOf: (name: string): string => `Volume of ${name}`,
  percent: (value: number): string => `${value}%`,
  levelOf: (name: string): string => `Sound of ${name}`,
  // How well somebody arrives, alone and in a sentence: "Poor connection: sound gets lost on the way, on their side".
  quality: {
    good: "Good connection",
    fair: "Fair connection",
    poor: "Poor connection",
    lost: "Connection lost",
  } satisfies Readonly<Record<Quality, string>>,
  unmeasured: "Connection not measured yet",
  qualityCause: {
    nothing: "nothing arrives",
    loss: "some of it gets lost on the way",
    delay: "it takes long to arrive",
    relay: "it takes long to arrive, by way of a relay",
    jitter: "it arrives unevenly",
    freezes: "the picture freezes",
    bandwidth: "there is too little bandwidth",
    processor: "this device is too busy",
  } satisfies Readonly<Record<QualityCause, string>>,
  qualitySide: { theirs: "on their side", ours: "on your side" } satisfies Readonly<Record<QualitySide, string>>,
  qualityOf: (name: string, quality: string): string => `${name}: ${quality}`,
  qualityWhy: (quality: string, cause: string, side: string): string =>
    [quality, [cause, side].filter(Boolean).join(", ")].filter(Boolean).join(": "),
});

/** Those of choosing devices and trying them out. */
export const deviceTexts = /* @__PURE__ */ group({
  deviceKind: { microphone: "Microphone", camera: "Camera", speaker: "Speaker" } satisfies Readonly<
    Record<DeviceKind, string>
  >,
  defaultDevice: "Default",
  /** A device whose name the browser keeps to itself. */
  device: (number: number): string => `Device ${number}`,
  noDevice: "None found. Plug one in.",
  /** How to get more to choose from. */
  deviceHint: {
    microphone: "Turn on the microphone to choose another.",
    camera: "Turn on the camera to choose another.",
    speaker: "Turn on the microphone to choose another.",
  } satisfies Readonly<Record<DeviceKind, string>>,
  chooseSpeaker: "Choose a speaker…",
  testSpeaker: "Test speaker",
  turnOn: "Turn on camera and microphone",
  turnOnMicrophone: "Turn on microphone",
  turnOnCamera: "Turn on camera",
  settings: "Settings",
  close: "Close",
});

/** Those of talk in writing, and of reactions. */
export const talkTexts = /* @__PURE__ */ group({
  chat: "Chat",
  messages: "Messages",
  nothingSaid: "No messages yet",
  writeMessage: "Message",
  sendMessage: "Send",
  recipient: "To",
  everyone: "Everyone",
  hasNoChat: (name: string): string => `${name} (has no chat)`,
  hasGone: (name: string): string => `${name} (has left)`,
  onlyTo: (name: string): string => `to ${name} only`,
  onlyToYou: "to you only",
  toldBy: (name: string): string => `as told by ${name}`,
  delivery: { sending: "Sending…", sent: "Sent", delivered: "Delivered", failed: "Not delivered" } satisfies Readonly<
    Record<Delivery, string>
  >,
  sendAgain: "Send again",
  newMessages: (count: number): string => (count === 1 ? "1 new message" : `${count} new messages`),
  reactions: "Reactions",
  reaction: (name: string, emoji: string): string => `${name}: ${emoji}`,
});

/** Those that come and go at the edge of the page. */
export const toastTexts = /* @__PURE__ */ group({
  hasJoined: (name: string): string => `${name} joined`,
  haveJoined: (count: number): string => `${count} people joined`,
  hasLeft: (name: string): string => `${name} left`,
  haveLeft: (count: number): string => `${count} people left`,
  raisedHand: (name: string): string => `${name} raised a hand`,
  raisedHands: (count: number): string => `${count} people raised a hand`,
  talkingWhileMuted: "You are talking, but your microphone is muted.",
  unmute: "Unmute",
  microphoneSilent: "Nothing comes from your microphone. Look for a switch on it, or choose another one.",
  isBack: (device: string): string => `${device} is back.`,
  soundBlocked: "You cannot hear the others yet: your browser waits for a tap.",
  lineLost: "The line to the room is down. It is being tried again, and whoever you hear still hears you.",
  lineBack: "The line to the room is back.",
  notices: "Notices",
  dismiss: "Dismiss",
  permissionDenied: "This page may not use your camera or microphone.",
  /** What undoes a denied permission, by browser and system. */
  permissionHelp: {
    chrome: "Click the icon left of the address, allow camera and microphone, and try again.",
    firefox: "Click the crossed-out camera or microphone left of the address, remove the block, and try again.",
    safari: "In the Safari menu, open the settings for this website, allow camera and microphone, and try again.",
    "chrome-android": "Tap the icon left of the address, then Permissions, allow camera and microphone, and try again.",
    "firefox-android": "Tap the lock left of the address, then the blocked camera or microphone, and try again.",
    "safari-ios":
      "Tap the button left of the address, then Website Settings, allow camera and microphone, and try again.",
    "other-ios": "In the Settings app, under Apps, open this browser, allow camera and microphone, and try again.",
    "in-app": "The browser within this app may have no camera. Its menu opens this page in your usual browser.",
    windows:
      "Windows keeps the browser from it. In Settings, Privacy & security, let desktop apps use camera and microphone, and try again.",
    mac: "macOS keeps the browser from it. In System Settings, Privacy & Security, allow camera and microphone to this browser, restart it, and try again.",
    other: "In your browser's settings for this site, allow camera and microphone, and try again.",
  } satisfies Readonly<Record<PermissionPlace, string>>,
});

/** Those of a whole call. */
export const callTexts = /* @__PURE__ */ group({
  readyToJoin: "Ready to join?",
  yourName: "Your name",
  callControls: "Controls of the call",
  peoplePanel: "People",
});

/** Those of the other controls. */
export const controlTexts = /* @__PURE__ */ group({
  shareScreen: "Share screen",
  raiseHand: "Raise hand",
  flipCamera: "Flip camera",
  fullscreen: "Full screen",
  smallWindow: "Small window",
  holdToTalk: (key: string): string => `Hold ${key} to talk`,
  holdToMute: (key: string): string => `Hold ${key} to mute`,
  // What is written on keys.
  keyNames,
  shortcuts: "Keyboard shortcuts",
  useShortcuts: "Use these shortcuts",
  done: "Done",
  notSharing: "no longer sharing",
  handLowered: "hand lowered",
});

/** Those of who leads a call, and of who waits to be let in. */
export const hostTexts = /* @__PURE__ */ group({
  waitForHost: (before: number): string =>
    `Please wait: a host will let you in.${before ? ` Before you: ${before}.` : ""}`,
  admit: "Admit",
  refuse: "Refuse",
  admitAll: "Admit all",
  wantsIn: (name: string): string => `${name} would like to come in.`,
  wantIn: (count: number): string => `${count === 1 ? "1 person" : `${count} people`} would like to come in`,
  wasMuted: "A host has muted you.",
  askedToUnmute: "A host asks you to unmute.",
  pressAgain: "Press again to confirm.",
  /** On buttons; the name is of whom those are about that are about one person. */
  hostAction: {
    mute: (name: string): string => `Mute ${name}`,
    "ask-unmute": (name: string): string => `Ask ${name} to unmute`,
    remove: (name: string): string => `Remove ${name}`,
    spotlight: (name: string): string => `Spotlight ${name}`,
    "mute-all": () => "Mute everyone else",
    lock: () => "Lock the room",
    lobby: () => "Lobby",
    end: () => "End for all",
  } satisfies Readonly<Record<PersonAction | RoomAction, (name: string) => string>>,
});

/** The texts of the kit, all replaceable with {@link setTexts}. */
export type Texts = Readonly<
  typeof texts &
    typeof barTexts &
    typeof peopleTexts &
    typeof soundTexts &
    typeof deviceTexts &
    typeof talkTexts &
    typeof toastTexts &
    typeof callTexts &
    typeof controlTexts &
    typeof hostTexts
>;

/** The elements on the page, which show the new texts as soon as there are any. */
export const readers = new Set<ReactiveControllerHost>();

/** A language: every text, and a sentence for every error. */
export type Language = Texts & { readonly errors: Readonly<Record<RtcErrorCode, string>> };

let language: Partial<Texts> = {};
/** What the page itself has said, whatever its language. */
const own: Partial<Texts> = {};

/** Replaces some of the texts, at once and everywhere on the page. They stay when the language changes. */
export function setTexts(change: Partial<Texts>): void {
  Object.assign(own, change);
  show();
}

/** Changes all texts but those that the page has replaced itself. */
export function speak(texts: Partial<Texts>): void {
  language = texts;
  show();
}

function show(): void {
  Object.assign(replaced, language, own, { errors: { ...language.errors, ...own.errors } });
  groups.forEach(replaceIn);
  for (const reader of readers) reader.requestUpdate();
}

/** The texts of all groups as they are now. */
export const allTexts = (): Partial<Texts> => Object.assign({}, ...groups) as Partial<Texts>;

/** The sentence for an error. */
export const errorText = (error: RtcError): string => texts.errors[error.code] ?? error.message;
