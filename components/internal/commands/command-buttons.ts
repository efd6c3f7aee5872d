import { resolveRoom, type RoomHandle } from "../room/room-context.js";
import { elementById } from "../room/room-controller.js";
import { type CommandName, commandState, isCommand, runCommand } from "./command-table.js";
import { hasTag, isHtmlElement } from "../element/element-types.js";
import { pageWindows } from "../element/page-windows.js";
import { subscribePip } from "../pip/pip.js";

const BUTTON = 'button[command^="--"][commandfor]';

/** The command of a button, the element that the button names, and the room of that element. */
interface Binding {
  readonly name: CommandName;
  readonly target: Element;
  readonly handle: RoomHandle;
}

/** The buttons whose state this module keeps up to date. `undefined` = the room of the button has gone. */
const bindings = new Map<HTMLButtonElement, Binding | undefined>();
/** The subscriptions to the calls of the bound buttons. */
const subscriptions = new Map<RoomHandle["call"], () => void>();

/** The element that the browser itself resolves: one in the tree of the button. Older browsers have no such property. */
const nativeTarget = (button: Partial<Pick<HTMLButtonElement, "commandForElement">>): Element | null | undefined =>
  button.commandForElement;

const targetOf = (button: HTMLButtonElement): Element | null =>
  nativeTarget(button) ?? elementById(button, button.getAttribute("commandfor") ?? "");

function resolveBinding(button: HTMLButtonElement): Binding | undefined {
  const name = button.getAttribute("command");
  if (!isCommand(name)) return undefined;
  const target = targetOf(button);
  const handle = target && resolveRoom(target);
  return target && handle ? { name, target, handle } : undefined;
}

/** Binds a button to its room and updates it. A button that never had a command of the kit is left alone. */
function bind(button: HTMLButtonElement): void {
  const isOurs = button.isConnected && button.matches(BUTTON) && isCommand(button.getAttribute("command"));
  const binding = isOurs ? resolveBinding(button) : undefined;
  if (!binding && !bindings.has(button)) return;
  if (!isOurs) {
    unbind(button);
    return;
  }
  bindings.set(button, binding);
  if (binding) subscribeTo(binding.handle.call);
  updateButton(button);
}

/** Restores a button that has left the page, or that has another command now. */
function unbind(button: HTMLButtonElement): void {
  bindings.delete(button);
  button.disabled = false;
  button.removeAttribute("aria-pressed");
}

function subscribeTo(call: RoomHandle["call"]): void {
  if (subscriptions.has(call)) return;
  const unsubscribe = call.subscribe(() => updateButtons(call));
  subscriptions.set(call, unsubscribe);
}

/** Ends the subscriptions to calls that no button needs any more. */
function endUnusedSubscriptions(): void {
  const used = new Set([...bindings.values()].map((binding) => binding?.handle.call));
  for (const [call, unsubscribe] of subscriptions) {
    if (used.has(call)) continue;
    subscriptions.delete(call);
    unsubscribe();
  }
}

function bindAll(buttons: Iterable<HTMLButtonElement>): void {
  for (const button of buttons) bind(button);
  endUnusedSubscriptions();
}

/** Writes the state of its command into a button. Without a room the button is disabled, and not pressed if it toggles. */
function updateButton(button: HTMLButtonElement): void {
  const binding = bindings.get(button);
  const state = binding && commandState(binding.name, binding.handle, binding.target);
  const before = button.getAttribute("aria-pressed");
  const pressed = state ? state.pressed?.toString() : before && "false";
  button.disabled = !state?.enabled;
  if (pressed == null) button.removeAttribute("aria-pressed");
  else if (pressed !== before) button.setAttribute("aria-pressed", pressed);
}

/** Updates the buttons of one call, or all buttons. */
function updateButtons(call?: RoomHandle["call"]): void {
  for (const [button, binding] of bindings) if (!call || binding?.handle.call === call) updateButton(button);
}

/** Every button in the document that may have a command of the kit, and every button that is bound. */
const allButtons = (): HTMLButtonElement[] => [
  ...document.querySelectorAll<HTMLButtonElement>(BUTTON),
  ...bindings.keys(),
];

const buttonsIn = (element: Element): HTMLButtonElement[] => {
  const inside = [...element.querySelectorAll<HTMLButtonElement>(BUTTON)];
  return element instanceof HTMLButtonElement ? [element, ...inside] : inside;
};

