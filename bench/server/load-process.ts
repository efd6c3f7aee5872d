import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ResultOf, CommandName, OptionsOf } from "./orders.js";

/** Starts a program of this folder in a process of its own, which ends with this one. */
export const startProcess = (program: string): ChildProcess =>
  fork(fileURLToPath(new URL(program, import.meta.url)), { execArgv: ["--import", "tsx"] });

/** Controls the load process, which runs one command at a time. */
export class LoadProcess {
  readonly #child = startProcess("./load.ts");

  async run<D extends CommandName>(name: D, order: OptionsOf<D>): Promise<ResultOf<D>> {
    const answered = once(this.#child, "message");
    this.#child.send({ do: name, ...order });
    const [{ answer, error }] = (await answered) as [{ answer?: ResultOf<D>; error?: string }];
    if (answer === undefined) throw new Error(`${name}: ${error ?? "no answer"}`);
    return answer;
  }

  stop(): void {
    this.#child.disconnect();
  }
}
