/**
 * One profile and one page for all test files of a browser, where the launcher makes new ones for each: what one file has
 * downloaded and compiled is there for the next, and a window costs Firefox more than most files do. Each file still has a
 * document of its own.
 *
 * @returns {Partial<Parameters<typeof import("@web/test-runner-playwright").playwrightLauncher>[0]>}
 */
export function onePageForAll() {
  /** @type {import("playwright-core").BrowserContext | undefined} */
  let context;
  /** @type {import("playwright-core").Page | undefined} */
  let page;

  return {
    async createBrowserContext({ browser }) {
      // One that has crashed is started anew.
      if (context?.browser() === browser) return context;
      context = await browser.newContext();
      // The launcher does so after each file; this one ends with its browser.
      context.close = async () => {};
      return context;
    },

    async createPage({ context }) {
      if (!page || page.isClosed()) page = await context.newPage();
      // A test that failed may not have taken these back.
      await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
      return page;
    },
  };
}
