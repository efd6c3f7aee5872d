import { ContextEvent } from "@lit/context";
import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { roomContext, type RoomHandle } from "../internal/room/room-context.js";
import { isolate } from "../texts/bidi-isolate.js";
import { ElementChannel } from "../internal/channel/element-channel.js";
import { nativeButton } from "../testing/buttons.js";
import { stopClock } from "../testing/clock.js";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { once } from "../testing/once.js";
import { reduceMotion } from "../testing/reduced-motion.js";
import { until } from "../testing/until.js";
import "./rtc-grid.js";
import "./rtc-participant.js";
import "./rtc-reactions.js";
import type { RtcReactions } from "./rtc-reactions.js";
import "./rtc-room.js";
import type { RtcRoom } from "./rtc-room.js";
import "./rtc-video.js";

const roomHandle = (room: Element): RoomHandle => {
  let found: RoomHandle | undefined;
  room.dispatchEvent(new ContextEvent(roomContext, room, (handle: RoomHandle) => (found = handle)));
  if (!found) throw new Error("There is no room.");
  return found;
};

/** A fake room, in which the test decides which participants react. */
const scene = async (content = html`<rtc-reactions></rtc-reactions>`) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  room.enter(person("ana", { displayName: "Ana" }), person("ben", { displayName: "Ben" }), person("cem"));
  const element = room.querySelector<RtcReactions>("rtc-reactions");
  if (!element?.shadowRoot) throw new Error("There is no <rtc-reactions>.");
  const root = element.shadowRoot;
  const button = await nativeButton(element);
  const parts = (name: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(`[part="${name}"]`)];
  const { call } = roomHandle(room);
  return {
    room,
    element,
    button,
    parts,
    floats: () => parts("reaction").map((float) => float.textContent),
    choice: () => parts("emoji").map((emoji) => emoji.textContent),
    panel: () => parts("panel")[0],
    said: () => root.querySelector('[role="status"]')?.textContent,
    /** Delivers a reaction as if it came over the connection to a participant. */
    react: (from: string, body: unknown) =>
      ElementChannel.of(call).events.emit("message", { from, topic: "reaction", body }),
  };
};
const over = (tile: Element | null | undefined): (string | null)[] =>
  [...(tile?.shadowRoot?.querySelectorAll('[part="reaction"]') ?? [])].map(({ textContent }) => textContent);

const pageOf = async (name: string, displayName: string) => {
  const place = await fixture<HTMLElement>(
    html`<div>
      <rtc-room room=${name} display-name=${displayName} autojoin><rtc-reactions></rtc-reactions></rtc-room>
    </div>`,
  );
  const room = place.querySelector<RtcRoom>("rtc-room");
  const element = place.querySelector<RtcReactions>("rtc-reactions");
  if (!room || !element) throw new Error("There is no page.");
  return { room, element };
};

