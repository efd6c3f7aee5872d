import { expect, fixture, html } from "@open-wc/testing";
import { rememberDevice } from "../internal/devices/device-preferences.js";
import type { DeviceKind } from "../internal/room/events.js";
import { speakerOf } from "../internal/audio/audio-output.js";
import { deviceTexts } from "../texts/texts.js";
import { once } from "../testing/once.js";
import { override } from "../testing/override.js";
import { until } from "../testing/until.js";
import "./rtc-device-select.js";
import type { RtcDeviceSelect } from "./rtc-device-select.js";
import "./rtc-room.js";
import type { RtcRoom } from "./rtc-room.js";

const { mediaDevices } = navigator;

/**
 * The devices of the test browser. Chromium has one camera and several other devices of each kind, Firefox one of each but no
 * speakers.
 */
const devices = async (kind: MediaDeviceKind): Promise<MediaDeviceInfo[]> =>
  (await mediaDevices.enumerateDevices()).filter((device) => device.kind === kind);

const choice = async (kind: DeviceKind) => {
  const room = await fixture<RtcRoom>(
    html`<rtc-room room=${crypto.randomUUID()}><rtc-device-select kind=${kind}></rtc-device-select></rtc-room>`,
  );
  const element = room.querySelector("rtc-device-select");
  if (!element) throw new Error("There is no <rtc-device-select>.");
  return { room, element, select: () => select(element), offered: () => offered(element) };
};

