/**
 * DESIGN.md, "The house", as lint zones: party/protocol ← components/core ← components/internal ← components/elements ←
 * components/index.ts ← demo. Between core and internal stand the texts, components/texts. A file under `target` imports nothing
 * under `from`, packages included.
 *
 * @typedef {{ target: string, from: string, except?: string[], message: string }} Arrow
 */

/** party/protocol/protocol.ts and what it is made of. */
export const contract = [
  "protocol.ts",
  "bytes.ts",
  "client-messages.ts",
  "close-codes.ts",
  "fields.ts",
  "grants.ts",
  "ice-servers.ts",
  "limits.ts",
  "parse.ts",
  "roster-digest.ts",
  "schema.ts",
  "server-messages.ts",
];

/** party/room/room.ts and what it is made of. */
export const rules = [
  "room.ts",
  "allowances.ts",
  "claims.ts",
  "counts.ts",
  "floor.ts",
  "ledger.ts",
  "lobby.ts",
  "log.ts",
  "meter.ts",
  "moderation.ts",
  "newcomer.ts",
  "presence.ts",
  "refusals.ts",
  "relay.ts",
  "room-host.ts",
  "room-news.ts",
  "room-numbers.ts",
  "room-options.ts",
  "room-record.ts",
  "members.ts",
  "room-alarm.ts",
  "silence.ts",
  "sockets.ts",
  "standing.ts",
  "token-bucket.ts",
  "turn.ts",
];

/** What both adapters share: all but what their runtimes have of their own. */
export const shared = [
  "admin.ts",
  "deployment.ts",
  "door.ts",
  "entrance.ts",
  "environment.ts",
  "gate.ts",
  "ice.ts",
  "room-object.ts",
  "runtime.ts",
  "runtime-host.ts",
  "used-tokens.ts",
];

const adapters = ["party/server.ts", "party/worker.ts"];

const outside = ["demo", "e2e", "bench", "tools", "dist"];

/** @type {(target: string, from: string[], message: string) => Arrow[]} */
const forbid = (target, from, message) => from.map((path) => ({ target, from: path, message }));

/** @type {(...names: string[]) => string[]} */
const packages = (...names) => names.map((name) => `node_modules/${name}`);

const runtimes = packages("partykit", "partyserver");
const lit = packages("lit", "@lit", "lit-html", "lit-element", "@lit-labs");

/** @type {Arrow[]} */
export const arrows = [
  ...forbid("party", ["components"], "The room server knows nothing of the page."),
  ...forbid("party", outside, "What ships imports only what ships."),
  ...forbid("party", lit, "The room server renders nothing."),
  ...contract.flatMap((file) => [
    { target: `party/${file}`, from: "party", except: contract, message: "The wire contract stands alone." },
    ...forbid(`party/${file}`, runtimes, "The wire contract runs in the page, too."),
  ]),
  ...rules.flatMap((file) => [
    ...forbid(`party/${file}`, runtimes, "The room's rules run in any runtime: which it is, the adapter knows."),
    ...forbid(
      `party/${file}`,
      [...adapters, "party/object/runtime-host.ts", "party/object/room-object.ts"],
      "The adapter imports the rules, never the other way round.",
    ),
  ]),
  ...shared.flatMap((file) => [
    ...forbid(`party/${file}`, runtimes, "What both adapters share runs in both runtimes."),
    ...forbid(`party/${file}`, adapters, "The adapters import what they share, never the other way round."),
  ]),
  ...forbid("party/server.ts", packages("partyserver"), "This one is the adapter to PartyKit."),
  ...forbid("party/worker.ts", packages("partykit"), "This one is the adapter to partyserver."),

  { target: "components", from: "party", except: ["protocol.ts"], message: "A page shares only the wire contract." },
  ...forbid("components", runtimes, "A page does not run the room server."),
  ...forbid("components", outside, "What ships imports only what ships."),
  ...forbid(
    "components/core",
    ["components/internal", "components/texts", "components/elements", "components/index.ts"],
    "The call knows nothing of elements.",
  ),
  ...forbid("components/core", lit, "The call renders nothing: it is for people who bring their own UI."),
  ...forbid(
    "components/internal",
    ["components/elements", "components/index.ts"],
    "What elements share knows no element.",
  ),
  ...forbid(
    "components/texts",
    ["components/internal", "components/elements", "components/index.ts", ...lit],
    "Texts know the call, and no element.",
  ),
  ...forbid("components/elements", ["components/index.ts"], "An element does not need them all."),

  ...forbid(
    "demo",
    ["components", "party", "e2e", "bench", "tools", "dist", "node_modules"],
    'A demo shows what everyone can do: it imports "rtc-elements.js".',
  ),
];
