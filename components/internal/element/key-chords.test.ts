import { expect } from "@open-wc/testing";
import { ariaChord, isChord, keyLabel, matches, parseChord } from "./key-chords.js";

const chord = (text: string) => {
  const parsed = parseChord(text);
  if (!parsed) throw new Error(`"${text}" is no key.`);
  return parsed;
};

const pressed = (init: KeyboardEventInit): KeyboardEvent => new KeyboardEvent("keydown", init);

describe("key chords", () => {
  it("are parsed from the syntax of aria-keyshortcuts", () => {
    for (const [text, written] of [
      ["m", "M"],
      [" ", "Space"],
      ["space", "Space"],
      ["control+shift+m", "Control+Shift+M"],
      ["Shift + Alt + F4", "Shift+Alt+F4"],
      ["Control++", "Control++"],
      ["+", "+"],
    ] as const) {
      expect(ariaChord(chord(text)), text).to.equal(written);
    }
    for (const text of ["", "  ", "Foo+m", "Control+Control+m"]) expect(parseChord(text), text).to.equal(undefined);
  });

  it("count as chords that type no character only with Control, Alt or Meta", () => {
    expect(["m", "Shift+m", "Control+m", "Alt+m", "Meta+m"].map((text) => isChord(chord(text)))).to.deep.equal([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it("match an event with exactly their modifiers", () => {
    const wanted = chord("Control+Shift+m");
    expect(matches(pressed({ key: "M", ctrlKey: true, shiftKey: true }), wanted)).to.equal(true);
    expect(matches(pressed({ key: "m", ctrlKey: true }), wanted)).to.equal(false);
    expect(matches(pressed({ key: "M", ctrlKey: true, shiftKey: true, altKey: true }), wanted)).to.equal(false);
    expect(matches(pressed({ key: "m" }), chord("m"))).to.equal(true);
    expect(matches(pressed({ key: "M", shiftKey: true }), chord("m"))).to.equal(false);
  });

  it("match a letter by its position where the keyboard writes another script", () => {
    expect(matches(pressed({ key: "ь", code: "KeyM" }), chord("m"))).to.equal(true);
    expect(matches(pressed({ key: "m", code: "Semicolon" }), chord("m"))).to.equal(true);
    expect(matches(pressed({ key: ",", code: "KeyM" }), chord("m"))).to.equal(false);
  });

  it("match signs with and without Shift, but Space without Shift only", () => {
    for (const shiftKey of [true, false]) expect(matches(pressed({ key: "?", shiftKey }), chord("?"))).to.equal(true);
    expect(matches(pressed({ key: " ", shiftKey: true }), chord("Space"))).to.equal(false);
  });

  it("are labelled with the names that are written on keys", () => {
    expect(keyLabel(chord("Control+Space"), { " ": "Leertaste", control: "Strg" })).to.equal("Strg+Leertaste");
    expect(keyLabel(chord("Meta+m"), {})).to.equal("Meta+M");
  });
});
