/** Holds the examples of the documentation against the sources: what they import, call, and which tags they use. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import ts from "typescript";
import { root } from "../lib/processes.js";
import { codeBlocksOf, pages, readPage } from "./markdown.js";

interface Example {
  readonly page: string;
  readonly line: number;
  readonly code: string;
}

/** Notes for maintainers show the code of this project, not of a page that uses it. */
const examplesIn = (...languages: string[]): Example[] =>
  pages()
    .filter((page) => !page.startsWith("docs/internals/") && page !== "docs/elements.md" && page !== "CHANGELOG.md")
    .flatMap((page) =>
      codeBlocksOf(readPage(page))
        .filter(({ language }) => languages.includes(language))
        .map(({ code, line }) => ({ page, line, code })),
    );

interface Described {
  readonly tagName?: string;
  readonly attributes?: readonly { name: string }[];
  readonly slots?: readonly { name: string }[];
  readonly cssStates?: readonly { name: string }[];
  readonly cssParts?: readonly { name: string }[];
}

const manifest = JSON.parse(readPage("custom-elements.json")) as { modules: { declarations?: Described[] }[] };
const elements = new Map(
  manifest.modules.flatMap(({ declarations = [] }) =>
    declarations.flatMap((element) => (element.tagName ? [[element.tagName, element] as const] : [])),
  ),
);
const names = (list: readonly { name: string }[] = []): string[] => list.map(({ name }) => name);

/** Attributes that every element has, as far as the examples use them. */
const GLOBAL = ["id", "class", "style", "slot", "title", "hidden", "lang", "dir"];

/** The kit's tags in a piece of HTML, each with its attributes. */
const tagsIn = (html: string) =>
  [...html.matchAll(/<(rtc-[a-z-]+)((?:\s+[\w-]+(?:="[^"]*")?|\s*…)*)\s*>/g)].map(([, tag = "", rest = ""]) => ({
    tag,
    attributes: [...rest.replace(/="[^"]*"/g, "").matchAll(/[\w-]+/g)].map(([name]) => name),
  }));

void describe("the examples of the documentation", () => {
  void it("in HTML use elements, attributes and slots that exist", () => {
    const wrong = examplesIn("html").flatMap(({ page, line, code }) => {
      const opened = [...code.matchAll(/<(rtc-[a-z-]+)/g)].length;
      const tags = tagsIn(code);
      assert.equal(tags.length, opened, `${page}:${line} has a tag that this test cannot read`);
      return tags.flatMap(({ tag, attributes }) => {
        const element = elements.get(tag);
        if (!element) return [`${page}:${line} <${tag}>`];
        const known = [...names(element.attributes), ...GLOBAL];
        return attributes.filter((name) => !known.includes(name)).map((name) => `${page}:${line} <${tag} ${name}>`);
      });
    });
    assert.deepEqual(wrong, []);
  });

  void it("in CSS use states and parts that exist", () => {
    const wrong = examplesIn("css").flatMap(({ page, line, code }) =>
      [...code.matchAll(/(rtc-[a-z-]+)((?::state\([\w-]+\)|::part\([\w-]+\))+)/g)].flatMap(
        ([, tag = "", selectors = ""]) => {
          const element = elements.get(tag);
          const known = [
            ...names(element?.cssStates).map((name) => `:state(${name})`),
            ...names(element?.cssParts).map((name) => `::part(${name})`),
          ];
          return (selectors.match(/:?:\w+\([\w-]+\)/g) ?? [])
            .filter((selector) => !known.includes(selector))
            .map((selector) => `${page}:${line} ${tag}${selector}`);
        },
      ),
    );
    assert.deepEqual(wrong, []);
  });

  void it("that import the package compile against its sources", () => {
    const examples = examplesIn("js", "ts").filter(({ code }) => code.includes('"rtc-elements'));
    assert(examples.length > 5, "There are examples to compile.");
    assert.deepEqual(complaintsAbout(examples), []);
  });

  void it("are found to be wrong when they import what the package does not have", () => {
    const code = 'import { Call } from "rtc-elements/core";\nnew Call().nonsense();';
    assert.match(complaintsAbout([{ page: "test", line: 1, code }]).join(), /nonsense/);
  });
});

/** The entries of the package, as far as examples use them, and their sources. */
const ENTRIES = {
  "rtc-elements": ["./components/index.ts"],
  "rtc-elements/elements/*.js": ["./components/elements/*.ts"],
  "rtc-elements/texts": ["./components/texts/index.ts"],
  "rtc-elements/texts/*.js": ["./components/texts/*.ts"],
  "rtc-elements/core": ["./components/core/index.ts"],
  "rtc-elements/protocol": ["./party/protocol/protocol.ts"],
  "rtc-elements/party": ["./party/server.ts"],
  "rtc-elements/party/token": ["./party/auth/mint-token.ts"],
  "rtc-elements/party/worker": ["./party/worker.ts"],
};

/** An example may use names of the page around it, such as `signaling`: alone, or as `{ signaling }`. */
const UNKNOWN_NAME = [2304, 18004];

/** The compiler's complaints about pieces of code, each a module of its own. A page may write JavaScript without any types. */
function complaintsAbout(examples: readonly Example[]): string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (name) => ts.sys.readFile(name)) as {
    config: { compilerOptions: Record<string, unknown> };
  };
  const loose = {
    strict: false,
    exactOptionalPropertyTypes: false,
    noUnusedLocals: false,
    noUnusedParameters: false,
    noPropertyAccessFromIndexSignature: false,
  };
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, ...loose, paths: ENTRIES }, root);
  const files = new Map(examples.map((example, index) => [join(root, `example-${index}.ts`), example]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  const textOf = (name: string) => files.get(name) && `export {};\n${files.get(name)?.code ?? ""}`;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => textOf(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const text = textOf(name);
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([name, { page, line }]) => {
    const source = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .filter(({ code }) => !UNKNOWN_NAME.includes(code))
      .map(({ messageText, start = 0 }) => {
        const at = line - 1 + (source?.getLineAndCharacterOfPosition(start).line ?? 0);
        return `${page}:${at} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
      });
  });
}
