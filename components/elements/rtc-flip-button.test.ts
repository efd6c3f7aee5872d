import { expect, html } from "@open-wc/testing";
import { joinedRoom } from "../testing/real-room.js";
import { until } from "../testing/until.js";
import "./rtc-flip-button.js";
import { override } from "../testing/override.js";

const camera = (deviceId: string, label: string, facingMode?: string) => ({
  kind: "videoinput",
  deviceId,
  label,
  groupId: "",
  ...(facingMode && { getCapabilities: () => ({ facingMode: [facingMode] }) }),
});

/**
 * Fakes the list of devices, their facing mode and a touch screen: the browsers of the tests have neither two cameras nor a
 * touch screen.
 */
function phone(...others: ReturnType<typeof camera>[]): () => void {
  const { mediaDevices } = navigator;
  const real = mediaDevices.enumerateDevices.bind(mediaDevices);
  const realMatch = window.matchMedia.bind(window);
  const realCapture = mediaDevices.getUserMedia.bind(mediaDevices);
  Object.assign(mediaDevices, {
    enumerateDevices: async () => [...(await real()).filter(({ kind }) => kind === "videoinput"), ...others],
    getUserMedia: (constraints: MediaStreamConstraints) => {
      const { deviceId, ...video } = constraints.video as MediaTrackConstraints;
      captured.push((deviceId as { exact?: string } | undefined)?.exact);
      return realCapture({ ...constraints, video });
    },
  });
  window.matchMedia = (query) => (query === "(any-pointer: coarse)" ? realMatch("all") : realMatch(query));
  return () => {
    for (const name of ["enumerateDevices", "getUserMedia"]) Reflect.deleteProperty(mediaDevices, name);
    window.matchMedia = realMatch;
  };
}

/** The device ids that were captured by id. */
const captured: (string | undefined)[] = [];

describe("<rtc-flip-button>", () => {
  let restore = () => {};
  afterEach(() => {
    restore();
    captured.length = 0;
  });

  it("is not displayed without a second camera", async () => {
    restore = phone();
    const room = await joinedRoom(html`<rtc-flip-button></rtc-flip-button>`, { video: true });
    const button = room.querySelector("rtc-flip-button");
    await until(() => room.state.local.camera === "on", "the camera");
    expect(button?.matches(":state(unsupported)")).to.equal(true);
    expect(button?.checkVisibility()).to.equal(false);
  });

  for (const [what, others, expected] of [
    [
      "the first camera that faces the other way",
      [camera("front2", "", "user"), camera("rear", "", "environment")],
      "rear",
    ],
    ["the next camera, if the browser does not report which way cameras face", [camera("next", "")], "next"],
  ] as const) {
    it(`switches to ${what}, one camera at a time`, async () => {
      restore = phone(...others);
      const { getSettings } = MediaStreamTrack.prototype;
      const restoreSettings = override(MediaStreamTrack.prototype, "getSettings", function (this: MediaStreamTrack) {
        return { ...getSettings.call(this), facingMode: "user" };
      });
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
        restoreSettings();
      }
    });
  }

  it("reports the camera as off when the other one cannot be opened", async () => {
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

  it("treats a double tap as one, and keeps the other camera when it is switched off and on", async () => {
    restore = phone(camera("rear", "", "environment"));
    const room = await joinedRoom(html`<rtc-flip-button></rtc-flip-button>`, { video: true });
    const button = room.querySelector("rtc-flip-button");
    const track = () => room.state.local.streams.camera?.getVideoTracks()[0];
    await until(() => track() && button?.checkVisibility(), "the camera and the button");
    const first = track();
    const started = new Promise<void>((done) => room.call.subscribe(({ pending }) => pending.camera && done()));
    button?.click();
    button?.click();
    await started;
    button?.click();
    await until(() => !room.state.pending.camera && track() !== first, "the other camera");
    expect(track()?.readyState).to.equal("live");
    await room.call.setCamera(false);
    await room.call.setCamera(true);
    expect(captured).to.deep.equal([undefined, "rear", "rear"]);
  });

  it("leaves the camera off if the call ends while the next one is looked up", async () => {
    restore = phone(camera("rear", "", "environment"));
    const room = await joinedRoom(html`<rtc-flip-button></rtc-flip-button>`, { video: true });
    const button = room.querySelector("rtc-flip-button");
    await until(() => room.state.local.camera === "on" && button?.checkVisibility(), "the camera and the button");
    button?.click();
    room.leave();
    // The button has requested the list before, so it has received it when this one resolves.
    await navigator.mediaDevices.enumerateDevices();
    await new Promise((next) => setTimeout(next));
    expect(room.state.local.camera).to.equal("off");
    expect(captured).to.deep.equal([undefined]);
  });

  it("is displayed once the camera is permitted, because browsers list at most one before that", async () => {
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
