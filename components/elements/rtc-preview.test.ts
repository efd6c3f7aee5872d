import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import type { TemplateResult } from "lit";
import type { Source } from "../core/index.js";
import { rememberDevice } from "../internal/devices/device-preferences.js";
import { deviceTexts } from "../texts/texts.js";
import { once } from "../testing/once.js";
import { until } from "../testing/until.js";
import "./rtc-join-button.js";
import "./rtc-preview.js";
import type { RtcPreview } from "./rtc-preview.js";
import "./rtc-room.js";
import type { RtcRoom } from "./rtc-room.js";
import { override } from "../testing/override.js";

const roomOf = async (content: TemplateResult): Promise<RtcRoom> => {
  const place = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const room = place.querySelector("rtc-room");
  if (!room) throw new Error("There is no <rtc-room>.");
  await room.updateComplete;
  return room;
};

const previewIn = async (room: ParentNode): Promise<RtcPreview> => {
  const preview = room.querySelector("rtc-preview");
  if (!preview) throw new Error("There is no <rtc-preview>.");
  await preview.updateComplete;
  return preview;
};

/** A room without other participants, and its preview. */
const lobby = async (settings: Partial<Pick<RtcRoom, "audio" | "video" | "muted">> = {}) => {
  const room = await roomOf(html`
    <rtc-room
      room=${crypto.randomUUID()}
      ?audio=${settings.audio ?? false}
      ?video=${settings.video ?? false}
      ?muted=${settings.muted ?? false}
    >
      <rtc-preview><rtc-join-button></rtc-join-button></rtc-preview>
    </rtc-room>
  `);
  return { room, preview: await previewIn(room) };
};

