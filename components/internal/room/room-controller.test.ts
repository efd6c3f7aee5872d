import { ContextConsumer } from "@lit/context";
import { expect, fixture, html, nextFrame } from "@open-wc/testing";
import { html as template, LitElement, ReactiveElement, type TemplateResult } from "lit";
import { FakeRoom, person } from "../../testing/fake-room.js";
import { announceRoom, roomContext, type RoomHandle } from "./room-context.js";
import { RoomController } from "./room-controller.js";

/** Shows how many there are, and counts how often it renders. */
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

const shown = async (element: Element | null): Promise<string> => {
  if (!(element instanceof HeadCount)) throw new Error("There is no <head-count>.");
  await element.updateComplete;
  return element.shadowRoot?.textContent ?? "";
};

const roomOf = (...names: string[]): FakeRoom => {
  const room = document.createElement("fake-room");
  room.enter(...names.map((name) => person(name)));
  return room;
};

/** What is written to the console as a warning while `act` runs and until the task after it. */
async function warnings(act: () => Promise<void>): Promise<string[]> {
  const before = console.warn;
  const said: string[] = [];
  console.warn = (text: string) => said.push(text);
  try {
    await act();
    await new Promise((resolve) => setTimeout(resolve));
    await nextFrame();
  } finally {
    console.warn = before;
  }
  return said;
}

describe("an element and its room", () => {
  it("is found in the nearest room around", async () => {
    const outer = roomOf("ana");
    const inner = roomOf("bea");
    inner.innerHTML = "<div><head-count></head-count></div>";
    outer.append(inner);
    await fixture(html`${outer}`);
    expect(await shown(outer.querySelector("head-count"))).to.equal("bea");
  });

  it("is found when the room's element is defined after the others", async () => {
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
    for (const element of place.querySelectorAll("head-count")) expect(await shown(element)).to.equal("ana");
  });

  it("is followed by an element inserted late", async () => {
    const room = roomOf("ana");
    await fixture(html`${room}`);
    room.append(document.createElement("head-count"));
    expect(await shown(room.firstElementChild)).to.equal("ana");
  });

  it("changes with the element's place", async () => {
    const [one, two] = [roomOf("ana"), roomOf("bea")];
    await fixture(html`<div>${one}${two}</div>`);
    const element = document.createElement("head-count");
    one.append(element);
    expect(await shown(element)).to.equal("ana");
    two.append(element);
    expect(await shown(element)).to.equal("bea");
    expect([one.listeners, two.listeners]).to.deep.equal([0, 1]);
    element.remove();
    expect(two.listeners).to.equal(0);
  });

  it("is not looked for any more by an element that went to another document, and then away", async () => {
    const place = await fixture<HTMLElement>(html`<div><head-count></head-count></div>`);
    const [element] = place.children;
    if (!element) throw new Error("There is no <head-count>.");
    let looked = 0;
    element.addEventListener("context-request", () => looked++);
    document.implementation.createHTMLDocument().body.append(element);
    element.remove();
    looked = 0;
    announceRoom(document);
    expect(looked).to.equal(0);
    place.append(element);
    looked = 0;
    announceRoom(document);
    expect(looked).to.equal(1);
  });

  it("is the one named with for, wherever that is", async () => {
    const [around, named] = [roomOf("ana"), roomOf("bea")];
    named.id = "named";
    await fixture(html`<div>${around}${named}</div>`);
    around.innerHTML = `<head-count for="named"></head-count>`;
    const element = around.querySelector("head-count");
    expect(await shown(element)).to.equal("bea");
    element?.removeAttribute("for");
    expect(await shown(element)).to.equal("ana");
  });

  it("may come after those who name it, go, and come again", async () => {
    const place = await fixture<HTMLElement>(html`<div><head-count for="later"></head-count></div>`);
    const element = place.querySelector("head-count");
    expect(await shown(element)).to.equal("");
    const room = roomOf("ana");
    room.id = "later";
    place.append(room);
    expect(await shown(element)).to.equal("ana");
    room.remove();
    expect(await shown(element)).to.equal("");
    expect(element?.slice.room).to.equal(undefined);
    expect(room.listeners).to.equal(0);
    place.prepend(room);
    expect(await shown(element)).to.equal("ana");
  });

  it("that is named may stand inside another", async () => {
    const outer = roomOf("ana");
    const place = await fixture<HTMLElement>(html`<div>${outer}<head-count for="inside"></head-count></div>`);
    const inner = roomOf("bea");
    inner.id = "inside";
    outer.append(inner);
    expect(await shown(place.querySelector("head-count"))).to.equal("bea");
  });

  it("is named from within a shadow tree", async () => {
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
    expect(await shown(element)).to.equal("ana");
  });

  it("renders only when its own slice changes", async () => {
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
    expect(await shown(element)).to.equal("ana bea");
    expect(element.renders).to.equal(before + 1);
  });

  it("is missed once, in the console, and nothing is thrown", async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const said = await warnings(async () => {
      place.innerHTML = "<head-count></head-count>";
      expect(await shown(place.firstElementChild)).to.equal("");
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.include("<head-count>");
    const again = await warnings(async () => {
      const element = place.firstElementChild;
      if (element) place.append(element);
      await nextFrame();
    });
    expect(again).to.deep.equal([]);
  });

  it("is not missed when it comes in the same task", async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const said = await warnings(async () => {
      place.innerHTML = `<head-count for="soon"></head-count>`;
      const room = roomOf("ana");
      room.id = "soon";
      place.append(room);
      await nextFrame();
    });
    expect(said).to.deep.equal([]);
  });

  it("answers other people's elements, too", async () => {
    class Foreigner extends ReactiveElement {
      readonly room = new ContextConsumer(this, { context: roomContext, subscribe: true });
    }
    customElements.define("x-foreigner", Foreigner);
    const room = roomOf("ana");
    room.innerHTML = "<x-foreigner></x-foreigner>";
    await fixture(html`${room}`);
    const foreigner = room.firstElementChild;
    const handle: RoomHandle | undefined = foreigner instanceof Foreigner ? foreigner.room.value : undefined;
    expect(handle?.element).to.equal(room);
  });
});
