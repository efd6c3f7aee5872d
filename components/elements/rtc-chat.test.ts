import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import type { TemplateResult } from "lit";
import { isolate } from "../texts/bidi-isolate.js";
import { Chat } from "../internal/chat/chat.js";
import { setTexts, talkTexts } from "../texts/texts.js";
import { type FakeRoom, person } from "../testing/fake-room.js";
import { once } from "../testing/once.js";
import { until } from "../testing/until.js";
import "./rtc-chat.js";
import type { RtcChat } from "./rtc-chat.js";
import "./rtc-room.js";
import type { RtcRoom } from "./rtc-room.js";

/** The room and the chat of one participant. They connect through the room server of the test page. */
interface Page {
  readonly room: RtcRoom;
  readonly chat: RtcChat;
}

const roomIn = async (content: TemplateResult): Promise<RtcRoom> => {
  const place = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const room = place.querySelector("rtc-room");
  if (!room) throw new Error("There is no <rtc-room>.");
  return room;
};

const pageOf = async (name: string, displayName: string): Promise<Page> => {
  const room = await roomIn(
    html`<rtc-room room=${name} display-name=${displayName} autojoin><rtc-chat></rtc-chat></rtc-room>`,
  );
  const chat = room.querySelector("rtc-chat");
  if (!chat) throw new Error("There is no <rtc-chat>.");
  return { room, chat };
};

const shadow = (chat: RtcChat): ShadowRoot => {
  if (!chat.shadowRoot) throw new Error("It is not rendered.");
  return chat.shadowRoot;
};
const partsOf = (chat: RtcChat, part: string): HTMLElement[] => [
  ...shadow(chat).querySelectorAll<HTMLElement>(`[part~="${part}"]`),
];
const textsIn = (chat: RtcChat): string[] => partsOf(chat, "text").map((text) => text.textContent);
const partOf = (chat: RtcChat, part: string): HTMLElement => {
  const [found] = partsOf(chat, part);
  if (!found) throw new Error(`There is no ${part}.`);
  return found;
};
const input = (chat: RtcChat): HTMLTextAreaElement => partOf(chat, "input") as HTMLTextAreaElement;
const recipient = (chat: RtcChat): HTMLSelectElement => partOf(chat, "recipient") as HTMLSelectElement;

/** Chooses the recipient, as a user does. */
const choose = (chat: RtcChat, id: string): void => {
  recipient(chat).value = id;
  recipient(chat).dispatchEvent(new Event("change", { bubbles: true }));
};
const send = (chat: RtcChat, text: string): void => {
  input(chat).value = text;
  (partOf(chat, "send") as HTMLButtonElement).click();
};
const idOf = ({ room }: Page): string => room.state.local.id;
const reach = (from: Page, ...others: Page[]): Promise<unknown> =>
  until(
    () => others.every((other) => idOf(other) && Chat.of(from.room.call).reaches(idOf(other))),
    "each other's chats in reach",
  );
const delivered = (chat: RtcChat, count: number): Promise<unknown> =>
  until(
    () => partsOf(chat, "delivery").filter((line) => line.textContent.trim() === "Delivered").length === count,
    `${count} delivered`,
  );

