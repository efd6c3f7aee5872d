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

/** In a made-up call, in which who is in charge of the test's page may moderate. */
const lobby = async (...knocks: WireKnock[]) => {
  const room = await fixture<FakeRoom>(html`<fake-room><rtc-lobby></rtc-lobby></fake-room>`);
  const element = room.querySelector("rtc-lobby");
  if (!element) throw new Error("There is no <rtc-lobby>.");
  const asked: RtcModerateRequest["what"][] = [];
  room.addEventListener("rtc-moderate-request", ({ detail }) => {
    expect(detail.room).to.equal(room);
    asked.push(detail.what);
  });
  const show = async (...now: WireKnock[]): Promise<void> => {
    room.store.update({ knocks: now });
    await element.updateComplete;
  };
  room.enter();
  room.changeLocal(HOST);
  await show(...knocks);
  return { room, element, asked, show };
};

describe("<rtc-lobby>", () => {
  it("says to who waits that they do, politely, and how many are before them", async () => {
    const { room, element } = await lobby();
    const region = element.shadowRoot?.querySelector("[role=status]");
    expect(states(element)).to.deep.equal(["empty"]);
    expect(element.offsetHeight, "no place taken for nothing").to.equal(0);
    room.changeLocal({ role: undefined, grants: undefined });
    room.store.update({ connectionState: "connecting", waiting: 3 });
    await element.updateComplete;
    expect(textsOf(element, "sentence")).to.deep.equal(["A host will let you in soon. 2 people are ahead of you."]);
    expect(states(element)).to.deep.equal(["waiting"]);
    room.store.update({ waiting: 1 });
    await element.updateComplete;
    expect(textsOf(element, "sentence")).to.deep.equal(["A host will let you in soon."]);
    expect(element.shadowRoot?.querySelector("button, [role=list]")).to.equal(null);
    expect(region?.isConnected, "one that is made anew is not read out").to.equal(true);
    await expect(element).to.be.accessible();
    room.store.update({ connectionState: "connected", waiting: null });
    await element.updateComplete;
    expect(textsOf(element, "sentence")).to.deep.equal([""]);
    expect(states(element)).to.deep.equal(["empty"]);
  });

  it("lists who waits to who may let them in, with buttons that say whom they are about", async () => {
    const { element, show } = await lobby(knock("e", "Eve"), knock("f", "<b>فاطمة</b>"), knock("g", ""));
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
    await show(knock("e", "Eve"));
    expect(textsOf(element, "heading")).to.deep.equal(["1 person wants to join"]);
    await show();
    expect(states(element)).to.deep.equal(["empty"]);
    expect(element.shadowRoot?.querySelector("[role=list]")).to.equal(null);
  });

  it("asks to admit, to refuse, and to admit all where there are several", async () => {
    const { element, asked, show } = await lobby(knock("e"), knock("f"));
    parts(element, "admit")[1]?.click();
    parts(element, "refuse")[0]?.click();
    expect(asked).to.deep.equal([
      { action: "admit", to: "f" },
      { action: "refuse", to: "e" },
    ]);
    expect(textsOf(element, "name"), "nothing has happened yet").to.deep.equal(["e", "f"]);
    asked.length = 0;
    parts(element, "admit-all")[0]?.click();
    expect(asked, "one message for all: fifty would be a flood").to.deep.equal([{ action: "admit-all" }]);
    await show(knock("f"));
    expect(parts(element, "admit-all")).to.deep.equal([]);
  });

  it("gives the focus to the same button of the next, when its line goes", async () => {
    const { element, show } = await lobby(knock("e"), knock("f"), knock("g"));
    const focused = () => element.shadowRoot?.activeElement?.id;
    parts(element, "refuse")[1]?.focus();
    await show(knock("e"), knock("g"));
    expect(focused()).to.equal("refuse-g");
    await show(knock("e"));
    expect(focused()).to.equal("refuse-e");
    await show(knock("e"), knock("h"));
    expect(focused(), "nobody's focus is moved by who comes").to.equal("refuse-e");
    parts(element, "admit-all")[0]?.focus();
    await show(knock("h"));
    expect(focused()).to.equal("admit-h");
  });

  it("can do nothing while the room cannot be reached", async () => {
    const { room, element, asked } = await lobby(knock("e"));
    room.store.update({ connectionState: "disconnected" });
    await element.updateComplete;
    parts(element, "admit")[0]?.click();
    expect(asked).to.deep.equal([]);
  });

  it("lets people in, and refuses them, in a real room, by the keyboard", async () => {
    const name = crypto.randomUUID();
    const inside = html`<rtc-lobby></rtc-lobby>`;
    const host = await comeTo(name, { role: "host", settings: { lobby: true } }, inside);
    await until(() => host.state.connectionState === "connected", "the host");
    const eve = await comeTo(name, {}, inside, { displayName: "Eve" });
    await until(() => eve.querySelector("rtc-lobby")?.matches(":state(waiting)"), "Eve to wait");
    const fay = await comeTo(name, {}, inside, { displayName: "Fay" });
    const element = host.querySelector("rtc-lobby");
    if (!element) throw new Error("There is no <rtc-lobby>.");
    await until(() => textsOf(element, "name").join() === "Eve,Fay", "both at the host's");
    const fays = await until(() => fay.querySelector("rtc-lobby"), "Fay's");
    await until(() => textsOf(fays, "sentence").join().includes(hostTexts.waitForHost(1)), "Fay to be told of Eve");
    host.addEventListener("rtc-moderate-request", (event) => event.preventDefault(), { once: true });
    parts(element, "admit")[0]?.click();
    parts(element, "admit")[1]?.focus();
    await sendKeys({ press: "Enter" });
    await until(() => fay.state.connectionState === "connected", "Fay to be let in");
    expect(eve.state.waiting, "what was cancelled has not happened").to.equal(1);
    await until(() => textsOf(element, "name").join() === "Eve", "Eve alone");
    parts(element, "refuse")[0]?.click();
    await until(() => eve.state.error?.code === "refused", "Eve to be refused");
    await until(() => states(element).join() === "empty", "nobody");
  });
});
