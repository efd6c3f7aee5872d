/** The load, in a process of its own, so that it shares an event loop with none of the relays. */
import { performance } from "node:perf_hooks";
import { Crowd } from "./crowd.js";
import { flood } from "./flood.js";
import type { Result, Command } from "./orders.js";
import { wires } from "./wires.js";

let crowd: Crowd | undefined;

function joinedCrowd(): Crowd {
  if (!crowd) throw new Error("No participant has joined.");
  return crowd;
}

async function run(command: Command): Promise<Result> {
  switch (command.do) {
    case "join":
      crowd = new Crowd(wires[command.wire], command.host);
      return { took: await crowd.join(command.rooms, command.inEach) };
    case "signal": {
      const before = performance.eventLoopUtilization();
      const received = await joinedCrowd().signal(command.seconds, command.perSecond);
      const { utilization } = performance.eventLoopUtilization(before);
      return { ...received, lost: joinedCrowd().lost, utilization };
    }
    case "saturate": {
      const before = performance.eventLoopUtilization();
      const perSecond = await joinedCrowd().saturate(command.seconds, command.inFlight);
      return { perSecond, utilization: performance.eventLoopUtilization(before).utilization };
    }
    case "leave":
      await joinedCrowd().leave();
      return {};
    case "flood":
      return flood(command);
    default:
      return command satisfies never;
  }
}

process.on("message", (command: Command) => {
  run(command).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
// The benchmark has ended.
process.on("disconnect", () => process.exit());
