import assert from "node:assert/strict";
import { describe, test, type TestContext } from "node:test";
import { CLOSE_CODES, forbidsReturn } from "../protocol/protocol.js";
import { HEARTBEAT } from "./room-summary.js";
import { Room } from "./room.js";
import { MemoryHost, type MemoryConnection } from "../testing/memory-host.js";

const PING = '{"type":"ping","digest":"of others"}';
const START = 1_000_000;
const LIMIT = 75_000;
const GRACE = 20_000;

/** The joins and departures that the others received. */
const comings = ({ sent }: MemoryConnection) =>
  sent.filter(({ type }) => type.startsWith("participant-")).map((message) => message.type);

const joined = ({ sent }: MemoryConnection) => {
  const message = sent.findLast(({ type }) => type === "room-joined");
  assert.ok(message?.type === "room-joined");
  return message;
};

/** A room with a clock that a test moves. One that sleeps is another object at every event, as by hibernation. */
class Life {
  readonly host = new MemoryHost();
  readonly #sleeps: boolean;
  readonly #context: TestContext;
  #room: Room | undefined;

  constructor(context: TestContext, sleeps: boolean) {
    this.#context = context;
    this.#sleeps = sleeps;
    context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: START });
  }

  async room(): Promise<Room> {
    if (this.#sleeps) this.#room = undefined;
    return (this.#room ??= await Room.open(this.host));
  }

  async join(id: string, resume?: MemoryConnection): Promise<MemoryConnection> {
    const connection = this.host.connect(id);
    const query = new URLSearchParams(resume ? { resume: joined(resume).resumeKey } : {});
    const room = await this.room();
    room.join(connection, query);
    // The room keeps a timer for a newcomer who has sent nothing, so it does not sleep.
    room.message(connection, '{"type":"update"}');
    return connection;
  }

  /** Lets time pass, in which the alarm rings when it should and these sockets send `frame` every so often. */
  async pass(ms: number, speakers: MemoryConnection[] = [], every = 10_000, frame: unknown = PING): Promise<void> {
    const end = Date.now() + ms;
    let next = Date.now() + every;
    while (Date.now() < end) {
      const due = Math.min(end, next, this.host.alarm ?? Infinity);
      this.#context.mock.timers.tick(Math.max(0, due - Date.now()));
      if (Date.now() >= next) {
        next += every;
        for (const connection of speakers) (await this.room()).message(connection, frame);
      }
      if (this.host.alarm !== null && this.host.alarm <= Date.now()) {
        this.host.ring(await this.room());
        const again = await this.host.alarmAt();
        assert.ok(again === null || again > Date.now(), "an alarm that is set to what is over rings for ever");
      }
    }
  }

  /** The participants who were logged as silent. */
  get cutOff() {
    return this.host.logged.filter(({ silent }) => silent).map(({ participant }) => participant);
  }
}

for (const [kind, sleeps] of [
  ["that stays awake", false],
  ["that sleeps between any two events", true],
] as const) {
  describe(`silent sockets in a room ${kind}`, () => {
    test("a silent socket counts as lost to the millisecond, and the grace time follows", async (context) => {
      const life = new Life(context, sleeps);
      const ana = await life.join("ana");
      const ben = await life.join("ben");
      await life.pass(12_345, [ana]);
      (await life.room()).message(ben, PING);
      await life.pass(LIMIT - 1, [ana]);
      assert.equal(ben.closedWith, undefined);
      assert.equal((await life.room()).report()?.awayCount, 0);
      await life.pass(1, [ana]);
      assert.equal(ben.closedWith, CLOSE_CODES.silent);
      assert.ok(!forbidsReturn(CLOSE_CODES.silent));
      assert.equal((await life.room()).report()?.awayCount, 1);
      await life.pass(GRACE - 1, [ana]);
      assert.deepEqual(comings(ana), ["participant-joined"]);
      await life.pass(1, [ana]);
      const left = { type: "participant-left", id: "ben", reason: "disconnected", participantCount: 1 };
      assert.deepEqual(ana.sent.at(-1), left);
      assert.deepEqual(life.cutOff, ["ben"]);
      assert.equal(ana.open, true);
    });

    for (const [what, frame, every] of [
      ["pings once a minute", PING, 60_000],
      ["sends unreadable frames", new Uint8Array(3), 74_999],
    ] as const) {
      test(`a participant who ${what} is not silent, for an hour`, async (context) => {
        const life = new Life(context, sleeps);
        const people = [await life.join("ana"), await life.join("ben")];
        await life.pass(3_600_000, people, every, frame);
        assert.deepEqual(life.cutOff, []);
        for (const { open } of people) assert.ok(open);
      });
    }

    test("a participant who was only slow returns, and nobody notices", async (context) => {
      const life = new Life(context, sleeps);
      const ana = await life.join("ana");
      const ben = await life.join("ben");
      (await life.room()).message(ben, '{"type":"update","camera":"on"}');
      const told = ana.sent.length;
      await life.pass(LIMIT, [ana]);
      assert.equal(ben.closedWith, CLOSE_CODES.silent);
      const again = await life.join("again", ben);
      assert.deepEqual(joined(again).self, { ...joined(ben).self, camera: "on" });
      // Frames in flight when the socket was closed, and its close event, arrive late or never.
      (await life.room()).message(ben, '{"type":"leave"}');
      (await life.room()).disconnect(ben);
      await life.pass(600_000, [ana, again]);
      assert.deepEqual(
        ana.sent.slice(told).filter(({ type }) => type !== "roster"),
        [],
      );
      assert.equal((await life.room()).report()?.participantCount, 2);
      assert.equal((await life.room()).report()?.awayCount, 0);
      assert.deepEqual(life.cutOff, ["ben"]);
    });

    test("a silent socket has no effect after the grace time either", async (context) => {
      const life = new Life(context, sleeps);
      const ana = await life.join("ana");
      const ben = await life.join("ben");
      await life.pass(LIMIT, [ana]);
      const away = structuredClone(life.host.saved?.members);
      (await life.room()).disconnect(ben);
      assert.deepEqual(life.host.saved?.members, away, "the wait does not start anew");
      await life.pass(GRACE, [ana]);
      (await life.room()).disconnect(ben);
      assert.deepEqual(comings(ana), ["participant-joined", "participant-left"]);
    });

    test("a room whose sockets are all silent is deleted completely", async (context) => {
      const life = new Life(context, sleeps);
      for (const id of ["ana", "ben", "cem"]) {
        const connection = await life.join(id);
        // Half-open, so that even closing it may fail.
        connection.broken = id === "ben";
        await life.pass(1000);
      }
      // The last one came a second ago.
      await life.pass(LIMIT + GRACE - 1001);
      assert.deepEqual(life.cutOff, ["ana", "ben", "cem"]);
      assert.equal((await life.room()).report()?.participantCount, 1);
      await life.pass(1);
      assert.equal((await life.room()).report(), null);
      assert.equal(life.host.saved, undefined);
      assert.equal(life.host.alarm, null);
      const { alarmSets } = life.host;
      for (const connection of life.host.sockets) (await life.room()).disconnect(connection);
      (await life.room()).alarm();
      assert.equal(life.host.alarmSets, alarmSets, "an empty room sets no alarm");
    });

    test("a silent participant leaves at once if the grace time is 0", async (context) => {
      const life = new Life(context, sleeps);
      life.host.settings.grace = 0;
      const ana = await life.join("ana");
      const ben = await life.join("ben");
      await life.pass(LIMIT, [ana]);
      assert.equal(ben.closedWith, CLOSE_CODES.silent);
      assert.equal(ana.sent.at(-1)?.type, "participant-left");
      assert.equal(ben.sent.at(-1)?.type, "room-joined", "a silent socket receives nothing but the close");
    });

    test("liveness costs no write per message", async (context) => {
      const life = new Life(context, sleeps);
      const people: MemoryConnection[] = [];
      for (let i = 0; i < 10; i++) people.push(await life.join(`${i}`));
      await life.pass(5000);
      life.host.saves = life.host.alarmSets = 0;
      await life.pass(600_000, people, 1000);
      // One write for each heartbeat to the deployment.
      assert.ok(life.host.saves <= Math.ceil(600_000 / HEARTBEAT), `${life.host.saves}`);
      // Once when it has rung, and once by the object that it woke; then it is good for 74 s.
      assert.ok(life.host.alarmSets <= 2 * Math.ceil(600 / 74), `${life.host.alarmSets}`);
      assert.ok(life.host.alarm !== null);
    });
  });
}

describe("silence without stored times", () => {
  test("silence counts from the loading of a room without stored times, and empties it in the end", async (context) => {
    const life = new Life(context, true);
    const ana = await life.join("ana");
    const ben = await life.join("ben");
    await life.pass(50_000, [ana]);
    for (const { state } of [ana, ben]) delete state?.heardAt;
    life.host.alarm = null;
    await life.pass(30_000, [ana], 30_000);
    assert.ok(ben.open);
    await life.pass(LIMIT - 1);
    assert.deepEqual(life.cutOff, []);
    await life.pass(1 + GRACE);
    assert.deepEqual(life.cutOff, ["ana", "ben"]);
    assert.equal(life.host.saved, undefined);
  });

  test("a socket that was silent for too long is lost at once when the room is loaded, even if the alarm was lost", async (context) => {
    const life = new Life(context, true);
    const ana = await life.join("ana");
    const ben = await life.join("ben");
    life.host.alarm = null;
    context.mock.timers.tick(LIMIT);
    (await life.room()).message(ana, PING);
    assert.notEqual(await life.host.alarmAt(), null);
    await life.pass(1);
    assert.deepEqual(life.cutOff, ["ben"]);
    assert.ok(ana.open && !ben.open);
  });
});
