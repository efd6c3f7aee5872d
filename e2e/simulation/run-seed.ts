import { Scenario } from "./scenario.js";

/** The outcome of one seed. */
export interface Outcome {
  seed: number;
  problems: string[];
  story: readonly string[];
}

/** Runs the scenario of a seed. An exception or an unhandled rejection of any code is a problem, too. */
export async function runSeed(seed: number): Promise<Outcome> {
  const thrown: string[] = [];
  const recordError = (error: unknown) => {
    thrown.push(`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };
  process.on("uncaughtException", recordError);
  process.on("unhandledRejection", recordError);
  const scenario = new Scenario(seed);
  try {
    const problems = await scenario.run();
    return { seed, problems: [...thrown, ...problems], story: scenario.story };
  } catch (error) {
    recordError(error);
    return { seed, problems: thrown, story: scenario.story };
  } finally {
    scenario.end();
    process.off("uncaughtException", recordError);
    process.off("unhandledRejection", recordError);
  }
}
