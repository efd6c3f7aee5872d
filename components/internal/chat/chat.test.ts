import { expect } from "@open-wc/testing";
import { executeServerCommand } from "@web/test-runner-commands";
import { Call, type Grant } from "../../core/index.js";
import { until } from "../../testing/until.js";
import { Chat, type ChatMessage } from "./chat.js";
import { TEXT_LENGTH } from "./chat-protocol.js";

/** Real calls in one room. One end has the kit's chat; on the other the test sends any message over the same channel. */
describe("Chat", () => {
  const calls: Call[] = [];
  let room: string;

  const join = async (displayName: string): Promise<Call> => {
    const call = new Call();
    calls.push(call);
    await call.join({ room, displayName });
    return call;
  };
  /** Joins with a token that has these grants. */
  const joinAs = async (user: string, grants: Grant[]): Promise<Call> => {
    const claims = { room, sub: user, grants };
    const access = await executeServerCommand<{ host: string; token: string }, object>("room-token", claims);
    const call = new Call();
    calls.push(call);
    await call.join({ room, ...access });
    return call;
  };
  /** The other end of a chat, on which the test sends raw messages. */
  const rawChat = async (call: Call, to: Call) => {
    const id = to.state.local.id;
    const pc = await until(
      () =>
        call.state.remotes.some((remote) => remote.id === id && remote.connectionState === "connected")
          ? call.connectionTo(id)
          : undefined,
      "a connection",
    );
    const channel = pc.createDataChannel("raw", { negotiated: true, id: 1 });
    const received: string[] = [];
    channel.onmessage = ({ data }: MessageEvent<string>) => received.push(data);
    if (channel.readyState !== "open") await new Promise((resolve) => (channel.onopen = resolve));
    const sendFrame = (data: string): void => channel.send(data);
    const send = (body: unknown): void => sendFrame(JSON.stringify(["chat", body]));
    return {
      received,
      sendFrame,
      send,
      /** Sends hellos until the other end's chat is open and answers. */
      hello: async () => {
        const hello = JSON.stringify(["hello", ["chat"], false]);
        await until(() => {
          sendFrame(hello);
          return received.some((frame) => frame.includes('"hello"'));
        }, "the other end's hello");
        sendFrame(hello);
      },
      /** Sends one more message, and waits until it has arrived: then all messages before it have arrived, too. */
      settled: async () => {
        const mark = crypto.randomUUID();
        send({ kind: "message", id: mark, text: mark });
        await until(() => received.some((frame) => frame.includes("ack") && frame.includes(mark)), "the last message");
        return mark;
      },
    };
  };
  const textsIn = ({ messages }: Chat): string[] => messages.map(({ text }) => text);
  const last = ({ messages }: Chat): ChatMessage | undefined => messages.at(-1);

  beforeEach(() => {
    room = `talk-${crypto.randomUUID()}`;
  });
  afterEach(() => {
    for (const call of calls.splice(0)) call.close();
  });

  it("drops malformed, too long and unrequested messages, and continues to work", async () => {
    const failures: unknown[] = [];
    const record = (event: Event): unknown => failures.push(event);
    addEventListener("error", record);
    addEventListener("unhandledrejection", record);
    const ana = await join("Ana");
    const chat = Chat.of(ana);
    const eve = await rawChat(await join("Eve"), ana);
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
      eve.sendFrame(frame);
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
      eve.send(body);
    }
    eve.sendFrame(JSON.stringify(["chat", { kind: "message", id: "big", text: "big", padding: "x".repeat(66_000) }]));
    const mark = await eve.settled();
    removeEventListener("error", record);
    removeEventListener("unhandledrejection", record);
    expect(textsIn(chat)).to.deep.equal([mark]);
    expect(failures).to.deep.equal([]);
  });

  it("takes author and name from the connection, limits the age, and removes control characters", async () => {
    const ana = await join("Ana");
    const chat = Chat.of(ana);
    const call = await join("Eve");
    const eve = await rawChat(call, ana);
    await eve.hello();
    const before = Date.now();
    const message = {
      kind: "message",
      id: "1",
      text: "\u0007I am\u001b[31m Bea\r\n\n\n\n\nyes",
      from: "bea",
      name: "Bea",
    };
    eve.send({ ...message, ago: 1e10, time: 0, mine: true });
    await eve.settled();
    const received = chat.messages.find(({ id }) => id === "1");
    expect(received).to.include({ from: call.state.local.id, name: "Eve", mine: false, text: "I am[31m Bea\n\nyes" });
    expect(received?.time).to.be.within(before - 60_000, Date.now());
    eve.send({ kind: "message", id: "1", text: "changed" });
    await eve.settled();
    expect(textsIn(chat)).not.to.include("changed");
  });

  it("drops the messages of a participant without the grant to write", async () => {
    const ana = await joinAs("ana", ["chat", "moderate"]);
    const chat = Chat.of(ana);
    const eve = await joinAs("eve", ["audio"]);
    const line = await rawChat(eve, ana);
    await line.hello();
    line.send({ kind: "message", id: "1", text: "against the rules" });
    // A hello needs no grant. When it is answered, the message before it has arrived, too.
    const hellos = () => line.received.filter((frame) => frame.includes('"hello"')).length;
    const before = hellos();
    line.sendFrame(JSON.stringify(["hello", ["chat"], false]));
    await until(() => hellos() > before, "an answer");
    ana.moderate({ action: "grant", to: eve.state.local.id, grant: "chat" });
    await until(() => ana.state.remotes[0]?.grants?.includes("chat"), "Eve's grant");
    expect(textsIn(chat)).to.deep.equal([]);
    const mark = await line.settled();
    expect(textsIn(chat)).to.deep.equal([mark]);
  });

  it("accepts acknowledgements and history requests from a participant without the grant to write", async () => {
    const ana = await joinAs("ana", ["chat", "moderate"]);
    const chat = Chat.of(ana);
    chat.send("one");
    const evesCall = await joinAs("eve", ["audio"]);
    const eve = await rawChat(evesCall, ana);
    await eve.hello();
    await until(() => chat.reaches(evesCall.state.local.id), "Eve's chat");
    eve.send({ kind: "ask" });
    await until(() => eve.received.some((frame) => frame.includes('"past"') && frame.includes('"one"')), "the history");
    chat.send("two");
    await until(() => eve.received.some((frame) => frame.includes('"two"')), "the message to arrive");
    eve.send({ kind: "ack", id: chat.messages.at(-1)?.id });
    await until(() => chat.messages.at(-1)?.delivery === "delivered", "the acknowledgement");
  });

  it("limits the rate of one participant's messages", async () => {
    const ana = await join("Ana");
    const chat = Chat.of(ana);
    const eve = await rawChat(await join("Eve"), ana);
    await eve.hello();
    for (let n = 0; n < 400; n++) eve.send({ kind: "message", id: `${n}`, text: `flood ${n}` });
    // After the flood, the limit lets a message through again.
    await until(() => {
      eve.send({ kind: "message", id: "end", text: "the end" });
      return textsIn(chat).includes("the end");
    }, "a message after the flood");
    const floods = textsIn(chat).filter((text) => text.startsWith("flood"));
    expect(floods.length).to.be.within(10, 60);
  });

  it("requests the history from earlier participants, and takes one answer of limited length without duplicates", async () => {
    const eveCall = await join("Eve");
    const ana = await join("Ana");
    const eve = await rawChat(eveCall, ana);
    const chat = Chat.of(ana);
    await eve.hello();
    await until(() => eve.received.some((frame) => frame.includes('"ask"')), "the request");
    const past = (n: number) => ({ id: `p${n}`, from: "gone", name: "Zoe", text: `past ${n}`, ago: 1e6 - n });
    const me = { ...past(1), id: "mine", from: ana.state.local.id };
    const tooOld = { ...past(1), id: "too old", ago: Number.MAX_SAFE_INTEGER };
    const many = Array.from({ length: 250 }, (_, index) => past(index));
    eve.send({ kind: "past", messages: [...many, me, tooOld, past(249), past(249)] });
    eve.send({ kind: "past", messages: [{ ...past(1), id: "later", text: "unrequested" }] });
    await eve.settled();
    expect(textsIn(chat).slice(0, 2)).to.deep.equal(["past 54", "past 55"]);
    // The last 200, without the four that are invalid, and the last message.
    expect(chat.messages).to.have.lengthOf(197);
    expect(textsIn(chat)).not.to.include("unrequested");
    expect(chat.messages[0]).to.include({ name: "Zoe", via: "Eve", mine: false });
    for (const { time } of chat.messages) expect(() => new Date(time).toISOString()).not.to.throw();
  });

  it("keeps the order of messages of the same time, and forwards the latest ones, as many as one frame holds", async () => {
    const ana = await join("Ana");
    const anas = Chat.of(ana);
    const texts = Array.from({ length: 80 }, (_, n) => `${n} ${"x".repeat(1000)}`);
    for (const text of texts) anas.send(text);
    const beas = Chat.of(await join("Bea"));
    await until(() => beas.messages.length, "the history");
    expect(beas.messages.length).to.be.within(50, 60);
    expect(textsIn(beas)).to.deep.equal(texts.slice(-beas.messages.length));
  });

  it("gets the history from another participant if one leaves without an answer", async () => {
    const eveCall = await join("Eve");
    const bea = await join("Bea");
    const beas = Chat.of(bea);
    beas.send("said before");
    const ana = await join("Ana");
    const eve = await rawChat(eveCall, ana);
    const chat = Chat.of(ana);
    await eve.hello();
    await until(() => chat.reaches(bea.state.local.id) && chat.reaches(eveCall.state.local.id), "both chats");
    eveCall.leave();
    await until(() => textsIn(chat).includes("said before"), "the history from Bea");
    expect(textsIn(chat)).to.deep.equal(["said before"]);
  });

  it("reports a message as sent, as failed without an acknowledgement, and as delivered when it comes later", async () => {
    const ana = await join("Ana");
    // The default of half a minute is too long for a test.
    const chat = new Chat(ana, 200);
    const eve = await rawChat(await join("Eve"), ana);
    await eve.hello();
    await until(() => chat.messages.length === 0 && chat.reaches(ana.state.remotes[0]?.id ?? ""), "Eve's chat");
    const deliveries: unknown[] = [];
    chat.subscribe(() => deliveries.push(last(chat)?.delivery));
    chat.send("Do you hear me?");
    await until(() => last(chat)?.delivery === "failed", "the failure");
    expect(deliveries).to.include("sent");
    const id = last(chat)?.id ?? "";
    const times = () => eve.received.filter((frame) => frame.includes(id)).length;
    await until(() => times() === 1, "the message at Eve's");
    chat.retry(id);
    await until(() => times() === 2, "the message at Eve's again, by the same id");
    eve.send({ kind: "ack", id });
    await until(() => last(chat)?.delivery === "delivered", "the arrival");
    expect(textsIn(chat)).to.have.lengthOf(1);
  });

  it("sends messages that were lost with a connection over the next one", async () => {
    const [ana, bea] = [await join("Ana"), await join("Bea")];
    const [anas, beas] = [Chat.of(ana), Chat.of(bea)];
    await until(() => anas.reaches(bea.state.local.id) && beas.reaches(ana.state.local.id), "both chats");
    const pc = ana.connectionTo(bea.state.local.id);
    // The connection is closed on Ana's side, and neither call has noticed yet: her messages are lost until there is another.
    pc?.close();
    anas.send("to everyone");
    anas.send("to Bea", bea.state.local.id);
    expect(textsIn(beas)).to.deep.equal([]);
    await bea.join({ room, displayName: "Bea again" });
    await until(() => textsIn(beas).includes("to everyone"), "the message at Bea's");
    expect(textsIn(beas)).to.deep.equal(["to everyone"]);
    expect(anas.messages.find(({ text }) => text === "to Bea")?.delivery).to.equal("failed");
  });

  it("is empty after a change of the room", async () => {
    const ana = await join("Ana");
    const chat = Chat.of(ana);
    chat.send("here");
    expect(textsIn(chat)).to.deep.equal(["here"]);
    await ana.join({ room: `${room}-next` });
    expect(textsIn(chat)).to.deep.equal([]);
  });
});