const part = (element: RtcDeviceSelect, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`) ?? null;

const select = (element: RtcDeviceSelect): HTMLSelectElement => {
  const found = part(element, "select");
  if (!(found instanceof HTMLSelectElement)) throw new Error("There is no select.");
  return found;
};

const offered = (element: RtcDeviceSelect): string[] => [...select(element).options].map(({ label }) => label);

/** Chooses an option, as a user does with mouse or keyboard. */
const pick = (element: RtcDeviceSelect, value: string): void => {
  const native = select(element);
  native.value = value;
  expect(native.value, "it should be offered").to.equal(value);
  native.dispatchEvent(new Event("change", { bubbles: true }));
};

const using = ({ state }: RtcRoom, source: "microphone" | "camera"): string | undefined =>
  state.local.streams[source]?.getTracks()[0]?.getSettings().deviceId;

/** Replaces a method of the browser's media devices until the end of the test. */
const replaceMethod = (method: "enumerateDevices" | "getUserMedia" | "selectAudioOutput", value: unknown): void => {
  Object.defineProperty(mediaDevices, method, { value, configurable: true, writable: true });
};

const device = (kind: MediaDeviceKind, deviceId: string, label: string): MediaDeviceInfo => ({
  kind,
  deviceId,
  label,
  groupId: "",
  toJSON: () => ({}),
});

describe("<rtc-device-select>", () => {
  before(async () => {
    // Firefox reveals the names of devices only after a permission.
    const stream = await mediaDevices.getUserMedia({ audio: true, video: true });
    for (const track of stream.getTracks()) track.stop();
  });
  afterEach(() => {
    for (const method of ["enumerateDevices", "getUserMedia", "selectAudioOutput"]) {
      Reflect.deleteProperty(mediaDevices, method);
    }
    for (const kind of ["microphone", "camera", "speaker"] as const) rememberDevice(kind, "");
  });

  it("chooses microphones if its kind is removed or unknown", async () => {
    const { element } = await choice("camera");
    for (const kind of ["speaker", "printer"]) {
      element.setAttribute("kind", kind);
      if (kind === "speaker") element.removeAttribute("kind");
      await element.updateComplete;
      expect(part(element, "label")?.textContent).to.equal("Microphone");
    }
  });

  it("requests no permission, and explains how to see the devices", async () => {
    let captured = 0;
    replaceMethod("getUserMedia", () => Promise.reject(new Error(`captured ${++captured} times`)));
    // The list without a permission. In the tests, Chromium grants every page a permission from the start.
    replaceMethod("enumerateDevices", () =>
      Promise.resolve([device("audioinput", "", ""), device("videoinput", "", ""), device("audiooutput", "", "")]),
    );
    for (const kind of ["microphone", "camera"] as const) {
      const { element, select, offered } = await choice(kind);
      await until(() => part(element, "hint"), "the hint");
      expect(offered()).to.deep.equal([deviceTexts.defaultDevice]);
      expect(select().getAttribute("aria-describedby")).to.equal(part(element, "hint")?.id);
      expect(part(element, "hint")?.textContent).to.equal(deviceTexts.deviceHint[kind]);
      await expect(element).to.be.accessible();
    }
    expect(captured).to.equal(0);
  });

  it("names the devices as soon as the permission is granted, and shows the one in use", async () => {
    const real = mediaDevices.enumerateDevices.bind(mediaDevices);
    let allowed = false;
    replaceMethod("enumerateDevices", async () => (allowed ? real() : [device("audioinput", "", "")]));
    const { room, element, select, offered } = await choice("microphone");
    await until(() => part(element, "hint"), "the hint");
    allowed = true;
    await room.call.setMicrophone(true);
    await until(() => !part(element, "hint"), "names");
    expect(offered()).to.deep.equal((await devices("audioinput")).map(({ label }) => label));
    expect(select().value).to.equal(using(room, "microphone"));
    await expect(element).to.be.accessible();
  });

  it("switches to another device at once, and remembers it for the next visit", async () => {
    const { room, element, select } = await choice("microphone");
    await room.call.setMicrophone(true);
    const wanted = (await devices("audioinput")).at(-1)?.deviceId ?? "";
    await until(() => [...select().options].some(({ value }) => value === wanted), "the list");
    const before = room.state.local.streams.microphone?.getTracks()[0];
    pick(element, wanted);
    await until(() => before?.readyState === "ended" && using(room, "microphone") === wanted, "the other microphone");
    await until(() => select().value === wanted && !element.matches(":state(pending)"), "the choice");
    room.leave();
    await room.call.preview({ audio: true, video: true });
    expect(using(room, "microphone")).to.equal(wanted);
    expect(JSON.parse(localStorage.getItem("rtc-elements.devices") ?? "")).to.deep.equal({ microphone: wanted });
    const next = await choice("microphone");
    await until(() => select().value === wanted, "the choice");
    await next.room.join();
    await next.room.call.setMicrophone(true);
    expect(using(next.room, "microphone")).to.equal(wanted);
  });

  it("leaves a camera off, and uses the choice when the camera is switched on", async () => {
    const { room, element, select } = await choice("camera");
    const [camera] = await devices("videoinput");
    await until(() => select().options.length === 2, "the list");
    expect(select().value).to.equal("");
    pick(element, camera?.deviceId ?? "");
    await until(() => select().options.length === 1, "the choice");
    expect(select().value).to.equal(camera?.deviceId);
    expect(room.state.local.camera).to.equal("off");
    await room.call.setCamera(true);
    expect(using(room, "camera")).to.equal(camera?.deviceId);
  });

  it("uses the camera that was chosen last, whether the previous one was chosen in a call or not", async () => {
    const real = mediaDevices.getUserMedia.bind(mediaDevices);
    const captured: unknown[] = [];
    replaceMethod("enumerateDevices", () =>
      Promise.resolve(["desk", "lamp", "door"].map((id) => device("videoinput", id, id))),
    );
    replaceMethod("getUserMedia", ({ video }: MediaStreamConstraints) => {
      captured.push((video as MediaTrackConstraints).deviceId);
      return real({ video: true });
    });
    const { room, element, select } = await choice("camera");
    await until(() => select().options.length === 4, "the list");
    await room.call.setCamera(true);
    pick(element, "desk");
    await until(() => captured.length === 2 && !room.state.pending.camera, "the choice in the call");
    await room.call.setCamera(false);
    pick(element, "lamp");
    await room.call.setCamera(true);
    await room.call.switchDevice("camera", "desk");
    room.leave();
    pick(element, "door");
    await room.call.preview({ video: true });
    expect(captured).to.deep.equal([undefined, ...["desk", "lamp", "desk", "door"].map((exact) => ({ exact }))]);
  });

  it("opens one camera at a time on a phone, and reopens the previous one when the other cannot be opened", async () => {
    const real = mediaDevices.getUserMedia.bind(mediaDevices);
    const all: MediaStreamTrack[] = [];
    replaceMethod("enumerateDevices", () =>
      Promise.resolve(["front", "rear", "broken"].map((id) => device("videoinput", id, id))),
    );
    replaceMethod("getUserMedia", async ({ video }: MediaStreamConstraints) => {
      const wanted = ((video as MediaTrackConstraints).deviceId ?? {}) as { exact?: string; ideal?: string };
      const deviceId = wanted.exact ?? wanted.ideal ?? "front";
      if (deviceId === "broken" || all.some(({ readyState }) => readyState === "live")) {
        throw new DOMException("In use", "NotReadableError");
      }
      const stream = await real({ video: true });
      for (const track of stream.getTracks()) {
        all.push(track);
        track.getSettings = () => ({ deviceId });
      }
      return stream;
    });
    const restore = override(window, "matchMedia", (query: string) => ({ matches: query === "(any-pointer: coarse)" }));
    try {
      const { room, element, select } = await choice("camera");
      await until(() => select().options.length === 4, "the list");
      await room.call.setCamera(true);
      expect(using(room, "camera")).to.equal("front");
      pick(element, "rear");
      await until(() => using(room, "camera") === "rear", "the camera at the back");
      pick(element, "broken");
      await until(() => all.length === 3 && using(room, "camera") === "rear", "the previous camera");
      expect(room.state.local.camera).to.equal("on");
      expect(all.map(({ readyState }) => readyState)).to.deep.equal(["ended", "ended", "live"]);
    } finally {
      restore();
    }
  });

  it("uses another device when the remembered one is gone", async () => {
    rememberDevice("microphone", "unplugged");
    const { room, element, select } = await choice("microphone");
    await room.call.setMicrophone(true);
    expect(room.state.local.microphone).to.equal("on");
    await until(() => select().value && select().value === using(room, "microphone"), "the one in use");
    await expect(element).to.be.accessible();
  });

  it("updates its options when devices are added and removed", async () => {
    const { element, offered } = await choice("camera");
    const all = [device("videoinput", "a", "Desk")];
    replaceMethod("enumerateDevices", () => Promise.resolve([...all]));
    mediaDevices.dispatchEvent(new Event("devicechange"));
    await until(() => offered().join() === "Default,Desk", "one camera");
    all.push(device("videoinput", "b", "<b>Lamp</b>"));
    mediaDevices.dispatchEvent(new Event("devicechange"));
    await until(() => offered().join() === "Default,Desk,<b>Lamp</b>", "both cameras");
    all.length = 0;
    mediaDevices.dispatchEvent(new Event("devicechange"));
    await until(() => part(element, "hint")?.textContent === deviceTexts.noDevice, "none");
    element.remove();
    all.push(device("videoinput", "a", "Desk"));
    mediaDevices.dispatchEvent(new Event("devicechange"));
    await mediaDevices.enumerateDevices();
    expect(offered()).to.deep.equal(["Default"]);
  });

  it("shows the device in use when a change is canceled or fails", async () => {
    const { room, element, select } = await choice("camera");
    await room.call.setCamera(true);
    await until(() => select().value === using(room, "camera"), "the camera");
    const before = room.state.local.streams.camera?.getTracks()[0];
    const inUse = select().value;
    replaceMethod("enumerateDevices", () =>
      Promise.resolve([device("videoinput", inUse, "This"), device("videoinput", "other", "Other")]),
    );
    mediaDevices.dispatchEvent(new Event("devicechange"));
    await until(() => select().options.length === 2, "another");
    room.addEventListener("rtc-device-request", (event) => event.preventDefault(), { once: true });
    pick(element, "other");
    await element.updateComplete;
    expect(select().value).to.equal(inUse);
    replaceMethod("getUserMedia", () => Promise.reject(new DOMException("Permission denied", "NotAllowedError")));
    pick(element, "other");
    await element.updateComplete;
    await until(() => room.state.error?.code === "permission-denied" && select().value === inUse, "the one in use");
    expect(element.matches(":state(pending)")).to.equal(false);
    expect(room.state.local.streams.camera?.getTracks()[0] === before).to.equal(true);
  });

  it("requests a speaker, plays through it, and remembers it", async () => {
    const { room, element, select } = await choice("speaker");
    const wanted = (await devices("audiooutput")).at(-1)?.deviceId ?? "";
    await until(() => [...select().options].some(({ value }) => value === wanted), "the speakers");
    const requested = once(room, "rtc-device-request");
    pick(element, wanted);
    expect((await requested).detail).to.deep.equal({ room, kind: "speaker", deviceId: wanted });
    await until(() => speakerOf(room) === wanted && select().value === wanted, "the other speaker");
    await expect(element).to.be.accessible();
    const next = await choice("speaker");
    await until(
      () => speakerOf(next.room) === wanted && next.select().value === wanted,
      "the speaker on the next visit",
    );
  });

  it("offers the browser's own dialog for speakers, and keeps the speaker if that is dismissed", async () => {
    const [speaker] = (await devices("audiooutput")).slice(-1);
    let answer: () => Promise<MediaDeviceInfo | undefined> = () => Promise.resolve(speaker);
    replaceMethod("selectAudioOutput", () => answer());
    const { room, element } = await choice("speaker");
    await expect(element).to.be.accessible();
    expect(part(element, "hint")).to.equal(null);
    part(element, "more")?.click();
    await until(() => speakerOf(room) === speaker?.deviceId, "the speaker");
    let errors = 0;
    room.addEventListener("rtc-error", () => errors++);
    const closed = once(room, "rtc-device-request");
    answer = () => Promise.reject(new DOMException("Dismissed", "NotAllowedError"));
    part(element, "more")?.click();
    await closed;
    await element.updateComplete;
    expect(speakerOf(room)).to.equal(speaker?.deviceId);
    expect(errors).to.equal(0);
  });

  it("reports a speaker that is not available", async () => {
    replaceMethod("enumerateDevices", () => Promise.resolve([device("audiooutput", "gone", "Radio")]));
    const { room, element, select } = await choice("speaker");
    await until(() => select().options.length === 2, "the list");
    const reported = once(room, "rtc-error");
    pick(element, "gone");
    expect((await reported).detail.error.code).to.equal("device-unavailable");
    await until(() => select().value === "", "what is in use");
    expect(speakerOf(room)).to.equal("");
  });

  it("is not displayed where the browser lets no page choose", async () => {
    const setSinkId = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, "setSinkId") ?? {};
    replaceMethod("selectAudioOutput", undefined);
    try {
      Reflect.deleteProperty(HTMLMediaElement.prototype, "setSinkId");
      const { element } = await choice("speaker");
      expect(element.matches(":state(unsupported)")).to.equal(true);
      expect(element.offsetHeight).to.equal(0);
      const other = await choice("camera");
      expect(other.element.matches(":state(unsupported)")).to.equal(false);
    } finally {
      Object.defineProperty(HTMLMediaElement.prototype, "setSinkId", setSinkId);
    }
  });

  it("is disabled without a room", async () => {
    const element = await fixture<RtcDeviceSelect>(html`<rtc-device-select></rtc-device-select>`);
    expect(select(element).disabled).to.equal(true);
    await expect(element).to.be.accessible();
  });
});
