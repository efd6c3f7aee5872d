import { ContextConsumer } from "@lit/context";
import { expect, fixture, html, nextFrame } from "@open-wc/testing";
import { html as template, LitElement, ReactiveElement, type TemplateResult } from "lit";
import { FakeRoom, person } from "../../testing/fake-room.js";
import { announceRoom, roomContext, type RoomHandle } from "./room-context.js";
import { RoomController } from "./room-controller.js";

/** Renders the ids of the remote participants, and counts how often it renders. */
class HeadCount extends LitElement {
  static override properties = { for: {} };
  for: string | null = null;
  renders = 0;
  readonly slice = new RoomController(this, ({ remotes }) => remotes.map(({ id }) => id));

  protected override render(): TemplateResult {
    this.renders++;
    return template`${this.slice.value.join(" ")}`;
  }
}
customElements.define("head-count", HeadCount);

declare global {
  interface HTMLElementTagNameMap {
    "head-count": HeadCount;
  }
}

const renderedText = async (element: Element | null): Promise<string> => {
  if (!(element instanceof HeadCount)) throw new Error("There is no <head-count>.");
  await element.updateComplete;
  return element.shadowRoot?.textContent ?? "";
};

const roomOf = (...names: string[]): FakeRoom => {
  const room = document.createElement("fake-room");
  room.enter(...names.map((name) => person(name)));
  return room;
};

/** The warnings in the console while `act` runs and until the task after it. */
async function warnings(act: () => Promise<void>): Promise<string[]> {
  const before = console.warn;
  const messages: string[] = [];
  console.warn = (text: string) => messages.push(text);
  try {
    await act();
    await new Promise((resolve) => setTimeout(resolve));
    await nextFrame();
  } finally {
    console.warn = before;
  }
  return messages;
}

