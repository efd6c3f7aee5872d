import { readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { build } from "esbuild";
import { defineConfig } from "vite";
import { lighten, socket } from "./tools/lighten.js";

const texts = join(import.meta.dirname, "components", "texts");
const languages = readdirSync(texts)
  .filter((file) => /^[a-z]+\.ts$/.test(file) && file !== "index.ts")
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
    const language = /\/texts\/([a-z]+)\.js$/.exec(source)?.[1];
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
 * Lets the page download no more of the socket than it needs.
 *
 * @returns {import("vite").Plugin}
 */
const light = () => ({
  name: "lighten",
  transform: (code, id) => (socket.test(id) ? { code: lighten(code), map: null } : null),
});

/** The one self-contained file for a `<script type="module">`; everything else is tsc's work, see tools/build.js. */
export default defineConfig({
  publicDir: false,
  plugins: [apart(), light()],
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: false,
    sourcemap: true,
    reportCompressedSize: false,
    lib: { entry: "components/index.ts", formats: ["es"], fileName: () => "rtc-elements.js" },
    // Vite leaves the white space in an ES library, for bundlers to come. After this file comes none. One file also of what the
    // components import only when they need it: people copy it to where they serve their page.
    rolldownOptions: { output: { minify: true, codeSplitting: false } },
  },
});
