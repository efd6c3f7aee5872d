import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { mintToken } from "../auth/mint-token.js";
import { parseServerMessage } from "../protocol/protocol.js";
import { enter } from "../testing/crowd.js";
import { SERVER, startDevServer, type DevServer } from "../testing/dev-server.js";
import { RawSocket } from "../testing/raw-socket.js";

const SECRET = "the secret of the tests, long enough";
const OFFERS = ["permessage-deflate", "permessage-deflate; client_max_window_bits, x-webkit-deflate-frame"];
/** More refused sockets than may be open at once. */
const MANY = 100;
/** More participants from one address than it may leave sockets unanswered beside them. */
const CLASS = 20;

/** The resume key in the greeting of a room. */
function keyIn(text: string): string {
  const greeting = parseServerMessage(text);
  assert.ok(greeting.ok && greeting.value.type === "room-joined", text);
  return greeting.value.resumeKey;
}

describe("the sockets of strangers", { timeout: 120_000 }, () => {
  let server: DevServer;
  before(async () => {
    server = await startDevServer({
      TOKEN_SECRET: SECRET,
      ADDRESS_HEADER: "x-test-address",
      ADDRESS_JOINS: "100000",
      ADDRESS_CONNECTIONS: `${CLASS}`,
    });
  });
  after(async () => {
    await server.stop();
  });

  const path = async (room: string, isAllowed: boolean) => {
    const token = isAllowed ? await mintToken({ room, user: "u" }, SECRET) : "none";
    return `/parties/main/${room}?token=${token}`;
  };

  for (const isAllowed of [false, true]) {
    const who = isAllowed ? "a participant" : "a stranger who is refused";
    test(`the socket of ${who} has no compression, and a deflated frame ends it`, async () => {
      const deflated = deflateRawSync(Buffer.alloc(31_000_000, "a")).subarray(0, -4);
      for (const offer of OFFERS) {
        const headers = { "sec-websocket-extensions": offer };
        const raw = await RawSocket.upgrade(server.host, await path("deflated", isAllowed), headers);
        assert.equal(raw.response.status, 101);
        assert.equal(raw.response.headers.get("sec-websocket-extensions") ?? "", "");
        const texts = raw.texts();
        assert.match(String((await texts.next()).value), isAllowed ? /room-joined/ : /signaling-error/);
        raw.send(deflated, { compressed: true });
        while (!(await texts.next()).done);
        raw.destroy();
      }
    });
  }

  test("refused sockets whose clients never close are limited, by address and in all, and their places come back", async () => {
    const open: RawSocket[] = [];
    async function refused(address: string): Promise<number> {
      const headers = { "x-test-address": address };
      const raw = await RawSocket.upgrade(server.host, await path("never-closed", false), headers);
      if (raw.response.status === 101) open.push(raw);
      else raw.destroy();
      return raw.response.status;
    }
    const ofOne = [];
    for (let n = 0; n < 20; n++) ofOne.push(await refused("192.0.2.1"));
    assert.deepEqual(ofOne, [...Array<number>(16).fill(101), ...Array<number>(4).fill(401)]);
    for (let n = 0; n < MANY; n++) await refused(`198.51.100.${n}`);
    assert.equal(open.length, 64);
    for (const raw of open.splice(0)) raw.destroy();
    while ((await refused("192.0.2.1")) !== 101);
    open[0]?.destroy();
  });

  // PartyKit accepts each socket before it asks the room's class, and does not say which are closing.
  const where = SERVER === "worker" ? {} : { skip: "PartyKit has no way to refuse a socket without opening one" };
  test(
    "sockets that a room has closed and whose clients do not answer are limited for each address",
    where,
    async () => {
      const token = await mintToken({ room: "unanswered", user: "u" }, SECRET);
      const unreadable = `/parties/main/unanswered?${new URLSearchParams({ token, callType: "smell" })}`;
      const open: RawSocket[] = [];
      async function refused(address: string): Promise<number> {
        open.push(await RawSocket.upgrade(server.host, unreadable, { "x-test-address": address }));
        return open.at(-1)?.response.status ?? 0;
      }
      const statuses = [];
      for (let n = 0; n < CLASS + 20; n++) statuses.push(await refused("203.0.113.1"));
      assert.deepEqual(statuses, [...Array<number>(CLASS + 16).fill(101), ...Array<number>(4).fill(429)]);
      assert.equal(await refused("203.0.113.2"), 101);
      for (const raw of open.splice(0)) raw.destroy();
      while ((await refused("203.0.113.1")) !== 101);
      for (const raw of open) raw.destroy();
    },
  );

  test("a class behind one address whose network has failed returns, though nobody answers for the sockets that it had", async () => {
    const headers = { "x-test-address": "203.0.113.7" };
    const people = [];
    for (let n = 0; n < CLASS; n++) {
      const token = await mintToken({ room: "class", user: `u${n}` }, SECRET);
      const raw = await RawSocket.upgrade(server.host, `/parties/main/class?token=${token}`, headers);
      const greeting = await raw.texts().next();
      raw.send('{"type":"update"}');
      people.push({ raw, token, resume: keyIn(String(greeting.value)) });
    }
    for (const { token, resume } of people) {
      const back = await enter(server.host, "class", headers, { token, resume });
      assert.ok(back && "joined" in back, JSON.stringify(back));
      assert.equal(back.joined.resumeKey, resume);
    }
    for (const { raw } of people) raw.destroy();
  });

  test("the sockets of strangers cause no fault", () => {
    assert.deepEqual(
      server.log().filter(({ event }) => event === "fault"),
      [],
    );
  });
});
