import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type ts from "typescript";
import { codeSpans, readPage, rowsOf, sectionsBelow, type Section } from "./markdown.js";
import { sourceTypes } from "./source-types.js";

const page = readPage("docs/your-own-ui.md");
const core = sourceTypes("components/core/index.ts");

const sectionWith = (title: string): Section => {
  const section = sectionsBelow(page, "Your own user interface").find((one) => one.title === title);
  assert(section, `docs/your-own-ui.md has no heading "${title}".`);
  return section;
};

/** The names in the first cell of each row: `join(options)` names `join`, `host?` names `host?`. */
const named = (section: Section): string[] =>
  rowsOf(section).flatMap(([cell]) => codeSpans(cell).map((code) => code.replace(/\(.*$/, "")));

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

void describe("docs/your-own-ui.md", () => {
  void it("names every public property and method of Call, and no others", () => {
    const documented = [...named(sectionWith("Methods")), ...named(sectionWith("Properties"))];
    assert.deepEqual(sorted(documented), sorted(core.members("Call")));
  });

  for (const type of ["JoinOptions", "CallState", "Participant"]) {
    void it(`names every field of ${type}, and no others`, () => {
      assert.deepEqual(sorted(named(sectionWith(type))), sorted(core.fields(core.exported(type)).keys()));
    });
  }

  void it("names every event of a call with the fields of its detail, and no others", () => {
    const fieldsOf = (detail: ts.Type) => sorted([...core.fields(detail).keys()].map((name) => name.replace("?", "")));
    const inSource = [...core.fields(core.exported("CallEvents"))].map(([name, detail]) => [name, fieldsOf(detail)]);
    const documented = rowsOf(sectionWith("Events")).map(([name, detail]) => [
      codeSpans(name)[0],
      sorted(codeSpans(detail)),
    ]);
    assert.deepEqual(Object.fromEntries(documented), Object.fromEntries(inSource));
  });

  void it("names every error code once, each with its cause and what to do, and no others", () => {
    const rows = rowsOf(sectionWith("Error codes"));
    const codes = rows.flatMap(([code]) => codeSpans(code));
    assert.deepEqual(codes.toSorted(), sorted(core.literals(core.exported("RtcErrorCode")) ?? []));
    for (const [code = "", cause = "", help = ""] of rows) {
      assert(cause.length > 10 && help.length > 10, `${code} says neither its cause nor what to do.`);
    }
  });

  void it("lists the values of each connection state and reason that it explains", () => {
    for (const [title, type] of [
      ["Connection states", "ConnectionState"],
      ["Reasons for leaving", "LeftReason"],
    ] as const) {
      assert.deepEqual(sorted(named(sectionWith(title))), sorted(core.literals(core.exported(type)) ?? []));
    }
  });
});
