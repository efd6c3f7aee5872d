import assert from "node:assert/strict";
import { waitForMesh } from "../support/wait-for-mesh.js";
import { framesOf, scaled, eventsOf, reachesState, startCall, smallFilm, types } from "../support/faulty-call.js";
import type { User } from "../support/user.js";
import { testInScene, type TestScene } from "../support/test-scene.js";
import { until } from "../support/until.js";

async function startMesh(scene: TestScene, ...names: string[]): Promise<User[]> {
  const call = await startCall(scene, Object.fromEntries(names.map((name) => [name, "audio video"])));
  const browser = await scene.chromium({ film: await smallFilm(scene) });
  const users: User[] = [];
  for (const name of names) users.push(await call.openUser(name, browser));
  await waitForMesh(names.join(" and "), framesOf(...users));
  return users;
}

/** The state of a participant's microphone, as each page has it. */
const microphones = (users: readonly User[], name: string): Promise<(string | undefined)[]> =>
  Promise.all(
    users.map((user) =>
      user.page.evaluate((displayName) => {
        const room = document.querySelector("rtc-room");
        return [room?.state.local, ...(room?.state.remotes ?? [])].find(
          (participant) => participant?.displayName === displayName,
        )?.microphone;
      }, name),
    ),
  );

testInScene(
  "a microphone that is muted and unmuted a hundred times in a row has the same state on every page",
  async (scene) => {
    const users = await startMesh(scene, "Ana", "Ben", "Cleo");
    const [ana] = users;
    assert(ana);
    for (const [clicks, state] of [
      [100, "on"],
      [101, "muted"],
    ] as const) {
      await ana.page.evaluate(async (count) => {
        const button = document.querySelector("rtc-mute-button");
        for (let click = 0; click < count; click++) {
          button?.click();
          // A click requests the opposite of the rendered state, so wait until the button has rendered.
          await button?.updateComplete;
        }
      }, clicks);
      const { elapsed } = await until(
        `Ana's microphone is ${state} on every page`,
        () => microphones(users, "Ana"),
        (states) => states.every((seen) => seen === state),
      );
      scene.reportDuration(`after ${clicks} clicks it is ${state} on every page, after`, elapsed);
      const isEnabled: boolean | undefined = await ana.page.evaluate(
        () => document.querySelector("rtc-room")?.state.local.streams.microphone?.getTracks()[0]?.enabled,
      );
      assert.equal(isEnabled, state === "on", "The track that is sent agrees with the state.");
      for (const user of users.slice(1)) {
        const [tile] = (await user.others()).filter(({ text }) => text.includes("Ana"));
        assert.equal(
          tile?.states.includes("muted"),
          state === "muted",
          `Ana's tile on ${user.name}'s page has the state.`,
        );
      }
    }
    await waitForMesh("Ana, Ben and Cleo", framesOf(...users));
  },
);

/**
 * Ends a track as an unplugged device does. Browsers cannot unplug a fake device, so the page stops the track and dispatches
 * the event, which `stop()` does not.
 */
const unplug = (user: User, source: "microphone" | "camera"): Promise<void> =>
  user.page.evaluate((name) => {
    const [track] = document.querySelector("rtc-room")?.state.local.streams[name]?.getTracks() ?? [];
    if (!track) throw new Error(`There is no ${name}.`);
    track.stop();
    track.dispatchEvent(new Event("ended"));
  }, source);

/** Waits until the source has another live track. Returns how long that took, in milliseconds. */
const replaced = async (user: User, source: "microphone" | "camera", before: string | undefined): Promise<number> => {
  const { elapsed } = await until(
    `${user.name} has another ${source}`,
    () => trackOf(user, source),
    (track) => track?.readyState === "live" && track.id !== before,
  );
  return elapsed;
};

const trackOf = (user: User, source: "microphone" | "camera") =>
  user.page.evaluate((name) => {
    const [track] = document.querySelector("rtc-room")?.state.local.streams[name]?.getTracks() ?? [];
    return track && { id: track.id, readyState: track.readyState, enabled: track.enabled };
  }, source);

for (const source of ["camera", "microphone"] as const) {
  for (const muted of [false, true]) {
    if (source === "camera" && muted) continue;
    const how = muted ? "muted " : "";
    testInScene(
      `a ${how}${source} that is unplugged during the call is replaced${muted ? " and stays muted" : ""}`,
      async (scene) => {
        const users = await startMesh(scene, "Ana", "Ben");
        const [ana, ben] = users;
        assert(ana && ben);
        if (muted) await ana.press("rtc-mute-button");
        const state = muted ? "muted" : "on";
        await until(
          `Ana's microphone is ${state} on both pages`,
          () => microphones(users, "Ana"),
          (states) => states.every((seen) => seen === state),
        );
        const from = (await eventsOf(ana)).length;
        const before = await trackOf(ana, source);
        await unplug(ana, source);
        const elapsed = await replaced(ana, source, before?.id);
        scene.reportDuration(`another ${source} after`, elapsed, 2000);
        const codes = (await eventsOf(ana, from))
          .filter(({ type }) => type === "rtc-error")
          .map(({ detail }) => detail);
        assert.deepEqual(codes, ["device-lost"]);
        await until(
          `Ana's microphone is ${state} on both pages again`,
          () => microphones(users, "Ana"),
          (states) => states.every((seen) => seen === state),
        );
        if (source === "microphone") assert.equal((await trackOf(ana, source))?.enabled, !muted);
        const { elapsed: again } = await waitForMesh("Ana and Ben", framesOf(ana, ben));
        scene.reportDuration("after that, bytes rise on every track within", again);
        await ben.seesOthersMove(1);
        if (muted) await ana.press("rtc-mute-button");
        await until(
          "Ben hears Ana",
          () => ben.sound(),
          ({ loudness }) => loudness > 0.01,
        );
      },
    );
  }
}

