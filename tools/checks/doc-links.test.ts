import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, it } from "node:test";
import { root } from "../lib/processes.js";
import { linksOf, pages, readPage, sectionsOf } from "./markdown.js";

/** Why a link leads nowhere; `undefined` when it leads somewhere, or out of the project. */
function brokenBecause(page: string, target: string): string | undefined {
  if (/^[a-z][a-z+.-]*:/i.test(target)) return undefined;
  const [path = "", anchor] = target.split("#", 2);
  const file = path ? normalize(join(dirname(page), path)) : page;
  if (file.startsWith("..") || !existsSync(join(root, file))) return `there is no ${file}`;
  if (!anchor || !file.endsWith(".md")) return undefined;
  const anchors = sectionsOf(readPage(file)).map((section) => section.anchor);
  return anchors.includes(anchor) ? undefined : `${file} has no heading #${anchor}`;
}

void describe("the links of the documentation", () => {
  for (const page of pages()) {
    void it(`all lead somewhere: ${page}`, () => {
      const broken = linksOf(readPage(page)).flatMap(({ target, line }) => {
        const why = brokenBecause(page, target);
        return why ? [`${page}:${line} ${target}: ${why}`] : [];
      });
      assert.deepEqual(broken, []);
    });
  }

  void it("are checked for files and headings that do not exist", () => {
    assert.match(brokenBecause("README.md", "docs/nowhere.md") ?? "", /no docs\/nowhere\.md/);
    assert.match(brokenBecause("README.md", "docs/elements.md#rtc-nothing") ?? "", /no heading #rtc-nothing/);
    assert.match(brokenBecause("README.md", "../outside.md") ?? "", /no \.\.\/outside\.md/);
    assert.equal(brokenBecause("README.md", "docs/elements.md#rtc-room"), undefined);
  });

  void it("reach every page in docs/ from docs/index.md", () => {
    const listed = linksOf(readPage("docs/index.md")).map(({ target }) =>
      normalize(join("docs", target.split("#")[0] ?? "")),
    );
    const missing = pages().filter(
      (page) => page.startsWith("docs/") && page !== "docs/index.md" && !listed.includes(page),
    );
    assert.deepEqual(missing, []);
  });
});
