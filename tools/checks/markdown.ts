/** The few parts of Markdown that the checks of the documentation read. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/processes.js";

/** A heading with the text below it, up to the next heading of any level. */
export interface Section {
  readonly level: number;
  /** The heading as it is written, code marks included. */
  readonly title: string;
  /** Its name in an address on GitHub: `#anchor`. */
  readonly anchor: string;
  /** Its text, without blocks of code. */
  readonly lines: readonly string[];
  readonly blocks: readonly CodeBlock[];
}

export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** The line of the page on which its code begins, counted from 1. */
  readonly line: number;
}

export interface Link {
  readonly target: string;
  readonly line: number;
}

export const readPage = (path: string): string => readFileSync(join(root, path), "utf8");

/** Every page of documentation that people write, as git knows it: also one that is not committed yet. */
export const pages = (): string[] =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "--", "*.md"], {
    cwd: root,
    encoding: "utf8",
  })
    .split("\n")
    .filter((path) => /^(?:docs\/.+|[A-Z_]+\.md)$/.test(path));

type Piece = { readonly text: string; readonly line: number } | CodeBlock;

/** The lines of a page and its blocks of code, in order. */
function* piecesOf(page: string): Generator<Piece> {
  let open: { fence: string; language: string; lines: string[]; line: number } | undefined;
  for (const [index, text] of page.split("\n").entries()) {
    const [, fence, language = ""] = /^\s*(`{3,}|~{3,})\s*(\S*)/.exec(text) ?? [];
    if (open && fence?.startsWith(open.fence) && !language) {
      yield { language: open.language, code: open.lines.join("\n"), line: open.line };
      open = undefined;
    } else if (open) open.lines.push(text);
    else if (fence) open = { fence, language, lines: [], line: index + 2 };
    else yield { text, line: index + 1 };
  }
}

/** The anchor that GitHub makes of a heading. */
const anchorOf = (title: string): string =>
  title
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");

export function sectionsOf(page: string): Section[] {
  const sections: (Section & { lines: string[]; blocks: CodeBlock[] })[] = [];
  const seen = new Map<string, number>();
  for (const piece of piecesOf(page)) {
    if ("code" in piece) {
      sections.at(-1)?.blocks.push(piece);
      continue;
    }
    const [, marks, title] = /^(#{1,6})\s+(.+?)\s*$/.exec(piece.text) ?? [];
    if (marks && title) {
      const anchor = anchorOf(title);
      const count = seen.get(anchor) ?? 0;
      seen.set(anchor, count + 1);
      const unique = count ? `${anchor}-${count}` : anchor;
      sections.push({ level: marks.length, title, anchor: unique, lines: [], blocks: [] });
    } else sections.at(-1)?.lines.push(piece.text);
  }
  return sections;
}

/** The sections below the heading with this title, up to the next heading of the same level. */
export function sectionsBelow(page: string, title: string): Section[] {
  const all = sectionsOf(page);
  const start = all.findIndex((section) => section.title === title);
  const parent = all[start];
  if (!parent) throw new Error(`There is no heading "${title}".`);
  const end = all.findIndex(({ level }, index) => index > start && level <= parent.level);
  return all.slice(start + 1, end < 0 ? undefined : end);
}

/** The rows of the tables in a section, without their headings, cell by cell. */
export function rowsOf({ lines }: Pick<Section, "lines">): string[][] {
  return lines
    .filter((line, index) => line.startsWith("|") && !isRule(line) && !isRule(lines[index + 1] ?? ""))
    .map((line) =>
      line
        .replace(/^\||\|\s*$/g, "")
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}

const isRule = (line: string): boolean => /^\|[\s|:-]+$/.test(line);

/** Everything between code marks in a piece of text. */
export const codeSpans = (text = ""): string[] => [...text.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code ?? []);

export const codeBlocksOf = (page: string): CodeBlock[] => [...piecesOf(page)].filter((piece) => "code" in piece);

/** The targets of all links outside code. */
export function linksOf(page: string): Link[] {
  const links: Link[] = [];
  for (const piece of piecesOf(page)) {
    if ("code" in piece) continue;
    const { text, line } = piece;
    const visible = text.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, (code) => "x".repeat(code.length));
    for (const [, target] of visible.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)) {
      if (target) links.push({ target, line });
    }
    const [, defined] = /^\s*\[[^\]]+\]:\s*(\S+)/.exec(visible) ?? [];
    if (defined) links.push({ target: defined, line });
  }
  return links;
}
