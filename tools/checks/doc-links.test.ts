import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, it } from "node:test";
import { root } from "../lib/processes.js";
import { codeBlocksOf, codeSpans, linksOf, pages, readPage, sectionsOf } from "./markdown.js";

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

  void it("reach every page in docs/ from docs/index.md: by its own link, or by that of its folder", () => {
    const links = linksOf(readPage("docs/index.md"));
    const listed = links.map(({ target }) => join("docs", target.split("#")[0] ?? ""));
    const missing = pages().filter(
      (page) => page.startsWith("docs/") && page !== "docs/index.md" && !listed.some((one) => isAt(page, one)),
    );
    assert.deepEqual(missing, []);
  });
});

const isAt = (page: string, listed: string): boolean =>
  page === listed || (listed.endsWith("/") && page.startsWith(listed));

void describe("docs/internals/architecture.md", () => {
  const page = readPage("docs/internals/architecture.md");

  void it("draws every folder of the project, and none that does not exist", () => {
    const tree = codeBlocksOf(page).find(({ language, code }) => language === "text" && code.includes("components/"));
    const drawn: string[] = [];
    const above: string[] = [];
    for (const line of tree?.code.split("\n") ?? []) {
      const [, indent = "", name] = /^( *)(\S+)\/ +\S/.exec(line) ?? [];
      assert(name, `"${line}" is no folder with a description`);
      above.splice(indent.length / 2, Infinity, name);
      drawn.push(above.join("/"));
    }
    assert.deepEqual(drawn.sort(), foldersOfSources());
  });

  void it("names only files that exist", () => {
    const spans = sectionsOf(page).flatMap(({ lines }) => lines.flatMap((line) => codeSpans(line)));
    const paths = spans.filter((code) => /^(?:components|party|tools|e2e|bench|demo)\/[\w./-]+$/.test(code));
    assert(paths.length > 20);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });
});

/** Every folder that has a file of the project in it. */
function foldersOfSources(): string[] {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  const folders = new Set<string>();
  for (const file of files
    .split("\n")
    .filter((path) => path && !path.startsWith(".") && existsSync(join(root, path)))) {
    for (let folder = dirname(file); folder !== "."; folder = dirname(folder)) folders.add(folder);
  }
  return [...folders].sort();
}