const part = (preview: RtcPreview, name: string): HTMLElement | null =>
  preview.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`) ?? null;

const inside = <K extends keyof HTMLElementTagNameMap>(preview: RtcPreview, tag: K): HTMLElementTagNameMap[K] => {
  const found = preview.shadowRoot?.querySelector(tag);
  if (!found) throw new Error(`There is no <${tag}>.`);
  return found;
};

const trackOf = ({ state }: RtcRoom, source: Source): MediaStreamTrack | undefined =>
  state.local.streams[source]?.getTracks()[0];

const bothOn = ({ state }: RtcRoom): boolean => state.local.camera === "on" && state.local.microphone === "on";

const start = async (room: RtcRoom, preview: RtcPreview): Promise<void> => {
  part(preview, "start-button")?.click();
  await until(() => bothOn(room), "microphone and camera");
};

describe("<rtc-preview>", () => {
  const { mediaDevices } = navigator;
  const { clone } = MediaStreamTrack.prototype;
  let restoreClone = (): void => {};
  /** The constraints of all `getUserMedia` calls, and all tracks that came from them. */
  let requested: MediaStreamConstraints[] = [];
  let tracks: MediaStreamTrack[] = [];

  const open = (): MediaStreamTrack[] => tracks.filter(({ readyState }) => readyState === "live");

  beforeEach(() => {
    requested = [];
    tracks = [];
    const getUserMedia = async (constraints: MediaStreamConstraints = {}): Promise<MediaStream> => {
      requested.push(constraints);
      const stream = await MediaDevices.prototype.getUserMedia.call(mediaDevices, constraints);
      tracks.push(...stream.getTracks());
      return stream;
    };
    Object.defineProperty(mediaDevices, "getUserMedia", { value: getUserMedia, configurable: true, writable: true });
    restoreClone = override(MediaStreamTrack.prototype, "clone", function (this: MediaStreamTrack) {
      const copy = clone.call(this);
      tracks.push(copy);
      return copy;
    });
  });
  afterEach(() => {
    Reflect.deleteProperty(mediaDevices, "getUserMedia");
    restoreClone();
    for (const kind of ["microphone", "camera", "speaker"] as const) rememberDevice(kind, "");
  });

  it("requests no device before its button is pressed", async () => {
    const { room, preview } = await lobby();
    expect(part(preview, "start-button")?.textContent.trim()).to.equal(deviceTexts.turnOn);
    expect(room.state.preview).to.equal(false);
    expect(requested).to.deep.equal([]);
    await expect(preview).to.be.accessible();
  });

  it("previews the very tracks that joining then keeps, without another permission prompt", async () => {
    const { room, preview } = await lobby();
    const asked = once(room, "rtc-preview-request");
    await start(room, preview);
    expect((await asked).detail).to.deep.equal({ room, on: true });
    await until(() => preview.matches(":state(on)") && part(preview, "video"), "the picture");
    const picture = inside(preview, "rtc-video");
    await until(() => !picture.matches(":state(camera-off)"), "a picture in the tile");
    await expect(preview).to.be.accessible();
    const before = (["microphone", "camera"] as const).map((source) => trackOf(room, source));
    room.querySelector("rtc-join-button")?.click();
    await until(() => room.matches(":state(joined)"), "the call");
    const after = (["microphone", "camera"] as const).map((source) => trackOf(room, source));
    expect(after.every((track, index) => track && track === before[index])).to.equal(true);
    expect(after.map((track) => track?.readyState)).to.deep.equal(["live", "live"]);
    expect(requested).to.have.length(1);
    expect(room.state.preview).to.equal(false);
    await until(() => preview.matches(":state(joined)") && !part(preview, "video"), "no preview in the call");
    preview.remove();
    await new Promise((next) => setTimeout(next));
    expect(
      after.map((track) => track?.readyState),
      "removing the preview does not end the call's tracks",
    ).to.deep.equal(["live", "live"]);
  });

  it("sends the previewed picture to the other participants", async () => {
    const { room, preview } = await lobby();
    await start(room, preview);
    const other = await roomOf(html`<rtc-room room=${room.room ?? ""} autojoin></rtc-room>`);
    await room.join();
    await until(() => other.state.remotes[0]?.camera === "on", "the state of the camera");
    await until(() => other.state.remotes[0]?.streams.camera?.getTracks()[0]?.muted === false, "the picture");
    expect(requested).to.have.length(1);
  });

  it("joins muted and with the camera off if the user chose that in the preview", async () => {
    const { room, preview } = await lobby();
    await start(room, preview);
    inside(preview, "rtc-mute-button").click();
    inside(preview, "rtc-camera-button").click();
    await until(
      () => room.state.local.microphone === "muted" && room.state.local.camera === "off",
      "muted, with the camera off",
    );
    const microphone = trackOf(room, "microphone");
    room.audio = room.video = true;
    await room.join();
    expect([room.state.local.microphone, room.state.local.camera]).to.deep.equal(["muted", "off"]);
    expect([microphone?.enabled, microphone?.readyState]).to.deep.equal([false, "live"]);
    expect(trackOf(room, "microphone") === microphone).to.equal(true);
    expect(requested).to.have.length(1);
  });

  it("is muted from the start if the room is muted", async () => {
    const { room, preview } = await lobby({ audio: true, muted: true });
    part(preview, "start-button")?.click();
    await until(() => room.state.local.microphone === "muted", "a muted microphone");
    await room.join();
    expect(room.state.local.microphone).to.equal("muted");
    expect(trackOf(room, "microphone")?.enabled).to.equal(false);
  });

  it("releases all devices when it is removed before joining", async () => {
    const { room, preview } = await lobby();
    await start(room, preview);
    // The level measures a clone of the microphone's track, which also keeps the device in use.
    await until(() => tracks.length > 2, "the level's own track");
    preview.remove();
    await until(() => !open().length, "the end of every track");
    expect(room.state.preview).to.equal(false);
    expect(room.state.local.streams).to.deep.equal({});
  });

  it("releases all devices when the whole room is removed", async () => {
    const { room, preview } = await lobby();
    await start(room, preview);
    room.remove();
    await until(() => !open().length, "the end of every track");
  });

  it("keeps the devices when it is moved, and while another preview shows the same room", async () => {
    const { room, preview } = await lobby();
    await start(room, preview);
    const camera = trackOf(room, "camera");
    const place = document.createElement("section");
    room.append(place);
    place.append(preview);
    const other = document.createElement("rtc-preview");
    room.append(other);
    await other.updateComplete;
    preview.remove();
    await new Promise((next) => setTimeout(next));
    expect(camera?.readyState).to.equal("live");
    expect(trackOf(room, "camera") === camera).to.equal(true);
    other.remove();
    await until(() => !open().length, "the end of every track");
  });

  it("uses only the devices that the room has as attributes", async () => {
    const { room, preview } = await lobby({ audio: true });
    expect(part(preview, "start-button")?.textContent.trim()).to.equal(deviceTexts.turnOnMicrophone);
    part(preview, "start-button")?.click();
    await until(() => room.state.local.microphone === "on", "the microphone");
    await preview.updateComplete;
    expect(requested.map(({ audio, video }) => [!!audio, !!video])).to.deep.equal([[true, false]]);
    expect(preview.shadowRoot?.querySelector("rtc-video, rtc-camera-button, [kind=camera]")).to.equal(null);
    expect(preview.shadowRoot?.textContent).not.to.match(/false|true/);
    await expect(preview).to.be.accessible();
    const pictures = await lobby({ video: true });
    expect(part(pictures.preview, "start-button")?.textContent.trim()).to.equal(deviceTexts.turnOnCamera);
    expect(pictures.preview.shadowRoot?.querySelector("rtc-level, rtc-mute-button, [kind=microphone]")).to.equal(null);
  });

  it("starts by itself with autostart, and only once", async () => {
    const room = await roomOf(
      html`<rtc-room room=${crypto.randomUUID()}><rtc-preview autostart></rtc-preview></rtc-room>`,
    );
    await until(() => bothOn(room), "microphone and camera");
    await room.join();
    room.leave();
    const preview = await previewIn(room);
    await until(() => part(preview, "start-button"), "the button");
    expect(open(), "no camera is on after leaving").to.deep.equal([]);
    expect(requested).to.have.length(1);
  });

  it("does nothing when the request is cancelled", async () => {
    const { room, preview } = await lobby();
    room.addEventListener("rtc-preview-request", (event) => event.preventDefault());
    const asked = once(room, "rtc-preview-request");
    part(preview, "start-button")?.click();
    await asked;
    await preview.updateComplete;
    expect([room.state.preview, requested.length]).to.deep.equal([false, 0]);
    expect(part(preview, "start-button")).not.to.equal(null);
  });

  it("can switch on the devices after an earlier refusal", async () => {
    const { room, preview } = await lobby();
    const refuse = () => Promise.reject(new DOMException("Permission denied", "NotAllowedError"));
    Object.defineProperty(mediaDevices, "getUserMedia", { value: refuse, configurable: true, writable: true });
    const failed = once(room, "rtc-error");
    part(preview, "start-button")?.click();
    expect((await failed).detail.error.code).to.equal("permission-denied");
    await until(() => !preview.matches(":state(pending)"), "the end of the request");
    Reflect.deleteProperty(mediaDevices, "getUserMedia");
    inside(preview, "rtc-camera-button").click();
    await until(() => room.state.local.camera === "on", "the camera");
    expect(room.state.error).to.equal(null);
    inside(preview, "rtc-mute-button").click();
    await until(() => room.state.local.microphone === "on", "the microphone");
    preview.remove();
    await until(() => !room.state.preview && !room.state.local.streams.camera, "the end of the preview");
  });

  it("moves the focus to the next control when its button disappears", async () => {
    const { room, preview } = await lobby();
    part(preview, "start-button")?.focus();
    await sendKeys({ press: "Enter" });
    await until(() => bothOn(room), "microphone and camera");
    await until(
      () => preview.shadowRoot?.activeElement?.localName === "rtc-mute-button",
      "the focus on the next control",
    );
  });

  it("stays visible in the call with keep", async () => {
    const { room, preview } = await lobby();
    preview.keep = true;
    await start(room, preview);
    await room.join();
    await until(() => preview.matches(":state(joined)"), "the call");
    expect(part(preview, "video")).not.to.equal(null);
    await expect(preview).to.be.accessible();
  });

  it("belongs to the room that `for` names", async () => {
    const place = await fixture<HTMLElement>(html`
      <div>
        <rtc-preview for="there"></rtc-preview>
        <rtc-room id="there" room=${crypto.randomUUID()}></rtc-room>
      </div>
    `);
    const room = place.querySelector("rtc-room");
    if (!room) throw new Error("There is no <rtc-room>.");
    await start(room, await previewIn(place));
    expect(room.state.preview).to.equal(true);
  });

  it("is disabled without a room", async () => {
    const preview = await fixture<RtcPreview>(html`<rtc-preview></rtc-preview>`);
    const button = part(preview, "start-button");
    expect(button instanceof HTMLButtonElement && button.disabled).to.equal(true);
    await expect(preview).to.be.accessible();
  });
});
