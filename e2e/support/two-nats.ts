import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../tools/lib/room-server.js";
import { makeFilm } from "./media.js";
import { lacksNetwork, Network, PUBLIC_ADDRESS, type Side } from "./nat-network.js";
import type { User } from "./user.js";
import { testInScene, type TestScene } from "./test-scene.js";
import { until } from "./until.js";
import { installMediaRecorder, type MediaRecording } from "./media-recorder.js";

const NAMES = { a: "Ana", b: "Ben" } as const;
const SIDES: readonly Side[] = ["a", "b"];

export interface CallOptions {
  /** The environment of the room server. */
  variables?: Record<string, string>;
  /** More attributes of `<rtc-room>`. */
  attributes?: string;
  /** The side that has Firefox; the other has Chromium. */
  firefox?: Side;
  /** Whether the browsers report no network change to their pages, as after a change that is over at once. */
  noNetworkEvents?: boolean;
}

/** Sent to the browser as text. Keeps network events from the page, and changes nothing else. */
function hideNetworkEvents(): void {
  const connection = (navigator as { connection?: EventTarget }).connection;
  for (const [target, type] of [
    [window, "online"],
    [window, "offline"],
    [connection, "change"],
  ] as const) {
    target?.addEventListener(type, (event) => event.stopImmediatePropagation());
  }
}

/** Two users, each behind a router of their own, and the room server on the public network between them. */
export class TwoNats {
  readonly #users = new Map<Side, User>();

  constructor(
    readonly scene: TestScene,
    readonly network: Network,
  ) {}

  /** Opens both pages, which join by themselves. */
  async open({ variables = {}, attributes = "", firefox, noNetworkEvents = false }: CallOptions = {}): Promise<void> {
    const { scene, network } = this;
    const page = (name: string): string => `
<rtc-room room="standup" display-name="${name}" audio video autojoin debug ${attributes}><rtc-grid></rtc-grid></rtc-room>`;
    const quarters = ["red", "lime", "blue", "yellow"] as const;
    const film = await makeFilm(scene.folder, "film", { quarters, width: 160, height: 90, framesPerSecond: 10 });
    const port = await freePort();
    const origin = `http://${PUBLIC_ADDRESS}:${port}`;
    const [, , ...browsers] = await Promise.all([
      scene.roomServer({ a: page(NAMES.a), b: page(NAMES.b) }, { variables, port }),
      network.publish(port),
      ...SIDES.map(async (side) =>
        side === firefox
          ? scene.firefox({
              toneHertz: 440,
              prefs: { "dom.securecontext.allowlist": PUBLIC_ADDRESS },
              program: await network.firefox(side),
            })
          : scene.chromium({
              film,
              args: [`--unsafely-treat-insecure-origin-as-secure=${origin}`],
              program: await network.chromium(side),
            }),
      ),
    ]);
    for (const [index, side] of SIDES.entries()) {
      const browser = browsers[index];
      assert(browser);
      this.#users.set(
        side,
        await scene.openUser(
          NAMES[side],
          browser,
          `${origin}/${side}.html`,
          `(${String(installMediaRecorder)})();${noNetworkEvents ? `(${String(hideNetworkEvents)})();` : ""}`,
        ),
      );
    }
  }

  userAt(side: Side): User {
    const user = this.#users.get(side);
    assert(user);
    return user;
  }

  /** The recording of the page at this side, without its media. */
  recordingOf(side: Side): Promise<Omit<MediaRecording, "flow">> {
    return this.userAt(side).page.evaluate(() => {
      const { flow: _flow, ...rest } = window.mediaRecording;
      return rest;
    });
  }

  /** The connection state of the remote participant, on the page at this side. */
  stateAt(side: Side): Promise<string> {
    return this.userAt(side).page.evaluate(
      () => document.querySelector("rtc-room")?.state.remotes[0]?.connectionState ?? "no remote participant",
    );
  }

  /**
   * Waits until each page has received new audio and at least `pictures` new video frames since `since`. Returns how many
   * milliseconds after `since` that held for both.
   */
  async mediaSince(since: number, pictures = 3): Promise<number> {
    const moments = await Promise.all(
      SIDES.map(async (side) => {
        const { value } = await until(
          `${NAMES[side]}'s page receives media`,
          () =>
            this.userAt(side).page.evaluate(
              ([from, wanted]) => {
                const after = window.mediaRecording.flow.filter(({ at }) => at >= from);
                const first = after[0];
                const back = after.find(
                  ({ frames, audioPackets }) =>
                    first !== undefined && frames >= first.frames + wanted && audioPackets > first.audioPackets,
                );
                return { back: back?.at ?? 0, last: after.at(-1), state: window.mediaRecording.states.at(-1)?.state };
              },
              [since, pictures] as const,
            ),
          ({ back }) => back > 0,
        );
        return value.back;
      }),
    );
    const [a = 0, b = 0] = moments.map((moment) => moment - since);
    this.scene.reportText(
      `new ${pictures ? "pictures and " : ""}sound: ${NAMES.a} after ${a} ms, ${NAMES.b} after ${b} ms`,
    );
    return Math.max(a, b);
  }

  /** Waits until neither page receives anything: the packets that were on their way have arrived. */
  async mediaStopped(): Promise<void> {
    await Promise.all(
      SIDES.map((side) =>
        until(
          `${NAMES[side]}'s page receives no media`,
          () => this.userAt(side).page.evaluate(() => window.mediaRecording.flow.slice(-4)),
          (flow) =>
            flow.length === 4 &&
            new Set(flow.map(({ frames, audioPackets }) => `${frames} ${audioPackets}`)).size === 1,
        ),
      ),
    );
  }

  /** Keeps a fault for this long. There is nothing to wait for: the duration is the fault. */
  wait(milliseconds: number): Promise<void> {
    return sleep(milliseconds);
  }

  /** Reports the events of both pages since `from`, in short, beside the test's result. */
  async reportEvents(from: number): Promise<void> {
    for (const side of SIDES) {
      const { states, sockets, connectionsMade, errors, joined, left } = await this.recordingOf(side);
      const times = (list: { at: number; state: string }[]) =>
        list.filter(({ at }) => at >= from).map(({ at, state }) => `${state} ${((at - from) / 1000).toFixed(1)} s`);
      this.scene.reportText(
        `${NAMES[side]}: ${[
          ...times(states),
          ...times(sockets.map((at) => ({ at, state: "new socket" }))),
          `${connectionsMade} connection(s)`,
          ...errors.map(({ code }) => `error ${code}`),
          `joined: ${joined.length}, left: ${left.length}`,
        ].join(", ")}`,
      );
    }
  }
}

export interface NetworkTest {
  /** Whether the test takes minutes and runs only with `FAULTS=all`. */
  long?: boolean;
  /** Why the test cannot run on this machine, apart from what the network needs. */
  lacks?: string | false;
}

/** A test behind two NATs of its own. It is skipped, with the reason, where no network can be built. */
export function testBehindTwoNats(
  name: string,
  { long = false, lacks = false }: NetworkTest,
  body: (nats: TwoNats) => Promise<void>,
): void {
  const skip = (long && process.env["FAULTS"] !== "all" && "Long: FAULTS=all runs it.") || lacksNetwork() || lacks;
  if (skip) {
    void test(name, { skip }, () => {});
    return;
  }
  testInScene(name, async (scene) => {
    const network = await Network.build(scene.folder);
    scene.addCleanup(() => network.close());
    await body(new TwoNats(scene, network));
  });
}
