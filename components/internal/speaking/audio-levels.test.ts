import { expect, fixture, html } from "@open-wc/testing";
import { ContextEvent } from "@lit/context";
import { type Clock, stopClock } from "../../testing/clock.js";
import { type FakeRoom, person } from "../../testing/fake-room.js";
import "../../testing/fake-room.js";
import { loopback, type Loopback } from "../../testing/loopback.js";
import { once } from "../../testing/once.js";
import { tone, type Tone } from "../../testing/tones.js";
import { until } from "../../testing/until.js";
import { borrowAudio, returnAudio } from "../audio/audio-context.js";
import { roomContext, type RoomHandle } from "../room/room-context.js";
import { detectSpeaking, guardMicrophone, watchLevel } from "./audio-levels.js";

describe("the levels of a room", () => {
  const toClose: { close(): unknown }[] = [];
  const kept = <T extends Tone | Loopback>(one: T): T => {
    toClose.push(one);
    return one;
  };
  afterEach(async () => {
    for (const one of toClose.splice(0).reverse()) await one.close();
  });

  const inCall = async () => {
    const room = await fixture<FakeRoom>(html`<fake-room></fake-room>`);
    room.enter();
    let handle: RoomHandle | undefined;
    room.dispatchEvent(new ContextEvent(roomContext, room, (found) => (handle = found)));
    if (!handle) throw new Error("There is no room.");
    return { room, handle };
  };

  /** What watching somebody has told last. */
  const watched = (handle: RoomHandle, id: string) => {
    const seen = { level: NaN, end: () => {} };
    seen.end = watchLevel(handle, id, (level) => (seen.level = level));
    return seen;
  };

  const isSpeaking = (room: FakeRoom, id: string): boolean =>
    [room.store.snapshot.local, ...room.store.snapshot.remotes].some((one) => one.id === id && one.speaking);

  /** Lets time pass, in which real sound is listened to, until something has come of that. */
  const listenUntil = (clock: Clock, probe: () => boolean, what: string): Promise<boolean> =>
    until(() => {
      clock.tick(50);
      return probe();
    }, what);

  /** Ana, who sends over a real connection. */
  const arriving = async (room: FakeRoom, sound: Tone) => {
    const { connection, stream, sender } = kept(await loopback(sound.track));
    room.connections.set("ana", connection);
    room.enter(person("ana", { microphone: "on", streams: { microphone: stream } }));
    return { connection, sender };
  };

  it("follow what arrives from a participant, without processing sound", async () => {
    const { room, handle } = await inCall();
    const sound = kept(tone());
    await arriving(room, sound);
    let contexts = 0;
    const Context = globalThis.AudioContext;
    globalThis.AudioContext = class extends Context {
      constructor() {
        super();
        contexts++;
      }
    };
    try {
      const ana = watched(handle, "ana");
      await until(() => ana.level > 0.1, "Ana should be heard");
      sound.loudness = 0;
      await until(() => ana.level < 0.001, "Ana should be silent");
      ana.end();
      expect(contexts).to.equal(0);
    } finally {
      globalThis.AudioContext = Context;
    }
  });

  it("do not take the last packet of somebody who has stopped sending for sound", async () => {
    const { room, handle } = await inCall();
    const { sender } = await arriving(room, kept(tone()));
    const ana = watched(handle, "ana");
    await until(() => ana.level > 0.1, "Ana should be heard");
    await sender.replaceTrack(null);
    await until(() => ana.level === 0, "Ana should be silent");
    ana.end();
  });

  it("are measured where packets do not tell them", async () => {
    const { room, handle } = await inCall();
    const { connection } = await arriving(room, kept(tone()));
    // Every browser there is to test with tells them.
    for (const receiver of connection.getReceivers()) {
      const told = receiver.getSynchronizationSources.bind(receiver);
      receiver.getSynchronizationSources = () =>
        told().map(({ source, timestamp, rtpTimestamp }) => ({ source, timestamp, rtpTimestamp }));
    }
    const ana = watched(handle, "ana");
    await until(() => ana.level > 0.1, "Ana should be heard");
    ana.end();
  });

  it("tell who is speaking, and who no longer is", async () => {
    const clock = stopClock(["interval", "now"]);
    const { room, handle } = await inCall();
    const [ana, ben] = [kept(tone(0)), kept(tone(0))];
    room.enter(
      person("ana", { microphone: "on", streams: { microphone: ana.stream } }),
      person("ben", { microphone: "on", streams: { microphone: ben.stream } }),
    );
    const end = detectSpeaking(handle);
    ben.loudness = 0.3;
    await listenUntil(clock, () => isSpeaking(room, "ben"), "Ben should be speaking");
    expect(isSpeaking(room, "ana")).to.equal(false);
    ben.loudness = 0;
    ana.loudness = 0.3;
    const onlyAna = (): boolean => isSpeaking(room, "ana") && !isSpeaking(room, "ben");
    await listenUntil(clock, onlyAna, "only Ana should be speaking");
    room.changeRemote("ana", { microphone: "muted" });
    expect(isSpeaking(room, "ana")).to.equal(false);
    end();
  });

  it("leave nobody speaking when nobody listens any more", async () => {
    const { room, handle } = await inCall();
    const ana = kept(tone(0.3));
    room.enter(person("ana", { microphone: "on", streams: { microphone: ana.stream } }));
    const ends = [detectSpeaking(handle), detectSpeaking(handle)];
    await until(() => isSpeaking(room, "ana"), "Ana should be speaking");
    ends[0]?.();
    ends[0]?.();
    expect(isSpeaking(room, "ana")).to.equal(true);
    expect(room.listeners).to.equal(1);
    ends[1]?.();
    expect(isSpeaking(room, "ana")).to.equal(false);
    expect(room.listeners).to.equal(0);
  });

  describe("of this page's microphone", () => {
    /** Every copy that was made of a track. */
    const copiesOf = ({ track }: Tone): MediaStreamTrack[] => {
      const copies: MediaStreamTrack[] = [];
      const clone = track.clone.bind(track);
      track.clone = () => {
        const copy = clone();
        copies.push(copy);
        return copy;
      };
      return copies;
    };
    const speakUp = (room: FakeRoom, mine: Tone): void =>
      room.changeLocal({ microphone: "on", streams: { microphone: mine.stream } });
    const mute = (room: FakeRoom, mine: Tone): void => {
      mine.track.enabled = false;
      room.changeLocal({ microphone: "muted" });
    };

    it("are heard by this page, too", async () => {
      const { room, handle } = await inCall();
      const mine = kept(tone(0.3));
      speakUp(room, mine);
      const me = watched(handle, "");
      await until(() => me.level > 0.1, "the microphone should be heard");
      mute(room, mine);
      await until(() => me.level === 0, "a muted microphone should show no level");
      me.end();
    });

    it("let go of the microphone in the moment in which it is taken off the call", async () => {
      const { room, handle } = await inCall();
      const [mine, other] = [kept(tone(0.3)), kept(tone(0.3))];
      const copies = [copiesOf(mine), copiesOf(other)];
      const states = (): string[] => copies.flat().map(({ readyState }) => readyState);
      speakUp(room, mine);
      const me = watched(handle, "");
      const end = detectSpeaking(handle);
      expect(states()).to.deep.equal(["live"]);
      speakUp(room, other);
      expect(states()).to.deep.equal(["ended", "live"]);
      room.changeLocal({ microphone: "off", streams: {} });
      expect(states()).to.deep.equal(["ended", "ended"]);
      speakUp(room, mine);
      expect(states()).to.deep.equal(["ended", "live", "ended"]);
      end();
      expect(states()).to.deep.equal(["ended", "live", "ended"]);
      me.end();
      expect(states()).to.deep.equal(["ended", "ended", "ended"]);
      expect(mine.track.readyState).to.equal("live");
    });

    it("tell of talk into a muted microphone, without calling it speaking, and not again for ten seconds", async () => {
      const clock = stopClock(["interval", "now"]);
      const { room, handle } = await inCall();
      const mine = kept(tone(0.3));
      speakUp(room, mine);
      const ends = [detectSpeaking(handle), guardMicrophone(handle)];
      await listenUntil(clock, () => isSpeaking(room, "me"), "this page should be speaking");
      let told = 0;
      room.addEventListener("rtc-talking-while-muted", () => told++);
      mute(room, mine);
      expect(isSpeaking(room, "me")).to.equal(false);
      // It is judged ten times a second; so long it may take until the microphone is seen to be muted.
      clock.tick(500);
      expect(told).to.equal(0);
      clock.tick(100);
      expect(told).to.equal(1);
      clock.tick(9900);
      expect(told).to.equal(1);
      clock.tick(100);
      expect(told).to.equal(2);
      expect(isSpeaking(room, "me")).to.equal(false);
      ends.forEach((end) => end());
      expect(clock.countTimers()).to.equal(0);
    });

    it("do not listen into a muted microphone for who only wants to know who speaks, and for a meter", async () => {
      const { room, handle } = await inCall();
      const mine = kept(tone(0.3));
      const copies = copiesOf(mine);
      speakUp(room, mine);
      const me = watched(handle, "");
      const end = detectSpeaking(handle);
      await until(() => isSpeaking(room, "me"), "this page should be speaking");
      mute(room, mine);
      expect(copies.map(({ readyState }) => readyState)).to.deep.equal(["ended"]);
      expect([isSpeaking(room, "me"), me.level]).to.deep.equal([false, 0]);
      mine.track.enabled = true;
      room.changeLocal({ microphone: "on" });
      await until(() => isSpeaking(room, "me"), "this page should be speaking again");
      end();
      me.end();
      expect(room.listeners).to.equal(0);
    });

    it("let go of the microphone when nobody wants to be warned any more, muted or not", async () => {
      const { room, handle } = await inCall();
      const [mine, ana] = [kept(tone(0.3)), kept(tone(0.3))];
      const copies = copiesOf(mine);
      speakUp(room, mine);
      mute(room, mine);
      room.enter(person("ana", { microphone: "on", streams: { microphone: ana.stream } }));
      const ends = [guardMicrophone(handle), guardMicrophone(handle)];
      await once(room, "rtc-talking-while-muted");
      expect(isSpeaking(room, "ana"), "nobody has asked who speaks").to.equal(false);
      ends[0]?.();
      expect(copies.map(({ readyState }) => readyState)).to.deep.equal(["live"]);
      ends[1]?.();
      expect(copies.map(({ readyState }) => readyState)).to.deep.equal(["ended"]);
      expect(room.listeners).to.equal(0);
    });

    /** A call whose time stands still, and a microphone that gives nothing. */
    async function withSilence() {
      // What does not run yet hears nothing either, and that says nothing of the microphone.
      const audio = borrowAudio();
      toClose.push({ close: returnAudio });
      await until(() => audio.state === "running", "the page's sound to run");
      const clock = stopClock(["interval", "now"]);
      return { clock, mine: kept(tone(0)), ...(await inCall()) };
    }

    it("tell of a microphone that is on and gives nothing for ten seconds, once", async () => {
      const { clock, mine, room, handle } = await withSilence();
      mute(room, mine);
      const end = guardMicrophone(handle);
      let told = 0;
      room.addEventListener("rtc-microphone-silent", () => told++);
      speakUp(room, mine);
      // The first look at it is after a tenth of a second.
      clock.tick(10_099);
      expect(told).to.equal(0);
      clock.tick(1);
      expect(told).to.equal(1);
      clock.tick(60_000);
      expect(told).to.equal(1);
      end();
      expect(clock.countTimers()).to.equal(0);
    });

    it("say nothing of a muted microphone that gives nothing", async () => {
      const { clock, mine, room, handle } = await withSilence();
      let told = 0;
      room.addEventListener("rtc-microphone-silent", () => told++);
      speakUp(room, mine);
      const end = guardMicrophone(handle);
      clock.tick(9000);
      mute(room, mine);
      clock.tick(60_000);
      expect(told).to.equal(0);
      room.changeLocal({ microphone: "on" });
      clock.tick(10_000);
      expect(told, "the time before does not count").to.equal(0);
      clock.tick(100);
      expect(told).to.equal(1);
      end();
    });
  });
});
