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

/** The devices of the test browser, named: Chromium has several of each but one camera, Firefox one of each but speakers. */
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

/** As a person does it, with mouse or keyboard. */
const pick = (element: RtcDeviceSelect, value: string): void => {
  const native = select(element);
  native.value = value;
  expect(native.value, "it should be offered").to.equal(value);
  native.dispatchEvent(new Event("change", { bubbles: true }));
};

const using = ({ state }: RtcRoom, source: "microphone" | "camera"): string | undefined =>
  state.local.streams[source]?.getTracks()[0]?.getSettings().deviceId;

/** What the browser lists and asks for is its own; what it would say elsewhere is said here. */
const pretend = (method: "enumerateDevices" | "getUserMedia" | "selectAudioOutput", value: unknown): void => {
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
    // Permission, which Firefox gives by name only to who has asked.
    const stream = await mediaDevices.getUserMedia({ audio: true, video: true });
    for (const track of stream.getTracks()) track.stop();
  });
  afterEach(() => {
    for (const method of ["enumerateDevices", "getUserMedia", "selectAudioOutput"]) {
      Reflect.deleteProperty(mediaDevices, method);
    }
    for (const kind of ["microphone", "camera", "speaker"] as const) rememberDevice(kind, "");
  });

  it("is about microphones when a page no longer says of what, or says what there is not", async () => {
    const { element } = await choice("camera");
    for (const kind of ["speaker", "printer"]) {
      element.setAttribute("kind", kind);
      if (kind === "speaker") element.removeAttribute("kind");
      await element.updateComplete;
      expect(part(element, "label")?.textContent).to.equal("Microphone");
    }
  });

  it("asks nobody for anything, and says how to get more to choose from", async () => {
    let asked = 0;
    pretend("getUserMedia", () => Promise.reject(new Error(`asked ${++asked} times`)));
    // As before a permission: Chromium's test mode gives it to every page from the start.
    pretend("enumerateDevices", () =>
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
    expect(asked).to.equal(0);
  });

  it("names the devices as soon as they may be known, and shows the one in use", async () => {
    const real = mediaDevices.enumerateDevices.bind(mediaDevices);
    let allowed = false;
    pretend("enumerateDevices", async () => (allowed ? real() : [device("audioinput", "", "")]));
    const { room, element, select, offered } = await choice("microphone");
    await until(() => part(element, "hint"), "the hint");
    allowed = true;
    await room.call.setMicrophone(true);
    await until(() => !part(element, "hint"), "names");
    expect(offered()).to.deep.equal((await devices("audioinput")).map(({ label }) => label));
    expect(select().value).to.equal(using(room, "microphone"));
    await expect(element).to.be.accessible();
  });

  it("takes another device at once, and remembers it for the next time", async () => {
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

  it("leaves a camera off that is off: the choice holds for when it is switched on", async () => {
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

  it("takes the camera that was chosen last, whether the one before was chosen in the call or not", async () => {
    const real = mediaDevices.getUserMedia.bind(mediaDevices);
    const asked: unknown[] = [];
    pretend("enumerateDevices", () =>
      Promise.resolve(["desk", "lamp", "door"].map((id) => device("videoinput", id, id))),
    );
    pretend("getUserMedia", ({ video }: MediaStreamConstraints) => {
      asked.push((video as MediaTrackConstraints).deviceId);
      return real({ video: true });
    });
    const { room, element, select } = await choice("camera");
    await until(() => select().options.length === 4, "the list");
    await room.call.setCamera(true);
    pick(element, "desk");
    await until(() => asked.length === 2 && !room.state.pending.camera, "the choice in the call");
    await room.call.setCamera(false);
    pick(element, "lamp");
    await room.call.setCamera(true);
    await room.call.switchDevice("camera", "desk");
    room.leave();
    pick(element, "door");
    await room.call.preview({ video: true });
    expect(asked).to.deep.equal([undefined, ...["desk", "lamp", "desk", "door"].map((exact) => ({ exact }))]);
  });

  it("opens one camera at a time on a phone, and takes the first again when the other is not to be had", async () => {
    const real = mediaDevices.getUserMedia.bind(mediaDevices);
    const all: MediaStreamTrack[] = [];
    pretend("enumerateDevices", () =>
      Promise.resolve(["front", "rear", "broken"].map((id) => device("videoinput", id, id))),
    );
    pretend("getUserMedia", async ({ video }: MediaStreamConstraints) => {
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
      await until(() => all.length === 3 && using(room, "camera") === "rear", "the one before");
      expect(room.state.local.camera).to.equal("on");
      expect(all.map(({ readyState }) => readyState)).to.deep.equal(["ended", "ended", "live"]);
    } finally {
      restore();
    }
  });

  it("takes any other when the remembered one has gone", async () => {
    rememberDevice("microphone", "unplugged");
    const { room, element, select } = await choice("microphone");
    await room.call.setMicrophone(true);
    expect(room.state.local.microphone).to.equal("on");
    await until(() => select().value && select().value === using(room, "microphone"), "the one in use");
    await expect(element).to.be.accessible();
  });

  it("follows when devices come and go", async () => {
    const { element, offered } = await choice("camera");
    const all = [device("videoinput", "a", "Desk")];
    pretend("enumerateDevices", () => Promise.resolve([...all]));
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

  it("shows what is in use when the change is cancelled, or does not come about", async () => {
    const { room, element, select } = await choice("camera");
    await room.call.setCamera(true);
    await until(() => select().value === using(room, "camera"), "the camera");
    const before = room.state.local.streams.camera?.getTracks()[0];
    const inUse = select().value;
    pretend("enumerateDevices", () =>
      Promise.resolve([device("videoinput", inUse, "This"), device("videoinput", "other", "Other")]),
    );
    mediaDevices.dispatchEvent(new Event("devicechange"));
    await until(() => select().options.length === 2, "another");
    room.addEventListener("rtc-device-request", (event) => event.preventDefault(), { once: true });
    pick(element, "other");
    await element.updateComplete;
    expect(select().value).to.equal(inUse);
    pretend("getUserMedia", () => Promise.reject(new DOMException("Permission denied", "NotAllowedError")));
    pick(element, "other");
    await element.updateComplete;
    await until(() => room.state.error?.code === "permission-denied" && select().value === inUse, "the one in use");
    expect(element.matches(":state(pending)")).to.equal(false);
    expect(room.state.local.streams.camera?.getTracks()[0] === before).to.equal(true);
  });

  it("asks for a speaker, plays through it, and remembers it", async () => {
    const { room, element, select } = await choice("speaker");
    const wanted = (await devices("audiooutput")).at(-1)?.deviceId ?? "";
    await until(() => [...select().options].some(({ value }) => value === wanted), "the speakers");
    const asked = once(room, "rtc-device-request");
    pick(element, wanted);
    expect((await asked).detail).to.deep.equal({ room, kind: "speaker", deviceId: wanted });
    await until(() => speakerOf(room) === wanted && select().value === wanted, "the other speaker");
    await expect(element).to.be.accessible();
    const next = await choice("speaker");
    await until(() => speakerOf(next.room) === wanted && next.select().value === wanted, "it, on the next page");
  });

  it("offers the browser's own question for speakers where it has one, and takes a closed one for a no", async () => {
    const [speaker] = (await devices("audiooutput")).slice(-1);
    let answer: () => Promise<MediaDeviceInfo | undefined> = () => Promise.resolve(speaker);
    pretend("selectAudioOutput", () => answer());
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

  it("says that a speaker is not to be had", async () => {
    pretend("enumerateDevices", () => Promise.resolve([device("audiooutput", "gone", "Radio")]));
    const { room, element, select } = await choice("speaker");
    await until(() => select().options.length === 2, "the list");
    const told = once(room, "rtc-error");
    pick(element, "gone");
    expect((await told).detail.error.code).to.equal("device-unavailable");
    await until(() => select().value === "", "what is in use");
    expect(speakerOf(room)).to.equal("");
  });

  it("is not to be seen where no page may choose", async () => {
    const setSinkId = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, "setSinkId") ?? {};
    pretend("selectAudioOutput", undefined);
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
