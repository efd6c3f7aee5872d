/**
 * Compiles the sources to dist/ as `tsc -p tsconfig.build.json` does, and removes the indentation from `css` and `html`
 * templates.
 */
import { join } from "node:path";
import ts from "typescript";
import { root } from "../lib/processes.js";
import { minifyTemplates } from "./minify-templates.js";

const config = ts.getParsedCommandLineOfConfigFile(
  join(root, "tsconfig.build.json"),
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) => {
      throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, "\n"));
    },
  },
);
if (!config) throw new Error("tsconfig.build.json cannot be read.");
const program = ts.createProgram(config.fileNames, config.options);
const { diagnostics } = program.emit(undefined, undefined, undefined, undefined, { before: [minifyTemplates] });
const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
if (problems.length > 0) {
  console.error(ts.formatDiagnosticsWithColorAndContext(problems, ts.createCompilerHost(config.options)));
  process.exitCode = 1;
}
