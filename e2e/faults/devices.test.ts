import assert from "node:assert/strict";
import { converged } from "../support/wait-for-mesh.js";
import {
  framesOf,
  scaled,
  happened,
  reachesState,
  startCall,
  smallFilm,
  types,
  type Call,
} from "../support/faulty-call.js";
import type { User } from "../support/user.js";
import { testInScene, type TestScene } from "../support/test-scene.js";
import { until } from "../support/until.js";

async function people(scene: TestScene, ...names: string[]): Promise<{ call: Call; seated: User[] }> {
  const call = await startCall(scene, Object.fromEntries(names.map((name) => [name, "audio video"])));
  const browser = await scene.chromium({ film: await smallFilm(scene) });
  const seated: User[] = [];
  for (const name of names) seated.push(await call.seat(name, browser));
  await converged(names.join(" and "), framesOf(...seated));
  return { call, seated };
}

/** The state of a participant's microphone on every page: their own and those of the others. */
const microphones = (seated: readonly User[], name: string): Promise<(string | undefined)[]> =>
  Promise.all(
    seated.map((person) =>
      person.page.evaluate((who) => {
        const room = document.querySelector("rtc-room");
        return [room?.state.local, ...(room?.state.remotes ?? [])].find((one) => one?.displayName === who)?.microphone;
      }, name),
    ),
  );

testInScene(
  "a microphone that is muted and unmuted a hundred times at once is in the same state everywhere",
  async (scene) => {
    const { seated } = await people(scene, "Ana", "Ben", "Cleo");
    const [ana] = seated;
    assert(ana);
    for (const [clicks, state] of [
      [100, "on"],
      [101, "muted"],
    ] as const) {
      await ana.page.evaluate(async (count) => {
        const button = document.querySelector("rtc-mute-button");
        for (let click = 0; click < count; click++) {
          button?.click();
          // A click asks for the opposite of what the button shows; it must have had the time to show it.
          await button?.updateComplete;
        }
      }, clicks);
      const { elapsed } = await until(
        `Ana's microphone is ${state} for everybody`,
        () => microphones(seated, "Ana"),
        (seen) => seen.every((one) => one === state),
      );
      scene.note(`after ${clicks} clicks everybody knows that it is ${state}, after`, elapsed);
      const isSent: boolean | undefined = await ana.page.evaluate(
        () => document.querySelector("rtc-room")?.state.local.streams.microphone?.getTracks()[0]?.enabled,
      );
      assert.equal(isSent, state === "on", "And what is said is what is sent.");
      for (const person of seated.slice(1)) {
        const [tile] = (await person.others()).filter(({ text }) => text.includes("Ana"));
        assert.equal(tile?.states.includes("muted"), state === "muted", `${person.name} sees it on the tile.`);
      }
    }
    await converged("everybody", framesOf(...seated));
  },
);

/**
 * Ends a track as an unplugged device does. No browser can be told to unplug its fake device, so the page stops the
 * track, which is silent, and dispatches the event by itself.
 */
const unplug = (person: User, source: "microphone" | "camera"): Promise<void> =>
  person.page.evaluate((name) => {
    const [track] = document.querySelector("rtc-room")?.state.local.streams[name]?.getTracks() ?? [];
    if (!track) throw new Error(`There is no ${name}.`);
    track.stop();
    track.dispatchEvent(new Event("ended"));
  }, source);

/** Waits until the source is on another live track. */
const replaced = async (person: User, source: "microphone" | "camera", before: string | undefined): Promise<number> => {
  const { elapsed } = await until(
    `${person.name} has another ${source}`,
    () => trackOf(person, source),
    (track) => track?.readyState === "live" && track.id !== before,
  );
  return elapsed;
};

const trackOf = (person: User, source: "microphone" | "camera") =>
  person.page.evaluate((name) => {
    const [track] = document.querySelector("rtc-room")?.state.local.streams[name]?.getTracks() ?? [];
    return track && { id: track.id, readyState: track.readyState, enabled: track.enabled };
  }, source);

for (const source of ["camera", "microphone"] as const) {
  for (const muted of [false, true]) {
    const how = source === "microphone" ? (muted ? ", muted as it was" : ", heard as it was") : "";
    if (source === "camera" && muted) continue;
    testInScene(`a ${source} that is unplugged in the call is replaced by another${how}`, async (scene) => {
      const { seated } = await people(scene, "Ana", "Ben");
      const [ana, ben] = seated;
      assert(ana && ben);
      if (muted) await ana.press("rtc-mute-button");
      const state = muted ? "muted" : "on";
      await until(
        `Ana's microphone is ${state} for both`,
        () => microphones(seated, "Ana"),
        (seen) => seen.every((one) => one === state),
      );
      const from = (await happened(ana)).length;
      const before = await trackOf(ana, source);
      await unplug(ana, source);
      const elapsed = await replaced(ana, source, before?.id);
      scene.note(`another ${source} after`, elapsed);
      assert(elapsed < 2000);
      const told = (await happened(ana, from)).filter(({ type }) => type === "rtc-error").map(({ what }) => what);
      assert.deepEqual(told, ["device-lost"]);
      await until(
        `Ana's microphone is ${state} for both, still`,
        () => microphones(seated, "Ana"),
        (seen) => seen.every((one) => one === state),
      );
      if (source === "microphone") assert.equal((await trackOf(ana, source))?.enabled, !muted);
      const { elapsed: again } = await converged("Ana and Ben", framesOf(ana, ben));
      scene.note("bytes rise on every track again after another", again);
      await ben.seesOthersMove(1);
      if (muted) {
        await ana.press("rtc-mute-button");
      }
      await until(
        "Ben hears Ana",
        () => ben.sound(),
        ({ loudness }) => loudness > 0.01,
      );
    });
  }
}

