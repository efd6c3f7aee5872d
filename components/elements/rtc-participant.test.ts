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
  if (!element || !video) throw new Error("There is no <rtc-participant>, or nothing in it.");
  const shown = async (): Promise<string> => {
    await element.updateComplete;
    await video.updateComplete;
    return video.shadowRoot?.querySelector('[part="name"]')?.textContent.trim() ?? "";
  };
  return { room, element, video, shown };
};

describe("<rtc-participant>", () => {
  it("is the participant of the elements inside it", async () => {
    const { shown } = await scope();
    expect(await shown()).to.equal("Ben");
  });

  it("updates the elements inside it when its participant changes", async () => {
    const { element, shown } = await scope();
    await shown();
    element.participant = "Ana";
    expect(await shown()).to.equal("Ana");
    element.local = true;
    expect(await shown()).to.equal("You");
  });

  it("is overridden by an element inside it that names a participant itself", async () => {
    const { video, shown } = await scope();
    video.participant = "ana";
    expect(await shown()).to.equal("Ana");
  });

  it("overrides another one around it", async () => {
    const { shown } = await scope(
      html`<rtc-participant participant="ana">
        <rtc-participant participant="ben"><rtc-video></rtc-video></rtc-participant>
      </rtc-participant>`,
    );
    expect(await shown()).to.equal("Ben");
  });

  it("is empty while the participant that it names is missing", async () => {
    const { room, element, shown } = await scope();
    expect(await shown()).to.equal("Ben");
    room.enter(person("ana", { displayName: "Ana" }));
    expect(await shown()).to.equal("");
    expect(element.matches(":state(empty)")).to.equal(true);
  });

  it("has custom states", async () => {
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
