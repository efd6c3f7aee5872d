import { expect } from "@open-wc/testing";
import { RtcError } from "../core/index.js";
import { until } from "../testing/until.js";
import ar from "./ar.js";
import de from "./de.js";
import en from "./en.js";
import { followLanguage, type Languages } from "./follow-language.js";
import * as modules from "./texts.js";
import { barTexts, errorText, setTexts, texts } from "./texts.js";

describe("followLanguage", () => {
  const page = document.documentElement;
  const lang = page.lang;
  let stop: () => void = () => {};

  const leaveLabelIs = (label: string): Promise<boolean> => until(() => barTexts.leave === label, `"${label}"`);

  afterEach(async () => {
    page.lang = "en";
    await leaveLabelIs("Leave");
    stop();
    page.lang = lang;
  });

  it("sets the language of the page from the start, and again whenever it changes", async () => {
    page.lang = "de";
    stop = followLanguage();
    await leaveLabelIs("Verlassen");
    expect(barTexts.inCall(3)).to.equal("3 Personen im Gespräch");
    page.lang = "ar";
    await leaveLabelIs("مغادرة");
    page.lang = "en";
    await leaveLabelIs("Leave");
    expect(texts.you("Ana")).to.equal("Ana (you)");
  });

  it("ignores the region of a language, and uses English for an unknown language", async () => {
    stop = followLanguage();
    page.lang = "de-AT";
    await leaveLabelIs("Verlassen");
    page.lang = "en-GB";
    await leaveLabelIs("Leave");
    page.lang = "AR";
    await leaveLabelIs("مغادرة");
    page.lang = "tlh";
    await leaveLabelIs("Leave");
  });

  it("keeps the page's own texts, set before or after the language", async () => {
    const before = { mute: texts.mute, camera: barTexts.camera };
    try {
      setTexts({ mute: "Hush" });
      stop = followLanguage();
      page.lang = "de";
      await leaveLabelIs("Verlassen");
      expect(texts.mute).to.equal("Hush");
      setTexts({ camera: "Lens" });
      page.lang = "ar";
      await leaveLabelIs("مغادرة");
      expect([texts.mute, barTexts.camera]).to.deep.equal(["Hush", "Lens"]);
    } finally {
      setTexts(before);
    }
  });

  it("replaces the sentences of errors, and keeps those that the page has set itself", async () => {
    const full = new RtcError("room-full", "The room is full.");
    const lost = new RtcError("device-lost", "The camera was disconnected.");
    stop = followLanguage();
    page.lang = "de";
    await leaveLabelIs("Verlassen");
    try {
      setTexts({ errors: { "room-full": "Come back tomorrow." } });
      expect(errorText(full)).to.equal("Come back tomorrow.");
      expect(errorText(lost)).to.equal(de.errors["device-lost"]);
      page.lang = "en";
      await leaveLabelIs("Leave");
      expect([errorText(full), errorText(lost)]).to.deep.equal(["Come back tomorrow.", lost.message]);
    } finally {
      setTexts({ errors: {} });
    }
  });

  it("falls back to English when a language cannot be loaded, and warns once", async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...args: unknown[]): unknown => warnings.push(args[0]);
    try {
      let downloads = 0;
      const missing = (): ReturnType<Languages[string]> => {
        downloads++;
        return Promise.reject(new TypeError("Failed to fetch dynamically imported module"));
      };
      stop = followLanguage({ de: () => import("./de.js"), nl: missing });
      for (const time of [1, 2]) {
        page.lang = "de";
        await leaveLabelIs("Verlassen");
        page.lang = "nl";
        await leaveLabelIs("Leave");
        expect(downloads).to.equal(time);
      }
      expect(warnings).to.deep.equal(['The texts for lang="nl" could not be loaded.']);
    } finally {
      console.warn = warn;
    }
  });

  it("shows the language requested last, even if an earlier one arrives later", async () => {
    let arrive: () => void = () => {};
    const late = new Promise<void>((resolve) => (arrive = resolve));
    stop = followLanguage({ ar: () => late.then(() => ({ default: ar })), de: () => import("./de.js") });
    page.lang = "ar";
    await Promise.resolve();
    page.lang = "de";
    await leaveLabelIs("Verlassen");
    arrive();
    // In the next task, everything that waited for the language has run.
    await new Promise((next) => setTimeout(next));
    expect(barTexts.leave).to.equal("Verlassen");
  });
});

