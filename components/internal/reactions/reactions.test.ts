import { expect } from "@open-wc/testing";
import { Call } from "../../core/index.js";
import { until } from "../../testing/until.js";
import { isolate } from "../../texts/bidi-isolate.js";
import { sentence } from "./reaction-announcer.js";
import { isEmoji, type Reaction, Reactions } from "./reactions.js";

describe("isEmoji", () => {
  for (const emoji of ["👍", "❤️", "👍🏽", "👨‍👩‍👧‍👦", "👩🏽‍❤️‍💋‍👨🏽", "🏳️‍🌈", "🇩🇪", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "3️⃣", "\u{1FAFF}"]) {
    it(`accepts ${emoji}`, () => {
      expect(isEmoji(emoji)).to.equal(true);
    });
  }

  for (const other of [
    "",
    " ",
    "a",
    "1",
    "Ana",
    "👍👍",
    "👍!",
    "<b>",
    "👍\u0301",
    "\u202E",
    "\u200D",
    "🇩",
    "👍\u200D",
  ]) {
    it(`rejects ${JSON.stringify(other)}`, () => {
      expect(isEmoji(other)).to.equal(false);
    });
  }

  it("rejects values that are no string, and strings that are too long", () => {
    for (const other of [undefined, null, 7, {}, ["👍"], { toString: () => "👍" }])
      expect(isEmoji(other)).to.equal(false);
    expect(isEmoji(Array<string>(100).fill("👍").join("\u200D"))).to.equal(false);
    expect(isEmoji(`🏴${"\u{E0061}".repeat(1000)}\u{E007F}`)).to.equal(false);
  });
});

describe("the announcement of reactions", () => {
  const reaction = (name: string, emoji: string, from = name) => ({ from, name, emoji });

  it("names each participant once for each emoji", () => {
    expect(
      sentence([reaction("Ana", "👏"), reaction("Ben", "👏"), reaction("Ana", "👏"), reaction("Ana", "🎉")]),
    ).to.equal(`${isolate("Ana")} and ${isolate("Ben")}: 👏, ${isolate("Ana")}: 🎉`);
  });

  it("counts participants if there are more than three, and has at most four emoji", () => {
    const many = Array.from({ length: 30 }, (_, index) => reaction("Guest", "👏", `${index}`));
    expect(sentence(many)).to.equal("30 people: 👏");
    const different = ["🐁", "🐂", "🐅", "🐇", "🐉", "🐍"].map((emoji) => reaction("Ana", emoji));
    expect(sentence(different)).to.equal(
      ["🐁", "🐂", "🐅", "🐇"].map((emoji) => `${isolate("Ana")}: ${emoji}`).join(", "),
    );
  });
});

/** Real calls in one room. One end has the kit's reactions; on the other the test sends any message over the same channel. */
describe("Reactions", () => {
  const calls: Call[] = [];
  let room: string;

  const join = async (displayName: string): Promise<Call> => {
    const call = new Call();
    calls.push(call);
    await call.join({ room, displayName });
    return call;
  };
  /** Returns a function that sends raw messages to the reactions of a call. */
  const rawReactions = async (call: Call, to: Call): Promise<(frame: unknown) => void> => {
    const id = to.state.local.id;
    const pc = await until(
      () =>
        call.state.remotes.some((remote) => remote.id === id && remote.connectionState === "connected")
          ? call.connectionTo(id)
          : undefined,
      "a connection",
    );
    const channel = pc.createDataChannel("raw", { negotiated: true, id: 1 });
    if (channel.readyState !== "open") await new Promise((resolve) => (channel.onopen = resolve));
    const send = (frame: unknown): void => channel.send(JSON.stringify(frame));
    const answered = new Promise((resolve) => (channel.onmessage = resolve));
    // The browser drops messages until the other end is open, too.
    const timer = setInterval(() => send(["hello", ["reaction"], false]), 50);
    await answered;
    clearInterval(timer);
    return send;
  };
  const listen = (call: Call): Reaction[] => {
    const received: Reaction[] = [];
    Reactions.of(call).subscribe((reaction) => received.push(reaction));
    return received;
  };

  beforeEach(() => {
    room = `reactions-${crypto.randomUUID()}`;
  });
  afterEach(() => {
    for (const call of calls.splice(0)) call.close();
  });

  it("reports a reaction to its recipients and to its sender, with the sender's id", async () => {
    const [ana, bea] = [await join("Ana"), await join("Bea")];
    const [anas, beas] = [listen(ana), listen(bea)];
    await until(() => {
      Reactions.of(ana).send("👏");
      return beas.length > 0;
    }, "the reaction at Bea's");
    expect(beas[0]).to.deep.equal({ from: ana.state.local.id, emoji: "👏" });
    expect(anas[0]).to.deep.equal({ from: ana.state.local.id, emoji: "👏" });
  });

  it("drops messages that are no emoji, and reactions above the rate limit", async () => {
    const ana = await join("Ana");
    const received = listen(ana);
    const eve = await join("Eve");
    const send = await rawReactions(eve, ana);
    for (const body of [
      "<img src=x>",
      "Ana is a fool",
      "👍".repeat(2000),
      7,
      null,
      { emoji: "👍" },
      ["👍"],
      "\u202E",
    ]) {
      send(["reaction", body]);
    }
    for (let n = 0; n < 60; n++) send(["reaction", "💥"]);
    // After the flood, the limit lets a reaction through again.
    await until(() => {
      send(["reaction", "🏁"]);
      return received.some(({ emoji }) => emoji === "🏁");
    }, "a reaction after the flood");
    const flood = received.filter(({ emoji }) => emoji === "💥");
    expect(flood.length).to.be.within(1, 40);
    expect(new Set(received.map(({ emoji }) => emoji))).to.deep.equal(new Set(["💥", "🏁"]));
    expect(new Set(received.map(({ from }) => from))).to.deep.equal(new Set([eve.state.local.id]));
  });

  it("limits the rate of local reactions, and sends none outside a call", async () => {
    const ana = await join("Ana");
    const received = listen(ana);
    const begin = performance.now();
    for (let n = 0; n < 100; n++) Reactions.of(ana).send("👍");
    const seconds = (performance.now() - begin) / 1000;
    expect(received.length).to.be.within(1, 6 + Math.ceil(2 * seconds));
    const outside = new Call();
    calls.push(outside);
    const nothing = listen(outside);
    Reactions.of(outside).send("👍");
    expect(nothing).to.deep.equal([]);
  });
});
