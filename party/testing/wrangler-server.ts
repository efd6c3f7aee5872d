import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ALIAS, documentedConfig, documentedWorker } from "./documented.js";
import { freePort, launch, type DevServer } from "./live-server.js";

/** The page that it serves beside the rooms. */
export const PAGE = "<!doctype html><title>The page</title>";

export interface WranglerServer extends DevServer {
  /** Changes the Worker, which is then restarted. */
  deploy(): Promise<void>;
}

/** Starts the room server by `wrangler dev`, as a developer would, without an account and without the internet. */
export async function startWrangler(variables: Record<string, string> = {}): Promise<WranglerServer> {
  const folder = await mkdtemp(join(tmpdir(), "worker-"));
  const config = documentedConfig();
  const worker = join(folder, config.main);
  await writeFile(worker, documentedWorker());
  await mkdir(join(folder, config.assets.directory));
  await writeFile(join(folder, config.assets.directory, "index.html"), PAGE);
  const path = join(folder, "wrangler.json");
  await writeFile(path, JSON.stringify({ ...config, alias: ALIAS }));
  const [port, inspector] = [await freePort(), await freePort()];
  const args = ["node_modules/wrangler/bin/wrangler.js", "dev", "--local", "--config", path];
  args.push("--ip", "127.0.0.1", "--port", `${port}`, "--inspector-port", `${inspector}`);
  args.push("--persist-to", join(folder, "state"), "--show-interactive-dev-session=false");
  for (const [name, value] of Object.entries(variables)) args.push("--var", `${name}:${value}`);
  const server = await launch({
    name: "wrangler dev",
    host: `127.0.0.1:${port}`,
    args,
    env: {
      // No request leaves this machine: no telemetry, no update check, no geolocation.
      WRANGLER_SEND_METRICS: "false",
      WRANGLER_HIDE_BANNER: "true",
      CLOUDFLARE_CF_FETCH_ENABLED: "false",
      // Nothing else on this machine is read or written.
      CLOUDFLARE_LOAD_DEV_VARS_FROM_DOT_ENV: "false",
      XDG_CONFIG_HOME: folder,
      NO_COLOR: "1",
    },
    ended: () => rm(folder, { recursive: true, force: true }),
  });
  let version = 1;
  return {
    ...server,
    deploy: () => writeFile(worker, `${documentedWorker()}\nglobalThis.version = ${++version};\n`),
  };
}
