import { expect } from "@open-wc/testing";
import { RtcError } from "../core/index.js";
import ar from "./ar.js";
import de from "./de.js";
import { until } from "../testing/until.js";
import { followLanguage, type Languages } from "./follow-language.js";
import { allTexts, barTexts, controlTexts, errorText, setTexts, texts } from "./texts.js";

describe("followLanguage", () => {
  const page = document.documentElement;
  const lang = page.lang;
  let stop: () => void = () => {};

  const shows = (label: string): Promise<boolean> => until(() => barTexts.leave === label, `"${label}"`);

  afterEach(async () => {
    page.lang = "en";
    await shows("Leave");
    stop();
    page.lang = lang;
  });

  it("speaks the language of the page from the start, and follows when it changes", async () => {
    page.lang = "de";
    stop = followLanguage();
    await shows("Verlassen");
    expect(barTexts.inCall(3)).to.equal("3 Personen im Gespräch");
    page.lang = "ar";
    await shows("مغادرة");
    page.lang = "en";
    await shows("Leave");
    expect(texts.you("Ana")).to.equal("Ana (you)");
  });

  it("takes a region for its language, and English for what it does not know", async () => {
    stop = followLanguage();
    page.lang = "de-AT";
    await shows("Verlassen");
    page.lang = "en-GB";
    await shows("Leave");
    page.lang = "AR";
    await shows("مغادرة");
    page.lang = "tlh";
    await shows("Leave");
  });

  it("leaves the page's own texts alone, whenever they were set", async () => {
    const before = { mute: texts.mute, camera: barTexts.camera };
    try {
      setTexts({ mute: "Hush" });
      stop = followLanguage();
      page.lang = "de";
      await shows("Verlassen");
      expect(texts.mute).to.equal("Hush");
      setTexts({ camera: "Lens" });
      page.lang = "ar";
      await shows("مغادرة");
      expect([texts.mute, barTexts.camera]).to.deep.equal(["Hush", "Lens"]);
    } finally {
      setTexts(before);
    }
  });

  it("has a sentence for every error, and the page's own in its place", async () => {
    const full = new RtcError("room-full", "The room is full.");
    const lost = new RtcError("device-lost", "The camera was disconnected.");
    stop = followLanguage();
    page.lang = "de";
    await shows("Verlassen");
    try {
      setTexts({ errors: { "room-full": "Come back tomorrow." } });
      expect(errorText(full)).to.equal("Come back tomorrow.");
      expect(errorText(lost)).to.equal(de.errors["device-lost"]);
      page.lang = "en";
      await shows("Leave");
      expect([errorText(full), errorText(lost)]).to.deep.equal(["Come back tomorrow.", lost.message]);
    } finally {
      setTexts({ errors: {} });
    }
  });

  it("stays English when a language cannot be loaded, and says so once", async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...said: unknown[]): unknown => warnings.push(said[0]);
    try {
      let asked = 0;
      const gone = (): ReturnType<Languages[string]> => {
        asked++;
        return Promise.reject(new TypeError("Failed to fetch dynamically imported module"));
      };
      stop = followLanguage({ de: () => import("./de.js"), nl: gone });
      for (const time of [1, 2]) {
        page.lang = "de";
        await shows("Verlassen");
        page.lang = "nl";
        await shows("Leave");
        expect(asked).to.equal(time);
      }
      expect(warnings).to.deep.equal(['The texts for lang="nl" could not be loaded.']);
    } finally {
      console.warn = warn;
    }
  });

  it("shows the language that was asked for last, however long another takes", async () => {
    let arrive: () => void = () => {};
    const late = new Promise<void>((resolve) => (arrive = resolve));
    stop = followLanguage({ ar: () => late.then(() => ({ default: ar })), de: () => import("./de.js") });
    page.lang = "ar";
    await Promise.resolve();
    page.lang = "de";
    await shows("Verlassen");
    arrive();
    // All that waited for it has run when the next task begins.
    await new Promise((next) => setTimeout(next));
    expect(barTexts.leave).to.equal("Verlassen");
  });
});

/** Of every text its path, its kind and which of the things that it is given are in it: `inCall: text of 0`. */
function shapes(texts: object, path = ""): string[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) => {
    const name = `${path}${key}`;
    if (typeof text === "object" && text) return shapes(text, `${name}.`);
    if (typeof text !== "function") return [`${name}: ${String(text).trim() && "text"}`];
    // Numbers, of which no language has a word in the place of the digits: they may stand for names, too.
    const given = [57, 68, 79].slice(0, text.length);
    const said = String(Reflect.apply(text, undefined, given));
    return [`${name}: text of ${given.flatMap((one, index) => (said.includes(`${one}`) ? [index] : [])).join()}`];
  });
}

/** English says errors in the sentences that they bring; of its keys only some have names of their own. */
const own = /^(errors|keyNames)\./;
const shapesOf = (texts: object): string[] =>
  shapes(texts)
    .filter((shape) => !own.test(shape))
    .sort();

describe("the languages", () => {
  const english = shapesOf(allTexts());
  const errors = Object.keys(de.errors).sort();

  it("there is much to be said in each of them", () => {
    expect(english.length).to.be.greaterThan(100);
    expect(english).to.include.members(["leave: text", "quality.poor: text", "pageOf: text of 0,1"]);
  });

  for (const [name, language] of Object.entries({ ar, de })) {
    it(`${name} has the same texts as English, no more and no fewer, and in each what it is given`, () => {
      expect(shapesOf(language)).to.deep.equal(english);
    });

    it(`${name} has a sentence for every error, and names for the keys that English names`, () => {
      expect(Object.keys(language.errors).sort()).to.deep.equal(errors);
      expect(Object.values(language.errors).every((sentence) => /\S[.؟!]$/.test(sentence))).to.equal(true);
      expect(language.keyNames).to.include.all.keys(Object.keys(controlTexts.keyNames));
    });
  }

  it("de counts one apart", () => {
    expect([1, 2].map(de.people)).to.deep.equal(["1 Person", "2 Personen"]);
    expect([1, 2].map(de.newMessages)).to.deep.equal(["1 neue Nachricht", "2 neue Nachrichten"]);
  });

  it("ar counts in the six forms of Arabic", () => {
    expect([0, 1, 2, 3, 11, 100].map(ar.inCall)).to.deep.equal([
      "لا أحد في المكالمة",
      "شخص واحد في المكالمة",
      "شخصان في المكالمة",
      "3 أشخاص في المكالمة",
      "11 شخصًا في المكالمة",
      "100 شخص في المكالمة",
    ]);
  });

  it("ar takes the right form for every number, whatever is counted", () => {
    const counted = { people: ar.people, joined: ar.haveJoined, left: ar.haveLeft, messages: ar.newMessages };
    for (const [what, say] of Object.entries(counted)) {
      const form = (number: number): string => say(number).replace(String(number), "#");
      const [few, many, hundreds] = [form(3), form(11), form(100)];
      expect(few, what).to.include("#").and.not.equal(many);
      for (const number of [4, 10, 103, 110]) expect(form(number), `${number} ${what}`).to.equal(few);
      for (const number of [12, 26, 99, 111, 199]) expect(form(number), `${number} ${what}`).to.equal(many);
      for (const number of [101, 102, 200, 1000]) expect(form(number), `${number} ${what}`).to.equal(hundreds);
      // One and two are words, or the noun itself.
      for (const number of [1, 2]) expect(say(number), `${number} ${what}`).not.to.match(/\d/);
    }
  });
});
