import { expect, fixture, html } from "@open-wc/testing";
import { ContextEvent } from "@lit/context";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { loopback, type Loopback } from "../testing/loopback.js";
import { tone, type Tone } from "../testing/tones.js";
import { until } from "../testing/until.js";
import { callContext, type RoomHandle } from "./call-context.js";
import { measurementOf } from "./quality.js";

describe("the measurement of a call", () => {
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
    room.dispatchEvent(new ContextEvent(callContext, room, (found) => (handle = found)));
    if (!handle) throw new Error("There is no room.");
    const measurement = measurementOf(handle);
    return {
      room,
      measurement,
      /** Measures from now on; `rounds` counts. */
      watching: () => {
        const watch = { rounds: 0, end: () => {} };
        watch.end = measurement.watch(() => watch.rounds++);
        toClose.push({ close: watch.end });
        return watch;
      },
    };
  };

  /** Somebody whose sound arrives over a real connection. */
  const arriving = async (room: FakeRoom, id: string) => {
    const { connection, stream, sender } = kept(await loopback(kept(tone()).track));
    room.connections.set(id, connection);
    return { connection, sender, who: person(id, { microphone: "on", streams: { microphone: stream } }) };
  };

  const qualities = ({ store: { snapshot } }: FakeRoom): string =>
    [snapshot.local, ...snapshot.remotes].map(({ id, quality }) => `${id} ${quality ?? "unknown"}`).join(", ");

  it("notes in the state how well everybody arrives, and how well this page does with them", async () => {
    const { room, watching } = await inCall();
    const { who } = await arriving(room, "ana");
    room.enter(who);
    expect(qualities(room)).to.equal("me unknown, ana unknown");
    const watch = watching();
    // The first measurement is what the second is compared to.
    await until(() => watch.rounds > 0, "a measurement");
    expect(qualities(room)).to.equal("me unknown, ana unknown");
    await until(() => qualities(room) === "me good, ana good", "both should be good");
  });

  it("knows on whose side it is that nothing arrives any more", async () => {
    const { room, measurement, watching } = await inCall();
    const [ana, ben] = [await arriving(room, "ana"), await arriving(room, "ben")];
    room.enter(ana.who, ben.who);
    watching();
    await ana.sender.replaceTrack(null);
    await until(() => measurement.verdicts.get("ana")?.quality === "lost", "Ana should be lost");
    const { cause, side } = measurement.verdicts.get("ana") ?? {};
    // A machine with too much to do may find something wrong with Ben, too; but he is not lost.
    const benIsBad = measurement.verdicts.get("ben")?.quality !== "good";
    expect([cause, side]).to.deep.equal(["nothing", benIsBad ? "ours" : "theirs"]);
    expect(measurement.verdicts.get("ben")?.quality).not.to.equal("lost");
  });

  it("does not call it lost when they send nothing", async () => {
    const { room, measurement, watching } = await inCall();
    const { who, sender } = await arriving(room, "ana");
    room.enter({ ...who, microphone: "off" });
    await sender.replaceTrack(null);
    const watch = watching();
    await until(() => watch.rounds > 3, "enough measurements to be sure");
    expect(measurement.verdicts.get("ana")).to.deep.equal({ quality: "good", cause: null, side: null });
  });

  it("knows at once of a connection that is broken", async () => {
    const { room, measurement, watching } = await inCall();
    room.enter(person("ana", { connectionState: "failed" }), person("ben", { connectionState: "disconnected" }));
    const watch = watching();
    await until(() => watch.rounds === 1, "the first measurement");
    expect(qualities(room)).to.equal("me lost, ana lost, ben lost");
    expect(measurement.verdicts.get("ben")).to.deep.equal({ quality: "lost", cause: "nothing", side: "ours" });
  });

  it("goes on for as long as one watches, and then knows nothing any more", async () => {
    const { room, watching } = await inCall();
    const { who, connection } = await arriving(room, "ana");
    room.enter(who);
    let measured = 0;
    const getStats = connection.getStats.bind(connection);
    connection.getStats = () => {
      measured++;
      return getStats();
    };
    const [one, other] = [watching(), watching()];
    await until(() => qualities(room) === "me good, ana good", "both should be good");
    one.end();
    one.end();
    const before = measured;
    await until(() => measured > before, "it should go on");
    other.end();
    expect(qualities(room)).to.equal("me unknown, ana unknown");
    const sofar = measured;
    // By then it would have been measured again.
    const elsewhere = await inCall();
    const there = elsewhere.watching();
    await until(() => there.rounds > 2, "another call to be measured three times");
    expect(measured).to.equal(sofar);
  });

  it("is not upset by a connection that cannot be measured", async () => {
    const { room, watching } = await inCall();
    const [ana, ben] = [await arriving(room, "ana"), await arriving(room, "ben")];
    room.enter(ana.who, ben.who);
    // Whether a closed connection refuses depends on the browser.
    ana.connection.getStats = () => Promise.reject(new DOMException("closed", "InvalidStateError"));
    watching();
    await until(() => qualities(room) === "me good, ana unknown, ben good", "Ben should be good");
  });

  it("forgets who has left", async () => {
    const { room, measurement, watching } = await inCall();
    room.enter(person("ana", { connectionState: "failed" }));
    watching();
    await until(() => measurement.verdicts.has("ana"), "Ana should be measured");
    room.enter();
    await until(() => !measurement.verdicts.has("ana"), "Ana should be forgotten");
    expect(qualities(room)).to.equal("me unknown");
  });
});
