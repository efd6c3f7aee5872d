import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { AnswerOf, Deed, OrderOf } from "./orders.js";

/** A program of this folder, in a process of its own that ends with this one. */
export const start = (program: string): ChildProcess =>
  fork(fileURLToPath(new URL(program, import.meta.url)), { execArgv: ["--import", "tsx"] });

/** The load, from outside. It does one thing at a time. */
export class LoadProcess {
  readonly #child = start("./load.ts");

  async do<D extends Deed>(deed: D, order: OrderOf<D>): Promise<AnswerOf<D>> {
    const answered = once(this.#child, "message");
    this.#child.send({ do: deed, ...order });
    const [{ answer, error }] = (await answered) as [{ answer?: AnswerOf<D>; error?: string }];
    if (answer === undefined) throw new Error(`${deed}: ${error ?? "no answer"}`);
    return answer;
  }

  stop(): void {
    this.#child.disconnect();
  }
}
