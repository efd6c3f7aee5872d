import { expect, fixture, html } from "@open-wc/testing";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import "./rtc-roster-entry.js";
import type { RtcRosterEntry } from "./rtc-roster-entry.js";

const entry = async () => {
  const room = await fixture<FakeRoom>(html`<fake-room><rtc-roster-entry></rtc-roster-entry></fake-room>`);
  const element = room.querySelector<RtcRosterEntry>("rtc-roster-entry");
  if (!element) throw new Error("There is no <rtc-roster-entry>.");
  /** The line as a screen reader reads it: its texts and the labels of its icons. */
  const read = async (): Promise<string> => {
    await element.updateComplete;
    const parts = [...(element.shadowRoot?.querySelectorAll('[part]:not([aria-hidden="true"])') ?? [])];
    return parts.map((part) => part.getAttribute("aria-label") ?? part.textContent.trim()).join(", ");
  };
  return { room, element, read };
};

describe("<rtc-roster-entry>", () => {
  it("names the participant, and the state of microphone, camera, hand and screen", async () => {
    const { room, element, read } = await entry();
    room.enter(person("1", { displayName: "Ana" }));
    expect(await read()).to.equal("Ana, no microphone, camera off");
    room.changeRemote("1", { microphone: "muted", camera: "on" });
    expect(await read()).to.equal("Ana, muted, camera on");
    room.changeRemote("1", { microphone: "on", handRaised: true, screen: "on" });
    expect(await read()).to.equal("Ana, hand raised, sharing a screen, microphone on, camera on");
    await expect(element).to.be.accessible();
  });

  it("names the state of the connection while there is none", async () => {
    const { room, element, read } = await entry();
    for (const [connectionState, words, state] of [
      ["connecting", "Connecting…", "connecting"],
      ["disconnected", "Reconnecting…", "reconnecting"],
      ["failed", "No connection", "lost"],
    ] as const) {
      room.enter(person("ana", { connectionState }));
      expect(await read()).to.equal(`ana, ${words}, no microphone, camera off`);
      expect(element.matches(`:state(${state})`)).to.equal(true);
    }
    room.enter(person("ana"));
    expect(await read()).to.equal("ana, no microphone, camera off");
  });

  it("is empty without a participant", async () => {
    const { element, read } = await entry();
    expect(await read()).to.equal("");
    expect(element.matches(":state(empty)")).to.equal(true);
  });
});
