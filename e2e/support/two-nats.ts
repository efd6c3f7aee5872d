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

export interface CallWishes {
  /** The environment of the room server. */
  variables?: Record<string, string>;
  /** More attributes of `<rtc-room>`. */
  attributes?: string;
  /** The side that has Firefox; the other has Chromium. */
  firefox?: Side;
  /** Both browsers tell their pages nothing of the network, as happens after a change that is over at once. */
  untold?: boolean;
}

/** Sent to the browser as text. The events that the page listens to do not arrive; nothing else is touched. */
function tellNothing(): void {
  const connection = (navigator as { connection?: EventTarget }).connection;
  for (const [target, type] of [
    [window, "online"],
    [window, "offline"],
    [connection, "change"],
  ] as const) {
    target?.addEventListener(type, (event) => event.stopImmediatePropagation());
  }
}

/** Two people, each behind a router of their own, and the room server beyond. */
export class TwoNats {
  readonly #people = new Map<Side, User>();

  constructor(
    readonly scene: TestScene,
    readonly network: Network,
  ) {}

  /** Opens both pages, which join by themselves. */
  async open({ variables = {}, attributes = "", firefox, untold = false }: CallWishes = {}): Promise<void> {
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
      this.#people.set(
        side,
        await scene.person(
          NAMES[side],
          browser,
          `${origin}/${side}.html`,
          `(${String(installMediaRecorder)})();${untold ? `(${String(tellNothing)})();` : ""}`,
        ),
      );
    }
  }

  at(side: Side): User {
    const person = this.#people.get(side);
    assert(person);
    return person;
  }

  /** The recording of each page, without its media. */
  seen(side: Side): Promise<Omit<MediaRecording, "flow">> {
    return this.at(side).page.evaluate(() => {
      const { flow: _flow, ...rest } = window.mediaRecording;
      return rest;
    });
  }

  /** The report of a page about its connection to the other. */
  state(side: Side): Promise<string> {
    return this.at(side).page.evaluate(
      () => document.querySelector("rtc-room")?.state.remotes[0]?.connectionState ?? "nobody",
    );
  }

  /**
   * Waits until each hears the other and, unless none are asked for, sees them, with at least so many new pictures and new sound since `since`. Returns
   * how many milliseconds after `since` the later of the two did.
   */
  async mediaSince(since: number, pictures = 3): Promise<number> {
    const moments = await Promise.all(
      SIDES.map(async (side) => {
        const { value } = await until(
          `media comes in at ${NAMES[side]}`,
          () =>
            this.at(side).page.evaluate(
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
    this.scene.say(`new ${pictures ? "pictures and " : ""}sound: ${NAMES.a} after ${a} ms, ${NAMES.b} after ${b} ms`);
    return Math.max(a, b);
  }

  /** The longest time without a new picture or without sound at either, from `from` to `to`, in milliseconds. */
  async gap(from: number, to = Date.now()): Promise<number> {
    const gaps = await Promise.all(
      SIDES.map((side) =>
        this.at(side).page.evaluate(
          ([start, end]) => {
            const flow = window.mediaRecording.flow.filter(({ at }) => at >= start && at <= end);
            let longest = 0;
            for (const what of ["frames", "audioPackets"] as const) {
              let [count, at] = [-1, start];
              for (const sample of [...flow, { at: end, frames: Infinity, audioPackets: Infinity }]) {
                if (sample[what] === count) continue;
                longest = Math.max(longest, sample.at - at);
                [count, at] = [sample[what], sample.at];
              }
            }
            return longest;
          },
          [from, to] as const,
        ),
      ),
    );
    return Math.max(...gaps);
  }

  /** Lets a fault last. */
  lasting(milliseconds: number): Promise<void> {
    return sleep(milliseconds);
  }

  /** Everything that happened at both ends since `from`, in short, beside the test's result. */
  async tell(from: number): Promise<void> {
    for (const side of SIDES) {
      const { states, sockets, made, errors, came, went } = await this.seen(side);
      const times = (list: { at: number; state: string }[]) =>
        list.filter(({ at }) => at >= from).map(({ at, state }) => `${state} ${((at - from) / 1000).toFixed(1)} s`);
      this.scene.say(
        `${NAMES[side]}: ${[
          ...times(states),
          ...times(sockets.map((at) => ({ at, state: "new socket" }))),
          `${made} connection(s)`,
          ...errors.map(({ code }) => `error ${code}`),
          `came: ${came.length}, went: ${went.length}`,
        ].join(", ")}`,
      );
    }
  }
}

export interface NetworkTest {
  /** Takes minutes: only with `FAULTS=all`. */
  long?: boolean;
  /** Why it cannot be run on this machine, beside what the network itself lacks. */
  lacks?: string | false;
}

/** A test behind two NATs of its own. Where no network can be built it is skipped, and says why. */
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