describe("the room of an element", () => {
  it("is the nearest one around", async () => {
    const outer = roomOf("ana");
    const inner = roomOf("bea");
    inner.innerHTML = "<div><head-count></head-count></div>";
    outer.append(inner);
    await fixture(html`${outer}`);
    expect(await renderedText(outer.querySelector("head-count"))).to.equal("bea");
  });

  it("is found if the room's element is defined after the others", async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.innerHTML = `<late-room><head-count></head-count></late-room><head-count for="late"></head-count>`;
    place.firstElementChild?.setAttribute("id", "late");
    class LateRoom extends FakeRoom {
      constructor() {
        super();
        this.enter(person("ana"));
      }
    }
    customElements.define("late-room", LateRoom);
    for (const element of place.querySelectorAll("head-count")) expect(await renderedText(element)).to.equal("ana");
  });

  it("is found by an element that is inserted later", async () => {
    const room = roomOf("ana");
    await fixture(html`${room}`);
    room.append(document.createElement("head-count"));
    expect(await renderedText(room.firstElementChild)).to.equal("ana");
  });

  it("changes with the element's place", async () => {
    const [one, two] = [roomOf("ana"), roomOf("bea")];
    await fixture(html`<div>${one}${two}</div>`);
    const element = document.createElement("head-count");
    one.append(element);
    expect(await renderedText(element)).to.equal("ana");
    two.append(element);
    expect(await renderedText(element)).to.equal("bea");
    expect([one.listeners, two.listeners]).to.deep.equal([0, 1]);
    element.remove();
    expect(two.listeners).to.equal(0);
  });

  it("is not requested any more by an element that was moved to another document and then removed", async () => {
    const place = await fixture<HTMLElement>(html`<div><head-count></head-count></div>`);
    const [element] = place.children;
    if (!element) throw new Error("There is no <head-count>.");
    let requests = 0;
    element.addEventListener("context-request", () => requests++);
    document.implementation.createHTMLDocument().body.append(element);
    element.remove();
    requests = 0;
    announceRoom(document);
    expect(requests).to.equal(0);
    place.append(element);
    requests = 0;
    announceRoom(document);
    expect(requests).to.equal(1);
  });

  it("is the one that `for` names, wherever that is", async () => {
    const [around, named] = [roomOf("ana"), roomOf("bea")];
    named.id = "named";
    await fixture(html`<div>${around}${named}</div>`);
    around.innerHTML = `<head-count for="named"></head-count>`;
    const element = around.querySelector("head-count");
    expect(await renderedText(element)).to.equal("bea");
    element?.removeAttribute("for");
    expect(await renderedText(element)).to.equal("ana");
  });

  it("is found again whenever the named room is added to the page", async () => {
    const place = await fixture<HTMLElement>(html`<div><head-count for="later"></head-count></div>`);
    const element = place.querySelector("head-count");
    expect(await renderedText(element)).to.equal("");
    const room = roomOf("ana");
    room.id = "later";
    place.append(room);
    expect(await renderedText(element)).to.equal("ana");
    room.remove();
    expect(await renderedText(element)).to.equal("");
    expect(element?.slice.room).to.equal(undefined);
    expect(room.listeners).to.equal(0);
    place.prepend(room);
    expect(await renderedText(element)).to.equal("ana");
  });

  it("is the named one even if that is inside another room", async () => {
    const outer = roomOf("ana");
    const place = await fixture<HTMLElement>(html`<div>${outer}<head-count for="inside"></head-count></div>`);
    const inner = roomOf("bea");
    inner.id = "inside";
    outer.append(inner);
    expect(await renderedText(place.querySelector("head-count"))).to.equal("bea");
  });

  it("is found by id from within a shadow tree", async () => {
    const room = roomOf("ana");
    room.id = "outside";
    const place = await fixture<HTMLElement>(
      html`<div>
        ${room}
        <p></p>
      </div>`,
    );
    const shadow = place.querySelector("p")?.attachShadow({ mode: "closed" });
    const element = document.createElement("head-count");
    element.setAttribute("for", "outside");
    shadow?.append(element);
    expect(await renderedText(element)).to.equal("ana");
  });

  it("makes the element render only when its own slice changes", async () => {
    const room = roomOf("ana");
    const element = document.createElement("head-count");
    room.append(element);
    await fixture(html`${room}`);
    const before = element.renders;
    room.changeRemote("ana", { microphone: "on" });
    room.changeLocal({ displayName: "me" });
    await element.updateComplete;
    expect(element.renders).to.equal(before);
    room.store.update({ remotes: [person("ana"), person("bea")] });
    expect(await renderedText(element)).to.equal("ana bea");
    expect(element.renders).to.equal(before + 1);
  });

  it("causes one warning in the console and no error if there is none", async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const messages = await warnings(async () => {
      place.innerHTML = "<head-count></head-count>";
      expect(await renderedText(place.firstElementChild)).to.equal("");
    });
    expect(messages).to.have.length(1);
    expect(messages[0]).to.include("<head-count>");
    const again = await warnings(async () => {
      const element = place.firstElementChild;
      if (element) place.append(element);
      await nextFrame();
    });
    expect(again).to.deep.equal([]);
  });

  it("causes no warning if it is added in the same task", async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const messages = await warnings(async () => {
      place.innerHTML = `<head-count for="soon"></head-count>`;
      const room = roomOf("ana");
      room.id = "soon";
      place.append(room);
      await nextFrame();
    });
    expect(messages).to.deep.equal([]);
  });

  it("is provided to elements outside the kit, too", async () => {
    class ForeignElement extends ReactiveElement {
      readonly room = new ContextConsumer(this, { context: roomContext, subscribe: true });
    }
    customElements.define("x-foreign", ForeignElement);
    const room = roomOf("ana");
    room.innerHTML = "<x-foreign></x-foreign>";
    await fixture(html`${room}`);
    const element = room.firstElementChild;
    const handle: RoomHandle | undefined = element instanceof ForeignElement ? element.room.value : undefined;
    expect(handle?.element).to.equal(room);
  });
});
