import { dirname, relative, resolve, sep } from "node:path";
import { root } from "../lib/processes.js";
import { bound, complaintAbout, isTest, zoneOf } from "./import-rules.js";

/** @param {string} path as the table in import-rules.js names it */
const fromRoot = (path) => relative(root, path).split(sep).join("/");

/**
 * Reports imports that import-rules.js does not allow, of values and of types, and shipped files that stand in no zone. It
 * reads the specifiers only, so an import that cannot be resolved is reported, too.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const imports = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const file = fromRoot(context.filename);

    /** @param {{ source?: unknown }} node an import, or an export from another file */
    function check(node) {
      const source = /** @type {import("estree").Literal | null | undefined} */ (node.source);
      if (typeof source?.value !== "string") return;
      const specifier = source.value;
      const isPackage = !specifier.startsWith(".") && !specifier.startsWith("/");
      // TypeScript's files are imported by the names that they have when they are compiled.
      const imported = isPackage
        ? specifier
        : fromRoot(resolve(dirname(context.filename), specifier)).replace(
            /\.js$/,
            file.endsWith(".ts") ? ".ts" : ".js",
          );
      const message = complaintAbout(file, imported, isPackage);
      if (message) context.report({ node: source, message });
    }

    return {
      Program(node) {
        const ships = bound.some((folder) => file.startsWith(`${folder}/`)) && !isTest(file);
        if (ships && !zoneOf(file)) context.report({ node, message: `${file} stands in no zone of import-rules.js.` });
      },
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      // typescript-eslint's node for `import("./a.js").B` in a type.
      TSImportType: (/** @type {{ source?: unknown }} */ node) => check(node),
    };
  },
};
