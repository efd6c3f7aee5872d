import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./live-server.js";

/** The configuration of a Worker, as far as a server needs it. */
export interface WorkerConfig {
  name: string;
  main: string;
  compatibility_date: string;
  durable_objects: { bindings: { name: string; class_name: string }[] };
  migrations: { new_sqlite_classes: string[] }[];
  /** The page that is served beside the rooms. */
  assets: { directory: string };
}

/** The first block of code in that language of the page that tells people how to deploy. */
function shown(language: string): string {
  const page = readFileSync(join(ROOT, "docs", "deployment.md"), "utf8");
  const block = new RegExp(`\n\`\`\`${language}\\n([^]*?)\n\`\`\``).exec(page)?.[1];
  if (block === undefined) throw new Error(`docs/deployment.md shows no ${language}.`);
  return block;
}

/** The Worker that the documentation shows, which is the one that is tested. */
export const documentedWorker = (): string => shown("js");

/** Its configuration. */
export const documentedConfig = (): WorkerConfig => JSON.parse(shown("json")) as WorkerConfig;

/** What the Worker imports, and where it is before it is built. */
export const ALIAS = { "rtc-elements/party/worker": join(ROOT, "party", "worker.ts") };
