import { expect, fixture, html } from "@open-wc/testing";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import "./rtc-participant.js";
import type { RtcParticipant } from "./rtc-participant.js";
import "./rtc-video.js";
import type { RtcVideo } from "./rtc-video.js";

const scope = async (content = html`<rtc-participant participant="ben"><rtc-video></rtc-video></rtc-participant>`) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  room.enter(person("ana", { displayName: "Ana" }), person("ben", { displayName: "Ben" }));
  const element = room.querySelector<RtcParticipant>("rtc-participant");
  const video = room.querySelector<RtcVideo>("rtc-video");
  if (!element || !video) throw new Error("There is no scope, or nothing in it.");
  const shown = async (): Promise<string> => {
    await element.updateComplete;
    await video.updateComplete;
    return video.shadowRoot?.querySelector('[part="name"]')?.textContent.trim() ?? "";
  };
  return { room, element, video, shown };
};

describe("<rtc-participant>", () => {
  it("tells the elements inside it whom they are about", async () => {
    const { shown } = await scope();
    expect(await shown()).to.equal("Ben");
  });

  it("follows when it is told to be about somebody else", async () => {
    const { element, shown } = await scope();
    await shown();
    element.participant = "Ana";
    expect(await shown()).to.equal("Ana");
    element.local = true;
    expect(await shown()).to.equal("You");
  });

  it("leaves the word to an element that names somebody itself", async () => {
    const { video, shown } = await scope();
    video.participant = "ana";
    expect(await shown()).to.equal("Ana");
  });

  it("may be inside another: the inner one has the word", async () => {
    const { shown } = await scope(
      html`<rtc-participant participant="ana">
        <rtc-participant participant="ben"><rtc-video></rtc-video></rtc-participant>
      </rtc-participant>`,
    );
    expect(await shown()).to.equal("Ben");
  });

  it("shows nobody else while the one it names is not there", async () => {
    const { room, element, shown } = await scope();
    expect(await shown()).to.equal("Ben");
    room.enter(person("ana", { displayName: "Ana" }));
    expect(await shown()).to.equal("");
    expect(element.matches(":state(empty)")).to.equal(true);
  });

  it("has states that CSS can read", async () => {
    const { room, element } = await scope();
    for (const [change, state] of [
      [{ speaking: true }, "speaking"],
      [{ pinned: true }, "pinned"],
      [{ quality: "poor" }, "poor"],
      [{ microphone: "muted" }, "muted"],
      [{ connectionState: "disconnected" }, "reconnecting"],
    ] as const) {
      room.changeRemote("ben", change);
      await element.updateComplete;
      expect(element.matches(`:state(${state})`), state).to.equal(true);
    }
  });
});
