/** A WebSocket that comes back by itself. What is published of it is bundled, see tools/build.js. */
export { default as ReconnectingSocket } from "partysocket/ws";
