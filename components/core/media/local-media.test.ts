import { expect } from "@open-wc/testing";
import { LocalMedia } from "./local-media.js";
import { pictureTrack } from "../../testing/fake-tracks.js";
import { tone } from "../../testing/tones.js";
import { until } from "../../testing/until.js";
import { screenSound } from "./screen-sound.js";

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

  it("takes any other device when the chosen one has gone", async () => {
    await media.acquire("camera");
    await media.switchDevice("camera", "no such device");
    expect(events).to.deep.equal(["camera on", "camera on"]);
    expect(media.track("camera")?.readyState).to.equal("live");
  });

  /** Records the constraints of each request, while the browser chooses the device. */
  const wishes = () => {
    const asked: (ConstrainDOMString | undefined)[][] = [];
    restore = refuse(({ audio, video }) => {
      asked.push([audio, video].map((wanted) => (typeof wanted === "object" ? wanted.deviceId : undefined)));
      return undefined;
    });
    return asked;
  };

  it("takes the device that was chosen again, after it was switched off", async () => {
    await media.acquire("camera");
    const deviceId = media.track("camera")?.getSettings().deviceId ?? "";
    const asked = wishes();
    await media.switchDevice("camera", deviceId);
    media.release("camera");
    await media.acquire("microphone", "camera");
    expect(asked).to.deep.equal([
      [undefined, { exact: deviceId }],
      [undefined, { exact: deviceId }],
    ]);
  });

  it("requests the preferred devices in one prompt, and any others when they have gone", async () => {
    media.preferDevice("microphone", "no such microphone");
    media.preferDevice("camera", "no such camera");
    const asked = wishes();
    await media.acquire("microphone", "camera");
    expect(asked).to.deep.equal([
      [{ exact: "no such microphone" }, { exact: "no such camera" }],
      [{ ideal: "no such microphone" }, { ideal: "no such camera" }],
    ]);
    expect(events).to.deep.equal(["microphone on", "camera on"]);
  });

  it("requests the chosen device rather than the preferred one", async () => {
    media.chooseDevice("camera", "chosen");
    media.preferDevice("camera", "preferred");
    const asked = wishes();
    await media.acquire("camera");
    expect(asked[0]).to.deep.equal([undefined, { exact: "chosen" }]);
  });

  it("requests no particular device when the preference is empty", async () => {
    media.preferDevice("camera", "preferred");
    media.preferDevice("camera", "");
    const asked = wishes();
    await media.acquire("camera");
    expect(asked).to.deep.equal([[undefined, undefined]]);
  });

  it("keeps the device in use when no other can be had", async () => {
    await media.acquire("camera");
    const first = media.track("camera");
    restore = refuse(() => new DOMException("Permission denied", "NotAllowedError"));
    await media.switchDevice("camera", "another");
    expect(events.at(-1)).to.equal("camera permission-denied");
    expect(media.track("camera")).to.equal(first);
    expect(first?.readyState).to.equal("live");
  });

  // No browser lets a page unplug a device: the events that it would fire are fired here.
  const unplug = (source: "microphone" | "camera") => {
    const track = media.track(source);
    track?.stop();
    track?.dispatchEvent(new Event("ended"));
    return track;
  };

  it("takes another microphone when the one in use is unplugged, and stays muted", async () => {
    await media.acquire("microphone");
    media.setMuted(true);
    unplug("microphone");
    await until(() => media.track("microphone"), "another microphone");
    expect(media.track("microphone")?.enabled).to.equal(false);
    expect(events).to.deep.equal([
      "microphone on",
      "microphone on",
      "microphone off",
      "microphone on",
      "microphone device-lost",
    ]);
  });

  it("says that a camera is gone when there is no other, and offers it when it is back", async () => {
    await media.acquire("camera");
    const returned: string[] = [];
    media.events.on("returned", (device) => returned.push(device ? `${device.kind} ${device.deviceId}` : "none"));
    restore = refuse(() => new DOMException("Requested device not found", "NotFoundError"));
    const deviceId = media.track("camera")?.getSettings().deviceId ?? "";
    unplug("camera");
    await until(() => events.includes("camera device-lost"), "the loss");
    expect(media.track("camera")).to.equal(null);
    navigator.mediaDevices.dispatchEvent(new Event("devicechange"));
    await until(() => returned.length > 0, "the offer");
    expect(returned).to.deep.equal([`videoinput ${deviceId}`]);
    restore();
    await media.switchDevice("camera", deviceId);
    expect(media.track("camera")?.readyState).to.equal("live");
    await until(() => returned.length > 1, "the end of the offer");
    expect(returned[1]).to.equal("none");
  });

  describe("a screen", () => {
    const real = navigator.mediaDevices.getDisplayMedia.bind(navigator.mediaDevices);
    const asked: (DisplayMediaStreamOptions | undefined)[] = [];
    /** A screen to share, with sound: there is none in a headless Firefox, and Chromium's is mute. */
    const pickScreen = (): { stream: MediaStream; sound: ReturnType<typeof tone> } => {
      const sound = tone();
      const stream = new MediaStream([pictureTrack(), sound.track]);
      navigator.mediaDevices.getDisplayMedia = (options) => {
        asked.push(options);
        return Promise.resolve(stream);
      };
      return { stream, sound };
    };
    afterEach(() => {
      asked.length = 0;
      navigator.mediaDevices.getDisplayMedia = real;
    });

    it("is asked for with the sound of what is shown, which ends with it", async () => {
      const { stream, sound } = pickScreen();
      await media.acquire("screen");
      expect(asked.map((options) => Boolean(options?.video && options.audio))).to.deep.equal([true]);
      const track = media.track("screen");
      expect(track?.kind).to.equal("video");
      expect(track && screenSound.get(track)).to.equal(sound.track);
      media.release("screen");
      expect(stream.getTracks().map(({ readyState }) => readyState)).to.deep.equal(["ended", "ended"]);
      await sound.close();
    });

    it("ends with its sound when the browser's own bar ends the picture", async () => {
      const { sound } = pickScreen();
      await media.acquire("screen");
      const track = media.track("screen");
      track?.stop();
      track?.dispatchEvent(new Event("ended"));
      expect(events).to.deep.equal(["screen on", "screen off"]);
      expect(sound.track.readyState).to.equal("ended");
      await sound.close();
    });

    it("is let go of, sound and all, when it comes too late", async () => {
      const { stream, sound } = pickScreen();
      const asking = media.acquire("screen");
      media.release("screen");
      await asking;
      expect(stream.active).to.equal(false);
      expect(events).to.deep.equal([]);
      await sound.close();
    });
  });

  it("forgets an unplugged device when it lets go of everything", async () => {
    await media.acquire("camera");
    let returned = 0;
    media.events.on("returned", (device) => device && returned++);
    unplug("camera");
    await until(() => media.track("camera"), "another camera");
    media.releaseAll();
    navigator.mediaDevices.dispatchEvent(new Event("devicechange"));
    await navigator.mediaDevices.enumerateDevices();
    expect(returned).to.equal(0);
  });

  it("requests no device after it is closed", async () => {
    const asked = wishes();
    media.close();
    await media.acquire("microphone", "camera");
    await media.switchDevice("camera", "another");
    expect(asked).to.deep.equal([]);
    expect(media.tracks.size).to.equal(0);
  });
});
