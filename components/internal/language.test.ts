import { expect } from "@open-wc/testing";
import { RtcError } from "../core/index.js";
import ar from "../texts/ar.js";
import de from "../texts/de.js";
import { until } from "../testing/until.js";
import { followLanguage, type Languages } from "./language.js";
import { allTexts, barTexts, errorText, setTexts, texts } from "./texts.js";

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
      stop = followLanguage({ de: () => import("../texts/de.js"), nl: gone });
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
    stop = followLanguage({ ar: () => late.then(() => ({ default: ar })), de: () => import("../texts/de.js") });
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

describe("the languages", () => {
  for (const [name, language] of Object.entries({ ar, de })) {
    it(`${name} has a text for each of the English ones, of the same kind and with what it is given in it`, () => {
      for (const [key, english] of Object.entries(allTexts())) {
        const text: unknown = Reflect.get(language, key);
        expect(typeof text, key).to.equal(typeof english);
        if (typeof text === "string") expect(text.trim(), key).not.to.equal("");
      }
      expect(language.screenOf("Ana")).to.include("Ana");
    });
  }

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
});
