import { defineConfig } from "vite";

/** The one self-contained file for a `<script type="module">`; everything else is tsc's work, see tools/build.js. */
export default defineConfig({
  publicDir: false,
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: false,
    sourcemap: true,
    minify: true,
    reportCompressedSize: false,
    lib: { entry: "components/index.ts", formats: ["es"], fileName: () => "rtc-elements.js" },
  },
});
