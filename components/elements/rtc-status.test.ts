import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { RtcError } from "../core/index.js";
import { isolate } from "../internal/isolate.js";
import { barTexts, texts } from "../internal/texts.js";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import "./rtc-status.js";
import type { RtcStatus } from "./rtc-status.js";

const textOf = (status: RtcStatus): string => status.shadowRoot?.textContent.trim() ?? "";

const says = (status: RtcStatus, text: string): Promise<void> =>
  waitUntil(() => textOf(status) === text, `It should say "${text}".`, { timeout: 5000 });

const statusOf = async () => {
  const room = await fixture<FakeRoom>(html`<fake-room><rtc-status></rtc-status></fake-room>`);
  const status = room.querySelector("rtc-status");
  if (!status) throw new Error("There is no <rtc-status>.");
  return { room, status };
};

describe("<rtc-status>", () => {
  it("says how the call stands", async () => {
    const { room, status } = await statusOf();
    await says(status, texts.closed);
    room.store.update({ connectionState: "connecting" });
    await says(status, texts.connecting);
    room.enter();
    await says(status, barTexts.alone);
    expect(status.matches(":state(joined)")).to.equal(true);
    room.enter(person("ana"), person("bea"));
    await says(status, "3 people in the call");
    room.store.update({ connectionState: "disconnected" });
    await says(status, texts.disconnected);
    expect(status.matches(":state(joined)")).to.equal(false);
  });

  it("says how many of the others cannot be reached", async () => {
    const { room, status } = await statusOf();
    room.enter(person("ana", { connectionState: "failed" }), person("bea", { connectionState: "disconnected" }));
    await says(status, "3 people in the call, 1 out of reach");
    room.changeRemote("ana", { connectionState: "connected" });
    await says(status, "3 people in the call");
  });

  it("says the room's id, too, when it is told to", async () => {
    const { room, status } = await statusOf();
    status.setAttribute("show-room", "");
    await says(status, texts.closed);
    const id = "<b>غرفة</b>";
    room.store.update({ room: { id, callType: "video", createdAt: 0, createdBy: "me", metadata: {} } });
    room.enter();
    await says(status, `${isolate(id)}: ${barTexts.alone}`);
    await expect(status).to.be.accessible();
  });

  it("tells CSS of its connection", async () => {
    const { room, status } = await statusOf();
    for (const [connectionState, state] of [
      ["connecting", "connecting"],
      ["connected", "joined"],
      ["disconnected", "reconnecting"],
    ] as const) {
      room.store.update({ connectionState });
      await waitUntil(() => status.matches(`:state(${state})`), state, { timeout: 5000 });
      const others = ["connecting", "joined", "reconnecting"].filter((name) => name !== state);
      expect(others.filter((name) => status.matches(`:state(${name})`))).to.deep.equal([]);
    }
  });

  it("says what is wrong", async () => {
    const { room, status } = await statusOf();
    room.store.update({ connectionState: "failed", error: new RtcError("room-full", "The room is full.") });
    await says(status, "The room is full.");
    expect(status.matches(":state(error)")).to.equal(true);
  });

  it("tells only how a storm of comings and goings ended", async () => {
    const { room, status } = await statusOf();
    room.enter();
    await says(status, barTexts.alone);
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(textOf(status)));
    if (status.shadowRoot) observer.observe(status.shadowRoot, { characterData: true, childList: true, subtree: true });
    for (let count = 1; count <= 20; count++) {
      room.enter(...Array.from({ length: count }, (_, index) => person(`p${index}`)));
      await Promise.resolve();
    }
    room.enter(person("ana"));
    await says(status, "2 people in the call");
    await Promise.resolve();
    expect(said).to.deep.equal(["2 people in the call"]);
  });

  it("is up to date when it is removed in a pause and put back", async () => {
    const { room, status } = await statusOf();
    room.enter(person("ana"));
    await says(status, "2 people in the call");
    room.enter();
    status.remove();
    await status.updateComplete;
    expect(room.listeners).to.equal(0);
    room.append(status);
    await says(status, barTexts.alone);
  });

  it("is a polite live region from the start, and accessible", async () => {
    const { room, status } = await statusOf();
    const region = status.shadowRoot?.querySelector("[role=status]");
    expect(region?.textContent).to.equal(texts.closed);
    room.enter(person("ana"));
    await says(status, "2 people in the call");
    expect(region?.isConnected, "one that is made anew is not read out").to.equal(true);
    await expect(status).to.be.accessible();
  });
});
