import type { RtcError } from "../core/index.js";
import { bar, call, chat, control, device, host, people, room, sound, type Texts, toast } from "./en.js";

export type { Language, Texts } from "./en.js";

/** A part of the texts: in English, and in the current language. */
interface Group {
  readonly english: object;
  readonly current: object;
}

const groups: Group[] = [];
let language: Partial<Texts> = {};
/** The texts that the page has set itself. They win over every language. */
const ownTexts: Partial<Texts> = {};

/**
 * Makes the current texts of one group. Each call below is marked as pure, so that a bundler drops the groups that no element of a
 * page imports.
 */
function group<T extends object>(english: T): T {
  const current = { ...english };
  const added = { english, current };
  groups.push(added);
  updateGroup(added);
  return current;
}

function updateGroup({ english, current }: Group): void {
  const errors = { ...language.errors, ...ownTexts.errors };
  const changes = Object.entries({ ...language, ...ownTexts, errors });
  Object.assign(current, english, Object.fromEntries(changes.filter(([name]) => Object.hasOwn(english, name))));
}

export const texts = /* @__PURE__ */ group(room);
export const barTexts = /* @__PURE__ */ group(bar);
export const peopleTexts = /* @__PURE__ */ group(people);
export const soundTexts = /* @__PURE__ */ group(sound);
export const deviceTexts = /* @__PURE__ */ group(device);
export const talkTexts = /* @__PURE__ */ group(chat);
export const toastTexts = /* @__PURE__ */ group(toast);
export const callTexts = /* @__PURE__ */ group(call);
export const controlTexts = /* @__PURE__ */ group(control);
export const hostTexts = /* @__PURE__ */ group(host);

/** An element that renders texts. */
interface Reader {
  requestUpdate(): void;
}

/** The elements on the page. They render again when a text changes. */
export const readers = new Set<Reader>();

/** Replaces some of the texts, at once and everywhere on the page. They stay when the language changes. */
export function setTexts(change: Partial<Texts>): void {
  Object.assign(ownTexts, change);
  updateTexts();
}

/** Changes all texts except those that the page has set itself. Texts that are missing in `texts` are English. */
export function setLanguage(texts: Partial<Texts>): void {
  language = texts;
  updateTexts();
}

function updateTexts(): void {
  groups.forEach(updateGroup);
  for (const reader of readers) reader.requestUpdate();
}

/** The sentence for an error. */
export const errorText = (error: RtcError): string => texts.errors[error.code] ?? error.message;