/** The path of every text, its kind and which of its arguments appear in it: `inCall: text of 0`. */
function shapes(texts: object, path = ""): string[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) => {
    const name = `${path}${key}`;
    if (typeof text === "object" && text) return shapes(text, `${name}.`);
    if (typeof text !== "function") return [`${name}: ${String(text).trim() && "text"}`];
    // Numbers that no language writes as a word. They may stand for names, too.
    const args = [57, 68, 79].slice(0, text.length);
    const result = String(Reflect.apply(text, undefined, args));
    return [`${name}: text of ${args.flatMap((arg, index) => (result.includes(`${arg}`) ? [index] : [])).join()}`];
  });
}

/** The keys that a language names differ from one to another. */
const shapesOf = (texts: object): string[] =>
  shapes(texts)
    .filter((shape) => !shape.startsWith("keyNames."))
    .sort();

describe("the languages", () => {
  const english = shapesOf(en);

  it("are compared by more than a hundred texts", () => {
    expect(english.length).to.be.greaterThan(100);
    expect(english).to.include.members(["leave: text", "quality.poor: text", "pageOf: text of 0,1"]);
  });

  it("en has the texts of all groups that elements import, and no others", () => {
    const groups: object[] = Object.entries(modules).flatMap(([name, group]) =>
      /^texts$|Texts$/.test(name) && typeof group === "object" ? [group] : [],
    );
    expect(groups).to.have.length(10);
    expect(groups.flatMap((group) => Object.keys(group)).sort()).to.deep.equal(Object.keys(en).sort());
  });

  for (const [name, language] of Object.entries({ ar, de })) {
    it(`${name} has exactly the texts of English, each with the same arguments`, () => {
      expect(shapesOf(language)).to.deep.equal(english);
    });

    it(`${name} names the keys that English names`, () => {
      expect(language.keyNames).to.include.all.keys(Object.keys(en.keyNames));
    });
  }

  for (const [name, language] of Object.entries({ ar, de, en })) {
    it(`${name} writes every error as a sentence`, () => {
      for (const [code, sentence] of Object.entries(language.errors))
        expect(sentence, code).to.match(/\S([.؟!]|\s?…)$/);
    });
  }

  it("en and de have a singular", () => {
    expect([1, 2].map(en.people)).to.deep.equal(["1 person", "2 people"]);
    expect([0, 1, 2].map(en.waitForHost)).to.deep.equal([
      "A host will let you in soon.",
      "A host will let you in soon. 1 person is ahead of you.",
      "A host will let you in soon. 2 people are ahead of you.",
    ]);
    expect([1, 2].map(de.people)).to.deep.equal(["1 Person", "2 Personen"]);
    expect([1, 2].map(de.newMessages)).to.deep.equal(["1 neue Nachricht", "2 neue Nachrichten"]);
  });

  it("ar has the six plural forms of Arabic", () => {
    expect([0, 1, 2, 3, 11, 100].map(ar.inCall)).to.deep.equal([
      "لا أحد في المكالمة",
      "شخص واحد في المكالمة",
      "شخصان في المكالمة",
      "3 أشخاص في المكالمة",
      "11 شخصًا في المكالمة",
      "100 شخص في المكالمة",
    ]);
  });

  it("ar uses the right plural form for every number and every counted noun", () => {
    const counted = { people: ar.people, joined: ar.haveJoined, left: ar.haveLeft, messages: ar.newMessages };
    for (const [noun, text] of Object.entries(counted)) {
      const form = (number: number): string => text(number).replace(String(number), "#");
      const [few, many, hundreds] = [form(3), form(11), form(100)];
      expect(few, noun).to.include("#").and.not.equal(many);
      for (const number of [4, 10, 103, 110]) expect(form(number), `${number} ${noun}`).to.equal(few);
      for (const number of [12, 26, 99, 111, 199]) expect(form(number), `${number} ${noun}`).to.equal(many);
      for (const number of [101, 102, 200, 1000]) expect(form(number), `${number} ${noun}`).to.equal(hundreds);
      // One and two are words, or the noun itself.
      for (const number of [1, 2]) expect(text(number), `${number} ${noun}`).not.to.match(/\d/);
    }
  });
});
