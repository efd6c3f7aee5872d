import { resolveRoom, type RoomHandle } from "../room/room-context.js";
import { elementById } from "../room/room-controller.js";
import { type CommandName, commandState, isCommand, runCommand } from "./command-table.js";
import { hasTag } from "../element/element-types.js";
import { pageWindows } from "../element/page-windows.js";
import { subscribePip } from "../pip/pip.js";

const BUTTON = 'button[command^="--"][commandfor]';

/** A button for one of the commands, as its attributes say now. */
interface Wired {
  readonly name: CommandName;
  readonly target: Element;
  readonly handle: RoomHandle;
}

/** The buttons that are kept in step. `undefined` = they were, and their room has gone. */
const followed = new Map<HTMLButtonElement, Wired | undefined>();
/** What follows the rooms of those. */
const rooms = new Map<RoomHandle["call"], () => void>();

function wiringOf(button: HTMLButtonElement): Wired | undefined {
  const name = button.getAttribute("command");
  if (!isCommand(name)) return undefined;
  const target = targetOf(button);
  const handle = target && resolveRoom(target);
  return target && handle ? { name, target, handle } : undefined;
}

/** The element that the browser itself resolves: one in the tree of the button. Older browsers have no such property. */
const nativeTarget = (button: Partial<Pick<HTMLButtonElement, "commandForElement">>): Element | null | undefined =>
  button.commandForElement;

const targetOf = (button: HTMLButtonElement): Element | null =>
  nativeTarget(button) ?? elementById(button, button.getAttribute("commandfor") ?? "");

/** Finds what a button is for, and shows it. One that was never ours is left alone. */
function wire(button: HTMLButtonElement): void {
  const wired = button.isConnected && button.matches(BUTTON) ? wiringOf(button) : undefined;
  if (!wired && !followed.has(button)) return;
  if (!wired && !(button.isConnected && button.matches(BUTTON) && isCommand(button.getAttribute("command")))) {
    return letGo(button);
  }
  followed.set(button, wired);
  if (wired && !rooms.has(wired.handle.call)) {
    const { call } = wired.handle;
    rooms.set(
      call,
      call.subscribe(() => showAll(call)),
    );
  }
  show(button);
}

/** Its command is another's now, or it has gone. */
function letGo(button: HTMLButtonElement): void {
  followed.delete(button);
  button.disabled = false;
  button.removeAttribute("aria-pressed");
}

/** Lets go of rooms that no button is for. */
function tidy(): void {
  const wanted = new Set([...followed.values()].map((wired) => wired?.handle.call));
  for (const [call, unsubscribe] of rooms) {
    if (wanted.has(call)) continue;
    rooms.delete(call);
    unsubscribe();
  }
}

function wireAll(buttons: Iterable<HTMLButtonElement>): void {
  for (const button of buttons) wire(button);
  tidy();
}

function show(button: HTMLButtonElement): void {
  const wired = followed.get(button);
  const look = wired && commandState(wired.name, wired.handle, wired.target);
  const before = button.getAttribute("aria-pressed");
  const pressed = look ? look.pressed?.toString() : before && "false";
  button.disabled = !look?.enabled;
  if (pressed == null) button.removeAttribute("aria-pressed");
  else if (pressed !== before) button.setAttribute("aria-pressed", pressed);
}

function showAll(call?: RoomHandle["call"]): void {
  for (const [button, wired] of followed) if (!call || wired?.handle.call === call) show(button);
}

/** All that may be of ours, and those that were. */
const everyButton = (): HTMLButtonElement[] => [
  ...document.querySelectorAll<HTMLButtonElement>(BUTTON),
  ...followed.keys(),
];

const buttonsIn = (element: Element): HTMLButtonElement[] => {
  const inside = [...element.querySelectorAll<HTMLButtonElement>(BUTTON)];
  return element instanceof HTMLButtonElement ? [element, ...inside] : inside;
};

