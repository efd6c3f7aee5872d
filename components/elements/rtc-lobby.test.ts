import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import type { WireKnock } from "../core/index.js";
import type { RtcModerateRequest } from "../internal/room/events.js";
import { hostTexts, texts } from "../texts/texts.js";
import type { FakeRoom } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { comeTo, HOST } from "../testing/led-room.js";
import { until } from "../testing/until.js";
import "./rtc-lobby.js";
import type { RtcLobby } from "./rtc-lobby.js";

const knock = (id: string, displayName = id): WireKnock => ({ id, displayName });

const parts = <E extends HTMLElement>(element: RtcLobby, name: string): E[] => [
  ...(element.shadowRoot?.querySelectorAll<E>(`[part="${name}"]`) ?? []),
];
const textsOf = (element: RtcLobby, name: string): string[] =>
  parts(element, name).map(({ textContent }) => textContent.trim());
const states = (element: RtcLobby): string[] =>
  ["waiting", "knocking", "empty"].filter((name) => element.matches(`:state(${name})`));

/** A lobby in a fake call, whose local participant is a host. */
const lobby = async (...knocks: WireKnock[]) => {
  const room = await fixture<FakeRoom>(html`<fake-room><rtc-lobby></rtc-lobby></fake-room>`);
  const element = room.querySelector("rtc-lobby");
  if (!element) throw new Error("There is no <rtc-lobby>.");
  const requests: RtcModerateRequest["what"][] = [];
  room.addEventListener("rtc-moderate-request", ({ detail }) => {
    expect(detail.room).to.equal(room);
    requests.push(detail.what);
  });
  const setKnocks = async (...now: WireKnock[]): Promise<void> => {
    room.store.update({ knocks: now });
    await element.updateComplete;
  };
  room.enter();
  room.changeLocal(HOST);
  await setKnocks(...knocks);
  return { room, element, requests, setKnocks };
};

