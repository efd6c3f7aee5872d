import type { Browser, BrowserContext, Page } from "playwright-core";
import { installProbe, type Sound, type TileSeen } from "./probe.js";
import { until, type Seen } from "./until.js";

/** The compiler of the tests names functions through a helper that a page does not have. */
const helpers = "globalThis.__name ??= (value) => value;";

/** Somebody in front of a page, in a browser context of their own: what they do, see and hear. */
export class Person {
  /** Exceptions that nobody caught, on any page they had open. */
  readonly problems: string[] = [];
  readonly consoleLines: string[] = [];
  readonly consoleErrors: string[] = [];

  private constructor(
    readonly name: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  /** Sits down in a new context. `before` is script that runs in every page before anything else. */
  static async sitDown(name: string, browser: Browser, before = ""): Promise<Person> {
    const context = await browser.newContext({ viewport: { width: 960, height: 640 } });
    await context.addInitScript({ content: `${helpers}(${String(installProbe)})();${before}` });
    const person = new Person(name, context, await context.newPage());
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

  tiles(): Promise<TileSeen[]> {
    return this.page.evaluate(() => window.probe.tiles());
  }

  /** The tiles of the others. */
  async others(): Promise<TileSeen[]> {
    return (await this.tiles()).filter((tile) => !tile.local);
  }

  sound(): Promise<Sound> {
    return this.page.evaluate(() => window.probe.sound());
  }

  /** How many frames of the others' pictures have come in so far, over all connections. */
  framesReceived(): Promise<number> {
    return this.page.evaluate(() => window.ledger.framesReceived());
  }

  text(): Promise<string> {
    return this.page.evaluate(() => window.probe.text());
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
  async seesOthersMove(count: number): Promise<Seen<TileSeen[]>> {
    let first: string[] = [];
    return until(
      `${this.name} sees ${count} moving picture(s)`,
      () => this.others(),
      (tiles) => {
        const pictures = tiles.filter((tile) => tile.showsVideo).map((tile) => tile.picture);
        if (tiles.length !== count || pictures.length !== count || pictures.includes("")) return false;
        if (first.length !== count) first = pictures;
        return pictures.every((picture, index) => picture !== first[index]);
      },
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
