import { once } from "node:events";
import WebSocket from "ws";

/**
 * Requests the used heap of a running Worker from its inspector, in bytes. It includes garbage, because the runtime
 * does not collect on demand: the least of several values shows what is retained.
 */
export async function heapOf(inspector: URL, worker: string): Promise<() => Promise<number>> {
  const socket = new WebSocket(new URL(`./core:user:${worker}`, inspector));
  await once(socket, "open");
  let id = 0;
  return async () => {
    socket.send(JSON.stringify({ id: ++id, method: "Runtime.getHeapUsage" }));
    for (;;) {
      const [data] = (await once(socket, "message")) as [Buffer];
      const answer = JSON.parse(data.toString()) as { id?: number; result: { usedSize: number } };
      if (answer.id === id) return answer.result.usedSize;
    }
  };
}
