import { expect } from "@open-wc/testing";
import { until } from "./testing/until.js";

/** The languages that this page has downloaded. */
const downloaded = (): string[] =>
  performance
    .getEntriesByType("resource")
    .flatMap(({ name }) => /\/texts\/(de|ar)\.\w+/.exec(name)?.[1] ?? [])
    .sort();

describe("a page that uses the whole kit", () => {
  const page = document.documentElement;
  const { lang } = page;

  it("downloads a language only when it is used", async () => {
    // The page has more modules than browsers record by default.
    performance.setResourceTimingBufferSize(5000);
    page.lang = "en";
    try {
      const { RtcLeaveButton } = await import("./index.js");
      const button = new RtcLeaveButton();
      document.body.append(button);
      await button.updateComplete;
      const untilShown = (word: string): Promise<boolean> =>
        until(() => button.shadowRoot?.textContent.includes(word), `"${word}"`);
      await untilShown("Leave");
      expect(downloaded()).to.deep.equal([]);
      page.lang = "de-CH";
      await untilShown("Verlassen");
      await until(() => downloaded().length > 0, "the entry of the download");
      expect(downloaded()).to.deep.equal(["de"]);
      page.lang = "ar";
      await untilShown("مغادرة");
      await until(() => downloaded().length > 1, "the entry of the download");
      expect(downloaded()).to.deep.equal(["ar", "de"]);
      button.remove();
    } finally {
      page.lang = lang;
    }
  });
});
