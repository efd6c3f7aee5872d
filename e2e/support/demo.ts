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

const judge = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** The demo's pages beside the bundle and the rooms, as `npm run demo` serves them; and more of them, by name and body. */
export async function serveDemo(scene: TestScene, more: Record<string, string> = {}): Promise<Server> {
  copyDemoPages(await scene.pages(more));
  return scene.roomServer({}, { variables: demoVars });
}

/** That nothing on a page keeps people out: by axe, in light and in dark colours. */
export async function expectAccessible({ page, name }: User): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: judge });
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    const violations = await page.evaluate(async () => {
      const found = await window.axe.run(document, { resultTypes: ["violations"] });
      return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    });
    assert.deepEqual(violations, [], `${name}'s page keeps nobody out, in ${colorScheme} colours.`);
  }
}

/** Asserts that an open page is accessible and fits a phone. */
export async function expectPresentable(person: User): Promise<void> {
  const { page } = person;
  await expectAccessible(person);
  const usual = page.viewportSize() ?? { width: 960, height: 640 };
  await page.setViewportSize({ width: 320, height: 640 });
  await until(
    `${person.name}'s page is no wider than 320 px`,
    () => page.evaluate(() => document.documentElement.scrollWidth),
    (needed) => needed <= 320,
  );
  await page.setViewportSize(usual);
}
