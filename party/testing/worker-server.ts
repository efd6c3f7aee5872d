import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import { ALIAS, documentedConfig, documentedWorker } from "./documented.js";
import { heapOf } from "./heap.js";
import { freePort, ServerOutput, ROOT, type DevServer, type ServerPlace } from "./live-server.js";

const bundled = new Map<string, Promise<string>>();

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(ROOT, "party"), sourcefile: "worker.js" },
    alias: ALIAS,
    external: ["cloudflare:*"],
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/**
 * Starts the room server as a Worker in Cloudflare's runtime, as `wrangler dev` does, but faster. `source`: another Worker
 * than the documented one.
 */
export async function startWorker(
  variables: Record<string, string> = {},
  place?: ServerPlace,
  source = documentedWorker(),
): Promise<DevServer> {
  const code = bundled.get(source) ?? bundle(source);
  bundled.set(source, code);
  const port = place?.port ?? (await freePort());
  const { name, compatibility_date: compatibilityDate, durable_objects, migrations } = documentedConfig();
  const objects = durable_objects.bindings.map(({ name, class_name: className }) => {
    const useSQLite = migrations.some(({ new_sqlite_classes: classes }) => classes.includes(className));
    return [name, { className, useSQLite }] as const;
  });
  const printed = new ServerOutput();
  const runtime = new Miniflare({
    name,
    compatibilityDate,
    host: "127.0.0.1",
    port,
    cf: false,
    inspectorPort: 0,
    modules: [{ type: "ESModule", path: "worker.js", contents: await code }],
    durableObjects: Object.fromEntries(objects),
    durableObjectsPersist: place?.storage ?? false,
    bindings: variables,
    handleRuntimeStdio: (...streams) => {
      for (const input of streams) createInterface({ input }).on("line", (line) => printed.add(line));
    },
  });
  await runtime.ready;
  let stopping: Promise<void> | undefined;
  return {
    host: `127.0.0.1:${port}`,
    output: printed.lines,
    log: () => printed.log(),
    logged: (fits) => printed.logged(fits),
    heap: async () => heapOf(await runtime.getInspectorURL(), name),
    // It kills the runtime (SIGKILL), and so does the end of this process.
    stop: () => (stopping ??= runtime.dispose()),
  };
}
