/**
 * The socket without what this kit never asks of it: a class cannot be shaken like a tree, so every page would download
 * it. Of partysocket's members stay those that it needs itself and those of {@link USED}; what it says to nobody goes.
 */
import ts from "typescript";

/** What components/core/signaling-client.ts asks of its socket, and what the socket needs for that. */
const USED = /^(close|send|readyState|shouldReconnect|on\w+|_(?!debug|did|binary|messageQueue|uptime|acceptOpen).*)$/;

/** The constants of a WebSocket, of which each is two getters. */
const STATES = ["CONNECTING", "OPEN", "CLOSING", "CLOSED"];

const { createIdentifier, createNull } = ts.factory;

/**
 * What is asked in many ways, of which the kit knows one: its address is a function's promise, it has no protocols, and how long
 * to wait before another attempt it says anew each time.
 *
 * @type {ReadonlyMap<string, ts.Expression>}
 */
const ANSWERS = new Map(
  /** @type {[string, ts.Expression][]} */ ([
    ["_getNextUrl", ts.factory.createCallExpression(createIdentifier("urlProvider"), undefined, [])],
    ["_getNextProtocols", createNull()],
    ["_getNextDelay", createIdentifier("this._retryCount && this._options.minReconnectionDelay")],
  ]),
);

/** The options that the signaling never gives, and what is then taken. */
const NEVER_GIVEN = new Map([
  ["this._options.startClosed", "false"],
  ["this._options.WebSocket || WebSocket", "WebSocket"],
  ["protocols ? new WS(url, protocols) : new WS(url)", "new WS(url)"],
]);

/** The options that the signaling always gives, and those of what is left out: no defaults are needed for them. */
const SETTLED =
  /^((min|max)ReconnectionDelay|reconnectionDelayGrowFactor|maxEnqueuedMessages|maxRetries|minUptime|startClosed|debug)$/;

/** The module of partysocket's reconnecting socket. */
export const socket = /partysocket.dist.ws\.js$/;

/**
 * What it says to a debugger, to the console, for uses that `SignalingClient` makes none of, and to listeners of which there
 * are none: the kit listens by `onopen` and the like. What it keeps for later, where the kit drops what cannot be sent. When it
 * counts its attempts anew, for how long it waits is not asked of that count.
 */
const isIdle = (/** @type {ts.Node} */ node) =>
  (ts.isExpressionStatement(node) &&
    /^(this\.(_debug|dispatchEvent|_messageQueue|_uptimeTimeout)\b|console\.\w+|assert\(|this\._ws\.binaryType|clearTimeout\(this\._uptime)/.test(
      node.getText(),
    )) ||
  (ts.isVariableStatement(node) && /^const \{ (minUptime|maxEnqueuedMessages) =/.test(node.getText())) ||
  (ts.isIfStatement(node) &&
    /^(!globalThis\.|this\._options\.(debug|startClosed)|!this\._options\.WebSocket|this\._closeCalled &&|this\._(retryCount >=|messageQueue))/.test(
      node.expression.getText(),
    ));

/** @param {ts.Node} node */
const isUnused = (node) => ts.isClassElement(node) && node.name !== undefined && !USED.test(node.name.getText());

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
    if (isIdle(node)) return undefined;
    if (within === "ReconnectingWebSocket" && isUnused(node)) return undefined;
    if (ts.isPropertyAccessExpression(node) && STATES.includes(node.name.text)) {
      return ts.factory.createNumericLiteral(STATES.indexOf(node.name.text));
    }
    const taken = ts.isExpression(node) && NEVER_GIVEN.get(node.getText());
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
