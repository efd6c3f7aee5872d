/**
 * `npm run generate`: from the elements' class docs, the manifest, and from that, what editors and frameworks read.
 * With `--check`, writes nothing and fails when something committed is not what would be written.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cli } from "@custom-elements-manifest/analyzer/cli.js";
import { generateJsxTypes } from "@wc-toolkit/jsx-types";
import { generateSvelteTypes } from "custom-element-svelte-integration";
import { generateVsCodeCustomElementData } from "custom-element-vs-code-integration";
import { generateVuejsTypes } from "custom-element-vuejs-integration";
import { gallery } from "./reference/gallery.js";
import { reference } from "./reference/reference.js";

const root = join(import.meta.dirname, "..");
const made = [
  "custom-elements.json",
  "docs/elements.md",
  "demo/gallery.html",
  "types/jsx.d.ts",
  "types/vue.d.ts",
  "types/svelte.d.ts",
  "types/vscode-html.json",
  "types/vscode-css.json",
];

/** Where the types of types/ find what tsc has made. */
const compiled = "../dist/components";

/**
 * A copy whose events have the type that `type` gives them: the generators look for a name in an element's own module,
 * while our events are all typed in one map.
 *
 * @param {import("custom-elements-manifest").Package} manifest
 * @param {(event: string) => string} type
 */
function withEvents(manifest, type) {
  const copy = structuredClone(manifest);
  for (const module of copy.modules) {
    for (const declaration of module.declarations ?? []) {
      if (!("events" in declaration)) continue;
      for (const event of declaration.events ?? []) event.type = { text: type(event.name) };
    }
  }
  return copy;
}

/**
 * The type of an attribute, as its element's class doc gives it.
 *
 * @param {import("custom-elements-manifest").Package} manifest
 * @param {string} className
 * @param {string} name
 */
function attributeType(manifest, className, name) {
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  const element = declarations.find((declaration) => declaration.name === className);
  const attributes = element && "attributes" in element ? element.attributes : [];
  return attributes?.find((attribute) => attribute.name === name)?.type?.text ?? "string";
}

/**
 * Mends what Svelte could not read: a namespace in a file that imports something is that file's alone, and the types of
 * another framework's JSX are not there. And an attribute without a property of its name has the type it is given.
 *
 * @param {string} types
 * @param {import("custom-elements-manifest").Package} manifest
 */
const corrected = (types, manifest) =>
  types
    .replace(
      /^( *)"?([\w-]+)"?\?: (\w+)\["undefined"\];/gm,
      (_line, indent, name, element) => `${indent}"${name}"?: ${attributeType(manifest, element, name)};`,
    )
    .replace(
      /declare namespace svelteHTML \{[^}]*interface IntrinsicElements extends CustomElements \{\}\s*\}/,
      'declare module "svelte/elements" {\n  export interface SvelteHTMLElements extends CustomElements {}\n}',
    )
    .replaceAll("JSX.Element;", "unknown;")
    .replaceAll("JSX.CSSProperties;", "string;");

/** @param {string} folder */
async function generate(folder) {
  const manifest = await cli({ argv: ["analyze"], cwd: root, noWrite: true });
  const outdir = join(folder, "types");
  mkdirSync(outdir, { recursive: true });
  const write = (/** @type {string} */ file, /** @type {string} */ text) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write("custom-elements.json", `${JSON.stringify(manifest, null, 2)}\n`);
  write("docs/elements.md", reference(manifest));
  write("demo/gallery.html", gallery(manifest));

  const componentTypePath = (/** @type {string} */ _name, /** @type {string=} */ tag) =>
    `${compiled}/elements/${tag}.js`;
  const detail = (/** @type {string} */ event) => `GlobalEventHandlersEventMap["${event}"]["detail"]`;
  generateJsxTypes(
    withEvents(manifest, (event) => `CustomEvent<${detail(event)}>`),
    {
      outdir,
      fileName: "jsx.d.ts",
      componentTypePath,
    },
  );
  // These two put `CustomEvent<…>` around it themselves.
  generateVuejsTypes(withEvents(manifest, detail), { outdir, fileName: "vue.d.ts", componentTypePath, hideLogs: true });
  generateSvelteTypes(withEvents(manifest, detail), {
    outdir,
    fileName: "svelte.d.ts",
    componentTypePath,
    hideLogs: true,
  });
  for (const file of ["jsx", "vue", "svelte"]) {
    const path = join(outdir, `${file}.d.ts`);
    writeFileSync(
      path,
      `import type {} from "${compiled}/internal/room/events.js";\n${corrected(readFileSync(path, "utf8"), manifest)}`,
    );
  }
  // The same manifest, in a copy of its types that is older than our compiler's strictness.
  const data = /** @type {Parameters<typeof generateVsCodeCustomElementData>[0]} */ (structuredClone(manifest));
  generateVsCodeCustomElementData(data, {
    outdir,
    htmlFileName: "vscode-html.json",
    cssFileName: "vscode-css.json",
    hideLogs: true,
  });
}

const read = (/** @type {string} */ path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

if (process.argv.includes("--check")) {
  const folder = mkdtempSync(join(tmpdir(), "rtc-generate-"));
  try {
    await generate(folder);
    const stale = made.filter((file) => read(join(folder, file)) !== read(join(root, file)));
    if (stale.length > 0) {
      console.error(
        `Not what the class docs say: ${stale.join(", ")}. Run "npm run generate" and commit what it writes.`,
      );
      process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else await generate(root);
