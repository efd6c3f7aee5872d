/** Holds docs/tokens-and-hosts.md against the claims that the server reads, and runs its programs in other languages. */
import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { promisify } from "node:util";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { claims } from "../../party/auth/claims.js";
import { readNamedSecrets } from "../../party/auth/named-secrets.js";
import { readAccess, type TokenAccess } from "../../party/auth/token-settings.js";
import { verifyToken } from "../../party/auth/verify-token.js";
import { check } from "../../party/protocol/parse.js";
import { codeSpans, readPage, rowsOf, sectionsOf, type CodeBlock, type Section } from "./markdown.js";

const page = readPage("docs/tokens-and-hosts.md");
const SECRET = "a secret of more than thirty-two bytes";

function sectionOf(title: string): Section {
  const section = sectionsOf(page).find((one) => one.title === title);
  assert(section, title);
  return section;
}

function blockOf(section: Section, language: string): CodeBlock {
  const block = section.blocks.find((one) => one.language === language);
  assert(block, `${section.title} has no ${language}.`);
  return block;
}

function accessOf(env: Record<string, unknown>): TokenAccess {
  const access = readAccess(env);
  assert(access.kind === "tokens");
  return access;
}

const tokens = sectionOf("Tokens from any language");
const documented = rowsOf(tokens).map(([name, required, value = ""]) => ({
  name: codeSpans(name)[0] ?? "",
  isRequired: required === "yes",
  value,
}));
const example = JSON.parse(blockOf(tokens, "json").code) as Record<string, unknown>;
const accepts = (payload: Record<string, unknown>): boolean => check(claims, payload).ok;

void describe("docs/tokens-and-hosts.md", () => {
  void it("names every claim that the server reads, and no others", () => {
    const inSource = Object.keys(claims.entries).sort();
    assert.deepEqual(documented.map(({ name }) => name).sort(), inSource);
    assert.deepEqual(Object.keys(example).sort(), inSource, "the example has all of them");
  });

  void it("says of every claim whether it is required, how long it is, and what it can be", () => {
    assert(accepts(example));
    for (const { name, isRequired, value } of documented) {
      const { [name]: given, ...others } = example;
      assert.equal(accepts(others), !isRequired, `without ${name}`);
      const ofNoKind = { ...example, [name]: {}, ...(name === "settings" && { settings: "x" }) };
      // Login services have a scope of their own, in any form: it makes no operator, and refuses nobody.
      assert.equal(accepts(ofNoKind), name === "scope", `${name} of no kind`);
      const [, most] = /(?:1 to|at most) (\d+) characters/.exec(value) ?? [];
      if (most !== undefined) {
        assert(accepts({ ...example, [name]: "x".repeat(Number(most)) }), `${name} of ${most}`);
        assert(!accepts({ ...example, [name]: "x".repeat(Number(most) + 1) }), `${name} of more than ${most}`);
      }
      const words = codeSpans(value.split(". Without")[0]).filter((word) => /^[a-z]+$/.test(word));
      if (name === "role") for (const word of words) assert(accepts({ ...example, role: word }), word);
      if (name === "grants") assert.deepEqual(words, given, "all grants");
      if (name === "settings") {
        const inExample = Object.keys(given as object);
        assert.deepEqual(codeSpans(value), inExample);
      }
    }
    assert(!accepts({ ...example, role: "admin" }) && !accepts({ ...example, grants: ["all"] }));
  });

  void it("says which claims a token of a login service must have", async () => {
    const { privateKey, publicKey } = await generateKeyPair("RS256");
    const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: "k1" }] };
    const [iss, aud] = ["https://login.example", "calls"];
    const access = accessOf({ TOKEN_JWKS: keys, TOKEN_ISSUER: iss, TOKEN_AUDIENCE: aud });
    const rows = rowsOf(sectionOf("Tokens of a login service")).map(([name]) => codeSpans(name)[0] ?? "");
    const login = {
      ...{ iss, aud, sub: "user-4711", name: "Ana", role: "host", exp: Math.floor(Date.now() / 1000) + 3600 },
      ...{ room: "*", email: "ana@example.org" },
    };
    const reasonOf = async (payload: Record<string, unknown>) => {
      const token = await new SignJWT(payload).setProtectedHeader({ alg: "RS256", kid: "k1" }).sign(privateKey);
      const verdict = await verifyToken(token, "standup", access);
      return verdict.ok ? "admitted" : verdict.refusal.reason;
    };
    assert.equal(await reasonOf(login), "admitted");
    for (const name of rows) {
      const { [name]: _, ...others } = { ...login } as Record<string, unknown>;
      const isOptional = ["role", "name", "scope"].includes(name);
      assert.equal(await reasonOf(others), isOptional ? "admitted" : "token-claims", `without ${name}`);
    }
    assert.equal(await reasonOf({ ...login, role: "admin" }), "token-claims");
  });

  void it("shows several keys as the server reads them", () => {
    const shown = readNamedSecrets(blockOf(sectionOf("Several keys"), "json").code);
    assert(typeof shown !== "string", typeof shown === "string" ? shown : "");
    assert.deepEqual([...shown.keys()], ["clinic-a", "clinic-b", "2026-11"]);
    assert.deepEqual(shown.get("clinic-b")?.rooms, ["clinic-b.*", "reception-b"]);
  });

  void it("has no e-mail address in an example: all participants receive `user`", () => {
    for (const path of ["README.md", "docs/tokens-and-hosts.md", "docs/moderation.md", "docs/internals/protocol.md"]) {
      assert.doesNotMatch(readPage(path), /(?:user|sub)"?: ?"[^"]*@/, path);
    }
  });
});

/** The programs by which each example is run: the first that is installed. */
const languages = {
  php: { file: "token.php", version: ["php", "-v"], run: ["php", "token.php"] },
  python: { file: "token.py", version: ["python3", "-V"], run: ["python3", "token.py"] },
  go: { file: "token.go", version: ["go", "version"], run: ["go", "run", "token.go"] },
} as const;

void describe("the programs in docs/tokens-and-hosts.md", { timeout: 240_000 }, () => {
  for (const [language, { file, version, run }] of Object.entries(languages)) {
    const [program, ...args] = version;
    const isInstalled = spawnSync(program, args).status === 0;
    const skip = isInstalled ? false : `${program} is not installed`;
    void it(`make a token in ${language} that the server accepts`, { skip }, async () => {
      const folder = await mkdtemp(join(tmpdir(), "token-"));
      try {
        await writeFile(join(folder, file), blockOf(tokens, language).code);
        const [command, ...rest] = run;
        const env = { ...process.env, TOKEN_SECRET: SECRET, GOCACHE: join(folder, "cache"), GOFLAGS: "-mod=mod" };
        const { stdout } = await promisify(execFile)(command, rest, { cwd: folder, env });
        const verdict = await verifyToken(stdout.trim(), "standup", accessOf({ TOKEN_SECRET: SECRET }));
        assert(verdict.ok, JSON.stringify(verdict));
        const { exp, ...others } = verdict.claims;
        assert.deepEqual(others, { room: "standup", sub: "user-4711", name: "Ana", role: "host" });
        const left = exp - Date.now() / 1000;
        assert(left > 0 && left <= 601, `it expires in ${left} s`);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  }
});