/** The buttons that a change of the page may concern: for most changes none. */
function affectedButtons({
  type,
  target,
  attributeName,
  addedNodes,
  removedNodes,
}: MutationRecord): HTMLButtonElement[] {
  const elements = [...addedNodes, ...removedNodes].filter((node) => node instanceof Element);
  // Any button may name an element whose id has been added or removed.
  if (attributeName === "id" || elements.some((element) => element.id || element.querySelector("[id]")))
    return allButtons();
  if (type === "childList") return elements.flatMap(buttonsIn);
  return target instanceof HTMLButtonElement ? [target] : [];
}

/** Runs a command. This is the last listener at the target, so that the page's own listeners can cancel the event. */
function handleCommand(event: Event): void {
  const { currentTarget: target } = event;
  const { command: name } = event as CommandEvent;
  if (!isHtmlElement(target) || event.defaultPrevented || !isCommand(name)) return;
  const handle = resolveRoom(target);
  if (handle) runCommand(name, target, handle, target);
}

/**
 * Adds `handleCommand` to the target of a command, in the capture phase at the document. No element can do this for itself: a
 * `command` event does not bubble, and its target may be any element inside a room, the page's own elements included.
 */
function prepareTarget(event: Event): void {
  const [target] = event.composedPath();
  if (isCommand((event as CommandEvent).command)) target?.addEventListener("command", handleCommand, { once: true });
}

/**
 * Adds `handleCommand` to the target of the button that is about to be clicked. A browser's `command` event is not composed:
 * within a shadow tree it never passes the document, where `prepareTarget` listens.
 */
function prepareTargetOfClick(event: Event): void {
  pressedButton(event)?.target.addEventListener("command", handleCommand, { once: true });
}

/** The button with a command of the kit that a click is on, and its target. */
function pressedButton(event: Event): { button: HTMLButtonElement; name: CommandName; target: Element } | undefined {
  const button = event.composedPath().find((node) => hasTag(node, "button") && node.matches(BUTTON));
  if (!hasTag(button, "button") || button.disabled) return undefined;
  const name = button.getAttribute("command");
  const target = targetOf(button);
  return isCommand(name) && target ? { button, name, target } : undefined;
}

/** Dispatches the command of a clicked button, unless the browser does so itself: it does for a target in the button's tree. */
function dispatchCommand(event: Event, native: boolean): void {
  const { button, name, target } = pressedButton(event) ?? {};
  if (!button || event.defaultPrevented || (native && nativeTarget(button))) return;
  const type = button.getAttribute("type")?.toLowerCase() ?? "";
  if (button.form && type !== "button") {
    // In a form, HTML gives a button with `commandfor` no default type: without `type` it does nothing.
    if (type !== "submit" && type !== "reset") event.preventDefault();
    return;
  }
  const command = new Event("command", { cancelable: true, composed: true });
  target?.dispatchEvent(Object.assign(command, { command: name, source: button }));
}

const supportsCommands = (): boolean => "document" in globalThis && "command" in HTMLButtonElement.prototype;

/**
 * Makes controls of the native buttons whose `commandfor` names a room, a whole call, or an element inside one, and whose
 * `command` is one of the kit's: a click runs the command, and the button is pressed and disabled as the call's state says. In
 * a shadow tree, a click runs the command but the button's state is not updated. Returns a function that ends all this.
 */
export function followCommands({ native = supportsCommands() } = {}): () => void {
  // There is no page on a server.
  if (!("document" in globalThis)) return () => {};
  const controller = new AbortController();
  const { signal } = controller;
  const bindEverything = (): void => bindAll(allButtons());
  const observer = new MutationObserver((records) => bindAll(new Set(records.flatMap(affectedButtons))));
  const attributeFilter = ["command", "commandfor", "id"];
  observer.observe(document, { subtree: true, childList: true, attributeFilter });
  const unsubscribeWindows = pageWindows.subscribe(({ document: page }) => {
    page.addEventListener("command", prepareTarget, { capture: true, signal });
    page.addEventListener("click", prepareTargetOfClick, { capture: true, signal });
    // A button in a picture-in-picture window may name an element of the page: no browser resolves that.
    if (!native || page !== document) {
      page.addEventListener("click", (event) => dispatchCommand(event, native), { signal });
    }
    return undefined;
  });
  // In a microtask: during the event a new room does not answer yet, and a room that leaves still does.
  const bindSoon = (): void => {
    queueMicrotask(() => {
      if (!signal.aborted) bindEverything();
    });
  };
  document.addEventListener("context-provider", bindSoon, { signal });
  document.addEventListener("fullscreenchange", () => updateButtons(), { signal });
  const unsubscribePip = subscribePip(() => updateButtons());
  bindEverything();
  return () => {
    controller.abort();
    observer.disconnect();
    unsubscribeWindows();
    unsubscribePip();
    bindings.clear();
    endUnusedSubscriptions();
  };
}
