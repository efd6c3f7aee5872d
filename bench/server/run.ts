/** `npm run bench:server`: see ../README.md. `-- compare`, `-- abuse`, `-- joins`, `-- rooms` and `-- returns` run one part. */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { fileURLToPath } from "node:url";
import * as abuse from "./abuse.js";
import * as compare from "./compare.js";
import * as joins from "./joins.js";
import * as returns from "./returns.js";
import * as rooms from "./rooms.js";

const parts: Record<string, () => Promise<{ result: object; text: string }>> = {
  compare: async () => {
    const result = await compare.compare();
    return { result, text: compare.tables(result) };
  },
  abuse: async () => {
    const result = await abuse.abuse();
    return { result, text: abuse.tables(result) };
  },
  joins: async () => {
    const result = await joins.joins();
    return { result, text: joins.tables(result) };
  },
  rooms: async () => {
    const result = await rooms.rooms();
    return { result, text: rooms.tables(result) };
  },
  returns: async () => {
    const result = await returns.returns();
    return { result, text: returns.tables(result) };
  },
};

const named = process.argv.slice(2);
for (const name of named) {
  if (!(name in parts)) throw new Error(`There is no part ${name}: ${Object.keys(parts).join(", ")}.`);
}
const machine = {
  cores: availableParallelism(),
  model: cpus()[0]?.model,
  node: process.version,
  at: new Date().toISOString(),
};
const folder = fileURLToPath(new URL("../../.cache/bench/", import.meta.url));
mkdirSync(folder, { recursive: true });
console.log(`${machine.cores} cores, ${machine.model ?? "unknown"}, Node ${machine.node}, ${machine.at}`);
for (const [name, part] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const { result, text } = await part();
  console.log(`\n### ${name}\n\n${text}`);
  writeFileSync(`${folder}server-${name}.json`, `${JSON.stringify({ machine, ...result }, null, 2)}\n`);
}
console.log(`\nAll of it as JSON: ${folder}`);
