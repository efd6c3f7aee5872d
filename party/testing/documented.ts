import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./live-server.js";

/** The part of a Worker's configuration that a server needs. */
export interface WorkerConfig {
  name: string;
  main: string;
  compatibility_date: string;
  durable_objects: { bindings: { name: string; class_name: string }[] };
  migrations: { new_sqlite_classes: string[] }[];
  /** The page that is served beside the rooms. */
  assets: { directory: string };
}

/** The first code block in that language in docs/deployment.md. */
function shown(language: string): string {
  const page = readFileSync(join(ROOT, "docs", "deployment.md"), "utf8");
  const block = new RegExp(`\n\`\`\`${language}\\n([^]*?)\n\`\`\``).exec(page)?.[1];
  if (block === undefined) throw new Error(`docs/deployment.md shows no ${language}.`);
  return block;
}

/** The Worker in the documentation, which is the one that is tested. */
export const documentedWorker = (): string => shown("js");

/** Its configuration. */
export const documentedConfig = (): WorkerConfig => JSON.parse(shown("json")) as WorkerConfig;

/** Maps the package that the Worker imports to its source. */
export const ALIAS = { "rtc-elements/party/worker": join(ROOT, "party", "worker.ts") };
