/** The load, as a process of its own, so that it shares an event loop with none of the relays. */
import { performance } from "node:perf_hooks";
import { Crowd } from "./crowd.js";
import { flood } from "./flood.js";
import type { Answer, Order } from "./orders.js";
import { wires } from "./wires.js";

let crowd: Crowd | undefined;

function present(): Crowd {
  if (!crowd) throw new Error("Nobody has joined.");
  return crowd;
}

async function obey(order: Order): Promise<Answer> {
  switch (order.do) {
    case "join":
      crowd = new Crowd(wires[order.wire], order.host);
      return { took: await crowd.join(order.rooms, order.inEach) };
    case "signal": {
      const before = performance.eventLoopUtilization();
      const heard = await present().signal(order.seconds, order.perSecond);
      const { utilization } = performance.eventLoopUtilization(before);
      return { ...heard, lost: present().lost, utilization };
    }
    case "saturate": {
      const before = performance.eventLoopUtilization();
      const perSecond = await present().saturate(order.seconds, order.onTheirWay);
      return { perSecond, utilization: performance.eventLoopUtilization(before).utilization };
    }
    case "leave":
      await present().leave();
      return {};
    case "flood":
      return flood(order);
    default:
      return order satisfies never;
  }
}

process.on("message", (order: Order) => {
  obey(order).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
// The bench is gone.
process.on("disconnect", () => process.exit());
