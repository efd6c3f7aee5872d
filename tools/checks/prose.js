/** Finds sentences without a subject of their own: those that begin with a relative "who" or "what". */
import ts from "typescript";

/**
 * A stretch of prose: a paragraph, a comment, a text. Its lines are those of the file.
 *
 * @typedef {{ text: string, line: number }[]} Passage
 * @typedef {{ line: number, sentence: string }} Finding
 */

/** Such as "Who waits is shown", "To who waits it says so", "What a page sends is relayed" and "Lest it grows". */
const headless =
  /^(?:["'“(*_]*)(?:(?:and|but|or|so) )?(?:(?:(?:of|to|for|from|with|by|about) )?(?:who|whom|whoever|whomever|what)|lest)\b/i;

/**
 * The findings in a passage. A question is no finding, and neither is a fragment in lower case, such as the cell of a table.
 *
 * @param {Passage} passage
 * @returns {Finding[]}
 */
function findingsIn(passage) {
  /** The text in one line, and where each line begins in it. */
  let text = "";
  /** @type {{ offset: number, line: number }[]} */
  const starts = [];
  for (const part of passage) {
    starts.push({ offset: text.length, line: part.line });
    text += `${part.text.trim()} `;
  }
  return [...text.matchAll(/\S.*?(?:[.!?…]["'”)*_`]*(?=\s+["'“(*_`]*[A-Z<])|$)/gs)]
    .map(({ index, 0: sentence }) => ({
      line: starts.findLast(({ offset }) => offset <= index)?.line ?? 0,
      sentence: sentence.trim(),
    }))
    .filter(({ sentence }) => headless.test(sentence) && !/^\W*[a-z]/.test(sentence) && !/\?["'”)*_]*$/.test(sentence));
}

/** @param {string} text @param {number} line of its beginning @returns {Passage} */
const linesOf = (text, line) => text.split("\n").map((part, index) => ({ text: part, line: line + index }));

/**
 * The passages of a comment. A blank line and a tag of JSDoc begin a new one, and so does the description of a tag.
 *
 * @param {string} comment with its delimiters
 * @param {number} line of its beginning
 * @returns {Passage[]}
 */
function passagesOfComment(comment, line) {
  const bare = comment.replace(/^\/\*+|\*+\/$/g, "");
  /** @type {Passage[]} */
  const passages = [[]];
  for (const part of linesOf(bare, line)) {
    const text = part.text.replace(/^\s*(?:\/\/+|\*)?/, "").trim();
    const tag = /^@\w+\s*(?:\{[^}]*\}\s*)?(?:[^\s]+\s+-\s+|\[?[\w.$-]+\]?\s+)?/.exec(text);
    if (text === "" || tag || /^(?:[-*]|\d+\.) /.test(text)) passages.push([]);
    passages.at(-1)?.push({ ...part, text: text.slice(tag?.[0].length ?? 0).replace(/^(?:[-*]|\d+\.) /, "") });
  }
  return passages;
}

/**
 * The comments of a source, in their order; `//` comments on lines that follow each other are one.
 *
 * @param {ts.SourceFile} source
 */
function commentsOf(source) {
  /** @type {Map<number, ts.CommentRange>} */
  const ranges = new Map();
  /** @param {ts.Node} node */
  const visit = (node) => {
    const children = node.getChildren(source);
    // The parser knows what is a comment, and what is in a string, a template or a regular expression.
    if (children.length === 0) {
      for (const range of [
        ...(ts.getLeadingCommentRanges(source.text, node.pos) ?? []),
        ...(ts.getTrailingCommentRanges(source.text, node.end) ?? []),
      ]) {
        ranges.set(range.pos, range);
      }
    }
    for (const child of children) if (!ts.isJSDoc(child)) visit(child);
  };
  visit(source);

  /** @type {{ text: string, line: number, lastLine: number }[]} */
  const comments = [];
  for (const { pos, end, kind } of [...ranges.values()].sort((one, other) => one.pos - other.pos)) {
    const line = lineOf(source, pos);
    const text = source.text.slice(pos, end);
    const last = comments.at(-1);
    const isSingle = kind === ts.SyntaxKind.SingleLineCommentTrivia;
    if (isSingle && last?.text.startsWith("//") && last.lastLine === line - 1) {
      last.text += `\n${text}`;
      last.lastLine = line;
    } else comments.push({ text, line, lastLine: lineOf(source, end) });
  }
  return comments;
}

/** @param {ts.SourceFile} source @param {number} position */
const lineOf = (source, position) => source.getLineAndCharacterOfPosition(position).line + 1;

/** A test's title is a sentence, although it begins in lower case. @param {string} title */
const capitalized = (title) => title.charAt(0).toUpperCase() + title.slice(1);

/**
 * The titles of the tests in a source, and, where `everyText` says so, all of its strings.
 *
 * @param {ts.SourceFile} source
 * @param {boolean} everyText
 * @returns {Passage[]}
 */
function textsOf(source, everyText) {
  /** @type {Passage[]} */
  const passages = [];
  /** @param {ts.Node} node @param {(text: string) => string} [change] */
  const add = (node, change = (text) => text) => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
    if (isText) passages.push([{ text: change(node.text), line: lineOf(source, node.getStart(source)) }]);
    else if (ts.isTemplateExpression(node)) add(node.head, change);
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (everyText) {
      if (!ts.isTemplateExpression(node)) add(node);
    } else if (ts.isCallExpression(node) && /^(?:it|test|describe|suite)\b/.test(node.expression.getText(source))) {
      const [title] = node.arguments;
      if (title) add(title, capitalized);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return passages;
}

/**
 * The passages of a page of Markdown: paragraphs, list items, table cells. Headings may be questions without a mark.
 *
 * @param {string} text
 * @returns {Passage[]}
 */
function passagesOfMarkdown(text) {
  /** @type {Passage[]} */
  const passages = [[]];
  let inFence = false;
  let inFrontMatter = false;
  for (const [index, part] of linesOf(text, 1).entries()) {
    if (part.text === "---" && (index === 0 || inFrontMatter)) inFrontMatter = !inFrontMatter;
    else if (/^\s*(?:```|~~~)/.test(part.text)) inFence = !inFence;
    else if (!inFence && !inFrontMatter && !/^\s*(?:#|$)/.test(part.text)) {
      const item = /^\s*(?:[-*+]|\d+\.|>)\s+/.exec(part.text);
      if (/^\s*\|/.test(part.text)) {
        for (const cell of part.text.split("|")) passages.push([{ ...part, text: cell }]);
        continue;
      }
      if (item) passages.push([]);
      passages.at(-1)?.push({ ...part, text: part.text.slice(item?.[0].length ?? 0) });
      continue;
    }
    passages.push([]);
  }
  return passages;
}

/**
 * The findings in a file: in the comments and test titles of code, in the prose of Markdown, in the comments of CSS.
 *
 * @param {string} path
 * @param {string} text
 * @param {{ everyText?: boolean }} [options] `everyText`: strings are prose, too
 * @returns {Finding[]}
 */
export function findHeadless(path, text, { everyText = false } = {}) {
  if (path.endsWith(".md")) return passagesOfMarkdown(text).flatMap(findingsIn);
  if (path.endsWith(".css")) {
    return [...text.matchAll(/\/\*.*?\*\//gs)]
      .flatMap(({ index, 0: comment }) => passagesOfComment(comment, text.slice(0, index).split("\n").length))
      .flatMap(findingsIn);
  }
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const comments = commentsOf(source).flatMap((comment) => passagesOfComment(comment.text, comment.line));
  return [...comments, ...textsOf(source, everyText)].flatMap(findingsIn).sort((one, other) => one.line - other.line);
}
