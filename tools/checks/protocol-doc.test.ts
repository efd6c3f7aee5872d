/**
 * Holds docs/internals/protocol.md against the wire contract: the types that its schemas have, and the parsers that read
 * every frame. Only public exports of the contract are used, so the schemas may be written in any way.
 */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type ts from "typescript";
import {
  CLOSE_CODES,
  LIMITS,
  parseClientMessage,
  parseJoinQuery,
  parseServerMessage,
} from "../../party/protocol/protocol.js";
import { JOIN_REFUSALS, REFUSALS, type Refusal } from "../../party/protocol/refusals.js";
import { codeSpans, readPage, rowsOf, sectionsBelow, type Section } from "./markdown.js";
import { sourceTypes } from "./source-types.js";

type Json = Record<string, unknown>;
/** Whether the contract accepts an object: a whole message, or one that stands inside a message. */
type Accepts = (value: Json) => boolean;

const page = readPage("docs/internals/protocol.md");
const contract = sourceTypes("party/protocol/protocol.ts");
const limits = new Map<string, number>(Object.entries(LIMITS));

const fromPage: Accepts = (message) => parseClientMessage(JSON.stringify(message)).ok;
const fromRoom: Accepts = (message) => parseServerMessage(JSON.stringify(message)).ok;

const titleOf = ({ title }: Section): string => codeSpans(title)[0] ?? "";
const sectionsIn = (chapter: string): Section[] =>
  sectionsBelow(page, chapter).filter(({ title }) => title.startsWith("`"));
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const unmarked = (name: string): string => name.replace("?", "");

/** The types of the messages in a union, by the name of the message. */
function messagesOf(union: string): Map<string, ts.Type[]> {
  const messages = new Map<string, ts.Type[]>();
  for (const message of contract.parts(contract.exported(union))) {
    const type = contract.fields(message).get("type");
    const [name = ""] = (type && contract.literals(type)) ?? [];
    messages.set(name, [...(messages.get(name) ?? []), message]);
  }
  return messages;
}

/** The documented fields: by name, `?` included, with the cells of their type and their limit. */
const fieldRows = (section: Section) =>
  rowsOf(section).map(([name = "", type = "", limit = ""]) => ({ name: codeSpans(name)[0] ?? "", type, limit }));

function exampleIn(section: Section): Json {
  const [block] = section.blocks.filter(({ language }) => language === "json");
  assert(block, `${section.title} has no example.`);
  return JSON.parse(block.code) as Json;
}

/** Holds the names of the fields, which of them may be missing, and the words that they may be against the types. */
function compareFields(section: Section, type: ts.Type, mayDiffer: { inOptional?: boolean } = {}): void {
  const fields = [...contract.fields(type)].filter(([name]) => name !== "type");
  const name = mayDiffer.inOptional ? unmarked : (text: string) => text;
  const rows = fieldRows(section);
  assert.deepEqual(sorted(rows.map((row) => name(row.name))), sorted(fields.map(([field]) => name(field))));
  for (const row of rows) {
    const inSource = fields.find(([field]) => unmarked(field) === unmarked(row.name))?.[1];
    const words = inSource && contract.literals(inSource);
    const documented = codeSpans(row.type).filter((code) => code.startsWith('"'));
    assert.deepEqual(sorted(documented), sorted((words ?? []).map((word) => `"${word}"`)), `the values of ${row.name}`);
  }
}

/** Holds what is said of fields that may be missing, and of limits, against the parser. */
function compareWithParser(section: Section, accepts: Accepts): void {
  const example = exampleIn(section);
  assert(accepts(example), `the example of ${section.title} is refused`);
  for (const { name, limit } of fieldRows(section)) {
    const field = unmarked(name);
    assert(field in example, `the example of ${section.title} has no ${field}`);
    const { [field]: value, ...others } = example;
    assert.equal(accepts(others), name.endsWith("?"), `${section.title} without ${field}`);
    for (const most of codeSpans(limit).flatMap((code) => limits.get(code) ?? [])) {
      const [within, beyond] = [most, most + 1].map((size) => ({ ...example, [field]: filled(value, size) }));
      assert(within && accepts(within), `${section.title} with ${field} of ${most}`);
      assert(beyond && !accepts(beyond), `${section.title} with ${field} of more than ${most}`);
    }
  }
}

/** A value like the one given, of a certain size: characters, elements, or the number itself. */
function filled(value: unknown, size: number): unknown {
  if (typeof value === "string") return "x".repeat(size);
  if (Array.isArray(value)) return Array.from({ length: size }, () => value[0] as unknown);
  return size;
}

