import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startDevServer, type DevServer } from "../testing/dev-server.js";
import { faultsOf } from "../testing/faults.js";
import { addressKeyOf, readAddress } from "./client-address.js";

const NETWORKS: [key: string, spellings: string[]][] = [
  [
    "192.0.2.1",
    [
      "192.0.2.1",
      " 192.0.2.1 ",
      "192.0.2.1:4711",
      "::ffff:192.0.2.1",
      "::FFFF:c000:201",
      "[::ffff:192.0.2.1]:443",
      "0:0:0:0:0:ffff:192.0.2.1",
      "9.9.9.9, 192.0.2.1",
      "unknown, 192.0.2.1:80",
      '"192.0.2.1:80"',
    ],
  ],
  [
    "2001:db8:0:1::/64",
    [
      "2001:db8:0:1::1",
      "2001:DB8:0:1:ffff:ffff:ffff:ffff",
      "2001:0db8:0000:0001:0:0:0:9",
      "2001:db8:0:1::",
      "[2001:db8:0:1::1]",
      "[2001:db8:0:1::1]:443",
      '"[2001:db8:0:1::1]:443"',
      "2001:db8:0:1::192.0.2.1",
      "9.9.9.9, [2001:db8:0:1::1]:443",
    ],
  ],
  ["2001:db8:0:0::/64", ["2001:db8::1", "2001:db8::"]],
  ["0:0:0:2::/64", ["::2:3:4:5:6"]],
  ["fe80:0:0:0::/64", ["fe80::1%eth0", "[fe80::1%25en0]:80"]],
];

const LOCAL = ["127.0.0.1", "127.1.2.3:80", "::1", "[::1]:8787", "::ffff:127.0.0.1", "0:0:0:0:0:0:0:1"];

const UNREADABLE = [
  ...["unknown", "localhost", "_hidden", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "0x7f.0.0.1", "1.2.3.4:x"],
  ...[":", ":::", "1:2:3", "1:2:3:4:5:6:7:8:9", "1::2::3", "1:2:3:4:5:6:7::8:9", "12345::", "::g", ":1:2:3:4:5:6:7:8"],
  ...["[192.0.2.1", "192.0.2.1]", "2001:db8::1]:80", "1.2.3.4::", "for=192.0.2.1", "192.0.2.1/24", "192.0.2.1 evil"],
  // As long as a header can be: reading it must not take a second.
  ":".repeat(100_000),
];

describe("the address of a client", () => {
  for (const [key, spellings] of NETWORKS) {
    test(`each spelling of it counts as ${key}`, () => {
      for (const spelling of spellings) assert.deepEqual(readAddress(spelling), { kind: "network", key }, spelling);
    });
  }

  test("this machine, a value that is no address, and no value are told apart", () => {
    for (const value of LOCAL) assert.deepEqual(readAddress(value), { kind: "local" }, value);
    for (const value of UNREADABLE) assert.deepEqual(readAddress(value), { kind: "unreadable" }, value);
    for (const value of [null, "", " ", "192.0.2.1,"]) assert.deepEqual(readAddress(value), { kind: "missing" });
  });

  test("clients of unknown address share a key, those of this machine have none, and each kind is said once", () => {
    const said: string[] = [];
    const keyOf = (value?: string) =>
      addressKeyOf(
        { headers: new Headers(value === undefined ? {} : { "x-address": value }) },
        { addressHeader: "x-address" },
        (sentence) => said.push(sentence),
      );
    assert.deepEqual(
      [keyOf(), keyOf("unknown"), keyOf("::1"), keyOf("192.0.2.1"), keyOf("x"), keyOf()],
      ["unknown", "unknown", undefined, "192.0.2.1", "unknown", "unknown"],
    );
    assert.equal(said.length, 3);
    for (const sentence of said) assert.match(sentence, /x-address.*\(ADDRESS_HEADER\).* [Ss]et ADDRESS_HEADER to /);
  });
});

const JOINS = 6;

describe("a server that reads addresses from a header", { timeout: 120_000 }, () => {
  let server: DevServer;
  before(async () => {
    server = await startDevServer({ ADDRESS_HEADER: "x-test-address", ADDRESS_JOINS: `${JOINS}` });
  });
  after(async () => {
    await server.stop();
  });

  /** How many requests are answered before one is refused, when they come from these addresses in turn. */
  async function answered(...addresses: (string | undefined)[]): Promise<number> {
    for (let count = 0; ; count++) {
      const address = addresses[count % addresses.length];
      const headers: Record<string, string> = address === undefined ? {} : { "x-test-address": address };
      const { status } = await fetch(`http://${server.host}/parties/main`, { headers });
      if (status === 429) return count;
      assert.equal(status, 401);
    }
  }

  /** That many, and those that were allowed again while they were sent. */
  async function isAbout(least: number, answers: () => Promise<number>): Promise<void> {
    const start = Date.now();
    const count = await answers();
    const most = least + ((Date.now() - start) / 60_000) * least + 1;
    assert.ok(count >= least && count <= most, `${count} were answered, not ${least} to ${most}`);
  }

  test("each spelling of one address counts against its limit", async () => {
    const spellings = [
      "203.0.113.1",
      "203.0.113.1:4711",
      "::ffff:203.0.113.1",
      "[::ffff:203.0.113.1]:80",
      "9.9.9.9, 203.0.113.1",
    ];
    await isAbout(JOINS, () => answered(...spellings));
    assert.ok((await answered("203.0.113.2")) >= JOINS);
  });

  test("the networks of one IPv6 site share four times the limit of an address", async () => {
    const networks = Array.from({ length: 100 }, (_, index) => `2001:db8:7:${index.toString(16)}::1`);
    await isAbout(4 * JOINS, () => answered(...networks));
    assert.ok((await answered("2001:db8:8::1")) >= JOINS);
  });

  test("clients without an address share ten times the limit of one, and the log says so once for each cause", async () => {
    // The first requests of a server come from its own tests.
    const count = await answered("unknown", undefined, "not an address");
    assert.ok(count > 5 * JOINS && count <= 10 * JOINS + 60, `${count} were answered`);
    const said = server.output.filter((line) => line.includes("(ADDRESS_HEADER)"));
    const [missing, unreadable] = ["has no x-test-address header", "holds no IP address"].map(
      (words) => said.filter((line) => line.includes(words)).length,
    );
    // `partykit dev` loses what is printed before its inspector listens.
    assert.ok(missing !== undefined && missing <= 1);
    assert.equal(unreadable, 1);
  });

  test("addresses cause no fault, and are not logged", async () => {
    assert.deepEqual(await faultsOf(server), []);
    assert.doesNotMatch(server.output.join("\n"), /203\.0\.113|2001:db8|not an address/);
  });
});
