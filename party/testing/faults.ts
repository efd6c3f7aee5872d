import { randomUUID } from "node:crypto";
import { TestClient } from "./client.js";
import type { DevServer, LogLine } from "./dev-server.js";

/** The faults that the server has logged until now: everything before a log line that is caused and awaited here. */
export async function faultsOf(server: DevServer): Promise<LogLine[]> {
  const room = `last-${randomUUID()}`;
  await (await TestClient.join(server.host, room)).client.leave();
  await server.logged((line) => line.room === room && line.event === "forget");
  return server.log().filter(({ event }) => event === "fault");
}
