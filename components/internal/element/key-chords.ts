import { hasTag, isHtmlElement } from "./element-types.js";

/** A key with its modifiers. */
export interface Chord {
  /** The value of `KeyboardEvent.key` in lower case. */
  readonly key: string;
  readonly modifiers: readonly Modifier[];
}

type Modifier = "Control" | "Shift" | "Alt" | "Meta";

const MODIFIERS: readonly Modifier[] = ["Control", "Shift", "Alt", "Meta"];

/** Reads a key in the syntax of `aria-keyshortcuts`: `m`, `Space`, `Control+Shift+M`, `Control++`. */
export function parseChord(text: string): Chord | undefined {
  const parts = (text === " " ? "Space" : text.trim()).split(/(?<=.)\+(?=.)/).map((part) => part.trim().toLowerCase());
  const key = parts.pop();
  const modifiers = MODIFIERS.filter((modifier) => parts.includes(modifier.toLowerCase()));
  if (!key || modifiers.length !== parts.length) return undefined;
  return { key: key === "space" ? " " : key, modifiers };
}

/** Whether a chord types no character, so that it may be used while the focus is in a text field. */
export const isChord = ({ modifiers }: Chord): boolean => modifiers.some((modifier) => modifier !== "Shift");

/** The chord in the syntax of `aria-keyshortcuts`. */
export const ariaChord = ({ key, modifiers }: Chord): string =>
  [...modifiers, key === " " ? "Space" : key.charAt(0).toUpperCase() + key.slice(1)].join("+");

/** The chord as a text for users. `names` has the names on keys that differ from `KeyboardEvent.key`. */
export const keyLabel = ({ key, modifiers }: Chord, names: Readonly<Record<string, string>>): string =>
  [
    ...modifiers.map((modifier) => names[modifier.toLowerCase()] ?? modifier),
    names[key] ?? ariaChord({ key, modifiers: [] }),
  ].join("+");

/** Whether all modifiers of a chord are pressed. */
export const hasModifiers = (event: KeyboardEvent, { modifiers }: Chord): boolean =>
  modifiers.every((modifier) => event.getModifierState(modifier));

/** Whether an event is exactly this chord, without any other modifier. */
export function matches(event: KeyboardEvent, chord: Chord): boolean {
  const key = event.key.toLowerCase();
  const isLetter = /^[a-z]$/.test(chord.key);
  // A keyboard for another script has the letter at the same position.
  const isAtPosition = isLetter && !/^[!-~]$/.test(key) && event.code === `Key${chord.key.toUpperCase()}`;
  if (key !== chord.key && !isAtPosition) return false;
  // A sign such as "?" needs Shift on some keyboards only.
  const isSign = chord.key.length === 1 && !isLetter && chord.key !== " ";
  return MODIFIERS.every((modifier) => {
    const isWanted = chord.modifiers.includes(modifier);
    if (isSign && modifier === "Shift" && !isWanted) return true;
    return event.getModifierState(modifier) === isWanted;
  });
}

const origin = (event: Event): HTMLElement | undefined => {
  const [target] = event.composedPath();
  return isHtmlElement(target) ? target : undefined;
};

const TYPES_WITHOUT_TEXT = ["button", "checkbox", "color", "file", "image", "radio", "range", "reset", "submit"];

/** Whether a key event goes to an element that takes text, in any shadow tree. */
export function isTyping(event: Event): boolean {
  const target = origin(event);
  if (!target) return false;
  if (hasTag(target, "input")) return !TYPES_WITHOUT_TEXT.includes(target.type);
  return (
    target.isContentEditable || target.matches("textarea, select, [role=textbox], [role=searchbox], [role=combobox]")
  );
}

/** Whether this is a key that activates the focused element. */
export const isPress = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  (key === " " || key === "Enter") && !(ctrlKey || altKey || metaKey);

/** Whether Space and Enter activate the element that a key event goes to. */
export const isPressable = (event: Event): boolean =>
  origin(event)?.matches("a[href], button, input, select, summary, audio, video, [role], [tabindex]") ?? false;
