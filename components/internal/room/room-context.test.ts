import { createContext } from "@lit/context";
import { expect, fixture, html } from "@open-wc/testing";
import { type FakeRoom } from "../../testing/fake-room.js";
import "../../testing/fake-room.js";
import { provideRoom, resolveRoom, roomContext, type RoomHandle } from "./room-context.js";

/** The element of the given page, and the rooms in it by id. */
const inRooms = async (content: ReturnType<typeof html>) => {
  const place = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const room = (id: string): FakeRoom => {
    const found = place.querySelector<FakeRoom>(`fake-room#${id}`);
    if (!found) throw new Error(`There is no room "${id}".`);
    return found;
  };
  const element = place.querySelector("p");
  if (!element) throw new Error("There is no <p>.");
  return { element, room };
};

describe("resolveRoom()", () => {
  it("returns the room around an element", async () => {
    const { element, room } = await inRooms(html`<fake-room id="a"><p></p></fake-room>`);
    expect(resolveRoom(element)).to.equal(room("a").handle);
  });

  it("returns the room that the element itself is", async () => {
    const { room } = await inRooms(html`<fake-room id="a"><p></p></fake-room>`);
    expect(resolveRoom(room("a"))).to.equal(room("a").handle);
  });

  it("returns the nearest of several rooms", async () => {
    const { element, room } = await inRooms(
      html`<fake-room id="outer">
        <fake-room id="inner"><p></p></fake-room>
      </fake-room>`,
    );
    expect(resolveRoom(element)).to.equal(room("inner").handle);
    expect(resolveRoom(room("inner"))).to.equal(room("inner").handle);
  });

  it("returns undefined outside of a room, and outside of the page", async () => {
    const { element } = await inRooms(
      html`<fake-room id="a"></fake-room>
        <p></p>`,
    );
    expect(resolveRoom(element)).to.equal(undefined);
    expect(resolveRoom(document.createElement("p"))).to.equal(undefined);
  });

  it("finds a room around a closed shadow tree", async () => {
    const { element, room } = await inRooms(html`<fake-room id="a"><p></p></fake-room>`);
    const inner = document.createElement("span");
    element.attachShadow({ mode: "closed" }).append(inner);
    expect(resolveRoom(inner)).to.equal(room("a").handle);
  });

  it("finds a room inside a shadow tree from an element in its slot", async () => {
    const host = await fixture<HTMLElement>(html`<div><p></p></div>`);
    const room = document.createElement("fake-room");
    room.append(document.createElement("slot"));
    host.attachShadow({ mode: "open" }).append(room);
    const [element] = host.children;
    expect(element && resolveRoom(element)).to.equal(room.handle);
  });

  it("returns the narrower handle of an element between the element and its room", async () => {
    const { element, room } = await inRooms(
      html`<fake-room id="a">
        <section><p></p></section>
      </fake-room>`,
    );
    const scoped: RoomHandle = { ...room("a").handle, participant: "ana" };
    const section = element.closest("section");
    if (section) provideRoom(section, () => scoped);
    expect(resolveRoom(element)).to.equal(scoped);
  });

  it("names the element that needs the room as the target of the context request", async () => {
    const { element, room } = await inRooms(html`<fake-room id="a"><p></p></fake-room>`);
    const requester = document.createElement("span");
    const targets: Element[] = [];
    element.addEventListener("context-request", (event) => targets.push(event.contextTarget));
    resolveRoom(element);
    resolveRoom(element, requester);
    expect(targets).to.deep.equal([element, requester]);
    expect(resolveRoom(element, requester)).to.equal(room("a").handle);
  });
});

describe("provideRoom()", () => {
  it("leaves requests for other contexts to the page", async () => {
    const { element } = await inRooms(html`<fake-room id="a"><p></p></fake-room>`);
    const other = createContext<string>(Symbol("other"));
    expect(other).not.to.equal(roomContext);
    let passed = 0;
    document.addEventListener("context-request", () => passed++, { once: true });
    resolveRoom(element);
    expect(passed, "the room answers a request for a room").to.equal(0);
    element.dispatchEvent(
      Object.assign(new Event("context-request", { bubbles: true, composed: true }), { context: other }),
    );
    expect(passed, "a request for another context reaches the document").to.equal(1);
  });
});
