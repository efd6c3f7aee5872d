/** Reads the resources of a process from Linux. */
import { readdirSync, readFileSync } from "node:fs";

/** Ticks per second in /proc/<pid>/stat: the same on every Linux that Node runs on. */
const TICKS = 100;

/** The resident memory of a process, in bytes. */
export function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) * 1024;
}

/** The CPU time of all threads of a process until now, in seconds. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const [user, system] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  return (Number(user) + Number(system)) / TICKS;
}

/** The resident memory once it is stable: within one percent over three seconds. Waits for at most half a minute. */
export async function settledBytes(pid: number): Promise<number> {
  const seen: number[] = [];
  for (let i = 0; i < 60; i++) {
    seen.push(residentBytes(pid));
    const last = seen.slice(-7);
    if (last.length === 7 && Math.max(...last) < Math.min(...last) * 1.01) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return seen.at(-1) ?? 0;
}

/** The process id of the runtime that `partykit dev` started at that port. */
export function workerdAt(port: string): number {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    let words: string[];
    try {
      words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    } catch {
      // The process has ended meanwhile.
      continue;
    }
    if (words.some((word) => word.startsWith("--socket-addr=entry=") && word.endsWith(`:${port}`))) return Number(pid);
  }
  throw new Error(`No workerd listens at port ${port}.`);
}
