#!/usr/bin/env node
import { run } from "./token-command.js";

/** What Node.js has beyond the DOM's types, as far as it is used here. */
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