/** What a change of the page means for its buttons: most mean nothing. */
function concerned({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): HTMLButtonElement[] {
  const elements = [...addedNodes, ...removedNodes].filter((node) => node instanceof Element);
  // What a button names may have come or gone.
  if (attributeName === "id" || elements.some((element) => element.id || element.querySelector("[id]")))
    return everyButton();
  if (type === "childList") return elements.flatMap(buttonsIn);
  return target instanceof HTMLButtonElement ? [target] : [];
}

/** Carries out a command, after whoever else listens at its target has had the chance to cancel it. */
function carryOut(event: Event): void {
  const { currentTarget: target } = event;
  const { command: name } = event as CommandEvent;
  if (!(target instanceof Element) || event.defaultPrevented || !isCommand(name)) return;
  const handle = resolveRoom(target);
  if (handle) runCommand(name, target, handle, target);
}

function overhear(event: Event): void {
  const [target] = event.composedPath();
  if (isCommand((event as CommandEvent).command)) target?.addEventListener("command", carryOut, { once: true });
}

function pressed(event: Event): { button: HTMLButtonElement; name: CommandName; target: Element } | undefined {
  const button = event.composedPath().find((node) => hasTag(node, "button") && node.matches(BUTTON));
  if (!hasTag(button, "button") || button.disabled) return undefined;
  const name = button.getAttribute("command");
  const target = targetOf(button);
  return isCommand(name) && target ? { button, name, target } : undefined;
}

/** Within a shadow tree, a command is heard at its target and nowhere else. */
const expect = (event: Event): unknown => pressed(event)?.target.addEventListener("command", carryOut, { once: true });

/** Dispatches the command of a button, as a browser with commands does by itself for a target in the same document. */
function click(event: Event, native: boolean): void {
  const { button, name, target } = pressed(event) ?? {};
  if (!button || event.defaultPrevented || (native && nativeTarget(button))) return;
  const type = button.getAttribute("type")?.toLowerCase() ?? "";
  if (button.form && type !== "button") {
    // Within a form one with a command does nothing unless it says what it is.
    if (type !== "submit" && type !== "reset") event.preventDefault();
    return;
  }
  const told = new Event("command", { cancelable: true, composed: true });
  target?.dispatchEvent(Object.assign(told, { command: name, source: button }));
}

const knowsCommands = (): boolean => "document" in globalThis && "command" in HTMLButtonElement.prototype;

/**
 * Makes a control of every native button whose `commandfor` names a room, a whole call, or something inside one, and whose
 * `command` is one of ours: it does what it says, and is pressed and disabled as the call is. Of those in a shadow tree only the
 * first holds. Returns what ends it.
 */
export function followCommands({ native = knowsCommands() } = {}): () => void {
  // There is no page on a server.
  if (!("document" in globalThis)) return () => {};
  const stop = new AbortController();
  const { signal } = stop;
  const all = (): void => wireAll(everyButton());
  const observer = new MutationObserver((records) => wireAll(new Set(records.flatMap(concerned))));
  const attributeFilter = ["command", "commandfor", "id"];
  observer.observe(document, { subtree: true, childList: true, attributeFilter });
  const unsubscribeWindows = pageWindows.subscribe(({ document: page }) => {
    page.addEventListener("command", overhear, { capture: true, signal });
    page.addEventListener("click", expect, { capture: true, signal });
    // A button in a picture-in-picture window may name an element of the page: no browser resolves that.
    if (!native || page !== document) page.addEventListener("click", (event) => click(event, native), { signal });
    return undefined;
  });
  // Later, since whoever has come is about to answer, and whoever goes is about to be gone.
  document.addEventListener("context-provider", () => queueMicrotask(() => signal.aborted || all()), { signal });
  document.addEventListener("fullscreenchange", () => showAll(), { signal });
  const unfollow = subscribePip(() => showAll());
  all();
  return () => {
    stop.abort();
    observer.disconnect();
    unsubscribeWindows();
    unfollow();
    followed.clear();
    tidy();
  };
}