void describe("docs/internals/protocol.md", () => {
  for (const [chapter, union, accepts] of [
    ["Messages from the page to the room", "ClientMessage", fromPage],
    ["Messages from the room to the page", "ServerMessage", fromRoom],
  ] as const) {
    const messages = messagesOf(union);

    void it(`names every message of ${union}, and no others`, () => {
      assert.deepEqual(sectionsIn(chapter).map(titleOf).sort(), sorted(messages.keys()));
    });

    for (const section of sectionsIn(chapter)) {
      const [type, ...variants] = messages.get(titleOf(section)) ?? [];
      if (!type || variants.length > 0) continue;
      void it(`describes every field of ${section.title} in ${union} as the contract has it`, () => {
        compareFields(section, type);
        compareWithParser(section, (message) => message["type"] === titleOf(section) && accepts(message));
      });
    }
  }

  void it("describes every action of `moderate` with its fields, and no others", () => {
    const section = sectionsIn("Messages from the page to the room").find((one) => titleOf(one) === "moderate");
    assert(section);
    const inSource = (messagesOf("ClientMessage").get("moderate") ?? []).flatMap((variant) => {
      const fields = contract.fields(variant);
      const action = fields.get("action");
      const others = sorted(fields.keys()).filter((name) => name !== "type" && name !== "action");
      return ((action && contract.literals(action)) ?? []).map((name) => [name, others] as const);
    });
    const rows = rowsOf(section).flatMap(([actions, fields]) =>
      codeSpans(actions).map((action) => [action, sorted(codeSpans(fields))] as const),
    );
    assert.deepEqual(Object.fromEntries(rows), Object.fromEntries(inSource));
    const examples = section.blocks.map(({ code }) => JSON.parse(code) as Json);
    for (const example of examples) assert(fromPage(example), JSON.stringify(example));
    const shown = sorted(examples.map(({ action }) => String(action)));
    assert.deepEqual(shown, sorted(rows.map(([action]) => action)), "each action has an example");
  });

  const structures: Record<string, [type: string, accepts: Accepts]> = {
    Participant: ["WireParticipant", (participant) => fromRoom({ type: "participant-updated", participant })],
    RoomInfo: ["RoomInfo", (room) => fromRoom({ type: "room-updated", room })],
    Knock: ["WireKnock", (knock) => fromRoom({ type: "knock", ...knock })],
    IceServer: ["WireIceServer", (server) => fromRoom({ type: "ice-servers", iceServers: [server] })],
    Candidate: ["WireCandidate", (candidate) => fromPage({ type: "ice-candidate", candidates: [candidate] })],
    RoomOptions: ["RoomOptions", (settings) => fromPage({ type: "moderate", action: "settings", settings })],
  };

  void it("names every structure that messages are made of, and no others", () => {
    assert.deepEqual(sectionsIn("Structures").map(titleOf).sort(), Object.keys(structures).sort());
  });

  for (const section of sectionsIn("Structures")) {
    void it(`describes every field of ${section.title} as the contract has it`, () => {
      const [type, accepts] = structures[titleOf(section)] ?? [];
      assert(type && accepts);
      // The candidate's type is that of one that was read: what was missing has its default by then.
      compareFields(section, contract.exported(type), { inOptional: titleOf(section) === "Candidate" });
      compareWithParser(section, accepts);
    });
  }

  void it("describes every key of the socket's query as the contract has it", () => {
    const [section] = sectionsBelow(page, "The connection").filter(({ title }) => title === "The query");
    assert(section);
    compareFields(section, contract.exported("JoinQuery"), { inOptional: true });
    compareWithParser(section, (query) => parseJoinQuery(new URLSearchParams(query as Record<string, string>)).ok);
  });

  void it("names every limit with its value, and no others", () => {
    const rows = sectionsBelow(page, "The wire")
      .filter(({ title }) => title === "Limits")
      .flatMap(rowsOf);
    const documented = rows.map(([name, value = ""]) => [codeSpans(name)[0], Number(value.replaceAll(",", ""))]);
    assert.deepEqual(Object.fromEntries(documented), Object.fromEntries(limits));
  });

  void it("names every close code with its number, and no others", () => {
    const rows = sectionsBelow(page, "The wire")
      .filter(({ title }) => title === "Close codes")
      .flatMap(rowsOf);
    const documented = rows.map(([code, name]) => [codeSpans(name)[0], Number(codeSpans(code)[0])]);
    assert.deepEqual(Object.fromEntries(documented), { ...CLOSE_CODES });
  });

  void it("names every error code, and no others", () => {
    const rows = sectionsBelow(page, "The wire")
      .filter(({ title }) => title === "Error codes")
      .flatMap(rowsOf);
    const inSource = contract.literals(contract.exported("SignalingErrorCode")) ?? [];
    assert.deepEqual(rows.map(([code]) => codeSpans(code)[0] ?? "").sort(), inSource.toSorted());
  });

  void it("names every reason for which a page is not let in, with its code and its close code, and no others", () => {
    const rows = sectionsBelow(page, "The wire")
      .filter(({ title }) => title === "Refusals")
      .flatMap(rowsOf);
    const documented = rows.map((row) => row.slice(0, 3).map((cell) => codeSpans(cell)[0] ?? ""));
    const refusals = [...Object.values(REFUSALS), ...Object.values(JOIN_REFUSALS)].map((refusal): Refusal =>
      typeof refusal === "function" ? (refusal as (about: string) => Refusal)("0") : refusal,
    );
    const inSource = refusals.map(({ reason, code, closeCode }) => [reason, code, String(closeCode)]);
    assert.deepEqual(documented.sort(), inSource.sort());
  });
});
