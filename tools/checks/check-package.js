/**
 * Packs the package as the registry would have it, and checks what a user of it gets. Entries that resolve, types that match,
 * every entry imported on a server without a DOM, and a consumer's own code compiled against it. Wants a build.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { root, run } from "../lib/processes.js";
import { npm } from "../lib/setup.js";

const bin = (/** @type {string[]} */ ...path) => join(root, "node_modules", ...path);
/** @type {{ exports: Record<string, unknown> }} */
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const elements = readdirSync(join(root, "dist", "components", "elements"))
  .filter((file) => file.endsWith(".js"))
  .map((file) => `elements/${file}`);
const languages = Object.keys(manifest.exports)
  .filter((entry) => entry.startsWith("./texts/"))
  .map((entry) => entry.slice("./".length));
const modules = [...elements, ...languages];
/** All that may be imported anywhere. Not among them: the bundle, which is for a `<script>`, and what only a Worker can. */
const entries = ["", ...modules, "texts", "core", "protocol", "party", "party/token"].map((entry) =>
  entry ? `rtc-elements/${entry}` : "rtc-elements",
);

/** Compiled, never run: each line a promise of the package, the last ones that its types also say no. */
const consumer = `
import { RtcRoom } from "rtc-elements";
import { Call, type CallState } from "rtc-elements/core";
import { parseClientMessage, type ClientMessage } from "rtc-elements/protocol";
import { setTexts } from "rtc-elements/texts";
import de from "rtc-elements/texts/de.js";
import en from "rtc-elements/texts/en.js";
// @ts-expect-error: of the modules beside the languages only \`rtc-elements/texts\` is an entry
import type {} from "rtc-elements/texts/locale.js";
import RoomServer from "rtc-elements/party";
import { mintToken } from "rtc-elements/party/token";
import worker, { RtcRoom as Rooms, routeRooms, type RoomEnv } from "rtc-elements/party/worker";
import { RtcVideo } from "rtc-elements/dist/rtc-elements.js";
import manifest from "rtc-elements/custom-elements.json" with { type: "json" };
import "rtc-elements/types/jsx";

export const room: RtcRoom = document.createElement("rtc-room");
room.addEventListener("rtc-joined", (event) => console.log(event.detail.self.id.length));
export const state: CallState = new Call().state;
export const parsed: { ok: boolean } = parseClientMessage("{}");
export const token: Promise<string> = mintToken({ room: "standup", user: "ana", role: "host" }, "secret");
// @ts-expect-error: there is no such role
void mintToken({ room: "standup", user: "ana", role: "king" }, "secret");
export type Type = ClientMessage["type"];
setTexts(de);
setTexts(en);
setTexts({ leave: "Bye", errors: { "room-full": de.errors["room-full"] } });
// @ts-expect-error: there is no such text
setTexts({ nonsense: "Bye" });
export const all = [RoomServer, RtcVideo, manifest.modules, Rooms];
export const answered = (request: Request, env: RoomEnv): Promise<Response> => worker.fetch(request, env);
// @ts-expect-error: rooms are reached by the binding main
void routeRooms(new Request("https://example.org"), {});
export const page = (
  <rtc-room room="standup" display-name="Ana" audio video autojoin>
    <rtc-grid />
  </rtc-room>
);
// @ts-expect-error: a room has a name
export const wrong = <rtc-room room={5} />;
// @ts-expect-error: there is no such element
document.createElement("rtc-room").nonsense();
`;

const deployment = readFileSync(join(root, "docs", "deployment.md"), "utf8");
const shown = (/** @type {string} */ language) =>
  new RegExp(`\n\`\`\`${language}\\n([^]*?)\n\`\`\``).exec(deployment)?.[1] ?? "";

/**
 * Bundles the Worker that docs/deployment.md shows as deploying it would.
 * @param {string} folder
 */
