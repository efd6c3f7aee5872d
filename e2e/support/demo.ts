import assert from "node:assert/strict";
import { createRequire } from "node:module";
import type axe from "axe-core";
import { copyDemoPages, demoVars } from "../../tools/lib/demo-pages.js";
import type { User } from "./user.js";
import type { Server } from "./server.js";
import type { TestScene } from "./test-scene.js";
import { until } from "./until.js";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Serves the demo's pages with the room server, as `npm run demo` does, and `more` pages by name and body. */
export async function serveDemo(scene: TestScene, more: Record<string, string> = {}): Promise<Server> {
  copyDemoPages(await scene.pages(more));
  return scene.roomServer({}, { variables: demoVars });
}

/** Asserts that axe finds no barrier on a page, in light and in dark colours. */
export async function expectAccessible({ page, name }: User): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: axePath });
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    const violations = await page.evaluate(async () => {
      const found = await window.axe.run(document, { resultTypes: ["violations"] });
      return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    });
    assert.deepEqual(violations, [], `${name}'s page is accessible in ${colorScheme} colours.`);
  }
}

/** Asserts that an open page is accessible and fits a phone. */
export async function expectPresentable(user: User): Promise<void> {
  const { page } = user;
  await expectAccessible(user);
  const usual = page.viewportSize() ?? { width: 960, height: 640 };
  await page.setViewportSize({ width: 320, height: 640 });
  await until(
    `${user.name}'s page is no wider than 320 px`,
    () => page.evaluate(() => document.documentElement.scrollWidth),
    (needed) => needed <= 320,
  );
  await page.setViewportSize(usual);
}
