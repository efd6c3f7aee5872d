/**
 * Removes the indentation from `css` and `html` templates. No minifier touches the text of a template, so that every page
 * would download it. A transformer for TypeScript.
 */
import { transformSync } from "esbuild";
import ts from "typescript";

/** @param {string} text */
const minifyCss = (text) => transformSync(text, { loader: "css", minify: true, target: "es2022" }).code.trim();

/** To HTML a line break with the indentation after it is one space. Before the end of a tag it is none. @param {string} text */
const minifyHtml = (text) => text.replace(/\s*\n\s*(>?)/g, (_, end) => end || " ");

/** @type {ts.TransformerFactory<ts.SourceFile>} */
export const minifyTemplates = (context) => {
  const { factory } = context;
  /** @param {ts.Node} node @returns {ts.Node} */
  const visit = (node) => {
    if (!ts.isTaggedTemplateExpression(node)) return ts.visitEachChild(node, visit, context);
    const tag = node.tag.getText();
    const { template } = node;
    if (tag === "css" && ts.isNoSubstitutionTemplateLiteral(template)) {
      const text = factory.createNoSubstitutionTemplateLiteral(minifyCss(template.text));
      return factory.updateTaggedTemplateExpression(node, node.tag, undefined, text);
    }
    if (tag !== "html") return ts.visitEachChild(node, visit, context);
    return ts.visitEachChild(node, visitHtml, context);
  };
  /** @param {ts.Node} node @returns {ts.Node} */
  const visitHtml = (node) => {
    if (ts.isNoSubstitutionTemplateLiteral(node))
      return factory.createNoSubstitutionTemplateLiteral(minifyHtml(node.text));
    if (ts.isTemplateHead(node)) return factory.createTemplateHead(minifyHtml(node.text));
    if (ts.isTemplateMiddle(node)) return factory.createTemplateMiddle(minifyHtml(node.text));
    if (ts.isTemplateTail(node)) return factory.createTemplateTail(minifyHtml(node.text));
    return ts.isTemplateExpression(node) || ts.isTemplateSpan(node)
      ? ts.visitEachChild(node, visitHtml, context)
      : visit(node);
  };
  return (file) => ts.visitEachChild(file, visit, context);
};
