/** The simplest possible room server, on `ws`: rooms, ids, a roster, and forwarded offers. */
import { randomUUID } from "node:crypto";
import { WebSocketServer, type WebSocket } from "ws";

const rooms = new Map<string, Map<string, WebSocket>>();
const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });

server.on("connection", (socket, request) => {
  const name = request.url?.split("?")[0] ?? "";
  const room = rooms.get(name) ?? new Map<string, WebSocket>();
  rooms.set(name, room);
  const id = randomUUID();
  const broadcast = (message: object) => {
    const text = JSON.stringify(message);
    for (const [otherId, other] of room) if (otherId !== id) other.send(text);
  };
  socket.send(JSON.stringify({ type: "room-joined", self: { id }, participants: [...room.keys()] }));
  room.set(id, socket);
  broadcast({ type: "participant-joined", id });
  socket.on("message", (data: Buffer) => {
    const { to, ...content } = JSON.parse(data.toString("utf8")) as { to: string };
    room.get(to)?.send(JSON.stringify({ ...content, from: id }));
  });
  socket.on("close", () => {
    room.delete(id);
    broadcast({ type: "participant-left", id });
    if (room.size === 0) rooms.delete(name);
  });
});
server.on("listening", () => {
  const address = server.address();
  if (typeof address === "object" && address) process.send?.(address.port);
});
// The benchmark has ended.
process.on("disconnect", () => process.exit());