/** The refusals of browsers, and our codes for them. The page throws them itself, since few of them can be provoked. */
const REFUSALS = [
  { name: "NotAllowedError", message: "Permission denied", code: "permission-denied" },
  { name: "NotAllowedError", message: "Permission dismissed", code: "request-dismissed" },
  { name: "SecurityError", message: "Not here", code: "permission-blocked" },
  { name: "NotFoundError", message: "Requested device not found", code: "device-not-found" },
  { name: "NotReadableError", message: "Could not start video source", code: "device-busy" },
  { name: "AbortError", message: "Starting failed", code: "device-busy" },
  { name: "OverconstrainedError", message: "", code: "device-unavailable" },
] as const;

/** Constraints that no camera meets. They make the browser itself refuse: Firefox has no constructor of this error. */
const TOO_WIDE = "{ video: { width: { exact: 99999 } } }";

const refuse = (name: string, message: string): string => `if (navigator.mediaDevices) {
  const native = MediaDevices.prototype.getUserMedia;
  MediaDevices.prototype.getUserMedia = async function () {
    ${name === "OverconstrainedError" ? `return native.call(this, ${TOO_WIDE});` : `throw new DOMException("${message}", "${name}");`}
  };
}`;

async function joinsWithoutDevices(scene: TestScene, ana: User, ben: User, code: string): Promise<void> {
  await reachesState(ben, "connected");
  const { elapsed } = await until(
    "Ben's page reports the reason",
    () => eventsOf(ben),
    (list) => list.some(({ type, detail }) => type === "rtc-error" && detail === code),
  );
  scene.reportDuration(`${code} reported after`, elapsed);
  const codes = (await eventsOf(ben)).filter(({ type }) => type === "rtc-error").map(({ detail }) => detail);
  assert.deepEqual([...new Set(codes)], [code]);
  const sentence = await ben.page.evaluate(() => document.querySelector("rtc-room")?.state.error?.message ?? "none");
  assert.match(sentence, /^[A-Z].{15,}\.$/);
  assert((await ben.text()).includes(sentence), `Ben can read: ${sentence}`);
  await waitForMesh("Ana, and Ben without devices", framesOf(ana, ben));
  await ben.seesOthersMove(1);
  assert(types(await eventsOf(ben)).includes("rtc-joined"));
}

for (const product of ["Chromium", "Firefox"] as const) {
  testInScene(
    `${product}: each refusal of devices has a code and a message, and the participant joins without devices`,
    async (scene) => {
      const call = await startCall(scene, { Ana: "audio video", Ben: "audio video" });
      const chromium = await scene.chromium({ film: await smallFilm(scene) });
      const ana = await call.openUser("Ana", chromium);
      const browser = product === "Chromium" ? chromium : await scene.firefox({ toneHertz: 1000 });
      for (const { name, message, code } of REFUSALS) {
        const ben = await call.openUser("Ben", browser, refuse(name, message));
        await joinsWithoutDevices(scene, ana, ben, code);
        await ben.page.evaluate(() => document.querySelector("rtc-room")?.leave());
        await ben.context.close();
        await until(
          "Ana is alone",
          () => ana.others(),
          (tiles) => tiles.length === 0,
        );
      }
    },
  );
}

testInScene(
  "a page whose permissions policy forbids devices reports that, and the participant joins without devices",
  async (scene) => {
    const headers = { Ben: { "permissions-policy": "camera=(), microphone=()" } };
    const call = await startCall(scene, { Ana: "audio video", Ben: "audio video" }, { headers });
    const browser = await scene.chromium({ film: await smallFilm(scene) });
    const ana = await call.openUser("Ana", browser);
    await joinsWithoutDevices(scene, ana, await call.openUser("Ben", browser), "permission-blocked");
  },
);

testInScene(
  "a camera that is switched off and on while the network changes repeatedly adds no m-lines",
  async (scene) => {
    const users = await startMesh(scene, "Ana", "Ben");
    const [ana, ben] = users;
    assert(ana && ben);
    const rounds = scaled(200, 30);
    const sections = (): Promise<unknown[]> =>
      Promise.all(users.map(({ page }) => page.evaluate(() => window.eventRecorder.connections())));
    const before = await sections();
    const start = performance.now();
    const restarts = await Promise.all(
      users.map(({ page }) =>
        page.evaluate(async (count) => {
          const room = document.querySelector("rtc-room");
          if (!room) throw new Error("There is no room.");
          let restarted = 0;
          for (let round = 0; round < count; round++) {
            // Browsers report another network by this event. Every connection then restarts ICE.
            if (round % 10 === 5) {
              dispatchEvent(new Event("online"));
              restarted++;
            }
            await room.call.setCamera(round % 2 === 1);
          }
          return restarted;
        }, rounds),
      ),
    );
    scene.reportDuration(
      `${rounds} changes on each side with ${restarts.join(" and ")} restarts`,
      performance.now() - start,
    );
    const { elapsed } = await waitForMesh("Ana and Ben", framesOf(ana, ben));
    scene.reportDuration("after that, a complete mesh within", elapsed);
    scene.reportNumbers(
      "m-lines",
      ...((await sections()) as { sections: number }[][]).flat().map((connection) => connection.sections),
    );
    assert.deepEqual(await sections(), before, "The same connections, m-lines and transceivers as before.");
    await ana.seesOthersMove(1);
    await ben.seesOthersMove(1);
  },
);
