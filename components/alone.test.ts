import { expect } from "@open-wc/testing";
import { emptyPage, type Page } from "./testing/empty-page.js";
import { person } from "./testing/fake-room.js";
import * as kit from "./index.js";

/** Every element of the kit, by its tag. */
const tags = Object.keys(kit)
  .filter((name) => /^Rtc(?!Error$)/.test(name))
  .map((name) => name.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase());

/** Resolves when the element has rendered, and has done all that it defers for up to a second. */
async function rendered(page: Page, element: Element): Promise<void> {
  await page.pass();
  if ("updateComplete" in element) await element.updateComplete;
}

describe("every element on its own", () => {
  it("is in the list of elements to test", () => {
    expect(tags).to.include.members(["rtc-room", "rtc-ice-server", "rtc-mute-button", "rtc-call"]);
    expect(tags.length).to.be.greaterThan(30);
  });

  for (const tag of tags) {
    it(`<${tag}> is defined by its own module, and renders without a room, in a call and after it`, async () => {
      const page = await emptyPage();
      try {
        await page.load(`elements/${tag}`);
        const roomless = page.document.createElement(tag);
        expect(roomless.matches(":defined"), "defined").to.equal(true);
        page.document.body.append(roomless);
        await rendered(page, roomless);

        await page.load("testing/fake-room");
        const room = page.document.createElement("fake-room");
        const element = page.document.createElement(tag);
        room.append(element);
        page.document.body.append(room);
        await rendered(page, element);
        const steps: (() => void)[] = [
          () =>
            room.store.update({ room: { id: "r", callType: "video", createdAt: 1, createdBy: "me", metadata: {} } }),
          () => room.enter(person("Ana", { microphone: "on", camera: "on" }), person("Ben", { handRaised: true })),
          () => room.changeLocal({ microphone: "muted", camera: "off", screen: "on" }),
          () => room.changeRemote("Ana", { speaking: true, quality: "poor", connectionState: "disconnected" }),
          () => room.store.update({ connectionState: "disconnected" }),
          () => room.store.update({ connectionState: "closed", room: null, remotes: [] }),
          () => element.remove(),
          () => page.document.body.append(element),
        ];
        for (const step of steps) {
          step();
          await rendered(page, element);
          await page.settle();
        }
        element.remove();
        await page.settle();
        // Chat and reactions keep their subscriptions for the whole call. A second visit of the element must not add to them.
        const { listeners } = room;
        room.append(element);
        await rendered(page, element);
        element.remove();
        await page.settle();
        expect(room.listeners, "subscriptions to the call").to.equal(listeners);
        room.remove();
        roomless.remove();
        await page.settle();
        expect(page.problems).to.deep.equal([]);
      } finally {
        page.close();
      }
    });
  }
});
