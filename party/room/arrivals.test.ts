import assert from "node:assert/strict";
import { describe, test, type TestContext } from "node:test";
import { GRANTS } from "../protocol/fields.js";
import { CLOSE_CODES } from "../protocol/protocol.js";
import { MemoryHost, type MemoryConnection } from "../testing/memory-host.js";
import type { Entrant } from "./entrant.js";
import { Room } from "./room.js";

/** A runtime whose ICE servers are issued by a service, which answers when the test says so. */
class ServiceHost extends MemoryHost {
  readonly #issued = new Set<string>();
  #waiting: (() => void)[] = [];
  countedJoins = 0;

  override prepareIceServers(participantId: string): Promise<void> | undefined {
    if (this.#issued.has(participantId)) return undefined;
    return new Promise((resolve) => {
      this.#waiting.push(() => {
        this.#issued.add(participantId);
        resolve();
      });
    });
  }

  override releaseIceServers(participantId: string): void {
    this.#issued.delete(participantId);
  }

  override joinWaitOf(): number {
    this.countedJoins++;
    return 0;
  }

  answer(): void {
    for (const issue of this.#waiting.splice(0)) issue();
  }
}

const SPEAKS = '{"type":"update"}';
const HOST: Entrant = { identity: { user: "host", role: "host", grants: [...GRANTS] } };
const types = ({ sent }: MemoryConnection) => sent.map(({ type }) => type);
const keyOf = ({ state }: MemoryConnection) => ({ resume: state?.resumeKey ?? "" });

async function roomOf(context: TestContext, settings: Partial<MemoryHost["settings"]>) {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_000_000 });
  const host = new ServiceHost();
  Object.assign(host.settings, settings);
  const room = await Room.open(host);
  /** The room decides, and waits for the service where it lets the participant in. */
  const come = (id: string, query: Record<string, string> = {}, entrant?: Entrant) => {
    const connection = host.connect(id);
    room.join(connection, new URLSearchParams(query), undefined, entrant);
    return connection;
  };
  /** The service answers, and the room decides again. */
  const answered = async (...connections: MemoryConnection[]) => {
    host.answer();
    for (const connection of connections) await room.settled(connection);
    // Admissions from the lobby belong to no socket that has just opened.
    await new Promise(setImmediate);
    for (const connection of connections) if (connection.open) room.message(connection, SPEAKS);
  };
  const join = async (id: string, query?: Record<string, string>, entrant?: Entrant) => {
    const connection = come(id, query, entrant);
    await answered(connection);
    return connection;
  };
  const drop = (connection: MemoryConnection) => {
    connection.open = false;
    room.disconnect(connection);
  };
  const ids = () => room.participants().map(({ id }) => id);
  return { host, room, come, answered, join, drop, ids, tick: (ms: number) => context.mock.timers.tick(ms) };
}

describe("participants whose ICE servers are not known yet (fake clock)", () => {
  test("each socket is counted once, although the room decides twice about it", async (context) => {
    const { host, room, come, join, ids } = await roomOf(context, { joinsPerMinute: 3 });
    let ana = await join("ana");
    await join("ben", { resume: "unknown" });
    await join("cem");
    assert.deepEqual(ids(), ["ana", "ben", "cem"]);
    assert.equal(host.countedJoins, 1, "that with a wrong key");
    assert.equal((await join("dan")).closedWith, CLOSE_CODES.tryAgain);
    for (let i = 0; i < 30; i++) {
      host.releaseIceServers("ana");
      ana = come(`again-${i}`, keyOf(ana));
      host.answer();
      await room.settled(ana);
      assert.equal(ana.closedWith, undefined, `return ${i}`);
    }
    assert.equal((await join("too often", keyOf(ana))).closedWith, CLOSE_CODES.tryAgain);
  });

  test("a participant who left while the room waited, and comes as a new one, is counted as a join", async (context) => {
    const { room, come, answered, join, host } = await roomOf(context, { joinsPerMinute: 2 });
    await join("ana");
    const ben = await join("ben");
    host.releaseIceServers("ben");
    const key = keyOf(ben);
    const again = come("again", key);
    room.leave(key.resume);
    await answered(again);
    assert.equal(host.countedJoins, 1);
    assert.equal(again.closedWith, CLOSE_CODES.tryAgain);
  });

  test("an absent participant leaves for a newcomer only when the newcomer enters", async (context) => {
    const { come, answered, join, drop, ids, tick } = await roomOf(context, { capacity: 2, grace: 60_000 });
    await join("ana");
    drop(await join("ben"));
    tick(5000);
    const cem = come("cem");
    assert.deepEqual(ids(), ["ana", "ben"]);
    assert.equal(come("dan").closedWith, CLOSE_CODES.roomFull, "the place is that of the first");
    drop(cem);
    await answered(cem);
    assert.deepEqual(ids(), ["ana", "ben"], "that newcomer has gone");
    await join("eve");
    assert.deepEqual(ids(), ["ana", "eve"]);
  });

  test("an absent participant who is about to return keeps their place", async (context) => {
    const { host, come, answered, join, drop, ids, tick } = await roomOf(context, { capacity: 2, grace: 60_000 });
    await join("ana");
    const ben = await join("ben");
    const key = keyOf(ben);
    drop(ben);
    tick(5000);
    host.releaseIceServers("ben");
    const again = come("again", key);
    assert.equal(come("cem").closedWith, CLOSE_CODES.roomFull);
    await answered(again);
    assert.deepEqual(ids(), ["ana", "ben"]);
    assert.equal(again.closedWith, undefined);
  });

  test("an absent participant who returns by two sockets keeps their place when one of them closes", async (context) => {
    const { host, come, answered, join, drop, ids, tick } = await roomOf(context, { capacity: 2, grace: 60_000 });
    await join("ana");
    const ben = await join("ben");
    const key = keyOf(ben);
    drop(ben);
    tick(5000);
    host.releaseIceServers("ben");
    const sockets = [come("one", key), come("two", key)] as const;
    drop(sockets[0]);
    assert.equal(come("cem").closedWith, CLOSE_CODES.roomFull);
    await answered(sockets[1]);
    assert.deepEqual(ids(), ["ana", "ben"]);
    assert.equal(sockets[1].closedWith, undefined);
  });

  test("a newcomer and a person from the lobby do not get the same place", async (context) => {
    const { room, come, answered, join, ids } = await roomOf(context, { capacity: 3, lobby: true });
    const lead = await join("lead", {}, HOST);
    const [ana, ben] = [await join("ana"), await join("ben")];
    room.message(lead, '{"type":"moderate","action":"settings","settings":{"lobby":false,"capacity":2}}');
    assert.deepEqual(types(ana).slice(0, 1), ["waiting"]);
    assert.equal(come("cem").closedWith, CLOSE_CODES.roomFull, "Ana has the place");
    room.message(lead, '{"type":"moderate","action":"admit","to":"ben"}');
    assert.equal(types(lead).at(-1), "signaling-error");
    room.message(lead, '{"type":"moderate","action":"admit","to":"ana"}');
    await answered(ana, ben);
    assert.deepEqual(ids(), ["lead", "ana"]);
    assert.equal(ben.open, true);
  });
});
