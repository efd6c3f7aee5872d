/**
 * One profile for all pages of a browser, where the launcher makes one for each: what one page has downloaded and compiled is
 * there for the next. Each test file still has a page of its own.
 *
 * @returns {Partial<Parameters<typeof import("@web/test-runner-playwright").playwrightLauncher>[0]>}
 */
export function onePageAfterAnother() {
  /** @type {import("playwright-core").BrowserContext | undefined} */
  let context;
  /** @type {import("playwright-core").Page | undefined} */
  let page;

  return {
    async createBrowserContext({ browser }) {
      if (context) return context;
      context = await browser.newContext();
      // The launcher does so after each file; this one ends with its browser.
      context.close = async () => {};
      return context;
    },

    async createPage({ context }) {
      const last = page;
      page = await context.newPage();
      await last?.close();
      return page;
    },
  };
}
