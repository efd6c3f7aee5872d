import { expect, fixture, html } from "@open-wc/testing";
import { RtcError } from "../../core/index.js";
import { type FakeRoom, person } from "../../testing/fake-room.js";
import "../../testing/fake-room.js";
import { override } from "../../testing/override.js";
import { tone, type Tone } from "../../testing/tones.js";
import { until } from "../../testing/until.js";
import { speakerOf, useSpeaker } from "./audio-output.js";

describe("the speaker of a room", () => {
  const tones: Tone[] = [];
  let restore: (() => void) | undefined;
  const speaking = (id: string) => {
    const voice = tone();
    tones.push(voice);
    return person(id, { streams: { microphone: voice.stream } });
  };
  afterEach(async () => {
    restore?.();
    restore = undefined;
    for (const voice of tones.splice(0)) await voice.close();
  });

  /** A room that plays sound, without a real call. */
  const playing = async () => {
    const { handle: room, audio } = await fixture<FakeRoom>(html`<fake-room></fake-room>`);
    return { room, audio, sinks: () => [...audio.elements].map(({ sinkId }) => sinkId) };
  };

  it("is the system's default until one is chosen", async () => {
    const { room, audio, sinks } = await playing();
    audio.update([speaking("ana")]);
    await useSpeaker(room, "");
    expect(speakerOf(room.element)).to.equal("");
    expect(sinks()).to.deep.equal([""]);
  });

  it("applies to participants who join later, too", async function () {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    stream.getTracks().forEach((track) => track.stop());
    const all = await navigator.mediaDevices.enumerateDevices();
    const speaker = all.find(({ kind, deviceId }) => kind === "audiooutput" && deviceId && deviceId !== "default");
    // A test browser may have no speaker to choose.
    if (!speaker) return this.skip();
    const { room, audio, sinks } = await playing();
    const ana = speaking("ana");
    audio.update([ana]);
    await useSpeaker(room, speaker.deviceId);
    expect(sinks()).to.deep.equal([speaker.deviceId]);
    audio.update([ana, speaking("ben")]);
    await until(() => sinks().every((sink) => sink === speaker.deviceId), "Ben should be played there, too");
    expect(sinks()).to.have.length(2);
    await useSpeaker(room, "");
    expect(sinks()).to.deep.equal(["", ""]);
  });

  it("is replaced by the system's default while it is unplugged", async () => {
    const plugged = new Set(["", "headset"]);
    const routes = new WeakMap<HTMLMediaElement, string>();
    // No browser can be made to unplug a speaker.
    const setSinkId = function (this: HTMLMediaElement, id: string): Promise<void> {
      if (!plugged.has(id)) return Promise.reject(new DOMException("It is not there.", "NotFoundError"));
      routes.set(this, id);
      return Promise.resolve();
    };
    restore = override(HTMLMediaElement.prototype, "setSinkId", setSinkId);
    const { room, audio } = await playing();
    audio.update([speaking("ana")]);
    const where = () => [...audio.elements].map((element) => routes.get(element));
    const plug = (change: () => void): void => {
      change();
      navigator.mediaDevices.dispatchEvent(new Event("devicechange"));
    };
    await useSpeaker(room, "headset");
    expect(where()).to.deep.equal(["headset"]);
    plug(() => plugged.delete("headset"));
    await until(() => where()[0] === "", "the system's default");
    expect(speakerOf(room.element), "the choice is kept").to.equal("headset");
    plug(() => plugged.add("headset"));
    await until(() => where()[0] === "headset", "the headset again");
  });

  it("stays the same when the browser refuses another one", async () => {
    const { room, audio, sinks } = await playing();
    audio.update([speaking("ana")]);
    const error = await useSpeaker(room, "nowhere").catch((refusal: unknown) => refusal);
    expect(error).to.be.instanceOf(RtcError);
    expect(error).to.have.property("code", "device-unavailable");
    expect(speakerOf(room.element)).to.equal("");
    expect(sinks()).to.deep.equal([""]);
    audio.update([speaking("ben")]);
    expect(sinks()).to.deep.equal([""]);
  });
});
