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

/** The whole of a page: the tags of its body, and the one script that a person who writes HTML adds. */
const pageOf = (body: string): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>A call</title><link rel="icon" href="data:," /></head>
  <body>
    ${body}
    <script type="module" src="rtc-elements.js"></script>
  </body>
</html>
`;

/** All that one end-to-end test puts up, taken down in the end whatever happens. */
export class TestScene {
  readonly people: User[] = [];
  readonly #down: (() => Promise<unknown>)[] = [];

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
    scene.#down.push(() => rm(scene.folder, { recursive: true, force: true }));
    return scene;
  }

  /** Reports a measured figure beside the test's result. */
  note(what: string, milliseconds: number): void {
    this.#context.diagnostic(`${what}: ${Math.round(milliseconds)} ms`);
  }

  /** Reports in words beside the test's result. */
  say(sentence: string): void {
    this.#context.diagnostic(sentence);
  }

  /** Reports figures beside the test's result. */
  count(what: string, ...numbers: number[]): void {
    this.#context.diagnostic(`${what}: ${numbers.join(", ")}`);
  }

  /** One thing to be seen. Later steps of the same test depend on it, so the test ends if it fails. */
  async step(name: string, body: () => Promise<void>): Promise<void> {
    const seen = new Set<string>();
    await this.#context.test(name, async () => {
      await body();
      seen.add(name);
    });
    if (!seen.has(name)) throw new Error(`Not seen: ${name}`);
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

  /** Starts the real room server with these pages. No page may be added later: the server restarts when a file changes. */
  async roomServer(bodies: Record<string, string>, options: RoomServerOptions = {}): Promise<Server> {
    const { variables, port } = options;
    const serve = await this.pages(bodies);
    // No STUN: a test's calls stay on this machine.
    const vars = { ICE_SERVERS: "[]", ...variables };
    const server = await startRoomServer({ serve, vars, ...(port === undefined ? {} : { port }) });
    this.#down.push(() => server.stop());
    return server;
  }

  /** Serves these pages alone. */
  async pageServer(bodies: Record<string, string>, headers?: PageHeaders): Promise<Server> {
    const server = await startPageServer(await this.pages(bodies), headers);
    this.#down.push(() => server.stop());
    return server;
  }

  /** Takes something else down in the end, with the rest. */
  addCleanup(down: () => Promise<unknown>): void {
    this.#down.push(down);
  }

  chromium(options?: ChromiumOptions): Promise<Browser> {
    return this.#keep(launchChromium(options));
  }

  firefox(options: FirefoxOptions): Promise<Browser> {
    return this.#keep(launchFirefox(options));
  }

  async #keep(launch: Promise<Browser>): Promise<Browser> {
    const browser = await launch;
    this.#down.push(() => browser.close());
    return browser;
  }

  /**
   * Seats somebody in front of a page. `before` is script that runs in each of their pages before anything else; `at` says in
   * front of what they sit, if it is not an ordinary window.
   */
  async person(
    name: string,
    browser: Browser,
    url?: string,
    before?: string,
    at?: BrowserContextOptions,
  ): Promise<User> {
    const person = await User.open(name, browser, before, at);
    this.people.push(person);
    if (url !== undefined) await person.page.goto(url);
    return person;
  }

  /** The exceptions that nobody caught, on any page. */
  problems(): string[] {
    return this.people.flatMap((person) => person.problems.map((problem) => `${person.name}: ${problem}`));
  }

  /** The last that every page said of itself, for the one who reads a failure. */
  report(): string {
    return this.people.map((person) => [`— ${person.name} —`, ...person.consoleLines.slice(-60)].join("\n")).join("\n");
  }

  async close(): Promise<void> {
    for (const down of this.#down.reverse()) {
      await down().catch((error: unknown) => this.#context.diagnostic(`While clearing up: ${String(error)}`));
    }
  }
}

/** How long a test may take. No test needs a third of it; this only ends one that hangs, with its report. */
const LONGEST = 240_000;

/**
 * A test with a scene of its own. It also fails when any page has thrown an exception that nobody caught.
 *
 * @param limit How long it may take, in milliseconds.
 */
export function testInScene(name: string, body: (scene: TestScene) => Promise<void>, limit = LONGEST): void {
  void test(name, async (context) => {
    const scene = await TestScene.build(context);
    const hangs = new AbortController();
    const overtime = sleep(limit, undefined, { signal: hangs.signal }).then(() => {
      throw new Error(`Not done within ${limit} ms.`);
    });
    try {
      await Promise.race([body(scene), overtime]);
      const problems = scene.problems();
      if (problems.length > 0) throw new Error(`A page threw:\n${problems.join("\n")}`);
    } catch (error) {
      context.diagnostic(scene.report());
      throw error;
    } finally {
      hangs.abort();
      await scene.close();
    }
  });
}
