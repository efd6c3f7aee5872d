import { expect, fixture, html } from "@open-wc/testing";
import { nativeButton } from "../testing/buttons.js";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { once } from "../testing/once.js";
import { until } from "../testing/until.js";
import "./rtc-pin-button.js";
import type { RtcPinButton } from "./rtc-pin-button.js";
import "./rtc-participant.js";
import "./rtc-room.js";
import type { RtcRoom } from "./rtc-room.js";
import { isolate } from "../texts/bidi-isolate.js";

const inCall = async (content = html`<rtc-pin-button participant="ben"></rtc-pin-button>`) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  room.enter(person("ana"), person("ben", { displayName: "Ben" }));
  const element = room.querySelector<RtcPinButton>("rtc-pin-button");
  if (!element) throw new Error("There is no <rtc-pin-button>.");
  return { room, element, button: await nativeButton(element) };
};

describe("<rtc-pin-button>", () => {
  it("names its participant, and is pressed while they are pinned", async () => {
    const { room, element, button } = await inCall();
    expect(button.textContent.trim()).to.equal(`Pin ${isolate("Ben")}`);
    for (const pinned of [true, false]) {
      room.changeRemote("ben", { pinned });
      await element.updateComplete;
      expect(button.getAttribute("aria-pressed")).to.equal(`${pinned}`);
      expect(element.matches(":state(pinned)")).to.equal(pinned);
      await expect(element).to.be.accessible();
    }
  });

  it("requests to pin its participant, then to unpin them", async () => {
    const { room, element } = await inCall();
    for (const pinned of [true, false]) {
      room.changeRemote("ben", { pinned: !pinned });
      await element.updateComplete;
      const requested = once(room, "rtc-pin-request");
      element.click();
      expect((await requested).detail).to.deep.equal({ room, participant: "ben", pinned });
    }
  });

  it("is about the participant around it", async () => {
    const { button } = await inCall(
      html`<rtc-participant participant="ana"><rtc-pin-button></rtc-pin-button></rtc-participant>`,
    );
    expect(button.textContent.trim()).to.equal(`Pin ${isolate("ana")}`);
  });

  it("is disabled without its participant, and outside a call", async () => {
    const { room, element, button } = await inCall();
    expect(button.disabled).to.equal(false);
    room.enter(person("ana"));
    await element.updateComplete;
    expect(button.disabled).to.equal(true);
    room.enter(person("ben"));
    room.store.update({ connectionState: "closed" });
    await element.updateComplete;
    expect(button.disabled).to.equal(true);
  });
});

describe("a request to pin a participant", () => {
  /** Dispatches a request in a real room. The room need not be in a call, because pins stay in this page. */
  const request = (room: RtcRoom, detail?: object): boolean =>
    room.dispatchEvent(new CustomEvent("rtc-pin-request", { detail, bubbles: true, composed: true, cancelable: true }));

  it("pins the local participant of a real room, if it names no participant", async () => {
    const room = await fixture<RtcRoom>(html`<rtc-room></rtc-room>`);
    request(room);
    expect(room.state.local.pinned).to.equal(true);
    request(room);
    expect(room.state.local.pinned).to.equal(false);
    request(room, { pinned: false });
    expect(room.state.local.pinned).to.equal(false);
    request(room, { participant: "unknown", pinned: true });
    expect(room.state.local.pinned).to.equal(false);
  });

  it("pins one participant at a time", async () => {
    const name = crypto.randomUUID();
    const [room] = await Promise.all(
      ["Max", "Ana", "Ben"].map((displayName) =>
        fixture<RtcRoom>(html`<rtc-room room=${name} display-name=${displayName} autojoin></rtc-room>`),
      ),
    );
    if (!room) throw new Error("There is no room.");
    await until(() => room.state.remotes.length === 2, "the others");
    const [first, second] = room.state.remotes;
    if (!first || !second) throw new Error("A participant is missing.");
    const pinned = (): string[] =>
      [room.state.local, ...room.state.remotes].filter((participant) => participant.pinned).map(({ id }) => id);
    for (const { id } of [first, second, room.state.local]) {
      request(room, { participant: id, pinned: true });
      expect(pinned()).to.deep.equal([id]);
    }
    request(room, { participant: room.state.local.id });
    expect(pinned()).to.deep.equal([]);
  });

  it("has no effect when the page cancels it", async () => {
    const room = await fixture<RtcRoom>(html`<rtc-room></rtc-room>`);
    room.addEventListener("rtc-pin-request", (event) => event.preventDefault());
    request(room);
    expect(room.state.local.pinned).to.equal(false);
  });
});
