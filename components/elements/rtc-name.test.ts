import { expect, fixture, html } from "@open-wc/testing";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import "./rtc-name.js";
import type { RtcName } from "./rtc-name.js";
import "./rtc-participant.js";

const named = async (content = html`<rtc-name>Empty seat</rtc-name>`) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  const element = room.querySelector<RtcName>("rtc-name");
  if (!element) throw new Error("There is no <rtc-name>.");
  const shown = async (): Promise<string> => {
    await element.updateComplete;
    return element.shadowRoot?.textContent.trim() ?? "";
  };
  return { room, element, shown };
};

describe("<rtc-name>", () => {
  it("shows the name of the first other participant, also after a change", async () => {
    const { room, shown } = await named();
    room.enter(person("ana", { displayName: "Ana" }));
    expect(await shown()).to.equal("Ana");
    room.changeRemote("ana", { displayName: "Ana López" });
    expect(await shown()).to.equal("Ana López");
    room.changeRemote("ana", { displayName: "" });
    expect(await shown()).to.equal("Guest");
  });

  it("shows the name of the participant that it names, else of the one around it", async () => {
    const { room, element, shown } = await named(
      html`<rtc-participant participant="ben"><rtc-name></rtc-name></rtc-participant>`,
    );
    room.enter(person("ana"), person("ben"));
    expect(await shown()).to.equal("ben");
    element.participant = "ana";
    expect(await shown()).to.equal("ana");
  });

  it("marks the local participant", async () => {
    const { room, element, shown } = await named(html`<rtc-name local></rtc-name>`);
    room.enter();
    expect(await shown()).to.equal("You");
    room.changeLocal({ displayName: "Max" });
    expect(await shown()).to.equal("Max (you)");
    expect(element.matches(":state(local)")).to.equal(true);
  });

  it("shows its own content without a participant", async () => {
    const { room, element, shown } = await named();
    expect(await shown()).to.equal("");
    expect(element.shadowRoot?.querySelector("slot")?.assignedNodes()[0]?.textContent).to.equal("Empty seat");
    expect(element.matches(":state(empty)")).to.equal(true);
    room.enter(person("ana"));
    expect(await shown()).to.equal("ana");
    expect(element.shadowRoot?.querySelector("slot")).to.equal(null);
  });

  it("shows names as plain text, and isolates their direction", async () => {
    const { room, element, shown } = await named();
    room.enter(person("ana", { displayName: "<img src=x onerror=alert(1)>" }));
    expect(await shown()).to.equal("<img src=x onerror=alert(1)>");
    expect(element.shadowRoot?.querySelector("img")).to.equal(null);
    room.changeRemote("ana", { displayName: "علي حسن" });
    await shown();
    const name = element.shadowRoot?.querySelector('[part="name"]');
    expect(name?.matches(":dir(rtl)")).to.equal(true);
    expect(element.matches(":dir(rtl)")).to.equal(false);
  });

  it("is accessible", async () => {
    const { room, element } = await named();
    room.enter(person("ana"));
    await expect(element).to.be.accessible();
  });
});
