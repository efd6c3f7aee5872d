/**
 * @typedef {object} Scenario
 * @property {number} [people] how many are in the call; default: 3
 * @property {object} [call]
 * @property {object} [local]
 * @property {object} [remote] the first of the others
 * @property {string} [attributes]
 * @property {(element: HTMLElement, call: { ben?: any }) => unknown} [act]
 * @property {true} [real]
 * @property {true} [elsewhere]
 */

/** @param {Element} element @param {string} type @param {object} detail */
const ask = (element, type, detail) =>
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }));

/** What the two write to each other. @param {Element} element @param {{ ben?: Element }} call */
function chat(element, { ben }) {
  ask(element, "rtc-chat-request", { text: "Good morning!" });
  const other = ben?.querySelector("rtc-chat");
  if (other) ask(other, "rtc-chat-request", { text: "Good morning. The plan: https://example.org/plan" });
}

const host = { role: "host", grants: ["audio", "video", "screen", "chat", "moderate"] };
const knocks = [
  { id: "k1", displayName: "Eve" },
  { id: "k2", displayName: "علي" },
];
const led = { id: "gallery", callType: "video", createdAt: 0, createdBy: "p0", metadata: {}, locked: true };

/** @param {HTMLElement} call */
const openPeople = (call) =>
  new Promise((resolve) => {
    const open = () =>
      resolve(call.shadowRoot?.querySelector("[part~=people-button]")?.dispatchEvent(new Event("click")));
    call.addEventListener("rtc-joined", open, { once: true });
  });

/**
 * How each state comes about in the gallery. By its name, for every element that has it; `tag state` for one that needs
 * something else. `call`, `local` and `remote` are what the made-up call says, `attributes` go on the element, `act` does the
 * rest. A `real` one is in a real call of two, Ana's and Ben's. `elsewhere` is for what a click brings about, or only
 * another page, browser or element.
 *
 * @type {Readonly<Record<string, Scenario>>}
 */
const scenarios = {
  local: { attributes: "local" },
  empty: { people: 1 },
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
  waiting: { call: { connectionState: "connecting", room: null, waiting: 3 }, people: 1 },
  knocking: { local: host, call: { knocks } },

  unsupported: { elsewhere: true },
  open: { elsewhere: true },
  small: { elsewhere: true },
  fullscreen: { elsewhere: true },
  "rtc-shortcuts off": { elsewhere: true },
  "rtc-call joined": { attributes: "autojoin" },
  "rtc-call panel": { attributes: "autojoin", act: openPeople },
  "rtc-participant stage": { elsewhere: true },
  "rtc-level empty": { attributes: 'participant="nobody"' },
  "rtc-roster empty": { people: 1, attributes: "no-local" },
  "rtc-volume ": { real: true },
  "rtc-volume local": { real: true, attributes: 'participant="Ana"' },
  "rtc-volume empty": { attributes: 'participant="nobody"' },
  "rtc-volume silent": { real: true, act: (element) => ask(element, "rtc-volume-request", { volume: 0 }) },
  "rtc-volume amplified": {
    real: true,
    attributes: 'participant="Ben Okafor"',
    act: (element, { ben }) => ask(element, "rtc-volume-request", { volume: 1.6, participant: ben.state.local.id }),
  },
  "rtc-chat ": { real: true, act: chat },
  "rtc-chat unread": { real: true, act: chat },
  "rtc-reactions ": { real: true },
  "rtc-lobby ": { local: host, call: { knocks } },
  "rtc-host-button ": { local: host },
  "rtc-host-button on": { local: host, call: { room: led }, attributes: 'action="lock"' },
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
 * What an element has in the gallery: what it always says, and what is in it. One that is `hidden` has nothing to show, one
 * that is `plain` looks the same whatever its attributes say.
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
