import assert from "node:assert/strict";
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test, type TestContext } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { launchChromium, launchFirefox, type ChromiumOptions, type FirefoxOptions } from "./browsers.js";
import { bundle } from "./bundle.js";
import { User } from "./user.js";
import { startRoomServer } from "../../tools/lib/room-server.js";
import { startPageServer, type PageHeaders, type Server } from "./server.js";

export interface RoomServerOptions {
  /** The server's environment, such as `ROOM_CAPACITY`. */
  variables?: Record<string, string>;
  /** A free one by default. */
  port?: number;
}

/** A whole page as an author writes it: the tags of its body, and one script. */
const pageOf = (body: string): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>A call</title><link rel="icon" href="data:," /></head>
  <body>
    ${body}
    <script type="module" src="rtc-elements.js"></script>
  </body>
</html>
`;

/** The servers, browsers, pages and files of one end-to-end test. `close` removes them, whatever happens. */
export class TestScene {
  readonly users: User[] = [];
  readonly #cleanups: (() => Promise<unknown>)[] = [];
  readonly #context: TestContext;

  private constructor(
    /** A temporary folder for films and recordings. */
    readonly folder: string,
    context: TestContext,
  ) {
    this.#context = context;
  }

  static async build(context: TestContext): Promise<TestScene> {
    const scene = new TestScene(await mkdtemp(join(tmpdir(), "rtc-elements-")), context);
    scene.addCleanup(() => rm(scene.folder, { recursive: true, force: true }));
    return scene;
  }

  /** Reports a measured time beside the test's result, and the goal for it. Only `npm test -- faults` fails when a goal is missed. */
  reportDuration(what: string, milliseconds: number, goal?: number): void {
    const missed = goal !== undefined && milliseconds > goal;
    const comparison = goal === undefined ? "" : `, goal ${goal} ms${missed ? ", missed" : ""}`;
    const sentence = `${what}: ${Math.round(milliseconds)} ms${comparison}`;
    this.#context.diagnostic(sentence);
    // A busy machine misses goals although nothing is wrong, so they count only where a person watches a quiet machine.
    if (process.env["GOALS"] === "strict") assert(!missed, sentence);
  }

  /** Reports a sentence beside the test's result. */
  reportText(sentence: string): void {
    this.#context.diagnostic(sentence);
  }

  /** Reports numbers beside the test's result. */
  reportNumbers(what: string, ...numbers: number[]): void {
    this.#context.diagnostic(`${what}: ${numbers.join(", ")}`);
  }

  /** A subtest. Later steps of the same test depend on it, so the test ends if it fails. */
  async step(name: string, body: () => Promise<void>): Promise<void> {
    let hasPassed = false as boolean;
    await this.#context.test(name, async () => {
      await body();
      hasPassed = true;
    });
    if (!hasPassed) throw new Error(`The step failed: ${name}`);
  }

  /** Writes pages of pure HTML, by name and body, next to the bundle, and returns their folder. */
  async pages(bodies: Record<string, string>): Promise<string> {
    const folder = join(this.folder, "pages");
    await mkdir(folder, { recursive: true });
    const file = await bundle();
    await copyFile(file, join(folder, "rtc-elements.js"));
    for (const language of (await readdir(dirname(file))).filter((name) => /^rtc-elements\.\w+\.js$/.test(name))) {
      await copyFile(join(dirname(file), language), join(folder, language));
    }
    for (const [name, body] of Object.entries(bodies)) await writeFile(join(folder, `${name}.html`), pageOf(body));
    return folder;
  }

  /** Starts the real room server with these pages. Add no page later: the server restarts when a file changes. */
  async roomServer(bodies: Record<string, string>, options: RoomServerOptions = {}): Promise<Server> {
    const { variables, port } = options;
    const serve = await this.pages(bodies);
    // No STUN: a test's calls stay on this machine.
    const vars = { ICE_SERVERS: "[]", ...variables };
    const server = await startRoomServer({ serve, vars, ...(port === undefined ? {} : { port }) });
    this.addCleanup(() => server.stop());
    return server;
  }

  /** Serves these pages without a room server. */
  async pageServer(bodies: Record<string, string>, headers?: PageHeaders): Promise<Server> {
    const server = await startPageServer(await this.pages(bodies), headers);
    this.addCleanup(() => server.stop());
    return server;
  }

  /** Runs `cleanup` when the test ends. The last one added runs first. */
  addCleanup(cleanup: () => Promise<unknown>): void {
    this.#cleanups.push(cleanup);
  }

  chromium(options?: ChromiumOptions): Promise<Browser> {
    return this.#closeAtEnd(launchChromium(options));
  }

  firefox(options: FirefoxOptions): Promise<Browser> {
    return this.#closeAtEnd(launchFirefox(options));
  }

  async #closeAtEnd(launch: Promise<Browser>): Promise<Browser> {
    const browser = await launch;
    this.addCleanup(() => browser.close());
    return browser;
  }

  /**
   * Opens a page for a user of their own browser context. `before` is a script that runs in each of their pages before
   * anything else. `device` describes the user's device, by default a window of a computer.
   */
  async openUser(
    name: string,
    browser: Browser,
    url?: string,
    before?: string,
    device?: BrowserContextOptions,
  ): Promise<User> {
    const user = await User.open(name, browser, before, device);
    this.users.push(user);
    if (url !== undefined) await user.page.goto(url);
    return user;
  }

  /** The uncaught exceptions of all pages. */
  uncaughtErrors(): string[] {
    return this.users.flatMap((user) => user.problems.map((problem) => `${user.name}: ${problem}`));
  }

  /** The last lines of each page's console, for the report of a failure. */
  consoleTails(): string {
    return this.users.map((user) => [`— ${user.name} —`, ...user.consoleLines.slice(-60)].join("\n")).join("\n");
  }

  async close(): Promise<void> {
    for (const cleanup of this.#cleanups.reverse()) {
      await cleanup().catch((error: unknown) => this.#context.diagnostic(`While cleaning up: ${String(error)}`));
    }
  }
}

/** How long a test may take. No test needs a third of it: the limit ends a test that hangs, with its report. */
const LIMIT = 240_000;

/**
 * A test with a scene of its own. It also fails when any page has an uncaught exception.
 *
 * @param limit How long the test may take, in milliseconds.
 */
export function testInScene(name: string, body: (scene: TestScene) => Promise<void>, limit = LIMIT): void {
  void test(name, async (context) => {
    const scene = await TestScene.build(context);
    const ended = new AbortController();
    const overtime = sleep(limit, undefined, { signal: ended.signal }).then(() => {
      throw new Error(`Not done within ${limit} ms.`);
    });
    try {
      await Promise.race([body(scene), overtime]);
      const errors = scene.uncaughtErrors();
      if (errors.length > 0) throw new Error(`A page threw:\n${errors.join("\n")}`);
    } catch (error) {
      context.diagnostic(scene.consoleTails());
      throw error;
    } finally {
      ended.abort();
      await scene.close();
    }
  });
}
