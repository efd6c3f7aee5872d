import { allTexts, type Language, speak } from "./texts.js";

/** Finds the texts of a language, which a page downloads only when it speaks it. */
export type Languages = Readonly<Record<string, () => Promise<{ default: Language }>>>;

const shipped: Languages = {
  ar: () => import("./ar.js"),
  de: () => import("./de.js"),
};

let english: ReturnType<typeof allTexts> | undefined;

/**
 * Makes the texts follow `<html lang>`, now and whenever it changes: `de-AT` is German, and what is not known is English. A
 * language that cannot be loaded leaves the page English, and is told of in the console, once. Does nothing where there is no
 * page. Returns what ends it.
 */
export function followLanguage(languages: Languages = shipped): () => void {
  const page = (globalThis as Partial<typeof globalThis>).document?.documentElement;
  if (!page) return () => {};
  const original = (english ??= allTexts());
  const missed = new Set<string>();
  let spoken = "en";

  const load = async (wanted: string): Promise<void> => {
    let texts = original;
    try {
      texts = (await languages[wanted]?.())?.default ?? original;
    } catch (error) {
      if (!missed.has(wanted)) console.warn(`The texts for lang="${wanted}" could not be loaded.`, error);
      missed.add(wanted);
    }
    // The page may have changed its mind meanwhile.
    if (spoken === wanted) speak(texts);
  };

  const follow = (): void => {
    const [wanted = ""] = page.lang.toLowerCase().split("-");
    const known = Object.hasOwn(languages, wanted) ? wanted : "en";
    if (known === spoken) return;
    spoken = known;
    void load(known);
  };
  follow();
  const observer = new MutationObserver(follow);
  observer.observe(page, { attributes: true, attributeFilter: ["lang"] });
  return () => observer.disconnect();
}
