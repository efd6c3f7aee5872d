import { definitions, published } from "./tools/reference/manifest-plugins.js";

/** Run by `npm run generate`, which also makes from the manifest all that is made from it. */
export default {
  globs: ["components/elements/*.ts", "components/internal/**/*.ts"],
  exclude: ["**/*.test.ts"],
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [definitions(), published()],
};
