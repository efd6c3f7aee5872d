import { expect, fixture, html } from "@open-wc/testing";
import { RtcError } from "../core/index.js";
import { isolate } from "../texts/bidi-isolate.js";
import { barTexts, hostTexts, texts } from "../texts/texts.js";
import { type Clock, stopClock } from "../testing/clock.js";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import "./rtc-status.js";
import type { RtcStatus } from "./rtc-status.js";

const textOf = (status: RtcStatus): string => status.shadowRoot?.textContent.trim() ?? "";

const statusOf = async () => {
  const room = await fixture<FakeRoom>(html`<fake-room><rtc-status></rtc-status></fake-room>`);
  const status = room.querySelector("rtc-status");
  if (!status) throw new Error("There is no <rtc-status>.");
  return { room, status };
};

describe("<rtc-status>", () => {
  let clock: Clock;
  beforeEach(() => {
    clock = stopClock(["timeout", "now"]);
  });

  /** Asserts the text at the end of the pause after the previous text. */
  const says = async (status: RtcStatus, text: string): Promise<void> => {
    await clock.tickAsync(1000);
    expect(textOf(status)).to.equal(text);
  };

  it("shows the state of the call", async () => {
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

  it("shows that the page waits in the lobby, and how many are before it", async () => {
    const { room, status } = await statusOf();
    room.store.update({ connectionState: "connecting", waiting: 2 });
    await says(status, hostTexts.waitForHost(1));
    expect(status.matches(":state(connecting)")).to.equal(true);
    room.store.update({ waiting: 1 });
    await says(status, hostTexts.waitForHost(0));
    room.store.update({ connectionState: "disconnected" });
    await says(status, texts.disconnected);
    room.store.update({ waiting: null });
    room.enter();
    await says(status, barTexts.alone);
  });

  it("shows how many participants cannot be reached", async () => {
    const { room, status } = await statusOf();
    room.enter(person("ana", { connectionState: "failed" }), person("bea", { connectionState: "disconnected" }));
    await says(status, "3 people in the call, 1 not connected");
    room.changeRemote("ana", { connectionState: "connected" });
    await says(status, "3 people in the call");
  });

  it("shows the room's id, too, with show-room", async () => {
    const { room, status } = await statusOf();
    status.setAttribute("show-room", "");
    await says(status, texts.closed);
    const id = "<b>غرفة</b>";
    room.store.update({ room: { id, callType: "video", createdAt: 0, createdBy: "me", metadata: {} } });
    room.enter();
    await says(status, `${isolate(id)}: ${barTexts.alone}`);
    clock.uninstall();
    await expect(status).to.be.accessible();
  });

  it("has a custom state for each state of the connection", async () => {
    const { room, status } = await statusOf();
    for (const [connectionState, state] of [
      ["connecting", "connecting"],
      ["connected", "joined"],
      ["disconnected", "reconnecting"],
    ] as const) {
      room.store.update({ connectionState });
      await clock.tickAsync(1000);
      const states = ["connecting", "joined", "reconnecting"].filter((name) => status.matches(`:state(${name})`));
      expect(states).to.deep.equal([state]);
    }
  });

  it("shows an error", async () => {
    const { room, status } = await statusOf();
    room.store.update({ connectionState: "failed", error: new RtcError("room-full", "The room is full.") });
    await says(status, "The room is full.");
    expect(status.matches(":state(error)")).to.equal(true);
  });

  it("shows an error of a device only outside the room, since the call goes on without it", async () => {
    const { room, status } = await statusOf();
    const error = new RtcError("permission-denied", "This page was denied the camera.");
    const isError = () => status.matches(":state(error)");
    room.store.update({ preview: true, error });
    await says(status, error.message);
    expect(isError()).to.equal(true);
    room.store.update({ preview: false, connectionState: "connecting" });
    await says(status, error.message);
    room.enter(person("ana"));
    await says(status, "2 people in the call");
    expect(isError()).to.equal(false);
    room.enter(person("ana"), person("bea"));
    await says(status, "3 people in the call");
    room.store.update({ connectionState: "disconnected" });
    await says(status, texts.disconnected);
  });

  it("shows an error of the connection to the room in the room, too", async () => {
    const { room, status } = await statusOf();
    room.enter(person("ana"));
    const error = new RtcError("server-unreachable", "The room server cannot be reached.");
    room.store.update({ connectionState: "disconnected", error });
    await says(status, error.message);
    expect(status.matches(":state(error)")).to.equal(true);
  });

  it("announces only the result when many participants join and leave", async () => {
    const { room, status } = await statusOf();
    room.enter();
    await says(status, barTexts.alone);
    const announced: string[] = [];
    const observer = new MutationObserver(() => announced.push(textOf(status)));
    if (status.shadowRoot) observer.observe(status.shadowRoot, { characterData: true, childList: true, subtree: true });
    for (let count = 1; count <= 20; count++) {
      room.enter(...Array.from({ length: count }, (_, index) => person(`p${index}`)));
      await Promise.resolve();
    }
    room.enter(person("ana"));
    await clock.tickAsync(999);
    expect(announced).to.deep.equal([]);
    await clock.tickAsync(1);
    expect(announced).to.deep.equal(["2 people in the call"]);
    await clock.tickAsync(10_000);
    expect(announced).to.deep.equal(["2 people in the call"]);
  });

  it("updates at once after a second without changes", async () => {
    const { room, status } = await statusOf();
    room.enter();
    await says(status, barTexts.alone);
    await clock.tickAsync(1000);
    room.enter(person("ana"));
    await status.updateComplete;
    expect(textOf(status)).to.equal("2 people in the call");
  });

  it("is up to date when it is removed during a pause and put back", async () => {
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
    expect(region?.isConnected, "a new live region would not be announced").to.equal(true);
    clock.uninstall();
    await expect(status).to.be.accessible();
  });
});
