/**
 * Relays TCP connections across network namespaces over a Unix socket, which is reachable from all of them.
 * As a program: `node --import tsx namespace-relay.ts <from> <to>`; it prints a line once it listens, and exits when its input ends.
 */
import { once } from "node:events";
import { connect, createServer, type IpcNetConnectOpts, type Socket, type TcpNetConnectOpts } from "node:net";
import { fileURLToPath } from "node:url";

/** Relays every connection from `from` to `to`. Each is `<address>:<port>` or the path of a Unix socket. */
export async function relay(from: string, to: string): Promise<{ stop(): void }> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(addressOf(to));
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.pipe(other);
      // A close event follows every error, and its handler destroys the other socket.
      socket.on("error", () => {});
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
    }
  }).listen(addressOf(from));
  await once(server, "listening");
  return {
    stop: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

function addressOf(text: string): TcpNetConnectOpts | IpcNetConnectOpts {
  const [, host, port] = /^([\d.]+):(\d+)$/.exec(text) ?? [];
  return host && port ? { host, port: Number(port) } : { path: text };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [from = "", to = ""] = process.argv.slice(2);
  await relay(from, to);
  console.log("listening");
  process.stdin.on("end", () => process.exit()).resume();
}
