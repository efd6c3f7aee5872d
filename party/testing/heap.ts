import { once } from "node:events";
import WebSocket from "ws";

/**
 * Asks the inspector of a running Worker how much of its heap is in use, in bytes. What nobody holds any more but is not collected
 * yet is in it: the runtime does not collect on demand. The least of several says what is held.
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
