import { test } from "node:test";
import type { Browser, Frame } from "playwright-core";
import { startDevServer, type DevServer, type ServerPlace } from "../../party/testing/dev-server.js";
import { makeFilm } from "./media.js";
import type { User } from "./user.js";
import { Proxy } from "./tcp-proxy.js";
import type { PageHeaders } from "./server.js";
import { testInScene, type TestScene } from "./test-scene.js";
import { until } from "./until.js";
import { eventRecorder, type RecordedEvent } from "./event-recorder.js";

/** Whether all faults are tried, at full length, or the quick half of them. */
export const ALL = process.env["FAULTS"] === "all";

/** A number of rounds or a length: at full length, or for every day. */
export const scaled = (full: number, quick: number): number => (ALL ? full : quick);

/** A test that takes too long for every day. */
export function long(name: string, body: (scene: TestScene) => Promise<void>, limit?: number): void {
  if (ALL) testInScene(`${name} (long)`, body, limit);
  else void test(`${name} (long)`, { skip: "FAULTS=all runs it" }, () => {});
}

/** A room server with a way of their own to it for each of the people, which a test can break. */
export interface Call {
  server: DevServer;
  /** The way of somebody, by name. */
  way(name: string): Proxy;
  url(page: string): string;
  /** Seats somebody in front of their page, with the event recorder and whatever else is to run before it. */
  seat(name: string, browser: Browser, before?: string): Promise<User>;
}

export interface CallOptions {
  variables?: Record<string, string>;
  place?: ServerPlace;
  /** More pages, by name and body. */
  pages?: Record<string, string>;
  /** The response headers of some pages. */
  headers?: PageHeaders;
  /** Whether there is nothing to break on anybody's way to the server: lighter, for a crowd. */
  direct?: boolean;
  /** Whether the pages wait to be told to join. */
  waiting?: boolean;
}

const bodyOf = (name: string, host: string, attributes: string): string => `
<rtc-room room="standup" host="${host}" display-name="${name}" ${attributes} debug>
  <rtc-grid></rtc-grid>
  <rtc-status></rtc-status>
  <rtc-mute-button></rtc-mute-button>
  <rtc-join-button></rtc-join-button>
</rtc-room>`;

/** Puts up a server and a page for each of the people; `people` are the attributes of their rooms, by name. */
export async function startCall(
  scene: TestScene,
  people: Record<string, string>,
  options: CallOptions = {},
): Promise<Call> {
  const { variables, place, pages = {}, direct = false, waiting = false } = options;
  const server = await startDevServer({ ICE_SERVERS: "[]", ...variables }, place);
  scene.addCleanup(() => server.stop());
  const ways = new Map<string, Proxy>();
  const bodies = { ...pages };
  for (const [name, attributes] of Object.entries(people)) {
    const wishes = waiting ? attributes : `${attributes} autojoin`;
    if (direct) {
      bodies[name] = bodyOf(name, server.host, wishes);
      continue;
    }
    const way = await Proxy.start(Number(server.host.split(":")[1]));
    scene.addCleanup(() => way.close());
    ways.set(name, way);
    bodies[name] = bodyOf(name, way.host, wishes);
  }
  const { host } = await scene.pageServer(bodies, options.headers);
  const url = (name: string): string => `http://${host}/${name}.html`;
  return {
    server,
    url,
    way: (name) => {
      const way = ways.get(name);
      if (!way) throw new Error(`There is nobody called ${name}.`);
      return way;
    },
    seat: (name, browser, before = "") => scene.person(name, browser, url(name), eventRecorder + before),
  };
}

/** A window of several pages: the lightest way to be several people in one browser. */
export const windowOf = (names: readonly string[]): string =>
  names
    .map((name) => `<iframe src="${name}.html" allow="camera; microphone; autoplay" width="300" height="200"></iframe>`)
    .join("");

/** A small picture: these tests are about whether it comes, and not about what it shows. */
export const smallFilm = (scene: TestScene): Promise<string> =>
  makeFilm(scene.folder, "film", {
    quarters: ["red", "lime", "blue", "yellow"],
    ...{ width: 160, height: 90, framesPerSecond: 10 },
  });

/** The pages themselves, for who looks at frames too. */
export const framesOf = (...people: readonly User[]): Frame[] => people.map(({ page }) => page.mainFrame());

/** The events of the room of a page since `from`, a length of the list. */
export const happened = (person: User, from = 0): Promise<RecordedEvent[]> =>
  person.page.evaluate((start) => window.eventRecorder.happened.slice(start), from);

export const types = (list: readonly RecordedEvent[]): string[] => list.map(({ type }) => type);

/** Waits until the page's room is in this state. Returns how long it took, in milliseconds. */
export async function reachesState(person: User, state: string, patience?: number): Promise<number> {
  const { elapsed } = await until(
    `${person.name}'s room is ${state}`,
    () => person.page.evaluate(() => document.querySelector("rtc-room")?.state.connectionState),
    (now) => now === state,
    patience,
  );
  return elapsed;
}

export const idOf = (person: User): Promise<string> =>
  person.page.evaluate(() => document.querySelector("rtc-room")?.state.local.id ?? "");
