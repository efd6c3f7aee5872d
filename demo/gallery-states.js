/**
 * @typedef {object} Scenario
 * @property {number} [participants] how many are in the call; default: 3
 * @property {object} [call]
 * @property {object} [local]
 * @property {object} [remote] the first remote participant
 * @property {string} [attributes]
 * @property {(element: HTMLElement, call: { ben?: any }) => unknown} [act]
 * @property {true} [real]
 * @property {true} [elsewhere]
 */

/** @param {Element} element @param {string} type @param {object} detail */
const request = (element, type, detail) =>
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }));

/** Sends a message from each of the two participants. @param {Element} element @param {{ ben?: Element }} call */
function chat(element, { ben }) {
  request(element, "rtc-chat-request", { text: "Good morning!" });
  const other = ben?.querySelector("rtc-chat");
  if (other) request(other, "rtc-chat-request", { text: "Good morning. The plan: https://example.org/plan" });
}

const host = { role: "host", grants: ["audio", "video", "screen", "chat", "moderate"] };
const knocks = [
  { id: "k1", displayName: "Eve" },
  { id: "k2", displayName: "علي" },
];
const lockedRoom = { id: "gallery", callType: "video", createdAt: 0, createdBy: "p0", metadata: {}, locked: true };

/** @param {HTMLElement} call */
const openPanel = (call) =>
  new Promise((resolve) => {
    const open = () =>
      resolve(call.shadowRoot?.querySelector("[part~=people-button]")?.dispatchEvent(new Event("click")));
    call.addEventListener("rtc-joined", open, { once: true });
  });

/**
 * How the gallery brings about each state. A key is a state, for every element that has it, or `tag state` for one element.
 * `call`, `local` and `remote` change the state of the fake call, `attributes` are set on the element, and `act` runs then.
 * With `real` the element is in a real call of two participants, Ana and Ben. A state with `elsewhere` has no sample of its own:
 * it needs a click, or another page, browser or element.
 *
 * @type {Readonly<Record<string, Scenario>>}
 */
const scenarios = {
  local: { attributes: "local" },
  empty: { participants: 1 },
  muted: { local: { microphone: "muted" }, remote: { microphone: "muted" } },
  "camera-off": { local: { camera: "off" }, remote: { camera: "off" } },
  speaking: { local: { speaking: true }, remote: { speaking: true } },
  pinned: { local: { pinned: true }, remote: { pinned: true } },
  good: { remote: { quality: "good" } },
  fair: { remote: { quality: "fair" } },
  poor: { remote: { quality: "poor" } },
  connecting: { remote: { connectionState: "connecting" } },
  reconnecting: { remote: { connectionState: "disconnected" } },
  lost: { remote: { connectionState: "failed", quality: "lost" } },
  joined: {},
  pending: { call: { pending: { microphone: true, camera: true, screen: true } } },
  error: { call: { error: { code: "room-full", message: "The room is full. Try again later." } } },
  staged: { remote: { screen: "on" } },
  "hand-raised": { local: { handRaised: true }, remote: { handRaised: true } },
  raised: { local: { handRaised: true } },
  sharing: { local: { screen: "on" } },
  waiting: { call: { connectionState: "connecting", room: null, waiting: 3 }, participants: 1 },
  knocking: { local: host, call: { knocks } },

  unsupported: { elsewhere: true },
  open: { elsewhere: true },
  small: { elsewhere: true },
  fullscreen: { elsewhere: true },
  "rtc-shortcuts off": { elsewhere: true },
  "rtc-call joined": { attributes: "autojoin" },
  "rtc-call panel": { attributes: "autojoin", act: openPanel },
  "rtc-participant stage": { elsewhere: true },
  "rtc-level empty": { attributes: 'participant="nobody"' },
  "rtc-roster empty": { participants: 1, attributes: "no-local" },
  "rtc-volume ": { real: true },
  "rtc-volume local": { real: true, attributes: 'participant="Ana"' },
  "rtc-volume empty": { attributes: 'participant="nobody"' },
  "rtc-volume silent": { real: true, act: (element) => request(element, "rtc-volume-request", { volume: 0 }) },
  "rtc-volume amplified": {
    real: true,
    attributes: 'participant="Ben Okafor"',
    act: (element, { ben }) => request(element, "rtc-volume-request", { volume: 1.6, participant: ben.state.local.id }),
  },
  "rtc-chat ": { real: true, act: chat },
  "rtc-chat unread": { real: true, act: chat },
  "rtc-reactions ": { real: true },
  "rtc-lobby ": { local: host, call: { knocks } },
  "rtc-host-button ": { local: host },
  "rtc-host-button on": { local: host, call: { room: lockedRoom }, attributes: 'action="lock"' },
  "rtc-join-button pending": { call: { connectionState: "connecting" } },
  "rtc-status connecting": { call: { connectionState: "connecting" } },
  "rtc-status reconnecting": { call: { connectionState: "disconnected" } },
  "rtc-preview ": { call: { connectionState: "closed" } },
  "rtc-preview on": { call: { connectionState: "closed", preview: true } },
  "rtc-preview pending": {
    call: { connectionState: "closed", preview: true, pending: { microphone: true, camera: true, screen: false } },
  },
  "rtc-preview joined": { attributes: "keep" },
  "rtc-speaker-test playing": { elsewhere: true },
  "rtc-toasts ": {
    call: {
      connectionState: "disconnected",
      returnedDevice: { kind: "audioinput", deviceId: "headset", groupId: "", label: "USB headset" },
    },
  },
  "rtc-room connecting": { elsewhere: true },
  "rtc-room reconnecting": { elsewhere: true },
  "rtc-room sound-blocked": { elsewhere: true },
  "rtc-room joined": { attributes: 'room="gallery" autojoin' },
  "rtc-room failed": { attributes: 'room="" autojoin' },
};

/**
 * The sample of an element in the gallery: attributes that it always has, its content, and a note. A `hidden` element renders
 * nothing. A `plain` one looks the same with every attribute.
 *
 * @type {Readonly<Record<string, { attributes?: string, content?: string, about?: string, hidden?: true, plain?: true }>>}
 */
export const contents = {
  "rtc-call": { attributes: 'room="gallery-call" display-name="Ana"', about: "Before joining.", plain: true },
  "rtc-preview": { about: "Before joining." },
  "rtc-room": { attributes: 'room="gallery"', content: "The page's own content", plain: true },
  "rtc-ice-server": { hidden: true },
  "rtc-sounds": { hidden: true },
  "rtc-host-button": { attributes: 'action="mute-all"', about: "On the page of a host." },
  "rtc-lobby": { about: "On the page of a host." },
  "rtc-participant": { content: "<rtc-video></rtc-video>" },
};

/** @type {(tag: string, state: string) => Scenario | undefined} */
export const scenarioOf = (tag, state) => scenarios[`${tag} ${state}`] ?? scenarios[state];
