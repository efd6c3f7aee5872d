import { expect, html } from "@open-wc/testing";
import type { WireKnock } from "../core/index.js";
import { dispatchRequest, report } from "../internal/room/events.js";
import { hostTexts, texts, toastTexts } from "../texts/texts.js";
import { stopClock } from "../testing/clock.js";
import { comeTo, HOST } from "../testing/led-room.js";
import { once } from "../testing/once.js";
import { inCall, listenTo, parts, plain, shown, shows } from "../testing/toasts.js";
import { until } from "../testing/until.js";

const knock = (id: string, displayName = id): WireKnock => ({ id, displayName });

const MUTED = hostTexts.wasMuted;
const ASKED = hostTexts.askedToUnmute;

describe("<rtc-toasts> in a moderated room", () => {
  it("says that a host has muted the user, until they are unmuted", async () => {
    const { room, element } = await inCall();
    room.changeLocal({ microphone: "muted" });
    report(room, "rtc-moderated", { action: "mute", by: undefined });
    await shows(element, MUTED);
    expect(parts(element, "stays"), "it needs no action").to.deep.equal([]);
    await expect(element).to.be.accessible();
    room.changeLocal({ microphone: "on" });
    await shows(element);
  });

  it("offers to unmute when a host asks for it, until the user is unmuted", async () => {
    const { room, element } = await inCall({ duration: 20 });
    room.changeLocal({ microphone: "muted" });
    report(room, "rtc-moderated", { action: "mute", by: undefined });
    report(room, "rtc-moderated", { action: "ask-unmute", by: undefined });
    await shows(element, ASKED);
    expect(parts(element, "stays")).to.have.length(1);
    const [action] = parts(element, "action");
    expect(plain(action?.textContent)).to.equal(toastTexts.unmute);
    const asked = once(room, "rtc-mute-request");
    action?.click();
    expect((await asked).detail).to.deep.equal({ room, muted: false });
    await shows(element, ASKED);
    room.changeLocal({ microphone: "on" });
    await shows(element);
    report(room, "rtc-moderated", { action: "ask-unmute", by: undefined });
    await element.updateComplete;
    expect(shown(element), "nothing to do: they are unmuted already").to.deep.equal([]);
  });

  it("shows a notice of the operator as plain text, until it is dismissed", async () => {
    const { room, element } = await inCall({ duration: 20 });
    const text = "Back in <b>5</b> minutes.";
    report(room, "rtc-notice", { text });
    report(room, "rtc-talking-while-muted", null);
    room.changeLocal({ microphone: "muted" });
    await shows(element, text);
    expect(parts(element, "stays")).to.have.length(1);
    await expect(element).to.be.accessible();
    report(room, "rtc-notice", { text: "Welcome back." });
    await shows(element, "Welcome back.");
    report(room, "rtc-left", { reason: "ended" });
    await element.updateComplete;
    expect(shown(element), "it outlives the call").to.deep.equal(["Welcome back."]);
    parts(element, "dismiss")[0]?.click();
    await shows(element);
  });

  it("names a waiting participant to a host, and admits them at a press", async () => {
    const { room, element } = await inCall();
    room.changeLocal(HOST);
    room.store.update({ knocks: [knock("e", "Eve")] });
    await shows(element, "Eve wants to join.");
    const [action] = parts(element, "action");
    expect(plain(action?.textContent)).to.equal("Admit");
    await expect(element).to.be.accessible();
    const asked = once(room, "rtc-moderate-request");
    action?.click();
    expect((await asked).detail).to.deep.equal({ room, what: { action: "admit", to: "e" } });
    await shows(element, "Eve wants to join.");
    room.store.update({ knocks: [] });
    await shows(element);
    room.store.update({ knocks: [knock("x", "")] });
    await shows(element, `${texts.unnamed} wants to join.`);
  });

  it("counts several waiting participants in one announcement, and names the last one again", async () => {
    const clock = stopClock(["timeout", "now"]);
    const { room, element } = await inCall({ gather: 20 });
    const heard = listenTo(element);
    const [eve, fay, gil] = [knock("e", "Eve"), knock("f", "Fay"), knock("g", "Gil")];
    for (const knocks of [[eve], [eve, fay], [eve, fay, gil]]) room.store.update({ knocks });
    await clock.tickAsync(20);
    expect(shown(element)).to.deep.equal(["3 people want to join."]);
    expect(parts(element, "action"), "no one participant to admit").to.deep.equal([]);
    room.store.update({ knocks: [fay, gil] });
    await clock.tickAsync(20);
    expect(shown(element)).to.deep.equal(["2 people want to join."]);
    room.store.update({ knocks: [gil] });
    await clock.tickAsync(20);
    expect(shown(element)).to.deep.equal(["Gil wants to join."]);
    expect(heard, "a smaller number is not announced").to.deep.equal(["3 people want to join."]);
    const asked = once(room, "rtc-moderate-request");
    parts(element, "action")[0]?.click();
    expect((await asked).detail.what).to.deep.equal({ action: "admit", to: "g" });
  });

  it("ignores a participant who knocks and leaves within one pause, and those of a dismissed notice", async () => {
    const clock = stopClock(["timeout", "now"]);
    const { room, element } = await inCall({ gather: 20 });
    room.store.update({ knocks: [knock("moth")] });
    room.store.update({ knocks: [] });
    await clock.tickAsync(100);
    expect(shown(element)).to.deep.equal([]);
    room.store.update({ knocks: [knock("e"), knock("f")] });
    await clock.tickAsync(20);
    parts(element, "dismiss")[0]?.click();
    room.store.update({ knocks: [knock("f")] });
    await clock.tickAsync(100);
    expect(shown(element)).to.deep.equal([]);
    room.store.update({ knocks: [knock("f"), knock("g")] });
    await clock.tickAsync(20);
    expect(shown(element)).to.deep.equal(["2 people want to join."]);
  });

  it("shows neither knocks nor moderation with no-knock and no-moderated", async () => {
    const { room, element } = await inCall({ kinds: "no-knock no-moderated" });
    room.store.update({ knocks: [knock("e")] });
    report(room, "rtc-moderated", { action: "mute", by: undefined });
    report(room, "rtc-talking-while-muted", null);
    room.changeLocal({ microphone: "muted" });
    report(room, "rtc-talking-while-muted", null);
    await shows(element, toastTexts.talkingWhileMuted);
  });

  it("admits a waiting participant and unmutes on a host's request, in a real room", async () => {
    const name = crypto.randomUUID();
    const inside = html`<rtc-toasts gather="20" kinds="knock moderated"></rtc-toasts>`;
    const toastsIn = (room: Element) => {
      const toasts = room.querySelector("rtc-toasts");
      if (!toasts) throw new Error("There is no <rtc-toasts>.");
      return toasts;
    };
    const host = await comeTo(name, { role: "host", settings: { lobby: true } }, inside);
    await until(() => host.state.connectionState === "connected", "the host");
    const eve = await comeTo(name, { role: "speaker" }, inside, { displayName: "Eve", audio: true });
    await shows(toastsIn(host), "Eve wants to join.");
    parts(toastsIn(host), "action")[0]?.click();
    await until(() => eve.state.local.microphone === "on" && eve.state.waiting === null, "Eve, in the call");
    await shows(toastsIn(host));
    const to = eve.state.local.id;
    dispatchRequest(host, "rtc-moderate-request", { room: host, what: { action: "mute", to } });
    await shows(toastsIn(eve), MUTED);
    dispatchRequest(host, "rtc-moderate-request", { room: host, what: { action: "ask-unmute", to } });
    await shows(toastsIn(eve), ASKED);
    parts(toastsIn(eve), "action")[0]?.click();
    await until(() => eve.state.local.microphone === "on", "Eve, to be heard");
    await shows(toastsIn(eve));
  });
});
