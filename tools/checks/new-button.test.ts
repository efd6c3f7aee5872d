import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, it } from "node:test";
import { create, ts as analyzed } from "@custom-elements-manifest/analyzer/index.js";
import { litPlugin } from "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import ts from "typescript";
import { gallery } from "../reference/gallery.js";
import { definitions, published } from "../reference/manifest-plugins.js";
import { reference } from "../reference/reference.js";
import { root } from "../lib/processes.js";

const folder = "components/elements";
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** The button that CONTRIBUTING.md says to copy. */
function neighbour(): string {
  const [, path] =
    /copy \[[\w.-]+\]\((components\/elements\/rtc-[a-z-]+-button\.ts)\)/.exec(read("CONTRIBUTING.md")) ?? [];
  assert(path, "CONTRIBUTING.md names the button to copy.");
  return path;
}

/** The messages of the compiler about a file that exists only in this test. */
function typeErrors(path: string, text: string): string[] {
  const file = resolve(root, path);
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (name) => ts.sys.readFile(name)) as {
    config: { compilerOptions: unknown };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => resolve(name) === file || fileExists(name);
  host.readFile = (name) => (resolve(name) === file ? text : readFile(name));
  host.getSourceFile = (name, ...rest) =>
    resolve(name) === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "),
  );
}

/** The messages of the linter about it. The compiler reports what needs types. */
async function lintErrors(path: string, text: string): Promise<string[]> {
  const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });
  const [result] = await eslint.lintText(text, { filePath: join(root, path) });
  assert(result);
  return result.messages.map(({ message }) => message);
}

void describe("adding a plain button", () => {
  const source = neighbour();
  const text = read(source);
  const words = basename(source, "-button.ts").slice("rtc-".length);
  const Words = words.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const copy = text
    .replaceAll(`rtc-${words}-button`, "rtc-wave-button")
    .replaceAll(`Rtc${Words}Button`, "RtcWaveButton");
  const path = `${folder}/rtc-wave-button.ts`;

  void it("is a file of at most 50 lines", () => {
    const lines = text.trimEnd().split("\n").length;
    assert(lines <= 50, `${source} has ${lines}`);
    assert.match(text, /extends RoomButton\b/);
  });

  void it("is that one file: a copy under another name is typed and free of complaints", async () => {
    assert.notEqual(copy, text);
    assert.deepEqual(typeErrors(path, copy), []);
    assert.deepEqual(await lintErrors(path, copy), []);
  });

  void it("whose mistakes are found", async () => {
    assert.notDeepEqual(typeErrors(path, copy.replace("extends RoomButton", "extends RoomBotton")), []);
    assert.notDeepEqual(typeErrors(path, copy.replace(/icon: \w+,/, "")), []);
    assert.notDeepEqual(await lintErrors(path, `import "../index.js";\n${copy}`), []);
  });

  void it("and that stands in manifest, reference and gallery by itself", () => {
    const bases = ["room-button", "rtc-element"].map((name) => `components/internal/element/${name}.ts`);
    const sources = [[path, copy] as const, ...bases.map((base) => [base, read(base)] as const)];
    const manifest = create({
      modules: sources.map(([name, content]) =>
        analyzed.createSourceFile(name, content, analyzed.ScriptTarget.ES2022, true),
      ),
      plugins: [...litPlugin(), definitions(), published()],
    });
    const [element] = manifest.modules.flatMap(({ declarations = [] }) => declarations);
    assert(element && "tagName" in element);
    assert.equal(element.tagName, "rtc-wave-button");
    assert.match(reference(manifest), /^## `<rtc-wave-button>`$/m);
    assert.match(gallery(manifest), /<gallery-call state=""><rtc-wave-button><\/rtc-wave-button><\/gallery-call>/);
  });
});

void describe("the whole kit", () => {
  void it("has every element that there is", () => {
    const index = read("components/index.ts");
    const missing = readdirSync(join(root, folder))
      .filter((file) => /^rtc-[a-z-]+\.ts$/.test(file))
      .filter((file) => !index.includes(`from "./elements/${basename(file, ".ts")}.js"`));
    assert.deepEqual(missing, []);
  });

  void it("is in docs/elements-by-task.md, every element with a line of its own", () => {
    const page = read("docs/elements-by-task.md");
    const missing = readdirSync(join(root, folder))
      .flatMap((file) => /^(rtc-[a-z-]+)\.ts$/.exec(file)?.[1] ?? [])
      .filter((tag) => !new RegExp(`^\\| \\S.* \\| \\[\`<${tag}>\`\\]`, "m").test(page));
    assert.deepEqual(missing, []);
  });
});
