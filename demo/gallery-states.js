/**
 * @typedef {object} Scenario
 * @property {number} [people] how many are in the call; default: 3
 * @property {object} [call]
 * @property {object} [local]
 * @property {object} [remote] the first of the others
 * @property {string} [attributes]
 * @property {(element: HTMLElement, call: HTMLElement) => unknown} [act]
 * @property {true} [elsewhere]
 */

/**
 * How each state comes about in the gallery. By its name, for every element that has it; `tag state` for one that needs
 * something else. `call`, `local` and `remote` are what the made-up call says, `attributes` go on the element, `act` does the
 * rest, `elsewhere` is for what comes about only in a real call, or inside another element that shows it.
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

  unsupported: { elsewhere: true },
  "rtc-participant stage": { elsewhere: true },
  "rtc-join-button pending": { call: { connectionState: "connecting" } },
  "rtc-status connecting": { call: { connectionState: "connecting" } },
  "rtc-status reconnecting": { call: { connectionState: "disconnected" } },
  "rtc-preview ": { call: { connectionState: "closed" } },
  "rtc-preview on": { call: { connectionState: "closed", preview: true } },
  "rtc-preview pending": {
    call: { connectionState: "closed", preview: true, pending: { microphone: true, camera: true, screen: false } },
  },
  "rtc-preview joined": { attributes: "keep" },
  "rtc-settings open": { elsewhere: true },
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
 * What an element has in the gallery: what it always says, and what is in it. One that is `hidden` has nothing to show.
 *
 * @type {Readonly<Record<string, { attributes?: string, content?: string, hidden?: true }>>}
 */
export const contents = {
  "rtc-room": { attributes: 'room="gallery"', content: "The page's own content" },
  "rtc-ice-server": { hidden: true },
  "rtc-participant": { content: "<rtc-video></rtc-video>" },
  "rtc-toasts": { attributes: 'style="position: static"' },
};

/** @type {(tag: string, state: string) => Scenario | undefined} */
export const scenarioOf = (tag, state) => scenarios[`${tag} ${state}`] ?? scenarios[state];
