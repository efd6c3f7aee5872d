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

/** Whether all faults are tried at full length, or only the quick ones. */
export const ALL = process.env["FAULTS"] === "all";

/** A number of rounds or a duration: `full` with FAULTS=all, otherwise `quick`. */
export const scaled = (full: number, quick: number): number => (ALL ? full : quick);

/** A test that takes minutes: it runs only with FAULTS=all. */
export function long(name: string, body: (scene: TestScene) => Promise<void>, limit?: number): void {
  if (ALL) testInScene(`${name} (long)`, body, limit);
  else void test(`${name} (long)`, { skip: "FAULTS=all runs it" }, () => {});
}

/** A room server, and a proxy between it and each user, which a test can break. */
export interface Call {
  server: DevServer;
  /** The proxy of the user with this name. */
  proxyOf(name: string): Proxy;
  url(page: string): string;
  /** Opens the page of this name. The event recorder and the script `before` run before the page's own scripts. */
  openUser(name: string, browser: Browser, before?: string): Promise<User>;
}

export interface CallOptions {
  variables?: Record<string, string>;
  place?: ServerPlace;
  /** More pages, by name and body. */
  pages?: Record<string, string>;
  /** The response headers of some pages. */
  headers?: PageHeaders;
  /** Whether pages reach the server without a proxy: lighter, for many users. */
  direct?: boolean;
  /** Whether the rooms have no `autojoin`. */
  waiting?: boolean;
}

const bodyOf = (name: string, host: string, attributes: string): string => `
<rtc-room room="standup" host="${host}" display-name="${name}" ${attributes} debug>
  <rtc-grid></rtc-grid>
  <rtc-status></rtc-status>
  <rtc-mute-button></rtc-mute-button>
  <rtc-join-button></rtc-join-button>
</rtc-room>`;

/** Starts a server, and makes a page for each user. `users` has the attributes of their rooms, by name. */
export async function startCall(
  scene: TestScene,
  users: Record<string, string>,
  options: CallOptions = {},
): Promise<Call> {
  const { variables, place, pages = {}, direct = false, waiting = false } = options;
  const server = await startDevServer({ ICE_SERVERS: "[]", ...variables }, place);
  scene.addCleanup(() => server.stop());
  const proxies = new Map<string, Proxy>();
  const bodies = { ...pages };
  for (const [name, attributes] of Object.entries(users)) {
    const roomAttributes = waiting ? attributes : `${attributes} autojoin`;
    if (direct) {
      bodies[name] = bodyOf(name, server.host, roomAttributes);
      continue;
    }
    const proxy = await Proxy.start(Number(server.host.split(":")[1]));
    scene.addCleanup(() => proxy.close());
    proxies.set(name, proxy);
    bodies[name] = bodyOf(name, proxy.host, roomAttributes);
  }
  const { host } = await scene.pageServer(bodies, options.headers);
  const url = (name: string): string => `http://${host}/${name}.html`;
  return {
    server,
    url,
    proxyOf: (name) => {
      const proxy = proxies.get(name);
      if (!proxy) throw new Error(`There is no proxy for ${name}.`);
      return proxy;
    },
    openUser: (name, browser, before = "") => scene.openUser(name, browser, url(name), eventRecorder + before),
  };
}

/** A page with several pages in frames: the lightest way to have several participants in one browser. */
export const windowOf = (names: readonly string[]): string =>
  names
    .map((name) => `<iframe src="${name}.html" allow="camera; microphone; autoplay" width="300" height="200"></iframe>`)
    .join("");

/** A small picture: these tests check whether it arrives, not its content. */
export const smallFilm = (scene: TestScene): Promise<string> =>
  makeFilm(scene.folder, "film", {
    quarters: ["red", "lime", "blue", "yellow"],
    width: 160,
    height: 90,
    framesPerSecond: 10,
  });

/** The main frames of users' pages, for functions that take frames. */
export const framesOf = (...users: readonly User[]): Frame[] => users.map(({ page }) => page.mainFrame());

/** The recorded events of a page's room, from index `from` on. */
export const eventsOf = (user: User, from = 0): Promise<RecordedEvent[]> =>
  user.page.evaluate((start) => window.eventRecorder.events.slice(start), from);

export const types = (list: readonly RecordedEvent[]): string[] => list.map(({ type }) => type);

/** Waits until the page's room is in this state. Returns how long it took, in milliseconds. */
export async function reachesState(user: User, state: string, patience?: number): Promise<number> {
  const { elapsed } = await until(
    `${user.name}'s room is ${state}`,
    () => user.page.evaluate(() => document.querySelector("rtc-room")?.state.connectionState),
    (now) => now === state,
    patience,
  );
  return elapsed;
}

export const idOf = (user: User): Promise<string> =>
  user.page.evaluate(() => document.querySelector("rtc-room")?.state.local.id ?? "");
