import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { RtcError } from "../core/index.js";
import { report } from "../internal/room/events.js";
import { permissionPlace } from "../internal/notices/permission-help.js";
import { texts, toastTexts } from "../texts/texts.js";
import { stopClock } from "../testing/clock.js";
import { person } from "../testing/fake-room.js";
import { once } from "../testing/once.js";
import { join, reportCallError, leave, inCall, listenTo, parts, plain, said, shown, shows } from "../testing/toasts.js";
import { tone } from "../testing/tones.js";
import { until } from "../testing/until.js";
import "./rtc-room.js";
import type { RtcRoom } from "./rtc-room.js";
import type { RtcToasts } from "./rtc-toasts.js";
import { override } from "../testing/override.js";

const radio: MediaDeviceInfo = { kind: "audioinput", deviceId: "r", groupId: "", label: "Radio", toJSON: () => ({}) };

describe("<rtc-toasts>", () => {
  it("announces who joined and left, without the buttons", async () => {
    const clock = stopClock(["timeout", "now"]);
    const { room, element } = await inCall({ gather: 20 });
    expect(element.matches(":state(empty)")).to.equal(true);
    const heard = listenTo(element);
    join(room, person("ana"));
    await clock.tickAsync(19);
    expect(shown(element)).to.deep.equal([]);
    await clock.tickAsync(1);
    expect(shown(element)).to.deep.equal(["ana joined"]);
    expect(element.matches(":state(empty)")).to.equal(false);
    leave(room, person("ana"));
    await clock.tickAsync(20);
    expect(shown(element)).to.deep.equal(["ana joined", "ana left"]);
    expect(heard).to.deep.equal(["ana joined", "ana left"]);
    // The announcement is removed, so that a screen reader's user does not find it twice.
    await clock.tickAsync(999);
    expect(said(element)).to.equal("ana left");
    await clock.tickAsync(1);
    expect(said(element)).to.equal("");
    clock.uninstall();
    await expect(element).to.be.accessible();
  });

  it("counts many participants in one sentence, without one who joined and left meanwhile", async () => {
    const { room, element } = await inCall();
    const heard = listenTo(element);
    for (let count = 1; count <= 12; count++) join(room, person(`p${count}`));
    join(room, person("moth"));
    leave(room, person("moth"));
    await shows(element, "12 people joined");
    expect(heard).to.deep.equal(["12 people joined"]);
  });

  it("adds participants who join while the notice is shown", async () => {
    const { room, element } = await inCall();
    join(room, person("ana"));
    await shows(element, "ana joined");
    join(room, person("ben"), person("cleo"));
    await shows(element, "3 people joined");
    parts(element, "dismiss")[0]?.click();
    await shows(element);
    join(room, person("dora"));
    await shows(element, "dora joined");
  });

  it("shows raised hands that stay raised", async () => {
    const { room, element } = await inCall();
    room.enter(person("ana"), person("ben"), person("cleo", { handRaised: true }));
    room.changeRemote("ben", { handRaised: true });
    room.changeRemote("ben", { handRaised: false });
    room.changeRemote("ana", { handRaised: true });
    await shows(element, "ana raised their hand");
  });

  it("shows names as text, and has a word for a participant without a name", async () => {
    const { room, element } = await inCall();
    const name = "<img src=x onerror=alert(1)>";
    join(room, person("x", { displayName: name }));
    await shows(element, `${name} joined`);
    expect(element.shadowRoot?.querySelector("img")).to.equal(null);
    leave(room, person("y", { displayName: "" }));
    await shows(element, `${name} joined`, `${texts.unnamed} left`);
  });

  it("ends a notice that needs no action after its duration", async () => {
    const { room, element } = await inCall({ duration: 50 });
    const heard = listenTo(element);
    join(room, person("ana"));
    await until(() => heard.includes("ana joined"), "the notice");
    await shows(element);
  });

  it("offers to unmute when the user talks while muted, until they are unmuted", async () => {
    const { room, element } = await inCall();
    room.changeLocal({ microphone: "muted" });
    report(room, "rtc-talking-while-muted", null);
    await shows(element, toastTexts.talkingWhileMuted);
    const [action] = parts(element, "action");
    expect(plain(action?.textContent)).to.equal(toastTexts.unmute);
    await expect(element).to.be.accessible();
    const asked = once(room, "rtc-mute-request");
    action?.click();
    expect((await asked).detail).to.deep.equal({ room, muted: false });
    await shows(element, toastTexts.talkingWhileMuted);
    room.changeLocal({ microphone: "on" });
    await shows(element);
  });

  it("says that the microphone is silent, until there is another", async () => {
    const { room, element } = await inCall({ duration: 20 });
    const [broken, working] = [new MediaStream(), new MediaStream()];
    room.changeLocal({ microphone: "on", streams: { microphone: broken } });
    const heard = listenTo(element);
    report(room, "rtc-microphone-silent", null);
    await shows(element, toastTexts.microphoneSilent);
    join(room, person("ana"));
    await until(() => heard.includes("ana joined"), "a notice that ends by itself");
    await shows(element, toastTexts.microphoneSilent);
    room.changeLocal({ streams: { microphone: working } });
    await shows(element);
  });

  it("says that a device was lost, and offers to use it when it is back", async () => {
    const { room, element } = await inCall();
    const refusal = new RtcError("device-not-found", "None.");
    reportCallError(room, new RtcError("device-lost", "The microphone was disconnected.", { cause: refusal }));
    await shows(element, "The microphone was disconnected.");
    room.store.update({ returnedDevice: radio });
    await shows(element, "The microphone was disconnected.", "Radio is connected again.");
    const [action] = parts(element, "action");
    expect(plain(action?.textContent)).to.equal("Switch back to Radio");
    const asked = once(room, "rtc-device-return-request");
    action?.click();
    expect((await asked).detail).to.deep.equal({ room });
    room.changeLocal({ microphone: "on", streams: { microphone: new MediaStream() } });
    room.store.update({ returnedDevice: null });
    await shows(element);
  });

  it("says how to allow a denied device in this browser, until there is a camera", async () => {
    const { room, element } = await inCall();
    const cause = new DOMException("Permission denied", "NotAllowedError");
    reportCallError(room, new RtcError("permission-denied", "Denied.", { cause }));
    const help = toastTexts.permissionHelp[permissionPlace()];
    await shows(element, `${toastTexts.permissionDenied} ${help}`);
    await expect(element).to.be.accessible();
    room.changeLocal({ camera: "on", streams: { camera: new MediaStream() } });
    await shows(element);
  });

  it("says that the connection to the room is lost while it is, and then that it is back", async () => {
    const { room, element } = await inCall();
    room.store.update({ connectionState: "disconnected" });
    report(room, "rtc-error", { error: new RtcError("server-unreachable", "Trying again.") });
    await shows(element, toastTexts.lineLost);
    room.store.update({ connectionState: "connected" });
    await shows(element, toastTexts.lineBack);
  });

  it("shows other errors as long as they are present, also in an element that is added later", async () => {
    const { room, element } = await inCall();
    reportCallError(room, new RtcError("room-full", "The room is full."));
    await shows(element, "The room is full.");
    const late = document.createElement("rtc-toasts");
    room.append(late);
    await shows(late, "The room is full.");
    room.store.update({ error: null });
    await Promise.all([shows(element), shows(late)]);
  });

  it("removes the notices of a call when it ends, except for the reason", async () => {
    const { room, element } = await inCall();
    join(room, person("ana"));
    await shows(element, "ana joined");
    reportCallError(room, new RtcError("replaced", "It goes on elsewhere.", { fatal: true }));
    report(room, "rtc-left", { reason: "error" });
    await shows(element, "It goes on elsewhere.");
  });

  it("shows only the kinds of its attribute, also when it changes", async () => {
    const { room, element } = await inCall({ kinds: "left" });
    join(room, person("ana"));
    leave(room, person("ben"));
    await shows(element, "ben left");
    element.setAttribute("kinds", "no-left");
    await shows(element);
    join(room, person("cleo"));
    leave(room, person("dora"));
    await shows(element, "cleo joined");
  });

  it("shows at most as many notices as its limit", async () => {
    const { room, element } = await inCall({ limit: 2 });
    const heard = listenTo(element);
    for (const code of ["room-full", "invalid-message", "message-too-large"] as const) {
      report(room, "rtc-error", { error: new RtcError(code, `${code}.`) });
    }
    await shows(element, "invalid-message.", "message-too-large.");
    expect(heard).to.deep.equal(["invalid-message. message-too-large."]);
  });

  it("shows notices of its own room, and none of a room inside it", async () => {
    const { room, element } = await inCall();
    const inner = document.createElement("fake-room");
    room.append(inner);
    inner.enter();
    join(inner, person("ana"));
    join(room, person("ben"));
    await shows(element, "ben joined");
  });

  it("has no listeners in its room after it is removed, and works again when it is put back", async () => {
    const { room, element } = await inCall();
    room.store.update({ connectionState: "disconnected" });
    await shows(element, toastTexts.lineLost);
    element.remove();
    await element.updateComplete;
    expect(room.listeners).to.equal(0);
    expect(shown(element)).to.deep.equal([]);
    room.append(element);
    await shows(element, toastTexts.lineLost);
  });

  it("shows nothing without a room, and uses the one that is added later", async () => {
    const place = await fixture<HTMLElement>(html`<div><rtc-toasts for="late" gather="20"></rtc-toasts></div>`);
    const element = place.querySelector("rtc-toasts");
    if (!element) throw new Error("There is no <rtc-toasts>.");
    expect(shown(element)).to.deep.equal([]);
    await expect(element).to.be.accessible();
    const room = document.createElement("fake-room");
    room.id = "late";
    room.enter();
    place.append(room);
    await element.updateComplete;
    join(room, person("ana"));
    await shows(element, "ana joined");
  });

  it("detects talking while muted by itself", async () => {
    const clock = stopClock(["interval", "now"]);
    const { room, element } = await inCall({ kinds: "talking-while-muted" });
    const voice = tone(0.3);
    try {
      voice.track.enabled = false;
      room.changeLocal({ microphone: "muted", streams: { microphone: voice.stream } });
      await until(() => {
        clock.tick(50);
        return shown(element).includes(toastTexts.talkingWhileMuted);
      }, "the notice");
    } finally {
      await voice.close();
    }
  });

  describe("in a real call", () => {
    const roomOf = (name: string, displayName: string): Promise<RtcRoom> =>
      fixture<RtcRoom>(
        html`<rtc-room room=${name} display-name=${displayName}><rtc-toasts gather="20"></rtc-toasts></rtc-room>`,
      );
    const toastsIn = (room: RtcRoom): RtcToasts => {
      const found = room.querySelector("rtc-toasts");
      if (!found) throw new Error("There is no <rtc-toasts>.");
      found.duration = 60_000;
      return found;
    };

    it("announces a new participant to those who are there, and not the other way round", async () => {
      const name = crypto.randomUUID();
      const [ana, ben] = [await roomOf(name, "Ana"), await roomOf(name, "Ben")];
      await ana.join();
      await ben.join();
      await shows(toastsIn(ana), "Ben joined");
      ana.leave();
      await shows(toastsIn(ben), "Ana left");
      expect(shown(toastsIn(ana))).to.deep.equal([]);
    });

    it("offers to play sound that the browser has refused, and one press plays it", async () => {
      const { play } = HTMLMediaElement.prototype;
      let refuses = true;
      // Both test browsers run with all sound allowed, and that cannot be changed for one test.
      const restorePlay = override(HTMLMediaElement.prototype, "play", function (this: HTMLMediaElement) {
        return refuses && this instanceof HTMLAudioElement
          ? Promise.reject(new DOMException("Not now.", "NotAllowedError"))
          : play.call(this);
      });
      try {
        const name = crypto.randomUUID();
        const [ana, ben] = [await roomOf(name, "Ana"), await roomOf(name, "Ben")];
        ana.querySelector("rtc-toasts")?.setAttribute("kinds", "sound");
        ben.audio = true;
        await ana.join();
        await ben.join();
        const toasts = toastsIn(ana);
        await shows(toasts, toastTexts.soundBlocked);
        expect(parts(toasts, "dismiss"), "no other element would offer the sound").to.deep.equal([]);
        let forOthers = 0;
        ana.addEventListener("keydown", ({ defaultPrevented }) => (forOthers += defaultPrevented ? 0 : 1));
        parts(toasts, "action")[0]?.focus();
        await sendKeys({ press: "Escape" });
        expect(forOthers, "the key is left to a dialog around").to.equal(1);
        await shows(toasts, toastTexts.soundBlocked);
        refuses = false;
        parts(toasts, "action")[0]?.click();
        await shows(toasts);
        await until(() => !ana.matches(":state(sound-blocked)"), "sound");
        expect(ana.shadowRoot?.querySelector("audio")?.paused).to.equal(false);
      } finally {
        restorePlay();
      }
    });
  });
});
