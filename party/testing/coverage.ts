import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { clientMessages } from "../protocol/client-messages.js";
import type { ClientMessage, ServerMessage } from "../protocol/protocol.js";
import { ERROR_CODES, serverMessages } from "../protocol/server-messages.js";

const said = new Set<string>();
const heard = new Set<string>();
const actions = new Set<string>();
const codes = new Set<string>();

/** The parts of the contract that the tests of this process have seen on a live server. */
export const covered = {
  sent(message: ClientMessage): void {
    said.add(message.type);
    if (message.type === "moderate") actions.add(message.action);
  },
  received(message: ServerMessage): void {
    heard.add(message.type);
    if (message.type === "signaling-error") codes.add(message.code);
  },
  /** A body received over HTTP. */
  answered({ code }: Record<string, unknown>): void {
    if (typeof code === "string") codes.add(code);
  },
};

/** `custom` is for servers that are extended by code, which have tests of their own. */
const missing = (all: readonly string[], seen: ReadonlySet<string>) =>
  all.filter((one) => !seen.has(one) && one !== "custom");

/** Runs after all other tests: fails if a message, an action or an error code was never seen. */
export function describeCoverage(): void {
  describe("the contract", () => {
    test("each message, action and error code of the contract was seen at least once", () => {
      const every = clientMessages.moderate.options.flatMap(({ entries: { action } }) =>
        "literal" in action ? [action.literal] : [...action.options],
      );
      const gaps = {
        said: missing(Object.keys(clientMessages), said),
        heard: missing(Object.keys(serverMessages), heard),
        actions: missing(every, actions),
        codes: missing(ERROR_CODES, codes),
      };
      assert.deepEqual(gaps, { said: [], heard: [], actions: [], codes: [] });
    });
  });
}
