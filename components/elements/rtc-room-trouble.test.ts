import { expect, html } from "@open-wc/testing";
import { executeServerCommand } from "@web/test-runner-commands";
import { RtcError } from "../core/index.js";
import { once } from "../testing/once.js";
import { connected, freshRoom, instead, joined, part, roomIn, until, voices } from "../testing/rooms.js";
import "./rtc-join-button.js";
import "./rtc-mute-button.js";
import "./rtc-video.js";
import { isolate } from "../texts/bidi-isolate.js";
import { texts } from "../texts/texts.js";

describe("<rtc-room> in trouble", () => {
  it("shows an error without a room id, and joins when it gets one", async () => {
    const room = await roomIn(html`<rtc-room></rtc-room>`);
    const reported = once(room, "rtc-error");
    const error = await room.join().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect((await reported).detail.error).to.equal(error);
    expect(error).to.be.instanceOf(RtcError);
    expect(room.matches(":state(failed)")).to.equal(true);
    await room.updateComplete;
    expect(part(room, "error")?.getAttribute("role")).to.equal("alert");
    expect(part(room, "error")?.textContent).to.equal(room.state.error?.message);
    await expect(room).to.be.accessible();
    room.autojoin = true;
    room.room = freshRoom();
    await joined(room);
    await room.updateComplete;
    expect(part(room, "error")).to.equal(null);
  });

  it("shows an error in a browser without WebRTC, and keeps its content", async () => {
    await instead(globalThis, "RTCPeerConnection", undefined, async () => {
      const room = await roomIn(html`<rtc-room room=${freshRoom()} audio video autojoin>Still here</rtc-room>`);
      await until(() => room.state.error !== null, "there should be an error");
      expect(room.state.error?.code).to.equal("unsupported-browser");
      await room.updateComplete;
      expect(part(room, "error")?.textContent).to.include("browser");
      expect(room.textContent).to.equal("Still here");
    });
  });

  it("shows that the server cannot be reached, and reconnects", async () => {
    const room = await roomIn(html`<rtc-room room=${freshRoom()} autojoin></rtc-room>`);
    await joined(room);
    try {
      await executeServerCommand("room-line", "cut");
      await until(() => room.matches(":state(reconnecting)"), "the lost server should be noticed");
      await room.updateComplete;
      expect(part(room, "error")?.textContent).to.equal(room.state.error?.message);
    } finally {
      await executeServerCommand("room-line", "mend");
    }
    await joined(room);
    await room.updateComplete;
    expect(part(room, "error")).to.equal(null);
  });

  it("shows a button when the browser refuses to play sound, and one tap plays all participants", async () => {
    const { play } = HTMLMediaElement.prototype;
    let refuses = true;
    // Both test browsers run with all sound allowed, and that cannot be changed for one test.
    const guarded = function (this: HTMLMediaElement): Promise<void> {
      return refuses && this instanceof HTMLAudioElement
        ? Promise.reject(new DOMException("Not now.", "NotAllowedError"))
        : play.call(this);
    };
    await instead(HTMLMediaElement.prototype, "play", guarded, async () => {
      const name = freshRoom();
      const ana = await roomIn(html`<rtc-room room=${name} autojoin></rtc-room>`);
      const codes: string[] = [];
      ana.addEventListener("rtc-error", ({ detail }) => codes.push(detail.error.code));
      const others = [0, 1].map(() => roomIn(html`<rtc-room room=${name} audio autojoin></rtc-room>`));
      await connected(ana, ...(await Promise.all(others)));
      await until(() => voices(ana).length === 2 && part(ana, "sound-button"), "there should be a button");
      expect(ana.matches(":state(sound-blocked)")).to.equal(true);
      await expect(ana).to.be.accessible();
      expect(codes).to.deep.equal(["autoplay-blocked"]);
      refuses = false;
      part(ana, "sound-button")?.click();
      await until(() => !part(ana, "sound-button"), "the button should be gone");
      expect(voices(ana).map(({ paused }) => paused)).to.deep.equal([false, false]);
      expect(ana.matches(":state(sound-blocked)")).to.equal(false);
    });
  });

  it("plays participants whose sound was refused as soon as the browser allows sound, without the button", async () => {
    const { play } = HTMLMediaElement.prototype;
    let refuses = true;
    const guarded = function (this: HTMLMediaElement): Promise<void> {
      return refuses ? Promise.reject(new DOMException("Not now.", "NotAllowedError")) : play.call(this);
    };
    await instead(HTMLMediaElement.prototype, "play", guarded, async () => {
      const name = freshRoom();
      const ana = await roomIn(html`<rtc-room room=${name} autojoin></rtc-room>`);
      const ben = await roomIn(html`<rtc-room room=${name} audio autojoin></rtc-room>`);
      await connected(ana, ben);
      await until(() => part(ana, "sound-button"), "the button");
      // As after a click elsewhere in the page.
      refuses = false;
      await roomIn(html`<rtc-room room=${name} audio autojoin></rtc-room>`);
      await until(() => voices(ana).length === 2 && voices(ana).every(({ paused }) => !paused), "both to be heard");
      expect(part(ana, "sound-button")).to.equal(null);
    });
  });

  it("offers a microphone that was unplugged and is back, and switches to it, still muted, on a click", async () => {
    const room = await roomIn(html`<rtc-room room=${freshRoom()} audio muted autojoin></rtc-room>`);
    await until(() => room.state.local.microphone === "muted", "the microphone should be on the call");
    const offered = once(room, "rtc-device-returned");
    const track = room.state.local.streams.microphone?.getTracks()[0];
    const none = () => Promise.reject(new DOMException("Requested device not found", "NotFoundError"));
    // No browser unplugs its fake devices on demand: the test dispatches the events.
    await instead(MediaDevices.prototype, "getUserMedia", none, async () => {
      track?.stop();
      track?.dispatchEvent(new Event("ended"));
      await until(() => room.state.error?.code === "device-lost", "the loss should be reported");
    });
    expect(part(room, "device-button")).to.equal(null);
    navigator.mediaDevices.dispatchEvent(new Event("devicechange"));
    const { device } = (await offered).detail;
    await room.updateComplete;
    expect(part(room, "device-button")?.textContent).to.equal(texts.useAgain(isolate(device.label)));
    await expect(room).to.be.accessible();
    part(room, "device-button")?.click();
    await until(() => room.state.local.microphone === "muted", "the microphone should be on the call again");
    await until(() => !part(room, "device-button"), "the button should be gone");
    expect(part(room, "error")).to.equal(null);
  });

  it("leaves when the user leaves the page, and joins again when the browser restores it", async () => {
    // A browser under test has no back/forward cache: the test dispatches the events.
    const dispatch = (type: string, persisted: boolean) => dispatchEvent(new PageTransitionEvent(type, { persisted }));
    const room = await roomIn(html`<rtc-room room=${freshRoom()} audio autojoin></rtc-room>`);
    dispatch("pagehide", true);
    dispatch("pageshow", true);
    await joined(room);
    const left = once(room, "rtc-left");
    dispatch("pagehide", true);
    expect((await left).detail.reason).to.equal("left");
    expect(room.state.connectionState).to.equal("closed");
    dispatch("pageshow", false);
    expect(room.state.connectionState).to.equal("closed");
    dispatch("pageshow", true);
    await joined(room);
    await until(() => room.state.local.microphone === "on", "the microphone");
    room.call.setMuted(true);
    dispatch("pagehide", true);
    dispatch("pageshow", true);
    await joined(room);
    await until(() => room.state.local.microphone === "muted", "the microphone, still muted");
    expect(room.state.local.camera).to.equal("off");
    room.leave();
    dispatch("pagehide", true);
    dispatch("pageshow", true);
    expect(room.state.connectionState, "a page that had left before stays out").to.equal("closed");
  });
});
