import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import type { Quarters } from "./media.js";
import { installPageProbe, type Sound, type ProbedTile } from "./page-probe.js";
import { until, watch, type Seen } from "./until.js";

/** Less than any sound that somebody would call a sound. Digital silence is about 0.00001. */
const SILENCE = 0.003;

/** The compiler of the tests names functions through a helper that a page does not have. */
const helpers = "globalThis.__name ??= (value) => value;";

/** Somebody in front of a page, in a browser context of their own: what they do, see and hear. */
export class User {
  /** Exceptions that nobody caught, on any page they had open. */
  readonly problems: string[] = [];
  readonly consoleLines: string[] = [];
  readonly consoleErrors: string[] = [];

  private constructor(
    readonly name: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  /**
   * Sits down in a new context. `before` is script that runs in every page before anything else; `at` says in front of what:
   * a phone, say.
   */
  static async open(name: string, browser: Browser, before = "", at: BrowserContextOptions = {}): Promise<User> {
    const context = await browser.newContext({ viewport: { width: 960, height: 640 }, ...at });
    await context.addInitScript({ content: `${helpers}(${String(installPageProbe)})();${before}` });
    const person = new User(name, context, await context.newPage());
    person.#listen(person.page);
    return person;
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

  /** The tiles of the others: all of them, or of those that a selector names. */
  async others(selector?: string): Promise<ProbedTile[]> {
    return (await this.tiles(selector)).filter((tile) => !tile.local);
  }

  sound(): Promise<Sound> {
    return this.page.evaluate(() => window.pageProbe.sound());
  }

  /** How many frames of the others' pictures have come in so far, over all connections. */
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

  /** Waits until exactly `count` others are there and every picture of theirs has changed since the first look. */
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

  /** Waits until the one tile that a selector names shows a picture that changes: of this film, if its quarters are given. */
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

  /** Presses Tab until `target` has the focus, as somebody does who has no mouse. */
  async tabTo(target: Locator): Promise<void> {
    const most = 60;
    for (let presses = 0; presses < most; presses++) {
      await this.page.keyboard.press("Tab");
      if (await target.evaluate((element) => element.matches(":focus"))) return;
    }
    throw new Error(`${this.name} has pressed Tab ${most} times, and ${target.toString()} never had the focus.`);
  }

  /** Waits until there has been nothing to hear for a second. */
  hearsNothing(): Promise<Seen<Sound[]>> {
    return until(
      `${this.name} hears nothing`,
      () => watch(() => this.sound(), 1000),
      (sounds) => sounds.every(({ loudness }) => loudness < SILENCE),
    );
  }

  /** Waits until one voice is playing and beeps at `pitch`. */
  hears(pitch: number): Promise<Seen<Sound>> {
    return until(
      `${this.name} hears ${pitch} Hz`,
      () => this.sound(),
      (sound) => sound.playing > 0 && sound.loudness > 0.01 && Math.abs(sound.pitch - pitch) < 45,
    );
  }
}
