/**
 * Runs the call and the room's rules in one Node.js process with a simulated clock. A seed chooses all faults.
 * `SEEDS=20000` sets the number of seeds, `SEED=141` runs one and prints its story. A seed that fails is written to
 * seeds.json, and is run first from then on.
 */
import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Outcome } from "./run-seed.js";

const SEEDS = Number(process.env["SEEDS"] ?? 1000);
const onlySeed = process.env["SEED"];
/** After this many failures no further seed is run. */
const MOST_FAILURES = 5;

const keptFile = new URL("seeds.json", import.meta.url);
const kept = JSON.parse(readFileSync(keptFile, "utf8")) as number[];

/** The seeds that have failed before, then 1, 2, 3, … */
const seeds = (): number[] =>
  onlySeed === undefined
    ? [...new Set([...kept, ...Array.from({ length: SEEDS }, (_, index) => index + 1)])]
    : [Number(onlySeed)];

/** Runs seeds in a process of its own, one after another, until there are none left or too many have failed. */
async function play(queue: number[], outcomes: Outcome[]): Promise<void> {
  const child = fork(fileURLToPath(new URL("run-seeds.ts", import.meta.url)));
  const isEnough = () => outcomes.filter(({ problems }) => problems.length > 0).length >= MOST_FAILURES;
  let seed: number | undefined;
  const next = () => {
    seed = isEnough() ? undefined : queue.shift();
    if (seed === undefined) child.disconnect();
    else child.send(seed);
  };
  child.on("message", (outcome: Outcome) => {
    outcomes.push(outcome);
    next();
  });
  next();
  const [code] = (await once(child, "exit")) as [number | null];
  if (seed !== undefined) outcomes.push({ seed, problems: [`its process ended with code ${code}`], story: [] });
}

const report = ({ seed, problems, story }: Outcome): string =>
  [`seed ${seed}`, ...story, ...problems.map((problem) => `  ! ${problem}`)].join("\n");

void test("every simulated call has equal rosters after faults, and leaves no timer, listener or connection when it closes", async (context) => {
  const queue = seeds();
  const outcomes: Outcome[] = [];
  await Promise.all(Array.from({ length: availableParallelism() }, () => play(queue, outcomes)));
  context.diagnostic(`${outcomes.length} seeds`);
  const failures = outcomes.filter(({ problems }) => problems.length > 0);
  for (const outcome of onlySeed === undefined ? failures : outcomes) context.diagnostic(report(outcome));
  const failed = failures.map(({ seed }) => seed);
  if (failed.length > 0) {
    const all = [...new Set([...kept, ...failed])].sort((a, b) => a - b);
    writeFileSync(keptFile, `${JSON.stringify(all)}\n`);
  }
  assert.deepEqual(failed, [], `Run one again with SEED=${failed[0]}.`);
});
