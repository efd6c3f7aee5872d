import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, launch, ROOT, type DevServer, type Place } from "./live-server.js";

/** The first block of code in that language of the page that tells people how to deploy. */
async function documented(language: string): Promise<string> {
  const page = await readFile(join(ROOT, "docs", "deployment.md"), "utf8");
  const block = new RegExp(`\n\`\`\`${language}\\n([^]*?)\n\`\`\``).exec(page)?.[1];
  if (block === undefined) throw new Error(`docs/deployment.md shows no ${language}.`);
  return block;
}

/** Makes the Worker that the documentation shows, of the sources as they are, in a folder of its own. */
async function makeWorker(folder: string): Promise<string> {
  const shown: unknown = JSON.parse(await documented("jsonc"));
  if (typeof shown !== "object" || shown === null || !("main" in shown)) throw new Error("That is no configuration.");
  const config = {
    ...shown,
    alias: { "rtc-elements/party/worker": join(ROOT, "party", "worker.ts") },
    // The page that is served beside the rooms there.
    assets: undefined,
  };
  await writeFile(join(folder, String(shown.main)), await documented("js"));
  const path = join(folder, "wrangler.json");
  await writeFile(path, JSON.stringify(config));
  return path;
}

/** Starts the room server by `wrangler dev`, as a developer would: on this machine, without an account. */
export async function startWorker(variables: Record<string, string> = {}, place?: Place): Promise<DevServer> {
  const folder = await mkdtemp(join(tmpdir(), "worker-"));
  const [port, inspector] = [place?.port ?? (await freePort()), await freePort()];
  const args = ["node_modules/wrangler/bin/wrangler.js", "dev", "--local", "--config", await makeWorker(folder)];
  args.push("--ip", "127.0.0.1", "--port", `${port}`, "--inspector-port", `${inspector}`);
  args.push("--persist-to", place?.storage ?? join(folder, "state"), "--show-interactive-dev-session=false");
  for (const [name, value] of Object.entries(variables)) args.push("--var", `${name}:${value}`);
  return launch({
    name: "wrangler dev",
    host: `127.0.0.1:${port}`,
    args,
    env: {
      // Nothing leaves this machine: no telemetry, no look for updates, no question where it is.
      WRANGLER_SEND_METRICS: "false",
      WRANGLER_HIDE_BANNER: "true",
      CLOUDFLARE_CF_FETCH_ENABLED: "false",
      // And nothing else on it is read or written.
      CLOUDFLARE_LOAD_DEV_VARS_FROM_DOT_ENV: "false",
      XDG_CONFIG_HOME: folder,
      NO_COLOR: "1",
    },
    ended: () => rm(folder, { recursive: true, force: true }),
  });
}