async function bundleWorker(folder) {
  writeFileSync(join(folder, "worker.js"), shown("js"));
  writeFileSync(join(folder, "wrangler.jsonc"), shown("json"));
  mkdirSync(join(folder, "public"));
  const wrangler = [bin("wrangler", "bin", "wrangler.js"), "deploy", "--dry-run"];
  const { code, output } = await run(
    process.execPath,
    [...wrangler, "--config", join(folder, "wrangler.jsonc"), "--outdir", join(folder, "bundle")],
    {
      env: { WRANGLER_SEND_METRICS: "false", WRANGLER_HIDE_BANNER: "true", XDG_CONFIG_HOME: folder, NO_COLOR: "1" },
      capture: true,
    },
  );
  if (code !== 0) console.error(output);
  return code === 0;
}

/**
 * The warnings of a bundler that builds a page from the package: for example of a module with side effects that
 * package.json does not list. It asks here, since esbuild lets pass what is below node_modules.
 */
async function complaints() {
  const entryPoints = [join(root, "dist", "components", "index.js")];
  const { warnings } = await build({ entryPoints, bundle: true, format: "esm", write: false, logLevel: "silent" });
  return warnings.map(({ text, location }) => `${location?.file ?? "the page"}: ${text}`);
}

const tsconfig = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    exactOptionalPropertyTypes: true,
    target: "ES2022",
    module: "NodeNext",
    lib: ["ES2023", "DOM", "DOM.Iterable"],
    types: [],
    jsx: "preserve",
    resolveJsonModule: true,
  },
};

/**
 * The errors in the generated framework types. The frameworks themselves are not installed: that a module of theirs is
 * missing is no news.
 * @param {string} folder
 */
async function wrongTypes(folder) {
  const { default: ts } = await import("typescript");
  const { options } = ts.convertCompilerOptionsFromJson(tsconfig.compilerOptions, folder);
  const [moduleMissing, augmentedMissing] = [2307, 2664];
  return ["jsx", "vue", "svelte"].flatMap((name) => {
    const file = join(folder, "node_modules", "rtc-elements", "types", `${name}.d.ts`);
    const program = ts.createProgram([file], { ...options, skipLibCheck: false });
    return program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(({ code, messageText }) => ({ code, text: ts.flattenDiagnosticMessageText(messageText, " ") }))
      .filter(({ code, text }) => code !== augmentedMissing && (code !== moduleMissing || text.includes("../dist")))
      .map(({ code, text }) => `types/${name}.d.ts: TS${code} ${text}`);
  });
}

/** @param {string} folder */
async function inspect(folder) {
  const node = async (/** @type {string[]} */ ...args) => (await run(process.execPath, args)).code === 0;
  if ((await npm(["pack", "--ignore-scripts", "--silent", "--pack-destination", folder])).code !== 0) return false;
  const tarball = join(folder, readdirSync(folder).find((file) => file.endsWith(".tgz")) ?? "");

  const results = [
    await node(bin("publint", "src", "cli.js"), "run", "--strict", tarball),
    await node(
      bin("@arethetypeswrong", "cli", "dist", "index.js"),
      ...[tarball, "--profile", "esm-only", "--format", "table-flipped", "--include-entrypoints", ...modules],
    ),
  ];

  // A project of somebody else's, with the package and what it depends on, and nothing of ours.
  const installed = join(folder, "node_modules", "rtc-elements");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", installed, "--strip-components=1"]);
  for (const name of readdirSync(bin())) {
    if (!name.startsWith(".") && name !== "rtc-elements")
      symlinkSync(bin(name), join(folder, "node_modules", name), "junction");
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ ...tsconfig, files: ["consumer.tsx"] }));
  writeFileSync(join(folder, "consumer.tsx"), consumer);
  writeFileSync(
    join(folder, "server.js"),
    entries.map((entry) => `await import(${JSON.stringify(entry)});\n`).join(""),
  );
  results.push(await node(bin("typescript", "bin", "tsc"), "-p", folder), await node(join(folder, "server.js")));

  results.push(await bundleWorker(folder));

  const wrong = [...(await wrongTypes(folder)), ...(await complaints())];
  if (wrong.length > 0) console.error(wrong.join("\n"));
  results.push(wrong.length === 0);
  return results.every(Boolean);
}

const folder = mkdtempSync(join(tmpdir(), "rtc-package-"));
try {
  process.exitCode = (await inspect(folder)) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
