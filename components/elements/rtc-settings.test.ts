import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { html as template, type TemplateResult } from "lit";
import { rememberDevice } from "../internal/devices/device-preferences.js";
import { deviceTexts } from "../texts/texts.js";
import { until } from "../testing/until.js";
import "./rtc-room.js";
import type { RtcRoom } from "./rtc-room.js";
import "./rtc-settings.js";
import type { RtcSettings } from "./rtc-settings.js";

const inRoom = async (content: TemplateResult = template`<rtc-settings></rtc-settings>`) => {
  const room = await fixture<RtcRoom>(html`<rtc-room room=${crypto.randomUUID()}>${content}</rtc-room>`);
  const settings = room.querySelector("rtc-settings");
  if (!settings) throw new Error("There is no <rtc-settings>.");
  await settings.updateComplete;
  return { room, settings };
};

const part = (settings: RtcSettings, name: string): HTMLElement => {
  const found = settings.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`);
  if (!found) throw new Error(`There is no part ${name}.`);
  return found;
};

const isOpen = (settings: RtcSettings): boolean =>
  settings.matches(":state(open)") && part(settings, "dialog").hasAttribute("open");

const isClosed = (settings: RtcSettings): boolean =>
  !settings.matches(":state(open)") && !part(settings, "dialog").hasAttribute("open");

const preview = async (settings: RtcSettings) => {
  const found = await until(() => settings.shadowRoot?.querySelector("rtc-preview"), "the preview");
  await found.updateComplete;
  return found;
};

const turnOn = async (room: RtcRoom, settings: RtcSettings): Promise<void> => {
  const { shadowRoot } = await preview(settings);
  shadowRoot?.querySelector<HTMLElement>("[part=start-button]")?.click();
  await until(() => room.state.local.camera === "on" && room.state.local.microphone === "on", "both devices");
};

const tracksOf = ({ state }: RtcRoom): MediaStreamTrack[] =>
  Object.values(state.local.streams).flatMap((stream) => stream.getTracks());

describe("<rtc-settings>", () => {
  afterEach(() => {
    for (const kind of ["microphone", "camera", "speaker"] as const) rememberDevice(kind, "");
  });

  it("opens a dialog by keyboard; Escape closes it and returns the focus", async () => {
    const { settings } = await inRoom();
    await expect(settings).to.be.accessible();
    const button = part(settings, "button");
    expect(button.getAttribute("aria-haspopup")).to.equal("dialog");
    button.focus();
    await sendKeys({ press: "Enter" });
    await until(() => isOpen(settings), "the dialog");
    await preview(settings);
    const dialog = part(settings, "dialog");
    expect(dialog.matches(":modal")).to.equal(true);
    expect(dialog.contains(settings.shadowRoot?.activeElement ?? null), "the focus in the dialog").to.equal(true);
    await expect(settings).to.be.accessible();
    await sendKeys({ press: "Escape" });
    await until(() => isClosed(settings), "the end of the dialog");
    expect(settings.shadowRoot?.activeElement === button).to.equal(true);
    expect(settings.shadowRoot?.querySelector("rtc-preview"), "a closed dialog has no preview").to.equal(null);
  });

  it("has a button that closes the dialog and returns the focus", async () => {
    const { settings } = await inRoom();
    part(settings, "button").focus();
    part(settings, "button").click();
    await until(() => isOpen(settings), "the dialog");
    expect(part(settings, "close-button").getAttribute("aria-label")).to.equal(deviceTexts.close);
    part(settings, "close-button").click();
    await until(() => isClosed(settings), "the end of the dialog");
    expect(settings.shadowRoot?.activeElement === part(settings, "button")).to.equal(true);
  });

  it("releases devices that were switched on in it when it is closed before joining", async () => {
    const { room, settings } = await inRoom();
    settings.open();
    await turnOn(room, settings);
    const tracks = tracksOf(room);
    expect(tracks).to.have.length(2);
    settings.close();
    await until(() => tracks.every(({ readyState }) => readyState === "ended"), "the end of the tracks");
    expect(room.state.preview).to.equal(false);
  });

  it("does not end another preview on the page", async () => {
    const { room, settings } = await inRoom(
      template`<rtc-preview autostart></rtc-preview><rtc-settings></rtc-settings>`,
    );
    await until(() => tracksOf(room).length === 2, "the preview");
    const tracks = tracksOf(room);
    settings.open();
    await until(() => isOpen(settings), "the dialog");
    await preview(settings);
    settings.close();
    await until(() => isClosed(settings), "the end of the dialog");
    await new Promise((next) => setTimeout(next));
    expect(tracks.map(({ readyState }) => readyState)).to.deep.equal(["live", "live"]);
  });

  it("shows the local picture and the devices in the call, and does not affect the call when it is closed", async () => {
    const { room, settings } = await inRoom();
    room.audio = room.video = true;
    await room.join();
    await until(() => tracksOf(room).length === 2, "both devices");
    const tracks = tracksOf(room);
    settings.open();
    const { shadowRoot } = await preview(settings);
    await until(() => shadowRoot?.querySelector("rtc-video:not(:state(camera-off))"), "the picture");
    const selects = [...(shadowRoot?.querySelectorAll("rtc-device-select") ?? [])];
    expect(selects.map(({ kind }) => kind)).to.deep.equal(["camera", "microphone", "speaker"]);
    const [camera] = selects;
    await until(
      () =>
        camera?.shadowRoot?.querySelector("select")?.value ===
        tracks.find(({ kind }) => kind === "video")?.getSettings().deviceId,
      "the camera in use",
    );
    await expect(settings).to.be.accessible();
    await sendKeys({ press: "Escape" });
    await until(() => isClosed(settings), "the end of the dialog");
    await new Promise((next) => setTimeout(next));
    expect(tracks.map(({ readyState }) => readyState)).to.deep.equal(["live", "live"]);
    expect(room.state.connectionState).to.equal("connected");
  });

  it("stays open when the page joins, and then keeps the devices when it is closed", async () => {
    const { room, settings } = await inRoom();
    settings.open();
    await turnOn(room, settings);
    const tracks = tracksOf(room);
    await room.join();
    expect(isOpen(settings)).to.equal(true);
    settings.close();
    await until(() => isClosed(settings), "the end of the dialog");
    await new Promise((next) => setTimeout(next));
    expect(tracks.map(({ readyState }) => readyState)).to.deep.equal(["live", "live"]);
  });

  it("opens from a slotted button, and the focus returns to that button", async () => {
    const { settings } = await inRoom(template`
      <rtc-settings><button slot="button" type="button">Devices</button><p>My own</p></rtc-settings>
    `);
    const own = settings.querySelector("button");
    own?.focus();
    await sendKeys({ press: "Enter" });
    await until(() => isOpen(settings), "the dialog");
    expect(settings.querySelector("p")?.checkVisibility()).to.equal(true);
    await sendKeys({ press: "Escape" });
    await until(() => isClosed(settings), "the end of the dialog");
    expect(document.activeElement === own).to.equal(true);
  });

  it("shows errors in the dialog, too, since the page behind it cannot be read", async () => {
    const { room, settings } = await inRoom();
    settings.open();
    await preview(settings);
    const { mediaDevices } = navigator;
    const refuse = () => Promise.reject(new DOMException("Permission denied", "NotAllowedError"));
    Object.defineProperty(mediaDevices, "getUserMedia", { value: refuse, configurable: true, writable: true });
    try {
      await room.call.setCamera(true);
      await settings.updateComplete;
      expect(part(settings, "error").getAttribute("role")).to.equal("alert");
      expect(part(settings, "error").textContent).to.equal(room.state.error?.message);
      await expect(settings).to.be.accessible();
    } finally {
      Reflect.deleteProperty(mediaDevices, "getUserMedia");
    }
    await room.call.setCamera(true);
    await settings.updateComplete;
    expect(settings.shadowRoot?.querySelector("[part=error]")).to.equal(null);
  });

  it("releases all devices when it is removed while open, and opens again when it is put back", async () => {
    const { room, settings } = await inRoom();
    settings.open();
    await turnOn(room, settings);
    const tracks = tracksOf(room);
    settings.remove();
    await until(() => tracks.every(({ readyState }) => readyState === "ended"), "the end of the tracks");
    room.append(settings);
    await settings.updateComplete;
    expect(isClosed(settings)).to.equal(true);
    settings.open();
    await until(() => isOpen(settings), "the dialog");
  });

  it("closes when it becomes invisible, and does not open while it is invisible", async () => {
    const { room, settings } = await inRoom();
    settings.open();
    await until(() => isOpen(settings), "the dialog");
    room.hidden = true;
    await until(() => isClosed(settings), "the end of the dialog");
    settings.open();
    expect(part(settings, "dialog").hasAttribute("open")).to.equal(false);
    await until(() => isClosed(settings), "nothing open");
    room.hidden = false;
    settings.open();
    await until(() => isOpen(settings), "the dialog again");
  });

  it("is disabled without a room", async () => {
    const settings = await fixture<RtcSettings>(html`<rtc-settings></rtc-settings>`);
    const button = part(settings, "button");
    expect(button instanceof HTMLButtonElement && button.disabled).to.equal(true);
    await expect(settings).to.be.accessible();
  });
});
