import { defineConfig } from "vite";
import { lighten, socket } from "./tools/lighten.js";

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
  plugins: [light()],
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
