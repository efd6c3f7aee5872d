/**
 * The socket without what this kit never asks of it: a class cannot be shaken like a tree, so every page would download
 * it. Of partysocket's members stay those that it needs itself and those of {@link USED}; what it says to nobody goes.
 */
import ts from "typescript";

/** What components/core/signaling/signaling-client.ts asks of its socket, and what the socket needs for that. */
const USED =
  /^(close|send|readyState|shouldReconnect|on\w+|_(?!debug|did|binary|messageQueue|uptime|acceptOpen|getNextUrl|getNextProto|protocols).*)$/;

/** The constants of a WebSocket, of which each is two getters. */
const STATES = ["CONNECTING", "OPEN", "CLOSING", "CLOSED"];

const { createIdentifier } = ts.factory;

/** How long to wait before another attempt the signaling says anew each time. */
const ANSWERS = new Map([
  ["_getNextDelay", createIdentifier("this._retryCount && this._options.minReconnectionDelay")],
]);

/**
 * What is asked in many ways, of which the kit knows one, and what that comes to: its address is a function's promise, it has no
 * protocols, and of the options it gives always the same.
 */
const SAME = new Map([
  ["this._options.startClosed", "false"],
  ["this._options.WebSocket || WebSocket", "WebSocket"],
  ["protocols ? new WS(url, protocols) : new WS(url)", "new WS(url)"],
  ["this._getNextUrl(this._url)", "this._url()"],
  ["this._getNextProtocols(this._protocols || null)", "null"],
  ["Events.ErrorEvent", "ErrorEvent"],
  ["Events.CloseEvent", "CloseEvent"],
]);

/** The options that the signaling always gives, and those of what is left out: no defaults are needed for them. */
const SETTLED =
  /^((min|max)ReconnectionDelay|reconnectionDelayGrowFactor|maxEnqueuedMessages|maxRetries|minUptime|startClosed|debug)$/;

/** The module of partysocket's reconnecting socket. */
export const socket = /partysocket.dist.ws\.js$/;

/**
 * What it says to a debugger, to the console, for uses that `SignalingClient` makes none of, and to listeners of which there
 * are none: the kit listens by `onopen` and the like, and no page has to hear an error. What it keeps for later, where the kit
 * drops what cannot be sent. When it counts its attempts anew: how long it waits is not asked of that count.
 */
const isIdle = (/** @type {ts.Node} */ node) =>
  (ts.isExpressionStatement(node) &&
    /^(this\.(error|_debug|dispatchEvent|_messageQueue|_uptimeTimeout|_protocols)\b|console\.\w+|assert\(|this\._ws\.(binaryType|addEventListener\("error", absorbError)|clearTimeout\(this\._uptime)/.test(
      node.getText(),
    )) ||
  (ts.isVariableStatement(node) && /^const \{ (minUptime|maxEnqueuedMessages) =/.test(node.getText())) ||
  (ts.isIfStatement(node) &&
    /^(!globalThis\.|this\._options\.(debug|startClosed)|!this\._options\.WebSocket|this\._closeCalled &&|this\._(retryCount >=|messageQueue))/.test(
      node.expression.getText(),
    ));

/** @param {ts.Node} node */
const isUnused = (node) => ts.isClassElement(node) && node.name !== undefined && !USED.test(node.name.getText());

/** @param {ts.Node} node of its events, of which the kit reads `code`, `reason` and `message` */
const isUnread = (node) => ts.isPropertyDeclaration(node) && /^(wasClean|error)$/.test(node.name.getText());

/** @type {(method: ts.MethodDeclaration, answer: ts.Expression) => ts.MethodDeclaration} */
const answering = ({ modifiers, name, parameters }, answer) =>
  ts.factory.createMethodDeclaration(
    modifiers,
    undefined,
    name,
    undefined,
    undefined,
    parameters,
    undefined,
    ts.factory.createBlock([ts.factory.createReturnStatement(answer)]),
  );

/** @type {ts.TransformerFactory<ts.SourceFile>} */
const drop = (context) => {
  /** @type {(within: string | undefined) => (node: ts.Node) => ts.Node | undefined} */
  const visit = (within) => (node) => {
    if (isIdle(node) || isUnread(node)) return undefined;
    if (within === "ReconnectingWebSocket" && isUnused(node)) return undefined;
    if (ts.isPropertyAccessExpression(node) && STATES.includes(node.name.text)) {
      return ts.factory.createNumericLiteral(STATES.indexOf(node.name.text));
    }
    const taken = ts.isExpression(node) && SAME.get(node.getText());
    if (taken) return createIdentifier(taken);
    if (ts.isPropertyAssignment(node) && SETTLED.test(node.name.getText())) return undefined;
    if (ts.isBindingElement(node) && SETTLED.test(node.name.getText())) return undefined;
    const answer = ts.isMethodDeclaration(node) && ANSWERS.get(node.name.getText());
    if (answer) return answering(node, answer);
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
