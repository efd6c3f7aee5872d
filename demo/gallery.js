import "./switches.js";
import { callContext } from "./rtc-elements.js";
import { scenarioOf } from "./gallery-states.js";

const initial = document.createElement("rtc-room").state;
const reduced = matchMedia("(prefers-reduced-motion: reduce)");

/** A stream like that of a camera or a screen, drawn by the page. */
function picture(draw) {
  const canvas = Object.assign(document.createElement("canvas"), { width: 480, height: 270 });
  const context = canvas.getContext("2d");
  const paint = () => draw(context, reduced.matches ? 0 : performance.now() / 1000);
  setInterval(paint, 200);
  paint();
  return canvas.captureStream(5);
}

const portrait = (hue) =>
  picture((context, time) => {
    const sway = Math.sin(time + hue) * 8;
    context.fillStyle = `hsl(${hue} 35% 70%)`;
    context.fillRect(0, 0, 480, 270);
    context.fillStyle = `hsl(${hue} 45% 40%)`;
    context.beginPath();
    context.ellipse(240 + sway, 290, 120, 110, 0, 0, 7);
    context.fill();
    context.fillStyle = `hsl(${hue + 20} 40% 82%)`;
    context.beginPath();
    context.arc(240 + sway, 130, 62, 0, 7);
    context.fill();
  });

const slides = () =>
  picture((context, time) => {
    context.fillStyle = "#fff";
    context.fillRect(0, 0, 480, 270);
    context.fillStyle = "#1f3a68";
    context.font = "bold 30px sans-serif";
    context.fillText("Quarterly numbers", 30, 55);
    for (let bar = 0; bar < 5; bar++) {
      const height = 50 + bar * 22 + 10 * Math.sin(time + bar);
      context.fillRect(40 + bar * 84, 240 - height, 56, height);
    }
  });

const streamsByName = new Map();
/** One stream for each name, shared by all elements. */
function stream(name, make) {
  if (!streamsByName.has(name)) streamsByName.set(name, make());
  return streamsByName.get(name);
}

const names = ["Ana", "Ben Okafor", "Chiara", "Dìdi", "علي", "Eva-Maria Hohenstein-Zimmermann"];

function participant(index, change = {}) {
  const id = `p${index}`;
  const facts = {
    ...initial.local,
    id,
    displayName: names[index] ?? `Guest ${index}`,
    isLocal: index === 0,
    joinedAt: Date.now() - 60_000 * (10 - index),
    connectionState: "connected",
    microphone: "on",
    camera: index === 3 ? "off" : "on",
    ...change,
  };
  const streams = {};
  if (facts.camera === "on") streams.camera = stream(id, () => portrait(index * 67 + 200));
  if (facts.screen === "on") streams.screen = stream("screen", slides);
  return Object.freeze({ ...facts, streams });
}

/** Applies a host's request to the fake call. Fake participants cannot answer a request to unmute. */
function moderate(call, { action, to, settings }) {
  const { room, remotes, knocks } = call.state;
  if (action === "lock" || action === "unlock") call.update({ room: { ...room, locked: action === "lock" } });
  else if (action === "settings") call.update({ room: { ...room, ...settings } });
  else if (action === "spotlight") call.update({ room: { ...room, spotlight: to } });
  else if (action === "remove") call.update({ remotes: remotes.filter(({ id }) => id !== to) });
  else if (action === "admit" || action === "refuse") call.update({ knocks: knocks.filter(({ id }) => id !== to) });
  else if (action === "admit-all") call.update({ knocks: [] });
  else if (action === "mute") call.change({ microphone: "muted" }, to);
  else if (action === "mute-all") for (const { id } of remotes) call.change({ microphone: "muted" }, id);
  else if (action === "end") call.enter("closed");
}

/** Applies requests to a fake call, as a room applies them to a real one. */
const requests = {
  "rtc-mute-request": (call, { muted } = {}) => {
    call.change({ microphone: (muted ?? call.state.local.microphone === "on") ? "muted" : "on" });
  },
  "rtc-camera-request": (call, { on } = {}) => {
    call.change({ camera: (on ?? call.state.local.camera === "off") ? "on" : "off" });
  },
  "rtc-screen-request": (call, { on } = {}) => {
    call.change({ screen: (on ?? call.state.local.screen === "off") ? "on" : "off" });
  },
  "rtc-hand-request": (call, { raised } = {}) => {
    call.change({ handRaised: raised ?? !call.state.local.handRaised });
  },
  "rtc-moderate-request": (call, { what }) => moderate(call, what),
  "rtc-join-request": (call) => call.enter("connected"),
  "rtc-leave-request": (call) => call.enter("closed"),
};

