/**
 * The one direction of imports, by folder: party/protocol ← components/core ← components/texts ← components/internal ←
 * components/elements ← components/index.ts ← demo, and inside `party/` protocol ← room ← auth, turn, webhooks, metrics ← config ← http ←
 * operator ← object ← server.ts, worker.ts.
 *
 * A file is bound by the zone that it stands in; of nested zones, by the innermost. Everything that a zone does not list is
 * forbidden, so a zone is only as wide as what it needs. A zone names a file only where that file is an entry.
 *
 * @typedef {object} Zone
 * @property {string} at a folder, or an entry file
 * @property {string[]} [imports] the folders and entries, beside its own, that its files may import
 * @property {string[]} [except] what its files may not import, although `imports` or its own folder includes it
 * @property {string[]} [packages] the packages that its files may import, by name
 * @property {string} because the reason, as the message says it
 */

/** The folders that are bound: a file in one of them that stands in no zone is an error. */
export const bound = ["components", "party", "demo"];

const contract = "party/protocol/protocol.ts";

/** A part of the core serves the call, so it does not know the call. */
const callEntries = ["call", "session", "peer-connection-manager", "index"].map((name) => `components/core/${name}.ts`);

/** @type {Zone[]} */
export const zones = [
  {
    at: "party/protocol",
    packages: ["valibot"],
    because: "The wire contract stands alone: pages and room servers share it.",
  },
  {
    at: "party/runtime.ts",
    because: "These types describe a runtime to the rest of party/, which imports them.",
  },
  {
    at: "party/room",
    imports: ["party/protocol"],
    packages: ["valibot", "@noble/hashes"],
    because: "The room's rules run in any runtime: only the adapters know which one it is.",
  },
  {
    at: "party/turn",
    imports: ["party/protocol", "party/room"],
    packages: ["@noble/hashes"],
    because: "TURN credentials are made for a room and know nothing else of the server.",
  },
  {
    at: "party/webhooks",
    imports: ["party/protocol", "party/room"],
    packages: ["@noble/hashes", "valibot"],
    because: "Webhooks are made of what rooms report: they know nothing else of the server.",
  },
  {
    at: "party/auth",
    imports: ["party/protocol", "party/room", "party/runtime.ts"],
    packages: ["jose", "valibot"],
    because: "Authorization decides who may join a room and knows nothing else of the server.",
  },
  {
    at: "party/metrics",
    imports: ["party/protocol", "party/room", "party/runtime.ts"],
    packages: ["valibot"],
    because: "Metrics add up what the rooms report.",
  },
  {
    at: "party/config",
    imports: [
      "party/protocol",
      "party/room",
      "party/runtime.ts",
      "party/auth",
      "party/turn",
      "party/webhooks",
      "party/metrics",
    ],
    packages: ["valibot"],
    because: "The settings know what they configure, and no route.",
  },
  {
    at: "party/http",
    imports: [
      "party/protocol",
      "party/room",
      "party/runtime.ts",
      "party/auth",
      "party/turn",
      "party/webhooks",
      "party/metrics",
      "party/config",
    ],
    packages: ["valibot"],
    because: "The routes run in both runtimes.",
  },
  {
    at: "party/operator",
    imports: [
      "party/protocol",
      "party/room",
      "party/runtime.ts",
      "party/auth",
      "party/turn",
      "party/webhooks",
      "party/metrics",
      "party/config",
      "party/http",
    ],
    packages: ["valibot"],
    because: "The operator's API is a set of routes: it knows the rooms' rules and not where they run.",
  },
  {
    at: "party/command",
    imports: ["party/protocol", "party/room", "party/auth"],
    packages: ["valibot"],
    because: "The command line is a client of the server: it runs on another machine.",
  },
  {
    at: "party/object",
    imports: [
      "party/protocol",
      "party/room",
      "party/runtime.ts",
      "party/auth",
      "party/turn",
      "party/webhooks",
      "party/metrics",
      "party/config",
      "party/http",
      "party/operator",
    ],
    because: "The room object runs in both runtimes.",
  },
  {
    at: "party/server.ts",
    imports: ["party"],
    except: ["party/worker.ts"],
    packages: ["partykit"],
    because: "This file is the adapter to PartyKit.",
  },
  {
    at: "party/worker.ts",
    imports: ["party"],
    except: ["party/server.ts"],
    packages: ["partyserver"],
    because: "This file is the adapter to partyserver.",
  },

  {
    at: "components/core",
    imports: [contract],
    packages: ["mitt"],
    because: "The call renders nothing and knows no element: it is for people who bring their own UI.",
  },
  {
    at: "components/core/signaling",
    imports: ["components/core", contract],
    except: [...callEntries, "components/core/media", "components/core/mesh", "components/core/diagnosis"],
    packages: ["mitt"],
    because: "Signaling is a socket to the room: it knows no media, no peers and no call.",
  },
  {
    at: "components/core/media",
    imports: ["components/core", contract],
    except: [...callEntries, "components/core/signaling", "components/core/mesh", "components/core/diagnosis"],
    packages: ["mitt"],
    because: "Local media exists without a call: it knows no signaling and no peers.",
  },
  {
    at: "components/core/mesh",
    imports: ["components/core", contract],
    except: [...callEntries, "components/core/signaling"],
    packages: ["mitt"],
    because: "The mesh carries media between browsers: it is handed what to send and by which signaling.",
  },
  {
    at: "components/core/diagnosis",
    imports: ["components/core", contract],
    except: callEntries,
    because: "A report is made from what the call hands over.",
  },
  {
    at: "components/texts",
    imports: ["components/core"],
    packages: ["lit"],
    because: "Texts depend on no element and no feature.",
  },
  {
    at: "components/internal",
    imports: [contract, "components/core", "components/texts"],
    except: ["components/texts/index.ts"],
    packages: ["lit", "@lit/context", "mitt"],
    because: "Code that elements share knows no element and no language.",
  },
  {
    at: "components/elements",
    imports: [contract, "components/core", "components/texts", "components/internal"],
    except: ["components/texts/index.ts"],
    packages: ["lit", "@lit/context", "mitt"],
    because: "An element does not import the whole kit, and the page chooses the language.",
  },
  {
    at: "components/index.ts",
    imports: [contract, "components/core", "components/texts", "components/internal", "components/elements"],
    because: "The index defines the elements and runs in a page.",
  },

  {
    at: "demo",
    because: 'A demo shows what everyone can do: it imports only "rtc-elements.js", which is served beside it.',
  },
];

