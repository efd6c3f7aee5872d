/**
 * Takes the indentation out of `css` and `html` templates, which no bundler touches and every page would download: a
 * transformer for TypeScript.
 */
import { transformSync } from "esbuild";
import ts from "typescript";

/** @param {string} text */
const tightenCss = (text) => transformSync(text, { loader: "css", minify: true, target: "es2022" }).code.trim();

/**
 * A line break with what indents the next line is one space to HTML, between tags and within; a value that is one word needs no
 * quotation marks.
 *
 * @param {string} text
 */
const tightenHtml = (text) =>
  text.replace(/\s*\n\s*(>?)/g, (_, end) => end || " ").replace(/(\s[\w-]+=)"([\w-]+)"(?!\/)/g, "$1$2");

/** @type {ts.TransformerFactory<ts.SourceFile>} */
export const tighten = (context) => {
  const { factory } = context;
  /** @param {ts.Node} node @returns {ts.Node} */
  const visit = (node) => {
    if (!ts.isTaggedTemplateExpression(node)) return ts.visitEachChild(node, visit, context);
    const tag = node.tag.getText();
    const { template } = node;
    if (tag === "css" && ts.isNoSubstitutionTemplateLiteral(template)) {
      const text = factory.createNoSubstitutionTemplateLiteral(tightenCss(template.text));
      return factory.updateTaggedTemplateExpression(node, node.tag, undefined, text);
    }
    if (tag !== "html") return ts.visitEachChild(node, visit, context);
    return ts.visitEachChild(node, visitHtml, context);
  };
  /** @param {ts.Node} node @returns {ts.Node} */
  const visitHtml = (node) => {
    if (ts.isNoSubstitutionTemplateLiteral(node))
      return factory.createNoSubstitutionTemplateLiteral(tightenHtml(node.text));
    if (ts.isTemplateHead(node)) return factory.createTemplateHead(tightenHtml(node.text));
    if (ts.isTemplateMiddle(node)) return factory.createTemplateMiddle(tightenHtml(node.text));
    if (ts.isTemplateTail(node)) return factory.createTemplateTail(tightenHtml(node.text));
    return ts.isTemplateExpression(node) || ts.isTemplateSpan(node)
      ? ts.visitEachChild(node, visitHtml, context)
      : visit(node);
  };
  return (file) => ts.visitEachChild(file, visit, context);
};
