import { GRANTS, type Grant, type Role } from "../protocol/fields.js";
import { tryJson } from "../protocol/parse.js";
import { readNamedSecrets } from "./named-secrets.js";
import { mintToken, type TokenRequest, type TokenSettings } from "./mint-token.js";

/** The output of a command, and its exit code. */
export interface Outcome {
  code: 0 | 1;
  /** For standard output, or for standard error if it failed. */
  text: string;
}

export const USAGE = `rtc-elements token --room <name> --user <id> [options]

Prints a token that admits a participant to a room: <rtc-room token="…">.
The key is read from the environment: TOKEN_SECRET, or TOKEN_KEY, a private JWK with its alg, or with --key one of
TOKEN_SECRETS.

  --room <name>       the room; * stands for any characters: "team-*"
  --user <id>         the user, the same at each visit
  --name <name>       the display name; without it, participants choose one themselves
  --role <role>       host, speaker (the default) or listener
  --grants <list>     ${GRANTS.join(",")}: what they may do; default: the grants of their role
  --expires-in <s>    for how many seconds it is valid, default 600
  --starts-in <s>     in how many seconds it begins to be valid
  --once              it admits only once
  --settings <json>   options of the room: {"lobby":true,"capacity":4,"callType":"audio"}, "opensAt" and "closesAt"
                      in seconds since 1970
  --key <id>          the name of the key: with TOKEN_SECRETS in the environment it chooses one of them
  --scope <text>      rtc:admin makes its bearer an operator of these rooms
  --issuer <text>, --audience <text>   required where the server has TOKEN_ISSUER or TOKEN_AUDIENCE`;

const OPTIONS = [
  "room",
  "user",
  "name",
  "role",
  "grants",
  "expires-in",
  "starts-in",
  "settings",
  "key",
  "scope",
  "issuer",
  "audience",
];

const failed = (text: string): Outcome => ({ code: 1, text });

/** Runs the command line of the package. `args` are the arguments after its name. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Outcome> {
  const [command, ...rest] = args;
  if (command === "--help" || command === "-h" || rest.includes("--help")) return { code: 0, text: USAGE };
  if (command !== "token") return failed(`${command ? `There is no command ${command}.\n\n` : ""}${USAGE}`);
  const given = new Map<string, string>();
  for (let i = 0; i < rest.length; i++) {
    const [name = "", inline] = (rest[i] ?? "").replace(/^--/, "").split(/=(.*)/s);
    if (rest[i] === "--once") given.set("once", "");
    else if (!rest[i]?.startsWith("--") || !OPTIONS.includes(name))
      return failed(`There is no option ${rest[i] ?? ""}.`);
    else {
      const value = inline ?? rest[++i];
      // Otherwise `--user --once` would make a token for a user named "--once", valid for more than one join.
      if (value === undefined || (inline === undefined && value.startsWith("--")))
        return failed(`--${name} needs a value; one that begins with -- is written --${name}=…`);
      given.set(name, value);
    }
  }
  try {
    return { code: 0, text: await mintToken(requestOf(given), keyOf(env, given.get("key"))) };
  } catch (error) {
    return failed(error instanceof TypeError ? error.message : `The token could not be made: ${String(error)}`);
  }
}

function requestOf(given: ReadonlyMap<string, string>): TokenRequest {
  const number = (name: string) => {
    const text = given.get(name);
    if (text === undefined) return undefined;
    if (!/^\d+$/.test(text)) throw new TypeError(`--${name} must be a whole number of seconds.`);
    return Number(text);
  };
  for (const name of ["room", "user"]) if (!given.get(name)) throw new TypeError(`--${name} is missing.`);
  return {
    room: given.get("room") ?? "",
    user: given.get("user") ?? "",
    name: given.get("name"),
    // Checked with everything else where the token is made.
    role: given.get("role") as Role | undefined,
    grants: given.get("grants")?.split(",").filter(Boolean) as Grant[] | undefined,
    expiresIn: number("expires-in"),
    startsIn: number("starts-in"),
    once: given.has("once"),
    settings: settingsIn(given.get("settings")),
    scope: given.get("scope"),
    issuer: given.get("issuer"),
    audience: given.get("audience"),
    keyId: given.get("key"),
  };
}

/** Checked with everything else where the token is made. */
function settingsIn(given: string | undefined): TokenSettings | undefined {
  if (given === undefined) return undefined;
  const settings = tryJson(given);
  if (typeof settings !== "object" || settings === null) throw new TypeError("--settings must be a JSON object.");
  return settings;
}

function keyOf(env: Readonly<Record<string, string | undefined>>, keyId: string | undefined) {
  const { TOKEN_SECRET: secret, TOKEN_SECRETS: named, TOKEN_KEY: key } = env;
  if (keyId !== undefined && named) {
    const secrets = readNamedSecrets(named);
    if (typeof secrets === "string") throw new TypeError(`TOKEN_SECRETS ${secrets}`);
    const chosen = secrets.get(keyId);
    if (chosen) return chosen.secret;
    throw new TypeError(`--key must be one of the keys in TOKEN_SECRETS: ${[...secrets.keys()].join(", ")}.`);
  }
  if (secret) return secret;
  if (named) throw new TypeError("--key is missing: TOKEN_SECRETS has several keys.");
  if (!key) throw new TypeError("The key is missing: set TOKEN_SECRET, or TOKEN_KEY, in the environment.");
  const jwk = tryJson(key);
  if (typeof jwk === "object" && jwk !== null) return jwk as JsonWebKey;
  throw new TypeError("TOKEN_KEY must be a private key as a JWK: a JSON object.");
}
