import { expect } from "@open-wc/testing";
import { LocalMedia } from "./local-media.js";
import { until } from "../testing/until.js";

/** A browser's refusal cannot be had on demand within one page, so `getUserMedia` itself is made to refuse. */
function refuse(decide: (constraints: MediaStreamConstraints) => DOMException | undefined): () => void {
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (constraints = {}) => {
    const refusal = decide(constraints);
    if (refusal) throw refusal;
    return real(constraints);
  };
  return () => {
    navigator.mediaDevices.getUserMedia = real;
  };
}

describe("LocalMedia", () => {
  let media: LocalMedia;
  let restore = () => {};
  const events: string[] = [];

  beforeEach(() => {
    events.length = 0;
    media = new LocalMedia();
    media.events.on("change", ({ source, track }) => events.push(`${source} ${track ? "on" : "off"}`));
    media.events.on("error", ({ source, error }) => events.push(`${source} ${error.code}`));
  });
  afterEach(() => {
    media.close();
    restore();
    restore = () => {};
  });

  it("asks for microphone and camera in one prompt", async () => {
    let prompts = 0;
    restore = refuse(() => {
      prompts++;
      return undefined;
    });
    await media.acquire("microphone", "camera");
    expect(prompts).to.equal(1);
    expect(events).to.deep.equal(["microphone on", "camera on"]);
    expect(media.track("camera")?.readyState).to.equal("live");
  });

  for (const [missing, kept] of [
    ["camera", "microphone"],
    ["microphone", "camera"],
  ] as const) {
    it(`has the ${kept} when the ${missing} is denied`, async () => {
      restore = refuse(({ audio, video }) =>
        (missing === "camera" ? video : audio) ? new DOMException("Permission denied", "NotAllowedError") : undefined,
      );
      await media.acquire("microphone", "camera");
      expect(events).to.have.members([`${kept} on`, `${missing} permission-denied`]);
    });
  }

  it("says once, for both, why neither can be had", async () => {
    restore = refuse(() => new DOMException("Permission denied", "NotAllowedError"));
    const errors = new Set<Error>();
    media.events.on("error", ({ error }) => errors.add(error));
    await media.acquire("microphone", "camera");
    expect(events).to.deep.equal(["microphone permission-denied", "camera permission-denied"]);
    expect([...errors].map(({ message }) => message)).to.have.lengthOf(1);
    expect([...errors][0]?.message).to.include("camera and microphone");
  });

  it("says that an insecure page is the reason, where browsers hide the devices", async () => {
    Object.defineProperty(navigator, "mediaDevices", { value: undefined, configurable: true });
    try {
      await media.acquire("microphone", "camera");
    } finally {
      Reflect.deleteProperty(navigator, "mediaDevices");
    }
    expect(events).to.deep.equal(["microphone insecure-context", "camera insecure-context"]);
  });

  for (const [name, message, code] of [
    ["NotAllowedError", "Permission denied", "permission-denied"],
    ["NotAllowedError", "Permission dismissed", "request-dismissed"],
    ["NotFoundError", "Requested device not found", "device-not-found"],
    ["NotReadableError", "Could not start video source", "device-busy"],
    ["OverconstrainedError", "", "device-unavailable"],
    ["SecurityError", "", "permission-blocked"],
  ] as const) {
    it(`calls a ${name} (${message || "no text"}) ${code}, in a sentence`, async () => {
      restore = refuse(() => new DOMException(message, name));
      let sentence = "";
      media.events.on("error", ({ error }) => (sentence = error.message));
      await media.acquire("camera");
      expect(events).to.deep.equal([`camera ${code}`]);
      expect(sentence).to.match(/^[A-Z].*camera.*\.$/);
    });
  }

  it("does not ask again when the one prompt for both was closed", async () => {
    let prompts = 0;
    restore = refuse(() => {
      prompts++;
      return new DOMException("Permission dismissed", "NotAllowedError");
    });
    await media.acquire("microphone", "camera");
    expect(prompts).to.equal(1);
    expect(events).to.deep.equal(["microphone request-dismissed", "camera request-dismissed"]);
  });

  it("mutes by silencing the track, not by ending it", async () => {
    await media.acquire("microphone");
    const track = media.track("microphone");
    media.setMuted(true);
    expect(track?.enabled).to.equal(false);
    expect(track?.readyState).to.equal("live");
    media.setMuted(false);
    expect(track?.enabled).to.equal(true);
    expect(media.track("microphone")).to.equal(track);
  });

  it("begins silent when muted before there is a microphone", async () => {
    media.setMuted(true);
    await media.acquire("microphone");
    expect(media.track("microphone")?.enabled).to.equal(false);
  });

  it("lets go of the camera when it is switched off", async () => {
    await media.acquire("camera");
    const track = media.track("camera");
    media.release("camera");
    expect(track?.readyState).to.equal("ended");
    expect(media.track("camera")).to.equal(null);
  });

  it("stops a camera that arrives after it is no longer wanted", async () => {
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const given: MediaStream[] = [];
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await real(constraints);
      given.push(stream);
      return stream;
    };
    restore = () => {
      navigator.mediaDevices.getUserMedia = real;
    };
    const acquired = media.acquire("microphone", "camera");
    media.releaseAll();
    await acquired;
    await until(() => given.length === 1, "the stream nobody wants");
    expect(given[0]?.getTracks().every((track) => track.readyState === "ended")).to.equal(true);
    expect(events).to.deep.equal([]);
  });

  it("goes over to another device and stops the first", async () => {
    await media.acquire("camera");
    const first = media.track("camera");
    await media.switchDevice("camera", first?.getSettings().deviceId ?? "");
    expect(media.track("camera")).not.to.equal(first);
    expect(first?.readyState).to.equal("ended");
  });

  it("keeps the device in use when another cannot be had", async () => {
    await media.acquire("camera");
    const first = media.track("camera");
    await media.switchDevice("camera", "no such device");
    expect(events.at(-1)).to.match(/^camera device-(unavailable|not-found)$/);
    expect(media.track("camera")).to.equal(first);
    expect(first?.readyState).to.equal("live");
  });

  it("tells when a device is unplugged", async () => {
    await media.acquire("microphone");
    // No browser lets a page unplug a device: the event that it would fire is fired here.
    media.track("microphone")?.dispatchEvent(new Event("ended"));
    expect(events).to.deep.equal(["microphone on", "microphone off", "microphone device-unavailable"]);
  });
});
