import { expect, fixture, html } from "@open-wc/testing";
import { ContextEvent } from "@lit/context";
import { roomContext, type RoomHandle } from "../internal/room/room-context.js";
import { useSpeaker } from "../internal/audio/audio-output.js";
import { setVolume } from "../internal/audio/volume.js";
import { type Clock, stopClock } from "../testing/clock.js";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { until } from "../testing/until.js";
import "./rtc-sounds.js";
import type { RtcSounds } from "./rtc-sounds.js";
import { override } from "../testing/override.js";

describe("<rtc-sounds>", () => {
  let clock: Clock;
  beforeEach(() => {
    clock = stopClock(["timeout", "now"]);
  });
  const cleanups: (() => unknown)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });

  /** Records every sound from now on: its audio element, its speaker and its loudness, and the notes of all. */
  const recordSounds = () => {
    const sounds: { audio: HTMLAudioElement; sinkId: string; loudness: () => number }[] = [];
    const notes: number[] = [];
    const { play } = HTMLMediaElement.prototype;
    const { start } = OscillatorNode.prototype;
    const context = new AudioContext();
    const restorePlay = override(HTMLMediaElement.prototype, "play", function (this: HTMLMediaElement) {
      if (this instanceof HTMLAudioElement && this.srcObject instanceof MediaStream) {
        // More than the last half second, which is longer than any sound.
        const samples = new Float32Array(32_768);
        const analyser = new AnalyserNode(context, { fftSize: samples.length });
        context.createMediaStreamSource(this.srcObject).connect(analyser);
        const loudness = (): number => {
          analyser.getFloatTimeDomainData(samples);
          return Math.max(...samples);
        };
        sounds.push({ audio: this, sinkId: this.sinkId, loudness });
      }
      return play.call(this);
    });
    const restoreStart = override(OscillatorNode.prototype, "start", function (this: OscillatorNode, when?: number) {
      notes.push(this.frequency.value);
      start.call(this, when);
    });
    cleanups.push(() => {
      restorePlay();
      restoreStart();
      return context.close();
    });
    return { sounds, notes };
  };

  /** Sets whether the user has interacted with the page. A real click could not be undone. */
  const setInteracted = (hasBeenActive: boolean): void => {
    Object.defineProperty(navigator, "userActivation", { value: { hasBeenActive }, configurable: true });
    cleanups.push(() => Reflect.deleteProperty(navigator, "userActivation"));
  };

  const inCall = async (content = html`<rtc-sounds></rtc-sounds>`) => {
    const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
    room.enter();
    const element = room.querySelector<RtcSounds>("rtc-sounds");
    if (!element) throw new Error("There is no <rtc-sounds>.");
    await element.updateComplete;
    let handle: RoomHandle | undefined;
    element.dispatchEvent(new ContextEvent(roomContext, element, (found) => (handle = found)));
    if (!handle) throw new Error("There is no room.");
    return {
      room,
      element,
      handle,
      joins: (id: string) => room.events.emit("participant-joined", { participant: person(id) }),
      leaves: (id: string) => room.events.emit("participant-left", { participant: person(id), reason: "left" }),
    };
  };

  /** Asserts that nothing so far makes a sound: ten seconds later a participant joins another room, and only that is heard. */
  const expectSilence = async (heard: ReturnType<typeof recordSounds>): Promise<void> => {
    const [sounds, notes] = [heard.sounds.length, heard.notes.length];
    clock.tick(10_000);
    const { joins } = await inCall();
    joins("guest");
    clock.tick(250);
    await until(() => heard.notes.length > notes, "the other room should be heard");
    expect([heard.sounds.length, heard.notes.length]).to.deep.equal([sounds + 1, notes + 2]);
  };

  it("plays a short, quiet sound when a participant joins, and another when they leave", async () => {
    const { sounds, notes } = recordSounds();
    const { joins, leaves, element } = await inCall();
    for (const [act, tune] of [
      [joins, [523, 784]],
      [leaves, [784, 523]],
    ] as const) {
      sounds.splice(0);
      notes.splice(0);
      act("ana");
      clock.tick(249);
      // A sound that had begun by now would have set its own speaker.
      await new Audio().setSinkId("");
      await clock.tickAsync(0);
      expect(sounds).to.deep.equal([]);
      clock.tick(1);
      let loudest = 0;
      await until(() => {
        loudest = Math.max(loudest, sounds[0]?.loudness() ?? 0);
        return sounds[0]?.audio.srcObject === null;
      }, "the end of the sound");
      expect(notes).to.deep.equal(tune);
      expect(loudest).to.be.within(0.01, 0.1);
      expect(sounds).to.have.length(1);
    }
    clock.uninstall();
    await expect(element).to.be.accessible();
  });

  it("plays nothing when many participants join and leave at once", async () => {
    const heard = recordSounds();
    const { joins, leaves } = await inCall();
    for (const id of ["ana", "ben", "cleo"]) joins(id);
    for (const id of ["ana", "ben", "cleo"]) leaves(id);
    await expectSilence(heard);
  });

  it("plays one sound for two participants who join together", async () => {
    const heard = recordSounds();
    const { joins } = await inCall();
    joins("ana");
    joins("ben");
    clock.tick(250);
    await until(() => heard.notes.length === 2, "the sound");
    expect(heard.sounds).to.have.length(1);
    await expectSilence(heard);
  });

  it("plays sounds for the page's own join and leave only after the user has interacted with it", async () => {
    const heard = recordSounds();
    const { room } = await inCall();
    const { local } = room.store.snapshot;
    const joinAndLeave = (): void => {
      const info = { id: "x", callType: "video", createdAt: 0, createdBy: "me", metadata: {} } as const;
      room.events.emit("joined", { room: info, self: local });
      room.events.emit("left", { reason: "left" });
    };
    setInteracted(false);
    joinAndLeave();
    await expectSilence(heard);
    setInteracted(true);
    joinAndLeave();
    clock.tick(250);
    await until(() => heard.notes.slice(-2).join() === "784,523", "the sound of leaving, the last of both");
  });

  it("plays through the chosen speaker", async function () {
    const { sounds } = recordSounds();
    const { joins, handle } = await inCall();
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    stream.getTracks().forEach((track) => track.stop());
    const all = await navigator.mediaDevices.enumerateDevices();
    const speaker = all.findLast(({ kind, deviceId }) => kind === "audiooutput" && deviceId !== "default")?.deviceId;
    // A browser for tests may have no speaker to choose.
    if (!speaker) return this.skip();
    await useSpeaker(handle, speaker);
    joins("ana");
    clock.tick(250);
    await until(() => sounds.length === 1, "the sound");
    expect(sounds[0]?.sinkId).to.equal(speaker);
  });

  it("plays nothing at a volume of 0", async () => {
    const heard = recordSounds();
    const { joins, handle } = await inCall();
    setVolume(handle, 0);
    joins("ana");
    await expectSilence(heard);
  });

  it("can be switched off and on", async () => {
    const heard = recordSounds();
    const { element, joins } = await inCall(html`<rtc-sounds off></rtc-sounds>`);
    joins("ana");
    await expectSilence(heard);
    element.off = false;
    await element.updateComplete;
    const before = heard.sounds.length;
    joins("ben");
    clock.tick(250);
    await until(() => heard.sounds.length > before, "the sound");
  });

  it("skips a sound that the browser refuses to play, and plays the next one", async () => {
    const heard = recordSounds();
    const { joins } = await inCall();
    // Both test browsers run with all sound allowed, and that cannot be changed for one test.
    let refused = 0;
    const refuse = (): Promise<void> => Promise.reject(new DOMException(`${++refused}`, "NotAllowedError"));
    const restorePlay = override(HTMLMediaElement.prototype, "play", refuse);
    try {
      joins("ana");
      clock.tick(250);
      await until(() => refused === 1, "the refusal");
    } finally {
      restorePlay();
    }
    joins("ben");
    clock.tick(250);
    await until(() => heard.sounds.length === 1, "the sound");
  });

  it("has no listeners in its room after it is removed", async () => {
    const { room, element } = await inCall();
    const listeners = (): number => [...room.events.all.values()].flat().length;
    expect(listeners()).to.equal(4);
    element.remove();
    await element.updateComplete;
    expect(listeners()).to.equal(0);
    room.append(element);
    await element.updateComplete;
    expect(listeners()).to.equal(4);
  });
});