/** A fake call: it provides a state to the elements inside it, as `<rtc-room>` does. */
class GalleryCall extends HTMLElement {
  #listeners = new Set();
  #handlers = new Map();
  state = initial;

  constructor() {
    super();
    const call = this;
    this.handle = {
      element: this,
      call: {
        get state() {
          return call.state;
        },
        subscribe: (listener) => {
          this.#listeners.add(listener);
          return () => this.#listeners.delete(listener);
        },
        events: {
          all: this.#handlers,
          on: (type, handler) => this.#handlersOf(type).add(handler),
          off: (type, handler) => this.#handlersOf(type).delete(handler),
          emit: (type, detail) => this.emit(type, detail),
        },
        // Speaking and quality come from media, which fake participants do not have.
        note: (id, { pinned }) => pinned !== undefined && this.change({ pinned }, id),
        connectionTo: () => undefined,
      },
    };
    this.addEventListener("context-request", (event) => {
      if (event.context !== callContext) return;
      event.stopPropagation();
      event.callback(this.handle);
    });
    for (const [type, apply] of Object.entries(requests)) {
      this.addEventListener(type, (event) => {
        // The request may be for a real room inside this element.
        if (event.detail?.room && event.detail.room !== this) return;
        event.preventDefault();
        apply(this, event.detail ?? {});
      });
    }
  }

  connectedCallback() {
    if (this.scenario) return;
    const sample = this.firstElementChild;
    this.scenario = scenarioOf(sample.localName, this.getAttribute("state")) ?? {};
    if (this.scenario.real) this.#makeRealRooms(sample);
    else this.#provideFakeCall();
    void this.#act(sample);
  }

  #provideFakeCall() {
    const { call = {}, local, remote, participants = 3 } = this.scenario;
    const remotes = Array.from({ length: participants - 1 }, (_, index) =>
      participant(index + 1, index === 0 ? remote : {}),
    );
    this.state = Object.freeze({
      ...initial,
      connectionState: "connected",
      room: { id: "gallery", callType: "video", createdAt: Date.now() - 754_000, createdBy: "p0", metadata: {} },
      local: participant(0, local),
      remotes,
      ...call,
    });
    this.dispatchEvent(
      Object.assign(new Event("context-provider", { bubbles: true, composed: true }), { context: callContext }),
    );
  }

  /** Puts the sample into a real room, and a copy of it into a hidden second room element: a call of two participants. */
  #makeRealRooms(sample) {
    const room = `gallery-${crypto.randomUUID()}`;
    const other = sample.cloneNode(true);
    [this.ana, this.ben] = [sample, other].map((element, at) => {
      const call = Object.assign(document.createElement("rtc-room"), { room, displayName: names[at], hidden: at > 0 });
      call.append(element);
      return call;
    });
    this.append(this.ana, this.ben);
  }

  async #joinRealCall() {
    const joined = new Promise((resolve) =>
      this.ana.addEventListener("rtc-participant-joined", resolve, { once: true }),
    );
    for (const call of [this.ana, this.ben]) await call.join();
    await joined;
  }

  /** Runs the scenario, and marks whether the sample has reached its state. */
  async #act(sample) {
    const state = this.getAttribute("state");
    try {
      if (this.scenario.real) await this.#joinRealCall();
      await sample.updateComplete;
      await this.scenario.act?.(sample, this);
    } catch {
      // Without a room server there is no real call.
    }
    await sample.updateComplete;
    if (!state) return this.setAttribute("shown", "");
    for (let frames = 0; frames < 600; frames++) {
      if (sample.matches(`:state(${state})`)) return this.setAttribute("shown", "");
      await new Promise((next) => setTimeout(next, 50));
    }
    this.setAttribute("missed", "");
  }

  #handlersOf(type) {
    if (!this.#handlers.has(type)) this.#handlers.set(type, new Set());
    return this.#handlers.get(type);
  }

  emit(type, detail) {
    for (const handler of this.#handlersOf(type)) handler(detail);
    for (const handler of this.#handlersOf("*")) handler(type, detail);
  }

  enter(connectionState) {
    this.update({ connectionState });
  }

  /** Changes a participant, by default the local one. */
  change(facts, id = this.state.local.id) {
    const changed = (before) => (before.id === id ? participant(Number(id.slice(1)), { ...before, ...facts }) : before);
    const { local, remotes } = this.state;
    this.update({ local: changed(local), remotes: remotes.map(changed) });
  }

  update(change) {
    this.state = Object.freeze({ ...this.state, ...change });
    for (const listener of this.#listeners) listener(this.state);
    this.emit("state-change", { state: this.state });
  }
}

customElements.define("gallery-call", GalleryCall);
