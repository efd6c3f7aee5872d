/** A key with its modifiers. */
export interface Chord {
  /** As `KeyboardEvent.key` has it, in lower case. */
  readonly key: string;
  readonly modifiers: readonly Modifier[];
}

type Modifier = "Control" | "Shift" | "Alt" | "Meta";

const MODIFIERS: readonly Modifier[] = ["Control", "Shift", "Alt", "Meta"];

/** Reads what an author writes, in the manner of `aria-keyshortcuts`: `m`, `Space`, `Control+Shift+M`, `Control++`. */
export function parseChord(text: string): Chord | undefined {
  const parts = (text === " " ? "Space" : text.trim()).split(/(?<=.)\+(?=.)/).map((part) => part.trim().toLowerCase());
  const key = parts.pop();
  const modifiers = MODIFIERS.filter((modifier) => parts.includes(modifier.toLowerCase()));
  if (!key || modifiers.length !== parts.length) return undefined;
  return { key: key === "space" ? " " : key, modifiers };
}

/** Whether a chord types nothing, so that it may be used while somebody types. */
export const isChord = ({ modifiers }: Chord): boolean => modifiers.some((modifier) => modifier !== "Shift");

/** The same for `aria-keyshortcuts`. */
export const ariaChord = ({ key, modifiers }: Chord): string =>
  [...modifiers, key === " " ? "Space" : key.charAt(0).toUpperCase() + key.slice(1)].join("+");

/** The same for people, with what is written on keys where that is something else. */
export const keyLabel = ({ key, modifiers }: Chord, names: Readonly<Record<string, string>>): string =>
  [
    ...modifiers.map((modifier) => names[modifier.toLowerCase()] ?? modifier),
    names[key] ?? ariaChord({ key, modifiers: [] }),
  ].join("+");

/** Whether all modifiers of a chord are down. */
export const hasModifiers = (event: KeyboardEvent, { modifiers }: Chord): boolean =>
  modifiers.every((modifier) => event.getModifierState(modifier));

/** Whether this chord has been pressed, and no other modifier with it. */
export function matches(event: KeyboardEvent, chord: Chord): boolean {
  const key = event.key.toLowerCase();
  const letter = /^[a-z]$/.test(chord.key);
  // Where a keyboard writes another script, a letter is known by its place.
  const there = key === chord.key || (letter && !/^[!-~]$/.test(key) && event.code === `Key${chord.key.toUpperCase()}`);
  // "?" and its like need Shift on one keyboard and none on the next.
  const free = chord.key.length === 1 && !letter && chord.key !== " ";
  return (
    there &&
    MODIFIERS.every(
      (modifier) =>
        event.getModifierState(modifier) === chord.modifiers.includes(modifier) ||
        (free && modifier === "Shift" && !chord.modifiers.includes(modifier)),
    )
  );
}

const origin = (event: Event): HTMLElement | undefined => {
  const [target] = event.composedPath();
  return target instanceof HTMLElement ? target : undefined;
};

const NO_TEXT = ["button", "checkbox", "color", "file", "image", "radio", "range", "reset", "submit"];

/** Whether a key goes into something that takes letters, in whatever shadow tree. */
export function isTyping(event: Event): boolean {
  const target = origin(event);
  if (!target) return false;
  if (target instanceof HTMLInputElement) return !NO_TEXT.includes(target.type);
  return (
    target.isContentEditable || target.matches("textarea, select, [role=textbox], [role=searchbox], [role=combobox]")
  );
}

/** Whether this is a key that presses what has the focus. */
export const isPress = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  (key === " " || key === "Enter") && !(ctrlKey || altKey || metaKey);

/** Whether Space and Enter mean something where a key goes. */
export const isPressable = (event: Event): boolean =>
  origin(event)?.matches("a[href], button, input, select, summary, audio, video, [role], [tabindex]") ?? false;
