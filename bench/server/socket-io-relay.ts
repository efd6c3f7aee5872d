/** The same relay on Socket.IO, written as its documentation does: rooms, and emitting to an id. */
import { createServer } from "node:http";
import { Server } from "socket.io";

const http = createServer();
const io = new Server(http, { transports: ["websocket"] });

io.on("connection", async (socket) => {
  const room = String(socket.handshake.query["room"]);
  const participants = (await io.in(room).fetchSockets()).map(({ id }) => id);
  await socket.join(room);
  socket.emit("room-joined", { self: { id: socket.id }, participants });
  socket.to(room).emit("participant-joined", { id: socket.id });
  socket.on("offer", ({ to, ...content }: { to: string }) => {
    // An id of another room is unknown in this one.
    if (io.sockets.adapter.rooms.get(room)?.has(to)) io.to(to).emit("offer", { ...content, from: socket.id });
  });
  socket.on("disconnect", () => void io.to(room).emit("participant-left", { id: socket.id }));
});
http.listen(0, "127.0.0.1", () => {
  const address = http.address();
  if (typeof address === "object" && address) process.send?.(address.port);
});
// The benchmark has ended.
process.on("disconnect", () => process.exit());
