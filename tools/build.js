/** Makes dist/: one compiled file per source with its types, the socket without its dead weight, and the bundle. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { lighten, socket } from "./bundling/trim-partysocket.js";
import { root, run } from "./lib/processes.js";

const bin = (/** @type {string[]} */ ...path) => join(root, "node_modules", ...path);

// The output of a deleted source would be published with the rest.
for (const folder of ["components", "party"]) rmSync(join(root, "dist", folder), { recursive: true, force: true });

const step = async (/** @type {string[]} */ ...args) => {
  const { code } = await run(process.execPath, args);
  if (code !== 0) process.exit(1);
};

await step(join(root, "tools", "bundling", "compile.js"));

const core = join(root, "dist", "components", "core");
await build({
  entryPoints: [join(core, "signaling", "reconnecting-socket.js")],
  outfile: join(core, "signaling", "reconnecting-socket.js"),
  allowOverwrite: true,
  bundle: true,
  format: "esm",
  target: "es2022",
  sourcemap: true,
  // Its warnings are about uses that `SignalingClient` makes none of, and its private members begin with "_"; the rest
  // of the kit asks for a page, which neither Node.js nor React Native has.
  drop: ["console"],
  define: { "navigator.product": '"Gecko"', "process.versions.node": "undefined" },
  mangleProps: /^_/,
  minifySyntax: true,
  plugins: [
    {
      name: "lighten",
      setup({ onLoad }) {
        onLoad({ filter: socket }, ({ path }) => ({ contents: lighten(readFileSync(path, "utf8")) }));
      },
    },
  ],
});

await step(bin("vite", "bin", "vite.js"), "build", "--logLevel", "warn");

/** The licences of what is in the bundle or in the socket: they ask to be handed on. */
const licences = [
  "@lit/context",
  "@lit/reactive-element",
  "lit",
  "lit-element",
  "lit-html",
  "mitt",
  "partysocket",
  "valibot",
].map((name) => {
  const file = readdirSync(bin(...name.split("/"))).find((entry) => entry.startsWith("LICENSE")) ?? "LICENSE";
  return `${name}\n\n${readFileSync(bin(...name.split("/"), file), "utf8").trim()}\n`;
});
writeFileSync(join(root, "dist", "LICENSES.txt"), licences.join(`\n${"-".repeat(72)}\n\n`));
writeFileSync(join(root, "dist", "rtc-elements.d.ts"), `export * from "./components/index.js";\n`);
