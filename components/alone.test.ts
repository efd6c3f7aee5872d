import { expect } from "@open-wc/testing";
import { stopClock } from "./testing/clock.js";
import { person } from "./testing/fake-room.js";
import * as kit from "./index.js";

/** Every element of the kit, by its tag. */
const tags = Object.keys(kit)
  .filter((name) => /^Rtc(?!Error$)/.test(name))
  .map((name) => name.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase());

/** A page of its own, with nothing on it, and all that goes wrong there. */
interface Page {
  readonly document: Document;
  readonly problems: unknown[];
  /** Downloads a module of ours, as a page does that imports it and nothing else. */
  load(module: string): Promise<void>;
  /** All that waits in the page has had its turn. */
  settle(): Promise<void>;
  /** All that waits in the page has had its turn, and for a second of the page's time, which else stands still. */
  pass(): Promise<void>;
  close(): void;
}

async function emptyPage(): Promise<Page> {
  const frame = document.createElement("iframe");
  frame.srcdoc = '<!doctype html><html lang="en"><title>A page</title><body></body></html>';
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { contentDocument: page, contentWindow: window } = frame;
  if (!page || !window) throw new Error("There is no page.");
  const { setTimeout } = window;
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout.call(window, resolve));
  const clock = stopClock([], window);
  const problems: unknown[] = [];
  window.addEventListener("error", ({ message }) => problems.push(message));
  window.addEventListener("unhandledrejection", ({ reason }) => problems.push(String(reason)));
  return {
    document: page,
    problems,
    load: (module) =>
      new Promise((resolve, reject) => {
        const script = page.createElement("script");
        script.type = "module";
        script.src = `/__bundles/alone/components/${module}.mjs`;
        script.onload = () => resolve();
        script.onerror = () => reject(new Error(`${module} could not be loaded.`));
        page.head.append(script);
      }),
    settle,
    pass: async () => {
      await settle();
      clock.tick(1000);
    },
    close: () => frame.remove(),
  };
}

/** With all that it puts off for up to a second. */
async function rendered(page: Page, element: Element): Promise<void> {
  await page.pass();
  if ("updateComplete" in element) await element.updateComplete;
}

describe("every element alone", () => {
  it("is one of many", () => {
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
        // Chat and reactions go on for as long as the call does; what comes and goes again leaves nothing more behind.
        const { listeners } = room;
        room.append(element);
        await rendered(page, element);
        element.remove();
        await page.settle();
        expect(room.listeners, "those who follow the call").to.equal(listeners);
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
