import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findHeadless } from "./prose.js";

const sentences = (path: string, text: string, options?: { everyText: boolean }) =>
  findHeadless(path, text, options).map(({ sentence }) => sentence);

describe("the prose check", () => {
  it("finds sentences in comments that begin with a headless who or what", () => {
    for (const sentence of [
      "Who waits is shown.",
      "What a page sends is relayed.",
      "Of who waits only the name is known.",
      "To whom it may concern it is sent.",
      "Whoever comes later hears nothing.",
      "And who left is forgotten.",
      "Lest it grows, it is cut.",
    ]) {
      assert.deepEqual(sentences("a.ts", `// ${sentence}\n`), [sentence]);
      assert.deepEqual(sentences("a.ts", `/** It is short. ${sentence} */\n`), [sentence]);
    }
  });

  it("lets other sentences pass, questions among them", () => {
    for (const comment of [
      "Participants who wait are shown.",
      "Who is there? What does it say?",
      "Whole rooms are kept. Whatever happens, it ends. Whatsoever.",
      "It knows who waits and what they send.",
      "The lastest one.",
    ]) {
      assert.deepEqual(sentences("a.ts", `// ${comment}\n`), []);
    }
  });

  it("gives the line that the sentence begins on, and all of it", () => {
    const source = `const a = 1;\n\n/**\n * The socket is open. What\n * arrives is read.\n */\nconst b = 2;\n`;
    assert.deepEqual(findHeadless("a.ts", source), [{ line: 4, sentence: "What arrives is read." }]);
    assert.deepEqual(findHeadless("a.ts", `a();\n// The first. What is\n// second goes on.\n`), [
      { line: 2, sentence: "What is second goes on." },
    ]);
  });

  it("reads the descriptions of tags", () => {
    const source = `/**\n * An element.\n * @csspart name - Who it is.\n * @param {string} from What was sent.\n */\nclass A {}\n`;
    assert.deepEqual(sentences("a.js", source), ["Who it is.", "What was sent."]);
  });

  it("takes no code for a comment", () => {
    const source =
      "const a = '// Who waits.'; const b = `// Who waits.`; const c = /\\/\\/ Who waits./;\n" +
      "const d = `${a} // Who waits. ${b} /* Who waits. */`;\n";
    assert.deepEqual(sentences("a.ts", source), []);
    assert.deepEqual(sentences("a.ts", `${source}f(a /* Who waits. */, b);\n`), ["Who waits."]);
  });

  it("reads titles of tests, which begin in lower case", () => {
    const source = [
      `describe("who waits", () => {});`,
      `it("what is sent arrives", () => {});`,
      "test(`what ${name} sends arrives`, () => {});",
      `it.skip("who is late comes in", () => {});`,
      `it("tells who waits", () => say("Who waits."));`,
    ].join("\n");
    assert.deepEqual(sentences("a.test.ts", source), [
      "Who waits",
      "What is sent arrives",
      "What",
      "Who is late comes in",
    ]);
  });

  it("reads every string of a file of texts", () => {
    const source = `export const en = { a: "Who waits is let in.", b: (n: number) => \`Whoever is \${n}\`, c: "Who is that?" };\n`;
    assert.deepEqual(sentences("en.ts", source, { everyText: true }), ["Who waits is let in.", "Whoever is"]);
    assert.deepEqual(sentences("en.ts", source), []);
  });

  it("reads paragraphs, list items and table cells of Markdown, and neither headings nor code", () => {
    const page = [
      "## What a mesh carries",
      "",
      "A page sends frames. What it",
      "sends is counted.",
      "",
      "- Who waits is shown.",
      "",
      "| setting | Who sets it knows. |",
      "",
      "| what it does | `ROOM` |",
      "",
      "```",
      "Who waits is shown.",
      "```",
    ].join("\n");
    assert.deepEqual(findHeadless("a.md", page), [
      { line: 3, sentence: "What it sends is counted." },
      { line: 6, sentence: "Who waits is shown." },
      { line: 8, sentence: "Who sets it knows." },
    ]);
  });

  it("reads the comments of CSS", () => {
    assert.deepEqual(findHeadless("a.css", `p { color: red }\n/* Who waits. */\n`), [
      { line: 2, sentence: "Who waits." },
    ]);
  });
});
