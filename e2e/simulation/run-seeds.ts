/** Runs the seeds that the parent process sends, one after another, and sends back the outcome of each. */
import { runSeed } from "./run-seed.js";

process.on("message", (seed: number) => {
  void runSeed(seed).then((outcome) => process.send?.(outcome));
});
