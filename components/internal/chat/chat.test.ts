import { expect } from "@open-wc/testing";
import { executeServerCommand } from "@web/test-runner-commands";
import { Call, type Grant } from "../../core/index.js";
import { until } from "../../testing/until.js";
import { Chat, type ChatMessage } from "./chat.js";
import { TEXT_LENGTH } from "./chat-protocol.js";

/** Real calls in one room. One end has the kit's chat; the other says on the same channel whatever the test wants. */
describe("Chat", () => {
  const calls: Call[] = [];
  let room: string;

  const join = async (displayName: string): Promise<Call> => {
    const call = new Call();
    calls.push(call);
    await call.join({ room, displayName });
    return call;
  };
  /** Somebody by a token that says what they may do. */
  const enter = async (user: string, grants: Grant[]): Promise<Call> => {
    const claims = { room, sub: user, grants };
    const access = await executeServerCommand<{ host: string; token: string }, object>("room-token", claims);
    const call = new Call();
    calls.push(call);
    await call.join({ room, ...access });
    return call;
  };
  /** The other end of a chat, in the hands of somebody who keeps to nothing. */
  const stranger = async (call: Call, to: Call) => {
    const id = to.state.local.id;
    const pc = await until(
      () =>
        call.state.remotes.some((r) => r.id === id && r.connectionState === "connected")
          ? call.connectionTo(id)
          : undefined,
      "a connection",
    );
    const channel = pc.createDataChannel("strange", { negotiated: true, id: 1 });
    const heard: string[] = [];
    channel.onmessage = ({ data }: MessageEvent<string>) => heard.push(data);
    if (channel.readyState !== "open") await new Promise((resolve) => (channel.onopen = resolve));
    const raw = (data: string): void => channel.send(data);
    const put = (body: unknown): void => raw(JSON.stringify(["chat", body]));
    return {
      heard,
      raw,
      put,
      /** Says that it has a chat, until the other end has one too, which answers. */
      hello: async () => {
        const hello = JSON.stringify(["hello", ["chat"], false]);
        await until(() => {
          raw(hello);
          return heard.some((frame) => frame.includes('"hello"'));
        }, "the other end's hello");
        raw(hello);
      },
      /** Sends one more message, and waits until it has arrived: with it, all before it. */
      settled: async () => {
        const mark = crypto.randomUUID();
        put({ kind: "message", id: mark, text: mark });
        await until(() => heard.some((frame) => frame.includes("ack") && frame.includes(mark)), "the mark's arrival");
        return mark;
      },
    };
  };
  const said = ({ messages }: Chat): string[] => messages.map(({ text }) => text);
  const last = ({ messages }: Chat): ChatMessage | undefined => messages.at(-1);

  beforeEach(() => {
    room = `talk-${crypto.randomUUID()}`;
  });
  afterEach(() => {
    for (const call of calls.splice(0)) call.close();
  });

  it("drops whatever is malformed, too long or not asked for, and goes on", async () => {
    const failures: unknown[] = [];
    const note = (event: Event): unknown => failures.push(event);
    addEventListener("error", note);
    addEventListener("unhandledrejection", note);
    const ana = await join("Ana");
    const chat = Chat.of(ana);
    const eve = await stranger(await join("Eve"), ana);
    await eve.hello();
    const long = "x".repeat(TEXT_LENGTH + 1);
    for (const frame of [
      "",
      "{",
      "null",
      "[]",
      "7",
      '["chat"]',
      '["chat",null]',
      '["__proto__",{}]',
      '["hello","chat"]',
    ]) {
      eve.raw(frame);
    }
    for (const body of [
      { kind: "message", id: "a", text: long },
      { kind: "message", id: "b", text: 7 },
      { kind: "message", id: "c", text: " \u0000\n " },
      { kind: "message", id: "", text: "no id" },
      { kind: "message", id: "i".repeat(65), text: "a long id" },
      { kind: "message", text: { toString: "x" } },
      { kind: "ack", id: "never sent" },
      { kind: "past", messages: [{ id: "p", from: "x", name: "Ana", text: "never said", ago: 1 }] },
      { kind: "past", messages: "all" },
      { kind: "constructor" },
      [["message"]],
    ]) {
      eve.put(body);
    }
    eve.raw(JSON.stringify(["chat", { kind: "message", id: "big", text: "big", padding: "x".repeat(66_000) }]));
    const mark = await eve.settled();
    removeEventListener("error", note);
    removeEventListener("unhandledrejection", note);
    expect(said(chat)).to.deep.equal([mark]);
    expect(failures).to.deep.equal([]);
  });

  it("believes nobody about who they are, when it was, or what control characters do", async () => {
    const ana = await join("Ana");
    const chat = Chat.of(ana);
    const call = await join("Eve");
    const eve = await stranger(call, ana);
    await eve.hello();
    const before = Date.now();
    const message = {
      kind: "message",
      id: "1",
      text: "\u0007I am\u001b[31m Bea\r\n\n\n\n\nyes",
      from: "bea",
      name: "Bea",
    };
    eve.put({ ...message, ago: 1e10, time: 0, mine: true });
    await eve.settled();
    const heard = chat.messages.find(({ id }) => id === "1");
    expect(heard).to.include({ from: call.state.local.id, name: "Eve", mine: false, text: "I am[31m Bea\n\nyes" });
    expect(heard?.time).to.be.within(before - 60_000, Date.now());
    eve.put({ kind: "message", id: "1", text: "said otherwise" });
    await eve.settled();
    expect(said(chat)).not.to.include("said otherwise");
  });

  it("takes nothing from who may not write, whatever their page does", async () => {
    const ana = await enter("ana", ["chat", "moderate"]);
    const chat = Chat.of(ana);
    const eve = await enter("eve", ["audio"]);
    const line = await stranger(eve, ana);
    await line.hello();
    line.put({ kind: "message", id: "1", text: "against the rules" });
    // A hello is answered whoever it is from: with it has come what was said before.
    const hellos = () => line.heard.filter((frame) => frame.includes('"hello"')).length;
    const before = hellos();
    line.raw(JSON.stringify(["hello", ["chat"], false]));
    await until(() => hellos() > before, "an answer");
    ana.moderate({ action: "grant", to: eve.state.local.id, grant: "chat" });
    await until(() => ana.state.remotes[0]?.grants?.includes("chat"), "Eve to be let");
    expect(said(chat)).to.deep.equal([]);
    const mark = await line.settled();
    expect(said(chat)).to.deep.equal([mark]);
  });

  it("lets who may not write read: they say that it has arrived, and are told what was said before", async () => {
    const ana = await enter("ana", ["chat", "moderate"]);
    const chat = Chat.of(ana);
    chat.send("one");
    const calls = { eve: await enter("eve", ["audio"]) };
    const eve = await stranger(calls.eve, ana);
    await eve.hello();
    await until(() => chat.reaches(calls.eve.state.local.id), "Eve in reach");
    eve.put({ kind: "ask" });
    await until(() => eve.heard.some((frame) => frame.includes('"past"') && frame.includes('"one"')), "the past");
    chat.send("two");
    await until(() => eve.heard.some((frame) => frame.includes('"two"')), "it to arrive");
    eve.put({ kind: "ack", id: chat.messages.at(-1)?.id });
    await until(() => chat.messages.at(-1)?.delivery === "delivered", "the word of it");
  });

  it("lets one participant say only so much at once", async () => {
    const ana = await join("Ana");
    const chat = Chat.of(ana);
    const eve = await stranger(await join("Eve"), ana);
    await eve.hello();
    for (let n = 0; n < 400; n++) eve.put({ kind: "message", id: `${n}`, text: `flood ${n}` });
    // When the flood is over, the rate lets a message through again.
    const end = new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        if (said(chat).includes("the end")) resolve(clearInterval(timer));
        else eve.put({ kind: "message", id: "end", text: "the end" });
      }, 100);
    });
    await end;
    const floods = said(chat).filter((text) => text.startsWith("flood"));
    expect(floods.length).to.be.within(10, 60);
  });

  it("asks those who were there before for what was said, takes one answer, no more than it may hold, and nothing twice", async () => {
    const eveCall = await join("Eve");
    const ana = await join("Ana");
    const eve = await stranger(eveCall, ana);
    const chat = Chat.of(ana);
    await eve.hello();
    await until(() => eve.heard.some((frame) => frame.includes('"ask"')), "the question");
    const past = (n: number) => ({ id: `p${n}`, from: "gone", name: "Zoe", text: `past ${n}`, ago: 1e6 - n });
    const me = { ...past(1), id: "mine", from: ana.state.local.id };
    const never = { ...past(1), id: "never", ago: Number.MAX_SAFE_INTEGER };
    const crowd = Array.from({ length: 250 }, (_, index) => past(index));
    eve.put({ kind: "past", messages: [...crowd, me, never, past(249), past(249)] });
    eve.put({ kind: "past", messages: [{ ...past(1), id: "later", text: "not asked for" }] });
    await eve.settled();
    expect(said(chat).slice(0, 2)).to.deep.equal(["past 54", "past 55"]);
    // The last 200 but four that do not count, and the mark.
    expect(chat.messages).to.have.lengthOf(197);
    expect(said(chat)).not.to.include("not asked for");
    expect(chat.messages[0]).to.include({ name: "Zoe", via: "Eve", mine: false });
    for (const { time } of chat.messages) expect(() => new Date(time).toISOString()).not.to.throw();
  });

  it("keeps the order of what was written in one moment, and hands on the last of it, as much as one frame holds", async () => {
    const ana = await join("Ana");
    const anas = Chat.of(ana);
    const texts = Array.from({ length: 80 }, (_, n) => `${n} ${"x".repeat(1000)}`);
    for (const text of texts) anas.send(text);
    const beas = Chat.of(await join("Bea"));
    await until(() => beas.messages.length, "the history");
    expect(beas.messages.length).to.be.within(50, 60);
    expect(said(beas)).to.deep.equal(texts.slice(-beas.messages.length));
  });

  it("hears from one what another does not answer because they leave", async () => {
    const eveCall = await join("Eve");
    const bea = await join("Bea");
    const beas = Chat.of(bea);
    beas.send("said before");
    const ana = await join("Ana");
    const eve = await stranger(eveCall, ana);
    const chat = Chat.of(ana);
    await eve.hello();
    await until(() => chat.reaches(bea.state.local.id) && chat.reaches(eveCall.state.local.id), "both in reach");
    eveCall.leave();
    await until(() => said(chat).includes("said before"), "the history from Bea");
    expect(said(chat)).to.deep.equal(["said before"]);
  });

  it("shows how far a message has come: sent, and failed when nobody says that it has arrived, and then delivered", async () => {
    const ana = await join("Ana");
    // The one thing that a test cannot wait for: half a minute of patience.
    const chat = new Chat(ana, 200);
    const eve = await stranger(await join("Eve"), ana);
    await eve.hello();
    await until(() => chat.messages.length === 0 && chat.reaches(ana.state.remotes[0]?.id ?? ""), "Eve in reach");
    const seen: unknown[] = [];
    chat.subscribe(() => seen.push(last(chat)?.delivery));
    chat.send("Do you hear me?");
    await until(() => last(chat)?.delivery === "failed", "the failure");
    expect(seen).to.include("sent");
    const id = last(chat)?.id ?? "";
    const times = () => eve.heard.filter((frame) => frame.includes(id)).length;
    await until(() => times() === 1, "the message at Eve's");
    chat.retry(id);
    await until(() => times() === 2, "the message at Eve's again, by the same id");
    eve.put({ kind: "ack", id });
    await until(() => last(chat)?.delivery === "delivered", "the arrival");
    expect(said(chat)).to.have.lengthOf(1);
  });

  it("sends what was lost with a connection over the next one", async () => {
    const [ana, bea] = [await join("Ana"), await join("Bea")];
    const [anas, beas] = [Chat.of(ana), Chat.of(bea)];
    await until(() => anas.reaches(bea.state.local.id) && beas.reaches(ana.state.local.id), "each other in reach");
    const pc = ana.connectionTo(bea.state.local.id);
    // The connection dies at Ana's, and nobody has been told: what she says now goes nowhere, until there is another.
    pc?.close();
    anas.send("to everyone");
    anas.send("to Bea", bea.state.local.id);
    expect(said(beas)).to.deep.equal([]);
    await bea.join({ room, displayName: "Bea again" });
    await until(() => said(beas).includes("to everyone"), "the message at Bea's");
    expect(said(beas)).to.deep.equal(["to everyone"]);
    expect(anas.messages.find(({ text }) => text === "to Bea")?.delivery).to.equal("failed");
  });

  it("forgets everything in the next room", async () => {
    const ana = await join("Ana");
    const chat = Chat.of(ana);
    chat.send("here");
    expect(said(chat)).to.deep.equal(["here"]);
    await ana.join({ room: `${room}-next` });
    expect(said(chat)).to.deep.equal([]);
  });
});