describe("<rtc-reactions>", () => {
  it("sends a chosen emoji to every participant in the room", async () => {
    const name = `reactions-${crypto.randomUUID()}`;
    const [ana, bea] = [await pageOf(name, "Ana"), await pageOf(name, "Bea")];
    await until(
      () => ana.room.state.local.id && ElementChannel.of(ana.room.call).accepts(bea.room.state.local.id, "reaction"),
      "the connection to Bea",
    );
    const [own, theirs] = [once(ana.element, "rtc-reaction"), once(bea.element, "rtc-reaction")];
    await nativeButton(ana.element);
    ana.element.shadowRoot?.querySelectorAll<HTMLButtonElement>('[part="emoji"]')[1]?.click();
    const detail = { from: ana.room.state.local.id, emoji: "👏" };
    expect((await own).detail).to.deep.equal(detail);
    expect((await theirs).detail).to.deep.equal(detail);
    expect(bea.element.shadowRoot?.querySelector('[part="reaction"]')?.textContent).to.equal("👏Ana");
  });

  it("opens its panel above the button by keyboard, and closes it with Escape", async () => {
    const { element, button, panel, choice } = await scene(
      html`<rtc-reactions style="position: fixed; inset: 300px auto auto 200px"></rtc-reactions>`,
    );
    expect(panel()?.checkVisibility()).to.equal(false);
    const opened = new Promise((resolve) => panel()?.addEventListener("toggle", resolve, { once: true }));
    element.focus();
    await sendKeys({ press: "Enter" });
    await opened;
    await element.updateComplete;
    expect(panel()?.checkVisibility()).to.equal(true);
    expect(element.matches(":state(open)")).to.equal(true);
    const [box, below] = [panel()?.getBoundingClientRect(), button.getBoundingClientRect()];
    if (CSS.supports("position-area: block-start")) expect(box?.bottom).to.be.at.most(below.top);
    expect(choice()).to.deep.equal(["👍", "👏", "❤️", "😂", "😮", "🎉"]);
    await expect(element).to.be.accessible();
    const asked = once(element, "rtc-reaction-request");
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Enter" });
    expect((await asked).detail.emoji).to.equal("👍");
    const closed = new Promise((resolve) => panel()?.addEventListener("toggle", resolve, { once: true }));
    await sendKeys({ press: "Escape" });
    await closed;
    await element.updateComplete;
    expect(element.matches(":state(open)")).to.equal(false);
    expect(element.shadowRoot?.activeElement).to.equal(button);
  });

  it("has buttons large enough for a thumb", async () => {
    const { element, button, parts } = await scene();
    button.click();
    await element.updateComplete;
    for (const target of [button, ...parts("emoji")]) {
      expect(target.offsetWidth).to.be.at.least(44);
      expect(target.offsetHeight).to.be.at.least(44);
    }
  });

  it("offers the emoji of its attribute, without other text and at most 24", async () => {
    const wanted = "🔥 yes <b> 🥳  🔥";
    const { element, choice } = await scene(html`<rtc-reactions emoji=${wanted}></rtc-reactions>`);
    expect(choice()).to.deep.equal(["🔥", "🥳"]);
    element.emoji = "no";
    await element.updateComplete;
    expect(choice()).to.have.lengthOf(6);
    element.emoji = Array.from({ length: 500 }, (_, index) => String.fromCodePoint(0x1f400 + index)).join(" ");
    await element.updateComplete;
    expect(choice()).to.have.lengthOf(24);
  });

  it("shows nothing when the request is cancelled", async () => {
    const { room, parts, floats } = await scene();
    room.addEventListener("rtc-reaction-request", (event) => event.preventDefault(), { once: true });
    parts("emoji")[0]?.click();
    expect(floats()).to.deep.equal([]);
  });

  it("lets a reaction rise over its participant's tile in every grid, and nowhere else", async () => {
    const clock = stopClock(["timeout"]);
    const { room, floats, react } = await scene(html`<rtc-reactions></rtc-reactions><rtc-grid></rtc-grid>`);
    const grid = room.querySelector("rtc-grid");
    await grid?.updateComplete;
    const tiles = [...(grid?.shadowRoot?.querySelectorAll("rtc-video") ?? [])];
    await Promise.all(tiles.map((tile) => tile.updateComplete));
    react("ben", "🎉");
    expect(tiles.map(over)).to.deep.equal([[], [], ["🎉"], []]);
    expect(floats()).to.deep.equal([]);
    expect(tiles[2]?.isUpdatePending, "the tile does not render again").to.equal(false);
    clock.tick(2999);
    expect(tiles.map(over)).to.deep.equal([[], [], ["🎉"], []]);
    clock.tick(1);
    expect(tiles.map(over)).to.deep.equal([[], [], [], []]);
  });

  it("lets a reaction rise over an <rtc-participant> that is positioned, even without a picture", async () => {
    const { room, floats, react } = await scene(
      html`<rtc-reactions></rtc-reactions>
        <rtc-participant participant="ana" style="position: relative"><b>Ana</b></rtc-participant>
        <rtc-participant participant="ben"><b>Ben</b></rtc-participant>`,
    );
    const [ana, ben] = room.querySelectorAll("rtc-participant");
    await ana?.updateComplete;
    react("ana", "👍");
    react("ben", "👏");
    expect(over(ana)).to.deep.equal(["👍"]);
    expect(over(ben)).to.deep.equal([]);
    expect(floats()).to.deep.equal(["👏Ben"]);
  });

  it("lets a reaction rise over itself, with the name, where no tile is visible", async () => {
    const { floats, react } = await scene(
      html`<rtc-reactions></rtc-reactions><rtc-video participant="ana" hidden></rtc-video>`,
    );
    react("ana", "👍");
    react("cem", "👏");
    expect(floats()).to.deep.equal(["👍Ana", "👏cem"]);
  });

  it("shows a name as text, and ignores a reaction of an unknown participant", async () => {
    const { room, parts, floats, react } = await scene();
    room.changeRemote("ana", { displayName: `<img src=x onerror="document.title='owned'">` });
    react("ana", "👍");
    react("nobody", "👍");
    expect(floats()).to.deep.equal([`👍<img src=x onerror="document.title='owned'">`]);
    expect(parts("reaction")[0]?.querySelector("img")).to.equal(null);
    expect(document.title).not.to.equal("owned");
  });

  it("shows at most twelve reactions at a time", async () => {
    const { room, floats, react } = await scene();
    const crowd = Array.from({ length: 40 }, (_, index) => person(`p${index}`));
    room.enter(...crowd);
    for (const { id } of crowd) react(id, "🎉");
    expect(floats()).to.have.lengthOf(12);
  });

  it("announces reactions that arrive together in one sentence, without the local participant's own", async () => {
    const clock = stopClock(["timeout"]);
    const { element, parts, react, said } = await scene();
    const heard: string[] = [];
    const status = element.shadowRoot?.querySelector('[role="status"]');
    const observer = new MutationObserver(() => heard.push(said() ?? ""));
    if (status) observer.observe(status, { childList: true, characterData: true, subtree: true });
    parts("emoji")[0]?.click();
    react("ana", "👏");
    react("ben", "👏");
    react("ana", "🎉");
    await clock.tickAsync(1999);
    expect(heard.filter(Boolean)).to.deep.equal([]);
    await clock.tickAsync(1);
    expect(heard.filter(Boolean)).to.deep.equal([`${isolate("Ana")} and ${isolate("Ben")}: 👏, ${isolate("Ana")}: 🎉`]);
    react("cem", "👍");
    await clock.tickAsync(2000);
    expect(heard.at(-1)).to.equal(`${isolate("cem")}: 👍`);
    observer.disconnect();
  });

  it("shows a reaction once, however many of these elements the page has", async () => {
    const { room, react } = await scene(html`<rtc-reactions></rtc-reactions><rtc-reactions></rtc-reactions>`);
    const all = [...room.querySelectorAll("rtc-reactions")];
    await Promise.all(all.map((reactions) => reactions.updateComplete));
    const targets: unknown[] = [];
    room.addEventListener("rtc-reaction", ({ target }) => targets.push(target));
    react("ana", "👍");
    expect(all.flatMap(over)).to.deep.equal(["👍Ana"]);
    expect(targets).to.deep.equal(all);
  });

  it("animates a reaction, except for users who prefer reduced motion", async () => {
    const { parts, react } = await scene();
    react("ana", "👍");
    expect(parts("reaction")[0]?.getAnimations()).to.have.lengthOf(1);
    const end = reduceMotion();
    try {
      react("ben", "👍");
    } finally {
      end();
    }
    expect(parts("reaction")[1]?.getAnimations()).to.deep.equal([]);
  });

  it("is disabled without a room and outside a call, and closes when the call ends", async () => {
    const alone = await fixture<RtcReactions>(html`<rtc-reactions></rtc-reactions>`);
    expect((await nativeButton(alone)).disabled).to.equal(true);
    const { room, element, button, panel, floats, react } = await scene();
    expect(button.disabled).to.equal(false);
    const opened = new Promise((resolve) => panel()?.addEventListener("toggle", resolve, { once: true }));
    button.click();
    await opened;
    room.changeLocal({ id: "" });
    await element.updateComplete;
    expect(button.disabled).to.equal(true);
    expect(panel()?.checkVisibility()).to.equal(false);
    element.remove();
    react("ana", "👍");
    expect(floats()).to.deep.equal([]);
    room.append(element);
    room.changeLocal({ id: "me" });
    await element.updateComplete;
    expect(element.matches(":state(open)")).to.equal(false);
    react("ana", "👍");
    expect(floats()).to.deep.equal(["👍Ana"]);
    await expect(element).to.be.accessible();
  });
});
