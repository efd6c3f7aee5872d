import { expect } from "@open-wc/testing";
import { Call } from "../../core/index.js";
import { until } from "../../testing/until.js";
import { isolate } from "../../texts/bidi-isolate.js";
import { sentence } from "./reaction-announcer.js";
import { isEmoji, type Reaction, Reactions } from "./reactions.js";

describe("isEmoji", () => {
  for (const emoji of ["👍", "❤️", "👍🏽", "👨‍👩‍👧‍👦", "👩🏽‍❤️‍💋‍👨🏽", "🏳️‍🌈", "🇩🇪", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "3️⃣", "\u{1FAFF}"]) {
    it(`takes ${emoji}`, () => {
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
    it(`refuses ${JSON.stringify(other)}`, () => {
      expect(isEmoji(other)).to.equal(false);
    });
  }

  it("refuses what is no text, or too long to be one", () => {
    for (const other of [undefined, null, 7, {}, ["👍"], { toString: () => "👍" }])
      expect(isEmoji(other)).to.equal(false);
    expect(isEmoji(Array<string>(100).fill("👍").join("\u200D"))).to.equal(false);
    expect(isEmoji(`🏴${"\u{E0061}".repeat(1000)}\u{E007F}`)).to.equal(false);
  });
});

describe("what is said of reactions", () => {
  const reaction = (name: string, emoji: string, from = name) => ({ from, name, emoji });

  it("is who with what, everybody once", () => {
    expect(
      sentence([reaction("Ana", "👏"), reaction("Ben", "👏"), reaction("Ana", "👏"), reaction("Ana", "🎉")]),
    ).to.equal(`${isolate("Ana")} and ${isolate("Ben")}: 👏, ${isolate("Ana")}: 🎉`);
  });

  it("is how many when they are many, and never long", () => {
    const crowd = Array.from({ length: 30 }, (_, index) => reaction("Guest", "👏", `${index}`));
    expect(sentence(crowd)).to.equal("30 people: 👏");
    const zoo = ["🐁", "🐂", "🐅", "🐇", "🐉", "🐍"].map((emoji) => reaction("Ana", emoji));
    expect(sentence(zoo)).to.equal(["🐁", "🐂", "🐅", "🐇"].map((emoji) => `${isolate("Ana")}: ${emoji}`).join(", "));
  });
});

/** Real calls in one room. One end has the kit's reactions; the other says on the same channel whatever the test wants. */
describe("Reactions", () => {
  const calls: Call[] = [];
  let room: string;

  const join = async (displayName: string): Promise<Call> => {
    const call = new Call();
    calls.push(call);
    await call.join({ room, displayName });
    return call;
  };
  /** The other end, in the hands of somebody who keeps to nothing. */
  const stranger = async (call: Call, to: Call): Promise<(frame: unknown) => void> => {
    const id = to.state.local.id;
    const pc = await until(
      () =>
        call.state.remotes.some((r) => r.id === id && r.connectionState === "connected")
          ? call.connectionTo(id)
          : undefined,
      "a connection",
    );
    const channel = pc.createDataChannel("strange", { negotiated: true, id: 1 });
    if (channel.readyState !== "open") await new Promise((resolve) => (channel.onopen = resolve));
    const send = (frame: unknown): void => channel.send(JSON.stringify(frame));
    const answered = new Promise((resolve) => (channel.onmessage = resolve));
    // Until the other end is open, too, what is sent goes nowhere.
    const timer = setInterval(() => send(["hello", ["reaction"], false]), 50);
    await answered;
    clearInterval(timer);
    return send;
  };
  const listen = (call: Call): Reaction[] => {
    const heard: Reaction[] = [];
    Reactions.of(call).subscribe((reaction) => heard.push(reaction));
    return heard;
  };

  beforeEach(() => {
    room = `reactions-${crypto.randomUUID()}`;
  });
  afterEach(() => {
    for (const call of calls.splice(0)) call.close();
  });

  it("reach everyone who takes them, and whoever sends them, with the name of nobody else", async () => {
    const [ana, bea] = [await join("Ana"), await join("Bea")];
    const [anas, beas] = [listen(ana), listen(bea)];
    await until(() => {
      Reactions.of(ana).send("👏");
      return beas.length > 0;
    }, "the reaction at Bea's");
    expect(beas[0]).to.deep.equal({ from: ana.state.local.id, emoji: "👏" });
    expect(anas[0]).to.deep.equal({ from: ana.state.local.id, emoji: "👏" });
  });

  it("are dropped when they are none, and when they are too many", async () => {
    const ana = await join("Ana");
    const heard = listen(ana);
    const eve = await join("Eve");
    const send = await stranger(eve, ana);
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
    // When the flood is over, the rate lets one through again.
    await until(() => {
      send(["reaction", "🏁"]);
      return heard.some(({ emoji }) => emoji === "🏁");
    }, "the end");
    const floods = heard.filter(({ emoji }) => emoji === "💥");
    expect(floods.length).to.be.within(1, 40);
    expect(new Set(heard.map(({ emoji }) => emoji))).to.deep.equal(new Set(["💥", "🏁"]));
    expect(new Set(heard.map(({ from }) => from))).to.deep.equal(new Set([eve.state.local.id]));
  });

  it("can be sent only so many at once, and not outside a call", async () => {
    const ana = await join("Ana");
    const heard = listen(ana);
    const begin = performance.now();
    for (let n = 0; n < 100; n++) Reactions.of(ana).send("👍");
    const seconds = (performance.now() - begin) / 1000;
    expect(heard.length).to.be.within(1, 6 + Math.ceil(2 * seconds));
    const outside = new Call();
    calls.push(outside);
    const nothing = listen(outside);
    Reactions.of(outside).send("👍");
    expect(nothing).to.deep.equal([]);
  });
});
