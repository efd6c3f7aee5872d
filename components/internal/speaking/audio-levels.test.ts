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

describe("the audio levels of a room", () => {
  const toClose: { close(): unknown }[] = [];
  const closeLater = <T extends Tone | Loopback>(resource: T): T => {
    toClose.push(resource);
    return resource;
  };
  afterEach(async () => {
    for (const resource of toClose.splice(0).reverse()) await resource.close();
  });

  const inCall = async () => {
    const room = await fixture<FakeRoom>(html`<fake-room></fake-room>`);
    room.enter();
    let handle: RoomHandle | undefined;
    room.dispatchEvent(new ContextEvent(roomContext, room, (found) => (handle = found)));
    if (!handle) throw new Error("There is no room.");
    return { room, handle };
  };

  /** Subscribes to the level of a participant; `level` is the last one reported. */
  const watched = (handle: RoomHandle, key: string) => {
    const subscription = { level: NaN, end: () => {} };
    subscription.end = watchLevel(handle, key, (level) => (subscription.level = level));
    return subscription;
  };

  const isSpeaking = (room: FakeRoom, id: string): boolean =>
    [room.store.snapshot.local, ...room.store.snapshot.remotes].some(
      (participant) => participant.id === id && participant.speaking,
    );

  /** Advances the clock, while the sound itself is real, until `probe` returns true. */
  const listenUntil = (clock: Clock, probe: () => boolean, expectation: string): Promise<boolean> =>
    until(() => {
      clock.tick(50);
      return probe();
    }, expectation);

  /** Adds Ana, who sends sound over a real connection. */
  const arriving = async (room: FakeRoom, sound: Tone) => {
    const { connection, stream, sender } = closeLater(await loopback(sound.track));
    room.connections.set("ana", connection);
    room.enter(person("ana", { microphone: "on", streams: { microphone: stream } }));
    return { connection, sender };
  };

  it("are read from the packets of a remote participant, without an AudioContext", async () => {
    const { room, handle } = await inCall();
    const sound = closeLater(tone());
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

  it("are 0 after a participant has stopped sending, whatever the last packet said", async () => {
    const { room, handle } = await inCall();
    const { sender } = await arriving(room, closeLater(tone()));
    const ana = watched(handle, "ana");
    await until(() => ana.level > 0.1, "Ana should be heard");
    await sender.replaceTrack(null);
    await until(() => ana.level === 0, "Ana should be silent");
    ana.end();
  });

  it("are measured from the track if packets carry no level", async () => {
    const { room, handle } = await inCall();
    const { connection } = await arriving(room, closeLater(tone()));
    // In all test browsers they do.
    for (const receiver of connection.getReceivers()) {
      const original = receiver.getSynchronizationSources.bind(receiver);
      receiver.getSynchronizationSources = () =>
        original().map(({ source, timestamp, rtpTimestamp }) => ({ source, timestamp, rtpTimestamp }));
    }
    const ana = watched(handle, "ana");
    await until(() => ana.level > 0.1, "Ana should be heard");
    ana.end();
  });

  it("determine which participants are speaking", async () => {
    const clock = stopClock(["interval", "now"]);
    const { room, handle } = await inCall();
    const [ana, ben] = [closeLater(tone(0)), closeLater(tone(0))];
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

  it("leave no participant speaking after the last subscription has ended", async () => {
    const { room, handle } = await inCall();
    const ana = closeLater(tone(0.3));
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

  describe("of the local microphone", () => {
    /** The clones of a track that are made from now on. */
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
    const switchOn = (room: FakeRoom, mine: Tone): void =>
      room.changeLocal({ microphone: "on", streams: { microphone: mine.stream } });
    const mute = (room: FakeRoom, mine: Tone): void => {
      mine.track.enabled = false;
      room.changeLocal({ microphone: "muted" });
    };

    it("are reported while it is on, and are 0 while it is muted", async () => {
      const { room, handle } = await inCall();
      const mine = closeLater(tone(0.3));
      switchOn(room, mine);
      const me = watched(handle, "");
      await until(() => me.level > 0.1, "the microphone should have a level");
      mute(room, mine);
      await until(() => me.level === 0, "the level of a muted microphone should be 0");
      me.end();
    });

    it("release the microphone as soon as the call stops using it", async () => {
      const { room, handle } = await inCall();
      const [mine, other] = [closeLater(tone(0.3)), closeLater(tone(0.3))];
      const copies = [copiesOf(mine), copiesOf(other)];
      const states = (): string[] => copies.flat().map(({ readyState }) => readyState);
      switchOn(room, mine);
      const me = watched(handle, "");
      const end = detectSpeaking(handle);
      expect(states()).to.deep.equal(["live"]);
      switchOn(room, other);
      expect(states()).to.deep.equal(["ended", "live"]);
      room.changeLocal({ microphone: "off", streams: {} });
      expect(states()).to.deep.equal(["ended", "ended"]);
      switchOn(room, mine);
      expect(states()).to.deep.equal(["ended", "live", "ended"]);
      end();
      expect(states()).to.deep.equal(["ended", "live", "ended"]);
      me.end();
      expect(states()).to.deep.equal(["ended", "ended", "ended"]);
      expect(mine.track.readyState).to.equal("live");
    });

    it("make the room report talk while muted, at most every ten seconds, and do not count it as speaking", async () => {
      const clock = stopClock(["interval", "now"]);
      const { room, handle } = await inCall();
      const mine = closeLater(tone(0.3));
      switchOn(room, mine);
      const ends = [detectSpeaking(handle), guardMicrophone(handle)];
      await listenUntil(clock, () => isSpeaking(room, "me"), "this page should be speaking");
      let reports = 0;
      room.addEventListener("rtc-talking-while-muted", () => reports++);
      mute(room, mine);
      expect(isSpeaking(room, "me")).to.equal(false);
      // Speech is detected ten times a second: the half second begins up to 100 ms after muting.
      clock.tick(500);
      expect(reports).to.equal(0);
      clock.tick(100);
      expect(reports).to.equal(1);
      clock.tick(9900);
      expect(reports).to.equal(1);
      clock.tick(100);
      expect(reports).to.equal(2);
      expect(isSpeaking(room, "me")).to.equal(false);
      ends.forEach((end) => end());
      expect(clock.countTimers()).to.equal(0);
    });

    it("are not measured while muted for a meter or for speaking", async () => {
      const { room, handle } = await inCall();
      const mine = closeLater(tone(0.3));
      const copies = copiesOf(mine);
      switchOn(room, mine);
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

    it("release a muted microphone when the last subscription to its warnings ends", async () => {
      const { room, handle } = await inCall();
      const [mine, ana] = [closeLater(tone(0.3)), closeLater(tone(0.3))];
      const copies = copiesOf(mine);
      switchOn(room, mine);
      mute(room, mine);
      room.enter(person("ana", { microphone: "on", streams: { microphone: ana.stream } }));
      const ends = [guardMicrophone(handle), guardMicrophone(handle)];
      await once(room, "rtc-talking-while-muted");
      expect(isSpeaking(room, "ana"), "nothing has subscribed to speaking").to.equal(false);
      ends[0]?.();
      expect(copies.map(({ readyState }) => readyState)).to.deep.equal(["live"]);
      ends[1]?.();
      expect(copies.map(({ readyState }) => readyState)).to.deep.equal(["ended"]);
      expect(room.listeners).to.equal(0);
    });

    /** A call with a stopped clock, and a microphone that delivers digital silence. */
    async function withSilence() {
      // A suspended AudioContext measures silence, too, which does not count.
      const audio = borrowAudio();
      toClose.push({ close: returnAudio });
      await until(() => audio.state === "running", "the AudioContext to run");
      const clock = stopClock(["interval", "now"]);
      return { clock, mine: closeLater(tone(0)), ...(await inCall()) };
    }

    it("make the room report ten seconds of digital silence from a microphone that is on, once", async () => {
      const { clock, mine, room, handle } = await withSilence();
      mute(room, mine);
      const end = guardMicrophone(handle);
      let reports = 0;
      room.addEventListener("rtc-microphone-silent", () => reports++);
      switchOn(room, mine);
      // The first sample is taken after a tenth of a second.
      clock.tick(10_099);
      expect(reports).to.equal(0);
      clock.tick(1);
      expect(reports).to.equal(1);
      clock.tick(60_000);
      expect(reports).to.equal(1);
      end();
      expect(clock.countTimers()).to.equal(0);
    });

    it("make the room report no silence of a muted microphone", async () => {
      const { clock, mine, room, handle } = await withSilence();
      let reports = 0;
      room.addEventListener("rtc-microphone-silent", () => reports++);
      switchOn(room, mine);
      const end = guardMicrophone(handle);
      clock.tick(9000);
      mute(room, mine);
      clock.tick(60_000);
      expect(reports).to.equal(0);
      room.changeLocal({ microphone: "on" });
      clock.tick(10_000);
      expect(reports, "the muted time does not count").to.equal(0);
      clock.tick(100);
      expect(reports).to.equal(1);
      end();
    });
  });
});
