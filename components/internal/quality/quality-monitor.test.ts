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

/** The number of received packets in a measurement. */
const received = (stats: RTCStatsReport): number => {
  let packets = 0;
  stats.forEach(({ type, packetsReceived }: { type: string; packetsReceived?: number }) => {
    if (type === "inbound-rtp") packets += packetsReceived ?? 0;
  });
  return packets;
};

/** The test advances the clock between measurements. Sound is real and takes real time. */
describe("QualityMonitor", () => {
  let clock: Clock;
  beforeEach(() => {
    clock = stopClock(["timeout"]);
  });

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
    const monitor = qualityMonitorOf(handle);
    return {
      room,
      monitor,
      /** Subscribes to the monitor, and counts the measurements. */
      watching: () => {
        const watch = {
          rounds: 0,
          end: () => {},
          /** Waits for the next measurement. The first one is made at once, later ones every two seconds. */
          next: async () => {
            const { rounds } = watch;
            if (rounds > 0) clock.tick(2000);
            await until(() => watch.rounds > rounds, "a measurement");
          },
        };
        watch.end = monitor.subscribe(() => watch.rounds++);
        toClose.push({ close: watch.end });
        return watch;
      },
    };
  };

  /** A participant whose sound arrives over a real connection. */
  const arriving = async (room: FakeRoom, id: string) => {
    const { connection, stream, sender } = closeLater(await loopback(closeLater(tone()).track));
    room.connections.set(id, connection);
    const getStats = connection.getStats.bind(connection);
    /** The number of received packets in each measurement. */
    const measured: number[] = [];
    let requests = 0;
    connection.getStats = async () => {
      requests++;
      const stats = await getStats();
      measured.push(received(stats));
      return stats;
    };
    return {
      connection,
      sender,
      participant: person(id, { microphone: "on", streams: { microphone: stream } }),
      measured,
      /** How often the connection was measured. */
      requests: () => requests,
      /** Waits until more packets have arrived than the last measurement has counted. */
      more: () => until(async () => received(await getStats()) > (measured.at(-1) ?? 0) + 5, `sound of ${id}`),
    };
  };

  const qualities = ({ store: { snapshot } }: FakeRoom): string =>
    [snapshot.local, ...snapshot.remotes].map(({ id, quality }) => `${id} ${quality ?? "unknown"}`).join(", ");

  it("writes the quality of remote participants and of the local one to the state", async () => {
    const { room, watching } = await inCall();
    const { participant, requests, more } = await arriving(room, "ana");
    room.enter(participant);
    expect(qualities(room)).to.equal("me unknown, ana unknown");
    const watch = watching();
    await watch.next();
    // The second measurement is compared to the first.
    expect(qualities(room)).to.equal("me unknown, ana unknown");
    await more();
    clock.tick(1999);
    expect(requests()).to.equal(1);
    clock.tick(1);
    expect(requests()).to.equal(2);
    await until(() => watch.rounds === 2, "the second measurement");
    expect(qualities(room)).to.equal("me good, ana good");
  });

  it("determines the side on which a connection is lost", async () => {
    const { room, monitor, watching } = await inCall();
    const [ana, ben] = [await arriving(room, "ana"), await arriving(room, "ben")];
    room.enter(ana.participant, ben.participant);
    const watch = watching();
    await ana.sender.replaceTrack(null);
    await watch.next();
    await until(async () => {
      await ben.more();
      await watch.next();
      return monitor.verdicts.get("ana")?.quality === "lost";
    }, "Ana should be lost");
    expect(new Set(ana.measured.slice(-3)).size, "two measurements in a row without packets").to.equal(1);
    const { cause, side } = monitor.verdicts.get("ana") ?? {};
    // On a busy machine Ben's connection may be bad, too; but it is not lost.
    const benIsBad = monitor.verdicts.get("ben")?.quality !== "good";
    expect([cause, side]).to.deep.equal(["nothing", benIsBad ? "ours" : "theirs"]);
    expect(monitor.verdicts.get("ben")?.quality).not.to.equal("lost");
  });

  it("does not report a participant as lost who sends nothing", async () => {
    const { room, monitor, watching } = await inCall();
    const { participant, sender, measured } = await arriving(room, "ana");
    room.enter({ ...participant, microphone: "off" });
    await sender.replaceTrack(null);
    const watch = watching();
    await until(async () => {
      await watch.next();
      return measured.length > 4 && new Set(measured.slice(-4)).size === 1;
    }, "three measurements in a row without packets");
    expect(monitor.verdicts.get("ana")).to.deep.equal({ quality: "good", cause: null, side: null });
  });

  it("reports a broken connection as lost at once", async () => {
    const { room, monitor, watching } = await inCall();
    room.enter(person("ana", { connectionState: "failed" }), person("ben", { connectionState: "disconnected" }));
    await watching().next();
    expect(qualities(room)).to.equal("me lost, ana lost, ben lost");
    expect(monitor.verdicts.get("ben")).to.deep.equal({ quality: "lost", cause: "nothing", side: "ours" });
  });

  it("measures until the last subscription ends, and then resets the qualities", async () => {
    const { room, watching } = await inCall();
    const { participant, requests, more } = await arriving(room, "ana");
    room.enter(participant);
    const [one, other] = [watching(), watching()];
    await one.next();
    expect(requests(), "subscribers share a measurement").to.equal(1);
    await more();
    await one.next();
    expect(qualities(room)).to.equal("me good, ana good");
    one.end();
    one.end();
    await other.next();
    expect(requests()).to.equal(3);
    other.end();
    expect(qualities(room)).to.equal("me unknown, ana unknown");
    clock.tick(60_000);
    expect(requests()).to.equal(3);
    expect(clock.countTimers()).to.equal(0);
  });

  it("drops a measurement that was not finished when the last subscription ended", async () => {
    const { room, watching } = await inCall();
    const { participant, measured, more } = await arriving(room, "ana");
    room.enter(participant);
    const watch = watching();
    await watch.next();
    await more();
    clock.tick(2000);
    watch.end();
    await until(() => measured.length === 2, "the end of the measurement");
    expect(qualities(room)).to.equal("me unknown, ana unknown");
    expect(clock.countTimers()).to.equal(0);
  });

  it("skips a connection that cannot be measured", async () => {
    const { room, watching } = await inCall();
    const [ana, ben] = [await arriving(room, "ana"), await arriving(room, "ben")];
    room.enter(ana.participant, ben.participant);
    // Whether a closed connection refuses depends on the browser.
    ana.connection.getStats = () => Promise.reject(new DOMException("closed", "InvalidStateError"));
    const watch = watching();
    await watch.next();
    await ben.more();
    await watch.next();
    expect(qualities(room)).to.equal("me good, ana unknown, ben good");
  });

  it("removes the verdict on a participant who has left", async () => {
    const { room, monitor, watching } = await inCall();
    room.enter(person("ana", { connectionState: "failed" }));
    const watch = watching();
    await watch.next();
    expect(monitor.verdicts.has("ana")).to.equal(true);
    room.enter();
    await watch.next();
    expect(monitor.verdicts.has("ana")).to.equal(false);
    expect(qualities(room)).to.equal("me unknown");
  });
});
