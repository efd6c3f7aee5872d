import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { leakTracker, type HeldResources } from "./support/leak-tracker.js";
import type { User } from "./support/user.js";
import { testInScene } from "./support/test-scene.js";
import { callPage } from "./support/call-of-two.js";
import { until } from "./support/until.js";

/** A multiple of 35, so that every kind of round in `joinAndLeave` has its share. */
const ROUNDS = 70;

/** Chromium's own counts of a page after a garbage collection. */
async function countedByBrowser(page: Page): Promise<{ nodes: number; listeners: number; connections: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string): number => metrics.find((entry) => entry.name === name)?.value ?? Number.NaN;
  await session.detach();
  return { nodes: metric("Nodes"), listeners: metric("JSEventListeners"), connections: metric("RTCPeerConnections") };
}

/** The resources that the page's own scripts still hold. The timers of a call come and go, so only many of them count. */
async function heldOn(user: User): Promise<Omit<HeldResources, "connectionsMade" | "timers"> & { timers: string }> {
  const { timers, connectionsMade, ...held } = await user.page.evaluate(() => window.leakTracker.held());
  assert(connectionsMade > 0);
  return { ...held, timers: timers.length > 5 ? `${timers.length}` : "few" };
}

/**
 * Joins and leaves in the page, `rounds` times. Half of the rounds leave with `leave()`, half by removing the room from the
 * page. Most leave as soon as they have joined, every fifth waits until a participant is connected, and every seventh leaves
 * while it is still joining.
 */
async function joinAndLeave(page: Page, rounds: number): Promise<{ joined: number; connected: number }> {
  return page.evaluate(async (count) => {
    const done = { joined: 0, connected: 0 };
    const original = document.querySelector("rtc-room");
    const parent = original?.parentElement;
    if (!original || !parent) throw new Error("The page has no room.");
    const resting = original.outerHTML;
    const joining = resting.replace("<rtc-room", "<rtc-room autojoin");
    original.remove();
    for (let round = 0; round < count; round++) {
      parent.insertAdjacentHTML("beforeend", joining);
      const room = document.querySelector("rtc-room");
      if (!room) throw new Error("There is no room.");
      const joined = new Promise((resolve) => room.addEventListener("rtc-joined", resolve, { once: true }));
      const connected = new Promise<void>((resolve) => {
        room.addEventListener("rtc-state-change", ({ detail }) => {
          if (detail.state.remotes.some((remote) => remote.connectionState === "connected")) resolve();
        });
      });
      if (round % 7 === 6) {
        // The room begins to join in a task of its own.
        await new Promise((resolve) => setTimeout(resolve));
      } else {
        await joined;
        done.joined++;
        if (round % 5 === 0) {
          await connected;
          done.connected++;
        }
      }
      if (round % 2) room.leave();
      room.remove();
    }
    parent.insertAdjacentHTML("beforeend", resting);
    return done;
  }, rounds);
}

testInScene(
  "seventy joins and leaves leave no resource behind, neither on that page nor on the page of a participant who stays",
  async (scene) => {
    const bodies = { coming: `<main>${callPage("Cleo").replace(" autojoin", "")}</main>`, staying: callPage("Stan") };
    const server = await scene.roomServer(bodies);
    const browser = await scene.chromium();
    const stan = await scene.openUser("Stan", browser, `http://${server.host}/staying.html`, leakTracker);
    const cleo = await scene.openUser("Cleo", browser, `http://${server.host}/coming.html`, leakTracker);
    const rooms = (): Promise<number> => cleo.page.evaluate(() => document.querySelectorAll("rtc-room").length);

    /** The browser's counts of Cleo's page, once only Stan is in the room. */
    const countsWhenAlone = async (): ReturnType<typeof countedByBrowser> => {
      await until(
        "Stan is alone",
        () => stan.others(),
        (tiles) => tiles.length === 0,
      );
      await until(
        "nothing is held on Cleo's page",
        () => cleo.page.evaluate(() => window.leakTracker.held()),
        (held) =>
          held.connections + held.liveTracks.length + held.sockets + held.timers.length + held.audioContexts === 0,
      );
      return countedByBrowser(cleo.page);
    };

    // The first rounds create objects that are kept on purpose: styles, and objects of the browser's own.
    await joinAndLeave(cleo.page, 14);
    const before = { ...(await countsWhenAlone()), stan: await countedByBrowser(stan.page) };
    const held = { cleo: await heldOn(cleo), stan: await heldOn(stan) };

    const start = performance.now();
    const done = await joinAndLeave(cleo.page, ROUNDS);
    scene.reportDuration(`${ROUNDS} joins and leaves`, performance.now() - start);
    assert.deepEqual(done, { joined: (ROUNDS / 7) * 6, connected: (ROUNDS / 35) * 6 });

    // An object that is leaked in every round would be there ROUNDS times.
    const few = ROUNDS / 2;
    // A tile is released at the end of its animation.
    const { value: after } = await until(
      "nodes are released",
      async () => ({ ...(await countsWhenAlone()), stan: await countedByBrowser(stan.page) }),
      (now) => now.nodes - before.nodes < few && now.stan.nodes - before.stan.nodes < few,
    );
    assert.equal(await rooms(), 1);
    assert.deepEqual(await heldOn(cleo), held.cleo, "Cleo's page holds what it held before.");
    assert.deepEqual(await heldOn(stan), held.stan, "Stan's page holds what it held before.");
    for (const [what, was, is] of [
      ["elements and other nodes of Cleo's page", before.nodes, after.nodes],
      ["listeners of Cleo's page", before.listeners, after.listeners],
      ["connections of Cleo's page", before.connections, after.connections],
      ["elements and other nodes of Stan's page", before.stan.nodes, after.stan.nodes],
      ["listeners of Stan's page", before.stan.listeners, after.stan.listeners],
      ["connections of Stan's page", before.stan.connections, after.stan.connections],
    ] as const) {
      scene.reportNumbers(`${what}, before and after`, was, is);
      assert(is - was < few, `${what}: ${was} before, ${is} after.`);
    }
  },
);
