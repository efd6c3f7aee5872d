import { Scenario } from "./scenario.js";

/** The outcome of one seed. */
export interface Outcome {
  seed: number;
  problems: string[];
  story: readonly string[];
}

/** Plays the story of a seed. An error that any code throws meanwhile is a problem, too, wherever it ends up. */
export async function runSeed(seed: number): Promise<Outcome> {
  const thrown: string[] = [];
  const note = (error: unknown) => {
    thrown.push(`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };
  process.on("uncaughtException", note);
  process.on("unhandledRejection", note);
  const scenario = new Scenario(seed);
  try {
    const problems = await scenario.run();
    return { seed, problems: [...thrown, ...problems], story: scenario.story };
  } catch (error) {
    note(error);
    return { seed, problems: thrown, story: scenario.story };
  } finally {
    scenario.end();
    process.off("uncaughtException", note);
    process.off("unhandledRejection", note);
  }
}
