/**
 * The socket without what this kit never asks of it: a class cannot be shaken like a tree, so every page would download
 * it. Of partysocket's members stay those that it needs itself and those of {@link USED}; what it says to nobody goes.
 */
import ts from "typescript";

/** What components/core/signaling-client.ts asks of its socket, and the constants it is compared with. */
const USED = /^(close|send|readyState|shouldReconnect|CONNECTING|OPEN|CLOSING|CLOSED|on\w+|_(?!debug).*)$/;

/** The module of partysocket's reconnecting socket. */
export const socket = /partysocket.dist.ws\.js$/;

/**
 * What it says to a debugger, to the console, for uses that `SignalingClient` makes none of, and to listeners of which there
 * are none: the kit listens by `onopen` and the like.
 */
const tellsNobody = (/** @type {ts.Node} */ node) =>
  (ts.isExpressionStatement(node) && /^(this\.(_debug|dispatchEvent)|console\.\w+)\(/.test(node.getText())) ||
  (ts.isIfStatement(node) && /^(!globalThis\.|this\._options\.debug)/.test(node.expression.getText()));

/** @param {ts.Node} node */
const isUnused = (node) => ts.isClassElement(node) && node.name !== undefined && !USED.test(node.name.getText());

/** @type {ts.TransformerFactory<ts.SourceFile>} */
const drop = (context) => {
  /** @type {(within: string | undefined) => (node: ts.Node) => ts.Node | undefined} */
  const visit = (within) => (node) => {
    if (tellsNobody(node)) return undefined;
    if (within === "ReconnectingWebSocket" && isUnused(node)) return undefined;
    const next = ts.isClassLike(node) ? node.name?.text : within;
    return ts.visitEachChild(node, visit(next), context);
  };
  return (file) => ts.visitEachChild(file, visit(undefined), context);
};

/** @param {string} code partysocket's */
export function lighten(code) {
  const file = ts.createSourceFile("ws.js", code, ts.ScriptTarget.ES2022, true);
  const { transformed } = ts.transform(file, [drop]);
  const [lighter] = transformed;
  if (!lighter) throw new Error("partysocket could not be read.");
  return ts.createPrinter().printFile(lighter);
}