/** How a browser refuses, and what that is called. Only a part of it can be brought about; a page plays the rest. */
const REFUSALS = [
  { name: "NotAllowedError", message: "Permission denied", code: "permission-denied" },
  { name: "NotAllowedError", message: "Permission dismissed", code: "request-dismissed" },
  { name: "SecurityError", message: "Not here", code: "permission-blocked" },
  { name: "NotFoundError", message: "Requested device not found", code: "device-not-found" },
  { name: "NotReadableError", message: "Could not start video source", code: "device-busy" },
  { name: "AbortError", message: "Starting failed", code: "device-busy" },
  { name: "OverconstrainedError", message: "", code: "device-unavailable" },
] as const;

/** Of a camera as wide as this there is none. It is really asked for, since Firefox knows no way to make this error. */
const TOO_WIDE = "{ video: { width: { exact: 99999 } } }";

const refuse = (name: string, message: string): string => `if (navigator.mediaDevices) {
  const native = MediaDevices.prototype.getUserMedia;
  MediaDevices.prototype.getUserMedia = async function () {
    ${name === "OverconstrainedError" ? `return native.call(this, ${TOO_WIDE});` : `throw new DOMException("${message}", "${name}");`}
  };
}`;

async function takesPartWithout(scene: TestScene, ana: User, ben: User, code: string): Promise<void> {
  await reachesState(ben, "connected");
  const { elapsed } = await until(
    "Ben's page tells why",
    () => happened(ben),
    (list) => list.some(({ type, what }) => type === "rtc-error" && what === code),
  );
  scene.note(`${code} told after`, elapsed);
  const codes = (await happened(ben)).filter(({ type }) => type === "rtc-error").map(({ what }) => what);
  assert.deepEqual([...new Set(codes)], [code]);
  const sentence = await ben.page.evaluate(() => document.querySelector("rtc-room")?.state.error?.message ?? "none");
  assert.match(sentence, /^[A-Z].{15,}\.$/);
  assert((await ben.text()).includes(sentence), `Ben can read: ${sentence}`);
  await converged("Ana and Ben, who only sees and hears", framesOf(ana, ben));
  await ben.seesOthersMove(1);
  assert(types(await happened(ben)).includes("rtc-joined"));
}

for (const product of ["Chromium", "Firefox"] as const) {
  testInScene(
    `${product}: every refusal of devices has its code and its sentence, and the call goes on without`,
    async (scene) => {
      const call = await startCall(scene, { Ana: "audio video", Ben: "audio video" });
      const chromium = await scene.chromium({ film: await smallFilm(scene) });
      const ana = await call.seat("Ana", chromium);
      const browser = product === "Chromium" ? chromium : await scene.firefox({ toneHertz: 1000 });
      for (const { name, message, code } of REFUSALS) {
        const ben = await call.seat("Ben", browser, refuse(name, message));
        await takesPartWithout(scene, ana, ben, code);
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
  "a page that may not ask for devices says whose mistake that is, and the call goes on without",
  async (scene) => {
    const headers = { Ben: { "permissions-policy": "camera=(), microphone=()" } };
    const call = await startCall(scene, { Ana: "audio video", Ben: "audio video" }, { headers });
    const browser = await scene.chromium({ film: await smallFilm(scene) });
    const ana = await call.seat("Ana", browser);
    await takesPartWithout(scene, ana, await call.seat("Ben", browser), "permission-blocked");
  },
);

testInScene(
  "a camera switched off and on while the network changes again and again: no new m-lines, and one call",
  async (scene) => {
    const { seated } = await people(scene, "Ana", "Ben");
    const [ana, ben] = seated;
    assert(ana && ben);
    const rounds = scaled(200, 30);
    const sections = (): Promise<unknown[]> =>
      Promise.all(seated.map(({ page }) => page.evaluate(() => window.eventRecorder.connections())));
    const before = await sections();
    const start = performance.now();
    const restarts = await Promise.all(
      seated.map(({ page }) =>
        page.evaluate(async (count) => {
          const room = document.querySelector("rtc-room");
          if (!room) throw new Error("There is no room.");
          let restarted = 0;
          for (let round = 0; round < count; round++) {
            // As a browser tells of another network; every connection restarts ICE.
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
    scene.note(`${rounds} changes on each side with ${restarts.join(" and ")} restarts`, performance.now() - start);
    const { elapsed } = await converged("Ana and Ben", framesOf(ana, ben));
    scene.note("one call again after another", elapsed);
    scene.count("m-lines", ...((await sections()) as { sections: number }[][]).flat().map((one) => one.sections));
    assert.deepEqual(await sections(), before, "The same connections, m-lines and transceivers as before.");
    await ana.seesOthersMove(1);
    await ben.seesOthersMove(1);
  },
);
