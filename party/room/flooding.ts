import { payerOf } from "./connection-limits.js";
import type { Lobby } from "./lobby.js";
import { CLOSE_CODES } from "../protocol/protocol.js";
import type { Presence } from "./presence.js";
import { senderOf, type RoomContext } from "./room-context.js";
import type { RoomConnection } from "./room-host.js";

const CODE = "rate-limited";
const MESSAGE = "This page sent too many messages. Wait a minute, then join again.";

/**
 * Closes the socket of a sender who exceeded their limits, and those of their other pages. They leave at once, without a
 * grace time, and stay out for a minute.
 */
export function closeForFlooding(
  context: RoomContext,
  presence: Presence,
  lobby: Lobby,
  connection: RoomConnection,
): void {
  const { members, waiting, store, host, joinLimits } = context;
  const now = Date.now();
  host.log({ event: "flood", ...senderOf(connection), code: CODE });
  if (store.record) store.record.counters.floods++;
  const flooder = payerOf(connection);
  const pages = [...members.all, ...waiting.all].flatMap((member) => {
    const socket = context.socketOf(member);
    return payerOf({ id: "", state: member }) === flooder ? [{ member, socket }] : [];
  });
  // Before they leave: their addresses are forgotten then.
  for (const { member } of pages)
    joinLimits.shutOut(member, members.addressOf(member) ?? waiting.addressOf(member), now);
  const others = pages.flatMap(({ socket }) => (socket && socket.id !== connection.id ? [socket] : []));
  for (const socket of [connection, ...others]) {
    context.sendError(socket, CODE, MESSAGE);
    context.connectionLimits.exclude(socket.id);
    socket.setState(null);
  }
  for (const { member } of pages) {
    if (members.all.includes(member)) presence.depart(member, "disconnected");
    else lobby.end(member, "disconnected");
  }
  for (const socket of [connection, ...others]) context.close(socket, CLOSE_CODES.rateLimited, CODE);
}
