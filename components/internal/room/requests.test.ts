import { expect } from "@open-wc/testing";
import { emptyPage, type Page } from "../../testing/empty-page.js";
import { handleOf } from "../../testing/handle.js";
import type { RtcRequestType } from "./events.js";

/** The requests that every room answers, each with a detail and the effect on the room. */
const ALWAYS: readonly (readonly [RtcRequestType, object | null, string])[] = [
  ["rtc-join-request", null, "join"],
  ["rtc-leave-request", null, "leave"],
  ["rtc-mute-request", null, "call.setMuted"],
  ["rtc-camera-request", null, "call.setCamera"],
  ["rtc-screen-request", null, "call.setScreen"],
  ["rtc-hand-request", null, "call.setHandRaised"],
  ["rtc-pin-request", null, "call.note"],
  ["rtc-device-return-request", null, "call.switchDevice"],
  ["rtc-sound-request", null, "audio.resume"],
  ["rtc-fullscreen-request", null, "requestFullscreen"],
  ["rtc-moderate-request", { what: { action: "lock" } }, "call.moderate"],
];

/** The requests that an optional element adds, each with a detail. Every handler reads the call's state. */
const OPTIONAL: readonly (readonly [RtcRequestType, object | null, string])[] = [
  ["rtc-chat-request", { text: "Hello" }, "rtc-chat"],
  ["rtc-reaction-request", { emoji: "👍" }, "rtc-reactions"],
  ["rtc-volume-request", { volume: 0.5 }, "rtc-volume"],
  ["rtc-flip-request", null, "rtc-flip-button"],
  ["rtc-preview-request", null, "rtc-preview"],
  ["rtc-device-request", { kind: "camera", deviceId: "" }, "rtc-device-select"],
];

/** Adds a room with a button in it to a page. `request` dispatches a request and returns the effects on the room. */
async function pageWithRoom(page: Page): Promise<{
  room: HTMLElementTagNameMap["rtc-room"];
  request: (type: string, detail: object | null, at?: EventTarget) => string[];
}> {
  await page.load("elements/rtc-room");
  const room = page.document.createElement("rtc-room");
  const button = page.document.createElement("button");
  room.append(button);
  page.document.body.append(room);
  const effects: string[] = [];
  const record = (owner: object, prefix: string, ...names: string[]): void => {
    for (const name of names) {
      const value = (): Promise<void> => {
        effects.push(prefix + name);
        return Promise.resolve();
      };
      Object.defineProperty(owner, name, { value, configurable: true });
    }
  };
  record(room, "", "join", "leave", "requestFullscreen");
  const methods = ["setMuted", "setCamera", "setScreen", "setHandRaised", "note", "preview", "chooseDevice"];
  record(room.call, "call.", ...methods, "switchDevice", "moderate");
  const { audio } = handleOf(room).services ?? {};
  if (audio) record(audio, "audio.", "resume");
  const state = { ...room.call.state, returnedDevice: { kind: "videoinput", deviceId: "desk" } };
  const get = (): unknown => {
    effects.push("call.state");
    return state;
  };
  Object.defineProperty(room.call, "state", { get, configurable: true });
  const request = (type: string, detail: object | null, at: EventTarget = button): string[] => {
    effects.length = 0;
    const init = { detail, bubbles: true, composed: true, cancelable: true };
    at.dispatchEvent(new page.window.CustomEvent(type, init));
    return [...effects];
  };
  return { room, request };
}

describe("the requests of a page that imports nothing but <rtc-room>", () => {
  let page: Page;
  beforeEach(async () => (page = await emptyPage()));
  afterEach(() => page.close());

  for (const [type, detail, effect] of ALWAYS) {
    it(`are answered: ${type} of a button inside the room, and of one outside that names the room`, async () => {
      const { room, request } = await pageWithRoom(page);
      expect(request(type, detail)).to.include(effect);
      expect(request(type, detail, page.document.body)).to.deep.equal([]);
      expect(request(type, { ...detail, room }, page.document.body)).to.include(effect);
      expect(page.problems).to.deep.equal([]);
    });
  }

  it("are not answered if the page cancels them on their way to the window", async () => {
    const { request } = await pageWithRoom(page);
    page.document.addEventListener("rtc-mute-request", (event) => event.preventDefault());
    expect(request("rtc-mute-request", null)).to.deep.equal([]);
  });

  it("are not answered by a room that was removed from the page", async () => {
    const { room, request } = await pageWithRoom(page);
    room.remove();
    expect(request("rtc-mute-request", { room }, page.document.body)).to.deep.equal([]);
  });

  it("are answered by the nearest room, even if it is in a closed shadow tree", async () => {
    const outer = await pageWithRoom(page);
    const host = page.document.createElement("div");
    outer.room.append(host);
    const inner = page.document.createElement("rtc-room");
    host.attachShadow({ mode: "closed" }).append(inner);
    const button = page.document.createElement("button");
    inner.append(button);
    expect(outer.request("rtc-hand-request", null, button)).to.deep.equal([]);
  });

  for (const [type, detail, tag] of OPTIONAL) {
    it(`include ${type} once <${tag}> is in the room, not when its module is imported`, async () => {
      const { room, request } = await pageWithRoom(page);
      await page.load(`elements/${tag}`);
      expect(request(type, detail), "with the module alone").to.deep.equal([]);
      room.append(page.document.createElement(tag));
      await page.settle();
      expect(request(type, detail), "with the element").to.include("call.state");
    });
  }
});
