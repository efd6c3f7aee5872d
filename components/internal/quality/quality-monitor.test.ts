import { expect, fixture, html } from "@open-wc/testing";
import { ContextEvent } from "@lit/context";
import { type Clock, stopClock } from "../../testing/clock.js";
import { type FakeRoom, person } from "../../testing/fake-room.js";
import "../../testing/fake-room.js";
import { loopback, type Loopback } from "../../testing/loopback.js";
import { tone, type Tone } from "../../testing/tones.js";
import { until } from "../../testing/until.js";
import { roomContext, type RoomHandle } from "../room/room-context.js";
import { qualityMonitorOf } from "./quality-monitor.js";

/** How many packets a measurement has counted. */
const received = (stats: RTCStatsReport): number => {
  let packets = 0;
  stats.forEach(({ type, packetsReceived }: { type: string; packetsReceived?: number }) => {
    if (type === "inbound-rtp") packets += packetsReceived ?? 0;
  });
  return packets;
};

/** Time between measurements passes when the test says so; sound is real and takes its own. */
describe("the measurement of a call", () => {
  let clock: Clock;
  beforeEach(() => {
    clock = stopClock(["timeout"]);
  });

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
    const measurement = qualityMonitorOf(handle);
    return {
      room,
      measurement,
      /** Measures from now on; `rounds` counts. */
      watching: () => {
        const watch = {
          rounds: 0,
          end: () => {},
          /** The first measurement is made at once, the next after two seconds. */
          next: async () => {
            const { rounds } = watch;
            if (rounds > 0) clock.tick(2000);
            await until(() => watch.rounds > rounds, "a measurement");
          },
        };
        watch.end = measurement.subscribe(() => watch.rounds++);
        toClose.push({ close: watch.end });
        return watch;
      },
    };
  };

  /** Somebody whose sound arrives over a real connection. */
  const arriving = async (room: FakeRoom, id: string) => {
    const { connection, stream, sender } = kept(await loopback(kept(tone()).track));
    room.connections.set(id, connection);
    const getStats = connection.getStats.bind(connection);
    /** What each measurement has counted. */
    const measured: number[] = [];
    let asked = 0;
    connection.getStats = async () => {
      asked++;
      const stats = await getStats();
      measured.push(received(stats));
      return stats;
    };
    return {
      connection,
      sender,
      who: person(id, { microphone: "on", streams: { microphone: stream } }),
      measured,
      asked: () => asked,
      /** Until something has arrived that the next measurement can find. */
      more: () => until(async () => received(await getStats()) > (measured.at(-1) ?? 0) + 5, `sound of ${id}`),
    };
  };

  const qualities = ({ store: { snapshot } }: FakeRoom): string =>
    [snapshot.local, ...snapshot.remotes].map(({ id, quality }) => `${id} ${quality ?? "unknown"}`).join(", ");

  it("notes in the state how well everybody arrives, and how well this page does with them", async () => {
    const { room, watching } = await inCall();
    const { who, asked, more } = await arriving(room, "ana");
    room.enter(who);
    expect(qualities(room)).to.equal("me unknown, ana unknown");
    const watch = watching();
    await watch.next();
    // The first measurement is what the second is compared to.
    expect(qualities(room)).to.equal("me unknown, ana unknown");
    await more();
    clock.tick(1999);
    expect(asked()).to.equal(1);
    clock.tick(1);
    expect(asked()).to.equal(2);
    await until(() => watch.rounds === 2, "the second measurement");
    expect(qualities(room)).to.equal("me good, ana good");
  });

  it("knows on whose side it is that nothing arrives any more", async () => {
    const { room, measurement, watching } = await inCall();
    const [ana, ben] = [await arriving(room, "ana"), await arriving(room, "ben")];
    room.enter(ana.who, ben.who);
    const watch = watching();
    await ana.sender.replaceTrack(null);
    await watch.next();
    await until(async () => {
      await ben.more();
      await watch.next();
      return measurement.verdicts.get("ana")?.quality === "lost";
    }, "Ana should be lost");
    expect(new Set(ana.measured.slice(-3)).size, "nothing came twice in a row").to.equal(1);
    const { cause, side } = measurement.verdicts.get("ana") ?? {};
    // A machine with too much to do may find something wrong with Ben, too; but he is not lost.
    const benIsBad = measurement.verdicts.get("ben")?.quality !== "good";
    expect([cause, side]).to.deep.equal(["nothing", benIsBad ? "ours" : "theirs"]);
    expect(measurement.verdicts.get("ben")?.quality).not.to.equal("lost");
  });

  it("does not call it lost when they send nothing", async () => {
    const { room, measurement, watching } = await inCall();
    const { who, sender, measured } = await arriving(room, "ana");
    room.enter({ ...who, microphone: "off" });
    await sender.replaceTrack(null);
    const watch = watching();
    await until(async () => {
      await watch.next();
      return measured.length > 4 && new Set(measured.slice(-4)).size === 1;
    }, "nothing to come three times in a row");
    expect(measurement.verdicts.get("ana")).to.deep.equal({ quality: "good", cause: null, side: null });
  });

  it("knows at once of a connection that is broken", async () => {
    const { room, measurement, watching } = await inCall();
    room.enter(person("ana", { connectionState: "failed" }), person("ben", { connectionState: "disconnected" }));
    await watching().next();
    expect(qualities(room)).to.equal("me lost, ana lost, ben lost");
    expect(measurement.verdicts.get("ben")).to.deep.equal({ quality: "lost", cause: "nothing", side: "ours" });
  });

  it("goes on for as long as one watches, and then knows nothing any more", async () => {
    const { room, watching } = await inCall();
    const { who, asked, more } = await arriving(room, "ana");
    room.enter(who);
    const [one, other] = [watching(), watching()];
    await one.next();
    expect(asked(), "one measurement serves everybody").to.equal(1);
    await more();
    await one.next();
    expect(qualities(room)).to.equal("me good, ana good");
    one.end();
    one.end();
    await other.next();
    expect(asked()).to.equal(3);
    other.end();
    expect(qualities(room)).to.equal("me unknown, ana unknown");
    clock.tick(60_000);
    expect(asked()).to.equal(3);
    expect(clock.countTimers()).to.equal(0);
  });

  it("ends in the middle of a measurement, too", async () => {
    const { room, watching } = await inCall();
    const { who, measured, more } = await arriving(room, "ana");
    room.enter(who);
    const watch = watching();
    await watch.next();
    await more();
    clock.tick(2000);
    watch.end();
    await until(() => measured.length === 2, "the end of it");
    expect(qualities(room)).to.equal("me unknown, ana unknown");
    expect(clock.countTimers()).to.equal(0);
  });

  it("is not upset by a connection that cannot be measured", async () => {
    const { room, watching } = await inCall();
    const [ana, ben] = [await arriving(room, "ana"), await arriving(room, "ben")];
    room.enter(ana.who, ben.who);
    // Whether a closed connection refuses depends on the browser.
    ana.connection.getStats = () => Promise.reject(new DOMException("closed", "InvalidStateError"));
    const watch = watching();
    await watch.next();
    await ben.more();
    await watch.next();
    expect(qualities(room)).to.equal("me good, ana unknown, ben good");
  });

  it("forgets who has left", async () => {
    const { room, measurement, watching } = await inCall();
    room.enter(person("ana", { connectionState: "failed" }));
    const watch = watching();
    await watch.next();
    expect(measurement.verdicts.has("ana")).to.equal(true);
    room.enter();
    await watch.next();
    expect(measurement.verdicts.has("ana")).to.equal(false);
    expect(qualities(room)).to.equal("me unknown");
  });
});
