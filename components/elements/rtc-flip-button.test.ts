import { expect, html } from "@open-wc/testing";
import { joinedRoom } from "../testing/real-room.js";
import { until } from "../testing/until.js";
import "./rtc-flip-button.js";

const camera = (deviceId: string, label: string, facingMode?: string) => ({
  kind: "videoinput",
  deviceId,
  label,
  groupId: "",
  ...(facingMode && { getCapabilities: () => ({ facingMode: [facingMode] }) }),
});

/** No browser here has two cameras or a finger: the list of devices, their facing and the pointer are made up. */
function phone(...others: ReturnType<typeof camera>[]): () => void {
  const { mediaDevices } = navigator;
  const real = mediaDevices.enumerateDevices.bind(mediaDevices);
  const realMatch = window.matchMedia.bind(window);
  const realCapture = mediaDevices.getUserMedia.bind(mediaDevices);
  Object.assign(mediaDevices, {
    enumerateDevices: async () => [...(await real()).filter(({ kind }) => kind === "videoinput"), ...others],
    getUserMedia: (asked: MediaStreamConstraints) => {
      const { deviceId, ...video } = asked.video as MediaTrackConstraints;
      captured.push((deviceId as { exact?: string } | undefined)?.exact);
      return realCapture({ ...asked, video });
    },
  });
  window.matchMedia = (query) => (query === "(any-pointer: coarse)" ? realMatch("all") : realMatch(query));
  return () => {
    for (const name of ["enumerateDevices", "getUserMedia"]) Reflect.deleteProperty(mediaDevices, name);
    window.matchMedia = realMatch;
  };
}

/** The devices that were asked for by id. */
const captured: (string | undefined)[] = [];

describe("<rtc-flip-button>", () => {
  let restore = () => {};
  afterEach(() => {
    restore();
    captured.length = 0;
  });

  it("is not displayed where there is no second camera", async () => {
    restore = phone();
    const room = await joinedRoom(html`<rtc-flip-button></rtc-flip-button>`, { video: true });
    const button = room.querySelector("rtc-flip-button");
    await until(() => room.state.local.camera === "on", "the camera");
    expect(button?.matches(":state(unsupported)")).to.equal(true);
    expect(button?.checkVisibility()).to.equal(false);
  });

  for (const [what, others, expected] of [
    ["the first that looks the other way", [camera("front2", "", "user"), camera("rear", "", "environment")], "rear"],
    ["the next, where the browser does not say where cameras look", [camera("next", "")], "next"],
  ] as const) {
    it(`goes over to ${what}, one camera at a time`, async () => {
      restore = phone(...others);
      const realSettings = MediaStreamTrack.prototype.getSettings;
      MediaStreamTrack.prototype.getSettings = function (this: MediaStreamTrack) {
        return { ...realSettings.call(this), facingMode: "user" };
      };
      try {
        const room = await joinedRoom(html`<rtc-flip-button></rtc-flip-button>`, { video: true });
        const button = room.querySelector("rtc-flip-button");
        const track = () => room.state.local.streams.camera?.getVideoTracks()[0];
        await until(() => track() && button?.checkVisibility(), "the camera and the button");
        await expect(button).to.be.accessible();
        const first = track();
        button?.click();
        await until(() => track() && track() !== first, "the other camera");
        expect(captured.at(-1)).to.equal(expected);
        expect(first?.readyState).to.equal("ended");
        expect(track()?.readyState).to.equal("live");
      } finally {
        MediaStreamTrack.prototype.getSettings = realSettings;
      }
    });
  }

  it("says that the camera is off when no other comes", async () => {
    restore = phone(camera("rear", "", "environment"));
    const room = await joinedRoom(html`<rtc-flip-button></rtc-flip-button>`, { video: true });
    await until(() => room.state.local.camera === "on", "the camera");
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("In use", "NotReadableError"));
    const button = room.querySelector("rtc-flip-button");
    await button?.updateComplete;
    button?.click();
    await until(() => room.state.local.camera === "off", "the end of the camera that was stopped");
    expect(room.state.error?.code).to.equal("device-busy");
  });

  it("takes a double tap for one, and holds to the other camera when it is switched off and on", async () => {
    restore = phone(camera("rear", "", "environment"));
    const room = await joinedRoom(html`<rtc-flip-button></rtc-flip-button>`, { video: true });
    const button = room.querySelector("rtc-flip-button");
    const track = () => room.state.local.streams.camera?.getVideoTracks()[0];
    await until(() => track() && button?.checkVisibility(), "the camera and the button");
    const first = track();
    const asked = new Promise<void>((done) => room.call.subscribe(({ pending }) => pending.camera && done()));
    button?.click();
    button?.click();
    await asked;
    button?.click();
    await until(() => !room.state.pending.camera && track() !== first, "the end of it");
    expect(track()?.readyState).to.equal("live");
    await room.call.setCamera(false);
    await room.call.setCamera(true);
    expect(captured).to.deep.equal([undefined, "rear", "rear"]);
  });

  it("leaves a camera off that is switched off while the next one is looked for", async () => {
    restore = phone(camera("rear", "", "environment"));
    const room = await joinedRoom(html`<rtc-flip-button></rtc-flip-button>`, { video: true });
    const button = room.querySelector("rtc-flip-button");
    await until(() => room.state.local.camera === "on" && button?.checkVisibility(), "the camera and the button");
    button?.click();
    room.leave();
    // The list was asked for before, so the button has it by now.
    await navigator.mediaDevices.enumerateDevices();
    await new Promise((next) => setTimeout(next));
    expect(room.state.local.camera).to.equal("off");
    expect(captured).to.deep.equal([undefined]);
  });

  it("comes when the camera is allowed: before, browsers list one at the most", async () => {
    const rear = camera("rear", "", "environment");
    restore = phone(rear);
    const { mediaDevices } = navigator;
    const listAll = mediaDevices.enumerateDevices.bind(mediaDevices);
    let allowed = false;
    mediaDevices.enumerateDevices = async () => (await listAll()).slice(allowed ? 0 : -1);
    const room = await joinedRoom(html`<rtc-flip-button></rtc-flip-button>`);
    const button = room.querySelector("rtc-flip-button");
    await until(() => button?.matches(":state(unsupported)"), "no button");
    allowed = true;
    await room.call.setCamera(true);
    await until(() => button?.checkVisibility(), "the button");
  });
});
