import tseslint from "typescript-eslint";

const plugin = /** @type {import("eslint").ESLint.Plugin} */ (/** @type {unknown} */ (tseslint.plugin));
const rule = plugin.rules?.["no-floating-promises"];
if (!rule) throw new Error("typescript-eslint has no no-floating-promises any more.");

/**
 * typescript-eslint's no-floating-promises for tests with chai: @open-wc/semantic-dom-diff declares that a plain
 * `expect(a).to.equal(b)` returns a promise, which it does not. `accessible()` is the one assertion that does.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const noFloatingPromises = {
  ...rule,
  create(context) {
    return rule.create(
      Object.create(context, {
        report: {
          value: (/** @type {import("eslint").Rule.ReportDescriptor & { node: import("estree").Node }} */ problem) => {
            const text = context.sourceCode.getText(problem.node);
            if (!/^expect\b/.test(text) || text.includes(".accessible(")) context.report(problem);
          },
        },
      }),
    );
  },
};
