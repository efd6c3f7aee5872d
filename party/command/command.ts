#!/usr/bin/env node
import { run } from "./run.js";

/** The part of Node.js that is used here and that the DOM's types lack. */
declare const process: {
  argv: string[];
  env: Record<string, string | undefined>;
  exitCode: number;
  stdout: { write(text: string): void };
  stderr: { write(text: string): void };
};

const { code, text } = await run(process.argv.slice(2), process.env);
(code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
process.exitCode = code;
