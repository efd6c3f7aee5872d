import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import type { Quarters } from "./media.js";
import { installPageProbe, type Sound, type ProbedTile } from "./page-probe.js";
import { until, watch, type Seen } from "./until.js";

/** Below any audible sound. Digital silence is about 0.00001. */
const SILENCE = 0.003;

/** tsx compiles named functions to calls of a helper, which a page does not have. */
const helpers = "globalThis.__name ??= (value) => value;";

/** A user in front of a page, in a browser context of their own: their actions, and what they see and hear. */
export class User {
  /** Uncaught exceptions and crashes of the page. */
  readonly problems: string[] = [];
  readonly consoleLines: string[] = [];
  readonly consoleErrors: string[] = [];

  private constructor(
    readonly name: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  /**
   * Opens a new context. `before` is a script that runs in every page before anything else. `device` describes the user's
   * device, such as a phone.
   */
  static async open(name: string, browser: Browser, before = "", device: BrowserContextOptions = {}): Promise<User> {
    const context = await browser.newContext({ viewport: { width: 960, height: 640 }, ...device });
    await context.addInitScript({ content: `${helpers}(${String(installPageProbe)})();${before}` });
    const user = new User(name, context, await context.newPage());
    user.#listen(user.page);
    return user;
  }

  #listen(page: Page): void {
    page.on("pageerror", (error) => this.problems.push(String(error.stack ?? error)));
    page.on("crash", () => this.problems.push("The page crashed."));
    page.on("console", (message) => {
      this.consoleLines.push(`${message.type()}: ${message.text()}`);
      if (message.type() === "error") this.consoleErrors.push(message.text());
    });
  }

  /** All tiles, or those that a selector names. */
  tiles(selector?: string): Promise<ProbedTile[]> {
    return this.page.evaluate((which) => window.pageProbe.tiles(which), selector);
  }

  /** The tiles of remote participants: all of them, or those that a selector names. */
  async others(selector?: string): Promise<ProbedTile[]> {
    return (await this.tiles(selector)).filter((tile) => !tile.local);
  }

  sound(): Promise<Sound> {
    return this.page.evaluate(() => window.pageProbe.sound());
  }

  /** How many video frames have been received so far, over all connections. */
  framesReceived(): Promise<number> {
    return this.page.evaluate(() => window.leakTracker.framesReceived());
  }

  text(): Promise<string> {
    return this.page.evaluate(() => window.pageProbe.text());
  }

  /** Presses the button inside a control, by the control's selector. Returns the moment of the click, as `Date.now()`. */
  async press(selector: string): Promise<number> {
    const clicked = this.page.evaluate(
      () =>
        new Promise<number>((resolve) =>
          addEventListener("click", () => resolve(Date.now()), { once: true, capture: true }),
        ),
    );
    await this.page.locator(`${selector} button`).click();
    return clicked;
  }

  /** Waits until the page reads `words`. */
  reads(words: RegExp): Promise<Seen<string>> {
    return until(
      `${this.name} reads ${words}`,
      () => this.text(),
      (text) => words.test(text),
    );
  }

  /** Waits until there are exactly `count` remote tiles, and the picture of each has changed since it was first seen. */
  async seesOthersMove(count: number, selector?: string): Promise<Seen<ProbedTile[]>> {
    let first: string[] = [];
    return until(
      `${this.name} sees ${count} moving picture(s)`,
      () => this.others(selector),
      (tiles) => {
        const pictures = tiles.filter((tile) => tile.showsVideo).map((tile) => tile.picture);
        if (tiles.length !== count || pictures.length !== count || pictures.includes("")) return false;
        if (first.length !== count) first = pictures;
        return pictures.every((picture, index) => picture !== first[index]);
      },
    );
  }

  /** Waits until the only tile that a selector names shows a changing picture, with these `quarters` if they are given. */
  sees(selector: string, quarters?: Quarters): Promise<Seen<ProbedTile[]>> {
    let first = "";
    return until(
      `${this.name} sees ${selector} move`,
      () => this.tiles(selector),
      ([tile, ...others]) => {
        if (!tile?.showsVideo || !tile.picture || others.length > 0) return false;
        if (quarters && tile.quarters.join() !== quarters.join()) return false;
        first ||= tile.picture;
        return tile.picture !== first;
      },
    );
  }

  /** Presses Tab until `target` has the focus, as a user without a mouse does. */
  async tabTo(target: Locator): Promise<void> {
    const limit = 60;
    for (let presses = 0; presses < limit; presses++) {
      await this.page.keyboard.press("Tab");
      if (await target.evaluate((element) => element.matches(":focus"))) return;
    }
    throw new Error(`${this.name} has pressed Tab ${limit} times, and ${target.toString()} never had the focus.`);
  }

  /** Waits until a second has passed without any sound. */
  hearsNothing(): Promise<Seen<Sound[]>> {
    return until(
      `${this.name} hears nothing`,
      () => watch(() => this.sound(), 1000),
      (sounds) => sounds.every(({ loudness }) => loudness < SILENCE),
    );
  }

  /** Waits until a microphone that beeps at `pitch` is heard. */
  hears(pitch: number): Promise<Seen<Sound>> {
    return until(
      `${this.name} hears ${pitch} Hz`,
      () => this.sound(),
      (sound) => sound.playing > 0 && sound.loudness > 0.01 && Math.abs(sound.pitch - pitch) < 45,
    );
  }
}
