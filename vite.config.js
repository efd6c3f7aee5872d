import { readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { build } from "esbuild";
import { minify } from "terser";
import ts from "typescript";
import { defineConfig } from "vite";
import { tighten } from "./tools/bundling/minify-templates.js";

const texts = join(import.meta.dirname, "components", "texts");
const languages = readdirSync(texts)
  // English stays in the one file: every page starts with it.
  .filter((file) => /^[a-z]{2,3}\.ts$/.test(file) && file !== "en.ts")
  .map((file) => basename(file, extname(file)));

/**
 * Leaves the languages out of the one file: each is a file beside it, `rtc-elements.de.js`, which a page downloads when it
 * speaks that language.
 *
 * @returns {import("vite").Plugin}
 */
const apart = () => ({
  name: "languages-apart",
  enforce: "pre",
  buildStart() {
    for (const language of languages) this.addWatchFile(join(texts, `${language}.ts`));
  },
  resolveId(source) {
    const language = /\/([a-z]{2,3})\.js$/.exec(source)?.[1];
    if (language && languages.includes(language)) return { id: `./rtc-elements.${language}.js`, external: true };
    return null;
  },
  async generateBundle() {
    for (const language of languages) {
      const { outputFiles } = await build({
        entryPoints: [join(texts, `${language}.ts`)],
        bundle: true,
        format: "esm",
        target: "es2022",
        charset: "utf8",
        minify: true,
        write: false,
      });
      for (const { text } of outputFiles) {
        this.emitFile({ type: "asset", fileName: `rtc-elements.${language}.js`, source: text });
      }
    }
  },
});

/**
 * Takes the indentation out of what the sources hold as text, the styles and the templates.
 *
 * @returns {import("vite").Plugin}
 */
const tight = () => ({
  name: "tighten",
  enforce: "pre",
  transform(code, id) {
    if (!/\/components\/.*\.ts$/.test(id)) return null;
    const { outputText, sourceMapText } = ts.transpileModule(code, {
      fileName: id,
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
        useDefineForClassFields: false,
        sourceMap: true,
      },
      transformers: { before: [tighten] },
    });
    return { code: outputText.replace(/\n\/\/# sourceMappingURL=.*/, ""), map: sourceMapText ?? null };
  },
});

/**
 * Makes the file small once it is whole: Terser finds two kilobytes more than Vite's own way, which has an ES library keep
 * its white space besides.
 *
 * @returns {import("vite").Plugin}
 */
const small = () => ({
  name: "minify",
  enforce: "post",
  async generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== "chunk") continue;
      const mapFile = bundle[`${file.fileName}.map`];
      const map = mapFile?.type === "asset" ? String(mapFile.source) : undefined;
      const { code, map: smallMap } = await minify(file.code, {
        module: true,
        ecma: 2020,
        compress: { passes: 3 },
        ...(map !== undefined && { sourceMap: { content: map, url: `${file.fileName}.map` } }),
      });
      if (code === undefined) throw new Error(`${file.fileName} could not be made small.`);
      file.code = code;
      if (mapFile?.type === "asset" && typeof smallMap === "string") mapFile.source = smallMap;
    }
  },
});

/** The one self-contained file for a `<script type="module">`; everything else is tsc's work, see tools/build.js. */
export default defineConfig({
  publicDir: false,
  plugins: [apart(), tight(), small()],
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: false,
    sourcemap: true,
    reportCompressedSize: false,
    lib: { entry: "components/index.ts", formats: ["es"], fileName: () => "rtc-elements.js" },
    // One file also of what the components import only when they need it: people copy it to where they serve their page.
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