describe("<rtc-lobby>", () => {
  it("shows a waiting user that they wait, and how many people are ahead of them", async () => {
    const { room, element } = await lobby();
    const region = element.shadowRoot?.querySelector("[role=status]");
    expect(states(element)).to.deep.equal(["empty"]);
    expect(element.offsetHeight, "an empty lobby has no height").to.equal(0);
    room.changeLocal({ role: undefined, grants: undefined });
    room.store.update({ connectionState: "connecting", waiting: 3 });
    await element.updateComplete;
    expect(textsOf(element, "sentence")).to.deep.equal(["A host will let you in soon. 2 people are ahead of you."]);
    expect(states(element)).to.deep.equal(["waiting"]);
    room.store.update({ waiting: 1 });
    await element.updateComplete;
    expect(textsOf(element, "sentence")).to.deep.equal(["A host will let you in soon."]);
    expect(element.shadowRoot?.querySelector("button, [role=list]")).to.equal(null);
    expect(region?.isConnected, "a live region that is replaced is not announced").to.equal(true);
    await expect(element).to.be.accessible();
    room.store.update({ connectionState: "connected", waiting: null });
    await element.updateComplete;
    expect(textsOf(element, "sentence")).to.deep.equal([""]);
    expect(states(element)).to.deep.equal(["empty"]);
  });

  it("shows a host the people who wait, with buttons that are named after them", async () => {
    const { element, setKnocks } = await lobby(knock("e", "Eve"), knock("f", "<b>فاطمة</b>"), knock("g", ""));
    expect(textsOf(element, "heading")).to.deep.equal(["3 people want to join"]);
    expect(textsOf(element, "name")).to.deep.equal(["Eve", "<b>فاطمة</b>", texts.unnamed]);
    expect(states(element)).to.deep.equal(["knocking"]);
    const named = parts<HTMLButtonElement>(element, "refuse").map((button) =>
      (button.getAttribute("aria-labelledby") ?? "")
        .split(" ")
        .map((id) => element.shadowRoot?.getElementById(id)?.textContent.trim())
        .join(" "),
    );
    expect(named).to.deep.equal(["Deny Eve", "Deny <b>فاطمة</b>", `Deny ${texts.unnamed}`]);
    for (const button of element.shadowRoot?.querySelectorAll("button") ?? []) {
      const { width, height } = button.getBoundingClientRect();
      expect(width >= 44 && height >= 44, button.textContent).to.equal(true);
    }
    await expect(element).to.be.accessible();
    await setKnocks(knock("e", "Eve"));
    expect(textsOf(element, "heading")).to.deep.equal(["1 person wants to join"]);
    await setKnocks();
    expect(states(element)).to.deep.equal(["empty"]);
    expect(element.shadowRoot?.querySelector("[role=list]")).to.equal(null);
  });

  it("requests to admit or refuse a person, or to admit all if there are several", async () => {
    const { element, requests, setKnocks } = await lobby(knock("e"), knock("f"));
    parts(element, "admit")[1]?.click();
    parts(element, "refuse")[0]?.click();
    expect(requests).to.deep.equal([
      { action: "admit", to: "f" },
      { action: "refuse", to: "e" },
    ]);
    expect(textsOf(element, "name"), "the list changes only with the state").to.deep.equal(["e", "f"]);
    requests.length = 0;
    parts(element, "admit-all")[0]?.click();
    expect(requests, "one request for all of them").to.deep.equal([{ action: "admit-all" }]);
    await setKnocks(knock("f"));
    expect(parts(element, "admit-all")).to.deep.equal([]);
  });

  it("moves the focus to the same button of the next line when the line of the focus goes", async () => {
    const { element, setKnocks } = await lobby(knock("e"), knock("f"), knock("g"));
    const focused = () => element.shadowRoot?.activeElement?.id;
    parts(element, "refuse")[1]?.focus();
    await setKnocks(knock("e"), knock("g"));
    expect(focused()).to.equal("refuse-g");
    await setKnocks(knock("e"));
    expect(focused()).to.equal("refuse-e");
    await setKnocks(knock("e"), knock("h"));
    expect(focused(), "a new line does not move the focus").to.equal("refuse-e");
    parts(element, "admit-all")[0]?.focus();
    await setKnocks(knock("h"));
    expect(focused()).to.equal("admit-h");
  });

  it("is disabled while the room cannot be reached", async () => {
    const { room, element, requests } = await lobby(knock("e"));
    room.store.update({ connectionState: "disconnected" });
    await element.updateComplete;
    parts(element, "admit")[0]?.click();
    expect(requests).to.deep.equal([]);
  });

  it("admits people by keyboard, and refuses them, in a real room", async () => {
    const name = crypto.randomUUID();
    const inside = html`<rtc-lobby></rtc-lobby>`;
    const host = await comeTo(name, { role: "host", settings: { lobby: true } }, inside);
    await until(() => host.state.connectionState === "connected", "the host");
    const eve = await comeTo(name, {}, inside, { displayName: "Eve" });
    await until(() => eve.querySelector("rtc-lobby")?.matches(":state(waiting)"), "Eve to wait");
    const fay = await comeTo(name, {}, inside, { displayName: "Fay" });
    const element = host.querySelector("rtc-lobby");
    if (!element) throw new Error("There is no <rtc-lobby>.");
    await until(() => textsOf(element, "name").join() === "Eve,Fay", "both in the host's list");
    const fays = await until(() => fay.querySelector("rtc-lobby"), "the lobby of Fay");
    await until(() => textsOf(fays, "sentence").join().includes(hostTexts.waitForHost(1)), "Fay, behind Eve");
    host.addEventListener("rtc-moderate-request", (event) => event.preventDefault(), { once: true });
    parts(element, "admit")[0]?.click();
    parts(element, "admit")[1]?.focus();
    await sendKeys({ press: "Enter" });
    await until(() => fay.state.connectionState === "connected", "Fay admitted");
    expect(eve.state.waiting, "the canceled request has no effect").to.equal(1);
    await until(() => textsOf(element, "name").join() === "Eve", "Eve alone");
    parts(element, "refuse")[0]?.click();
    await until(() => eve.state.error?.code === "refused", "Eve refused");
    await until(() => states(element).join() === "empty", "an empty lobby");
  });
});
