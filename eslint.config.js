import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import html from "eslint-plugin-html";
import lit from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import wc from "eslint-plugin-wc";
import globals from "globals";
import tseslint from "typescript-eslint";
import { imports } from "./tools/checks/lint-imports.js";
import { noFloatingPromises } from "./tools/checks/lint-floating-promises.js";

const tests = ["**/*.test.ts", "**/testing/**/*.ts"];

export default defineConfig(
  globalIgnores(["dist", "types", "docs", "coverage", ".cache", ".partykit", ".wrangler", "custom-elements.json"]),

  // A rule that is wrong is changed here, for everyone: no comment in a file switches one off.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-lines": ["error", { max: 400 }],
      "no-console": ["error", { allow: ["warn"] }],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"] }],
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },

  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // Event maps are types: an interface has no index signature, which mitt's constraint asks for.
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/no-confusing-void-expression": "off",
      // A function that does nothing says so with its empty body.
      "@typescript-eslint/no-empty-function": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { ignoreRestSiblings: true, argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      // There are no enums; to look for them takes a tenth of the time.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { requireDefaultForNonUnion: true }],
    },
  },

  {
    files: ["components/**/*.ts", "demo/**/*.{js,html}"],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ["components/**/*.ts"],
    extends: [lit.configs["flat/recommended"], litA11y.configs.recommended, wc.configs["flat/recommended"]],
    rules: {
      "lit/attribute-names": ["error", { convention: "kebab" }],
      "lit/lifecycle-super": "error",
      "lit/no-legacy-imports": "error",
      "lit/no-native-attributes": "error",
      "lit/no-private-properties": "error",
      "lit/no-template-bind": "error",
      "lit/no-this-assign-in-render": "error",
      "lit/no-useless-template-literals": "error",
      "lit/prefer-nothing": "error",
      "lit/prefer-static-styles": "error",
      "lit/value-after-constraints": "error",
      "wc/no-method-prefixed-with-on": "error",
    },
  },

  {
    files: tests,
    rules: {
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-floating-promises": [
        "error",
        {
          allowForKnownSafeCalls: [
            { from: "package", name: ["test", "it", "describe", "suite"], package: "node:test" },
          ],
        },
      ],
    },
  },
  {
    files: ["components/**/*.test.ts"],
    plugins: { chai: { rules: { "no-floating-promises": noFloatingPromises } } },
    rules: {
      "@typescript-eslint/no-floating-promises": "off",
      "chai/no-floating-promises": "error",
      // chai's `expect(x).to.be.true` is an expression.
      "@typescript-eslint/no-unused-expressions": "off",
    },
  },
  {
    files: [
      "components/core/log.ts",
      "party/config/environment.ts",
      "party/testing/sample-hooks.ts",
      "bench/**",
      "tools/**",
      "e2e/**",
    ],
    rules: { "no-console": "off" },
  },
  { files: ["*.js", "tools/**/*.js", "bench/**/*.js", "e2e/**/*.js"], languageOptions: { globals: globals.node } },
  { files: ["demo/**/*.html"], plugins: { html }, languageOptions: { sourceType: "module" } },

  // Imports go one way only: see tools/checks/import-rules.js.
  {
    files: ["**/*.{ts,js,html}"],
    plugins: { zones: { rules: { imports } } },
    rules: { "zones/imports": "error" },
  },
);