/** Helpers of tests: they put whole pages and whole room servers together, so only their top folder binds them. */
const testing = ["components/testing", "party/testing"];

/** @param {string} file whether it is a test, or a helper of tests: it does not ship */
export const isTest = (file) => file.endsWith(".test.ts") || file.includes("/testing/");

/** @param {string} file @param {string} place a folder, or a file */
const isIn = (file, place) => file === place || file.startsWith(`${place}/`);

/**
 * The innermost zone of a file.
 *
 * @param {string} file
 * @returns {Zone | undefined}
 */
export function zoneOf(file) {
  const around = zones.filter(({ at }) => isIn(file, at));
  return around.sort((one, other) => other.at.length - one.at.length)[0];
}

/**
 * The message about an import that no zone allows; `undefined` for one that is allowed. Paths are relative to the root of the project.
 *
 * A test may import every package, what its zone may import, and the helpers of tests. A test of the room server may import
 * all of party/, since it often starts the whole server; so may a test that stands in no zone import all of its top folder.
 *
 * @param {string} file the importing file
 * @param {string} imported the imported file, or the specifier of a package
 * @param {boolean} isPackage
 * @returns {string | undefined}
 */
export function complaintAbout(file, imported, isPackage) {
  const top = bound.find((folder) => isIn(file, folder));
  if (!top) return undefined;
  const zone = zoneOf(file);
  const refused = (/** @type {string} */ because) => `${file} may not import ${imported}. ${because}`;

  if (isTest(file)) {
    if (isPackage || testing.some((folder) => isIn(imported, folder))) return undefined;
    if (!zone || top === "party") {
      return isIn(imported, top) || imported === contract ? undefined : refused(`Tests in ${top}/ stay there.`);
    }
  } else if (!isPackage && isTest(imported)) return refused("What tests need does not ship.");

  if (!zone) return refused("It stands in no zone of tools/checks/import-rules.js.");
  const places = isPackage ? (zone.packages ?? []) : [zone.at, ...(zone.imports ?? [])];
  const allowed = places.some((place) => isIn(imported, place));
  const excepted = (zone.except ?? []).some((place) => isIn(imported, place));
  return allowed && !excepted ? undefined : refused(zone.because);
}