describe("<rtc-chat>", () => {
  let name: string;
  beforeEach(() => {
    name = `chat-${crypto.randomUUID()}`;
  });

  it("sends a message to everyone, with its sender and time, and shows when it is delivered", async () => {
    const [ana, bea, cem] = [await pageOf(name, "Ana"), await pageOf(name, "Bea"), await pageOf(name, "Cem")];
    await reach(ana, bea, cem);
    // Cem's page may not know yet that Bea's page has a chat. It sends her the message as soon as it does.
    const received = once(bea.chat, "rtc-chat-message");
    send(ana.chat, "Hello, all");
    expect((await received).detail).to.include({ text: "Hello, all", name: "Ana", from: idOf(ana), private: false });
    await until(() => textsIn(cem.chat).length === 1, "the message at Cem's");
    expect(partOf(bea.chat, "name").textContent).to.equal("Ana");
    expect(partOf(ana.chat, "name").textContent).to.equal("Ana (you)");
    expect(partOf(bea.chat, "time").getAttribute("datetime")).to.match(/^\d{4}-\d\d-\d\dT/);
    await delivered(ana.chat, 1);
    send(cem.chat, "Hello, Ana");
    await until(() => textsIn(ana.chat).length === 2 && textsIn(bea.chat).length === 2, "the answer");
    expect(textsIn(ana.chat)).to.deep.equal(["Hello, all", "Hello, Ana"]);
  });

  it("sends a private message to its recipient only, and never as history", async () => {
    const [ana, bea, cem] = [await pageOf(name, "Ana"), await pageOf(name, "Bea"), await pageOf(name, "Cem")];
    await reach(ana, bea, cem);
    await until(() => recipient(ana.chat).options.length === 3, "both to choose from");
    choose(ana.chat, idOf(bea));
    send(ana.chat, "Only for Bea");
    choose(ana.chat, "");
    send(ana.chat, "For all");
    await until(() => textsIn(bea.chat).length === 2, "both messages at Bea's");
    expect(partOf(bea.chat, "note").textContent).to.equal(talkTexts.onlyToYou);
    expect(partOf(ana.chat, "note").textContent).to.equal(talkTexts.onlyTo(isolate("Bea")));
    await delivered(ana.chat, 2);
    expect(textsIn(cem.chat)).to.deep.equal(["For all"]);
    const dora = await pageOf(name, "Dora");
    await until(() => textsIn(dora.chat).length > 0, "the history at Dora's");
    await reach(dora, ana, bea, cem);
    expect(textsIn(dora.chat)).to.deep.equal(["For all"]);
  });

  it("never sends a message to everyone because its recipient has left", async () => {
    const [ana, bea, cem] = [await pageOf(name, "Ana"), await pageOf(name, "Bea"), await pageOf(name, "Cem")];
    await reach(ana, bea, cem);
    await until(() => recipient(ana.chat).options.length === 3, "both to choose from");
    choose(ana.chat, idOf(bea));
    input(ana.chat).value = "Between us";
    bea.room.leave();
    await until(
      () => recipient(ana.chat).selectedOptions[0]?.textContent === talkTexts.hasGone(isolate("Bea")),
      "the choice marked",
    );
    expect((partOf(ana.chat, "send") as HTMLButtonElement).disabled).to.equal(true);
    input(ana.chat).focus();
    await sendKeys({ press: "Enter" });
    expect(input(ana.chat).value).to.equal("Between us");
    choose(ana.chat, "");
    await ana.chat.updateComplete;
    send(ana.chat, "For all");
    await until(() => textsIn(cem.chat).length > 0, "the message to all");
    expect(textsIn(cem.chat)).to.deep.equal(["For all"]);
  });

  it("keeps its recipient when it is moved in the page", async () => {
    const [ana, bea, cem] = [await pageOf(name, "Ana"), await pageOf(name, "Bea"), await pageOf(name, "Cem")];
    await reach(ana, bea, cem);
    await until(() => recipient(ana.chat).options.length === 3, "both to choose from");
    choose(ana.chat, idOf(bea));
    const place = document.createElement("div");
    ana.room.append(place);
    place.append(ana.chat);
    await ana.chat.updateComplete;
    expect(recipient(ana.chat).value).to.equal(idOf(bea));
    send(ana.chat, "Only for Bea");
    await delivered(ana.chat, 1);
    expect(textsIn(bea.chat)).to.deep.equal(["Only for Bea"]);
    expect(textsIn(cem.chat)).to.deep.equal([]);
  });

  it("gives a later participant the history once, in order, and with the participant who passed it on", async () => {
    const [ana, bea] = [await pageOf(name, "Ana"), await pageOf(name, "Bea")];
    await reach(ana, bea);
    await reach(bea, ana);
    for (const text of ["one", "two", "three"]) send(ana.chat, text);
    await delivered(ana.chat, 3);
    send(bea.chat, "four");
    await until(() => textsIn(ana.chat).length === 4, "four messages");
    const cem = await pageOf(name, "Cem");
    const news: unknown[] = [];
    cem.chat.addEventListener("rtc-chat-message", ({ detail }) => news.push(detail));
    await reach(cem, ana, bea);
    await until(() => textsIn(cem.chat).length >= 4, "the history");
    expect(textsIn(cem.chat)).to.deep.equal(["one", "two", "three", "four"]);
    expect(partOf(cem.chat, "note").textContent).to.be.oneOf(["Ana", "Bea"].map((by) => talkTexts.toldBy(isolate(by))));
    expect(news, "history is not reported as new messages").to.deep.equal([]);
    // Ana has left: other participants pass her messages on.
    ana.room.leave();
    const dora = await pageOf(name, "Dora");
    await until(() => textsIn(dora.chat).length >= 4, "the history without Ana");
    expect(textsIn(dora.chat)).to.deep.equal(["one", "two", "three", "four"]);
    expect(partsOf(dora.chat, "name").map((element) => element.textContent)).to.deep.equal([
      "Ana",
      "Ana",
      "Ana",
      "Bea",
    ]);
  });

  it("marks participants without a chat in the list of recipients, and reaches the others", async () => {
    const [ana, bea] = [await pageOf(name, "Ana"), await pageOf(name, "Bea")];
    const plain = await roomIn(html`<rtc-room room=${name} display-name="Plain" autojoin></rtc-room>`);
    const messages: unknown[] = [];
    plain.addEventListener("rtc-message", ({ detail }) => messages.push(detail));
    await reach(ana, bea);
    await until(
      () => plain.state.remotes.filter((r) => r.connectionState === "connected").length === 2,
      "all connected",
    );
    await until(() => recipient(ana.chat).options.length === 3, "both in the list");
    const option = [...recipient(ana.chat).options].find(({ value }) => value === plain.state.local.id);
    expect(option?.textContent.trim()).to.equal(talkTexts.hasNoChat(isolate("Plain")));
    expect(option?.disabled).to.equal(true);
    send(ana.chat, "Hello");
    await until(() => textsIn(bea.chat).length === 1, "the message at Bea's");
    await delivered(ana.chat, 1);
    // Data that the page itself sends is not mistaken for a chat message.
    const own = once(plain, "rtc-message");
    await until(async () => (await ana.room.send('["chat",{"kind":"message","id":"x","text":"no"}]')) === 2, "it sent");
    await own;
    expect(messages).to.have.lengthOf(1);
    expect(textsIn(bea.chat)).to.deep.equal(["Hello"]);
    // A chat that is added later is reachable.
    const chat = document.createElement("rtc-chat");
    plain.append(chat);
    await until(() => chat.isConnected && textsIn(chat).length === 1, "the history in a chat that came later");
    await until(() => option?.disabled === false, "Plain in reach");
  });

  it("marks a message as failed whose recipient is gone, and offers to send it again", async () => {
    const ana = await pageOf(name, "Ana");
    await until(() => ana.room.state.connectionState === "connected", "Ana in the room");
    Chat.of(ana.room.call).send("Hello?", "gone");
    await until(() => partsOf(ana.chat, "failed").length === 1, "the failure");
    expect(partOf(ana.chat, "delivery").textContent).to.include("Not delivered");
    expect(shadow(ana.chat).querySelector("[role=status]")?.textContent).to.equal("Not delivered");
    await expect(ana.chat).to.be.accessible();
    const retries: string[] = [];
    Chat.of(ana.room.call).subscribe(() => retries.push(Chat.of(ana.room.call).messages[0]?.delivery ?? ""));
    partOf(ana.chat, "retry").focus();
    await sendKeys({ press: "Enter" });
    await until(() => retries.length, "the attempt");
    expect(retries.at(-1), "the recipient is still gone").to.equal("failed");
    // The retry button may disappear: the focus stays in the chat.
    expect(shadow(ana.chat).activeElement).to.equal(partOf(ana.chat, "log"));
  });

  it("dispatches a request first: if the page cancels it, the text stays in the field", async () => {
    const ana = await pageOf(name, "Ana");
    await until(() => !input(ana.chat).disabled, "a field to write in");
    ana.room.addEventListener("rtc-chat-request", (event) => event.preventDefault(), { once: true });
    send(ana.chat, "/command");
    expect(input(ana.chat).value).to.equal("/command");
    send(ana.chat, "said");
    await until(() => textsIn(ana.chat).length === 1, "the message");
    expect(textsIn(ana.chat)).to.deep.equal(["said"]);
    expect(input(ana.chat).value).to.equal("");
  });

  it("sends with Enter, and starts a new line with Shift+Enter", async () => {
    const ana = await pageOf(name, "Ana");
    await until(() => !input(ana.chat).disabled, "a field to write in");
    input(ana.chat).focus();
    await sendKeys({ type: "two" });
    await sendKeys({ press: "Shift+Enter" });
    await sendKeys({ type: "lines" });
    await sendKeys({ press: "Enter" });
    await until(() => textsIn(ana.chat).length === 1, "the message");
    expect(textsIn(ana.chat)).to.deep.equal(["two\nlines"]);
    await sendKeys({ press: "Enter" });
    expect(textsIn(ana.chat)).to.have.lengthOf(1);
  });

  it("shows messages and names as plain text, whatever they contain", async () => {
    const evil = `<img src=x onerror="document.title='owned'">`;
    const [ana, bea] = [await pageOf(name, evil), await pageOf(name, "Bea\u202E")];
    await reach(ana, bea);
    send(ana.chat, `${evil} \${alert(1)} &lt;b&gt; \u202Egnp.exe`);
    send(ana.chat, "javascript:alert(1) data:text/html,x https://you@evil.example/ https://example.com/a_(b). http://");
    await until(() => textsIn(bea.chat).length === 2, "the messages");
    expect(textsIn(bea.chat)[0]).to.equal(`${evil} \${alert(1)} &lt;b&gt; \u202Egnp.exe`);
    expect(partOf(bea.chat, "name").textContent).to.equal(evil.slice(0, 64));
    expect(shadow(bea.chat).querySelectorAll("img, b, script")).to.have.lengthOf(0);
    const links = [...shadow(bea.chat).querySelectorAll("a")];
    expect(links.map(({ href, target, rel }) => [href, target, rel])).to.deep.equal([
      ["https://example.com/a_(b)", "_blank", "noopener noreferrer nofollow"],
    ]);
    // A character that reverses the direction of text has an effect in its own box only.
    for (const box of [...partsOf(bea.chat, "text"), ...partsOf(bea.chat, "name")]) {
      expect(getComputedStyle(box).unicodeBidi).to.equal("isolate");
    }
    expect(document.title).not.to.equal("owned");
  });

  it("counts unread messages, and resets the count when they are seen", async () => {
    const [ana, bea] = [await pageOf(name, "Ana"), await pageOf(name, "Bea")];
    await reach(ana, bea);
    bea.chat.hidden = true;
    const counts: number[] = [];
    bea.chat.addEventListener("rtc-chat-unread", ({ detail }) => counts.push(detail.count));
    // The chat's own observer must have reported that the chat is out of view.
    await new Promise((seen) => new IntersectionObserver(seen).observe(bea.chat));
    send(ana.chat, "one");
    send(ana.chat, "two");
    await until(() => bea.chat.unread === 2, "two unread");
    await bea.chat.updateComplete;
    expect(bea.chat.matches(":state(unread)")).to.equal(true);
    expect(bea.chat.style.getPropertyValue("--rtc-unread")).to.equal('"2"');
    bea.chat.hidden = false;
    await until(() => bea.chat.unread === 0, "none unread");
    expect(counts).to.deep.equal([1, 2, 0]);
    expect(ana.chat.unread, "own messages are not unread").to.equal(0);
  });

  it("stays at the end if it was there, and keeps its position if the user has scrolled back", async () => {
    const [ana, bea] = [await pageOf(name, "Ana"), await pageOf(name, "Bea")];
    await reach(ana, bea);
    const log = partOf(bea.chat, "log");
    const fromEnd = (): number => log.scrollHeight - log.scrollTop - log.clientHeight;
    for (let n = 0; n < 18; n++) send(ana.chat, `line ${n}`);
    await until(() => textsIn(bea.chat).length === 18, "18 messages");
    await bea.chat.updateComplete;
    expect(log.scrollHeight, "enough to scroll").to.be.greaterThan(log.clientHeight + 100);
    expect(fromEnd()).to.be.lessThan(2);
    const scrolled = new Promise((resolve) => log.addEventListener("scroll", resolve, { once: true }));
    log.scrollTop = 0;
    // The chat renders before the browser has dispatched the scroll event.
    bea.chat.requestUpdate();
    await bea.chat.updateComplete;
    await scrolled;
    expect(log.scrollTop).to.equal(0);
    send(ana.chat, "news");
    await until(() => bea.chat.unread === 1, "one unread");
    await bea.chat.updateComplete;
    expect(log.scrollTop).to.equal(0);
    expect(partOf(bea.chat, "badge").textContent.trim()).to.equal("1 new message");
    partOf(bea.chat, "badge").focus();
    await sendKeys({ press: "Enter" });
    await until(() => bea.chat.unread === 0 && fromEnd() < 2, "the end, seen");
    expect(shadow(bea.chat).activeElement, "the focus is not lost with the button").to.equal(log);
  });

  it("announces new messages to screen readers, but not the history", async () => {
    const [ana, bea] = [await pageOf(name, "Ana"), await pageOf(name, "Bea")];
    await reach(ana, bea);
    for (const text of ["one", "two"]) send(ana.chat, text);
    await delivered(ana.chat, 2);
    const cem = await pageOf(name, "Cem");
    const lives: string[] = [];
    await until(() => !!cem.chat.shadowRoot?.querySelector("[part=log]"), "the log");
    const log = partOf(cem.chat, "log");
    const observer = new MutationObserver(() => {
      const texts = textsIn(cem.chat).join(" ");
      lives.push(`${texts}: ${log.getAttribute("aria-live")}`);
    });
    observer.observe(log, { childList: true, subtree: true });
    await until(() => textsIn(cem.chat).length === 2, "the history");
    await reach(ana, cem);
    send(ana.chat, "three");
    await until(() => textsIn(cem.chat).length === 3, "the news");
    observer.disconnect();
    expect(lives).to.include("one two: off").and.to.include("one two three: polite");
    expect(lives).not.to.include("one two: polite");
  });

  it("focuses its text field when it is focused itself", async () => {
    const ana = await pageOf(name, "Ana");
    await until(() => !input(ana.chat).disabled, "a field to write in");
    ana.chat.focus();
    expect(shadow(ana.chat).activeElement).to.equal(input(ana.chat));
  });

  it("shows times even if the language of the page is invalid", async () => {
    const ana = await pageOf(name, "Ana");
    await until(() => !input(ana.chat).disabled, "a field to write in");
    const { lang } = document.documentElement;
    document.documentElement.lang = "en_US";
    try {
      send(ana.chat, "What time is it?");
      await until(() => textsIn(ana.chat).length === 1, "the message");
      expect(partOf(ana.chat, "time").textContent).to.match(/\d/);
    } finally {
      document.documentElement.lang = lang;
    }
  });

  it("is disabled without a room and outside a call, is enabled in a call, and shows new texts", async () => {
    const chat = await fixture<RtcChat>(html`<rtc-chat></rtc-chat>`);
    expect(input(chat).disabled).to.equal(true);
    const room = await fixture<FakeRoom>(html`<fake-room></fake-room>`);
    room.append(chat);
    await chat.updateComplete;
    expect(input(chat).disabled).to.equal(true);
    room.enter(person("bea", { displayName: "Bea" }), person("cem", { displayName: "" }));
    await chat.updateComplete;
    expect(input(chat).disabled).to.equal(false);
    expect([...recipient(chat).options].map((option) => option.textContent.trim())).to.deep.equal([
      "Everyone",
      talkTexts.hasNoChat(isolate("Bea")),
      talkTexts.hasNoChat(isolate("Guest")),
    ]);
    expect(partOf(chat, "log").getAttribute("role")).to.equal("log");
    await expect(chat).to.be.accessible();
    setTexts({ nothingSaid: "So still" });
    try {
      await chat.updateComplete;
      expect(partOf(chat, "empty").textContent).to.equal("So still");
    } finally {
      setTexts({ nothingSaid: "No messages yet" });
    }
  });
});
