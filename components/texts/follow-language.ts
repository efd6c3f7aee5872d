import { type Language, setLanguage } from "./texts.js";

/** Loads a language by its code: a page downloads a language only when it uses it. */
export type Languages = Readonly<Record<string, () => Promise<{ default: Language }>>>;

/** The languages beside English, which needs no download. */
const shipped: Languages = {
  ar: () => import("./ar.js"),
  de: () => import("./de.js"),
};

/**
 * Makes the texts follow `<html lang>`, now and whenever it changes. `de-AT` is German, an unknown language is English. If a language
 * cannot be loaded, the texts are English, and one warning is written to the console. Does nothing on a server. Returns a function
 * that ends it.
 */
export function followLanguage(languages: Languages = shipped): () => void {
  const page = (globalThis as Partial<typeof globalThis>).document?.documentElement;
  if (!page) return () => {};
  const failed = new Set<string>();
  let current = "en";

  const load = async (code: string): Promise<void> => {
    let texts: Partial<Language> = {};
    try {
      texts = (await languages[code]?.())?.default ?? {};
    } catch (error) {
      if (!failed.has(code)) console.warn(`The texts for lang="${code}" could not be loaded.`, error);
      failed.add(code);
    }
    // The language of the page may have changed during the download.
    if (current === code) setLanguage(texts);
  };

  const update = (): void => {
    const [code = ""] = page.lang.toLowerCase().split("-");
    const next = Object.hasOwn(languages, code) ? code : "en";
    if (next === current) return;
    current = next;
    void load(next);
  };
  update();
  const observer = new MutationObserver(update);
  observer.observe(page, { attributes: true, attributeFilter: ["lang"] });
  return () => observer.disconnect();
}
