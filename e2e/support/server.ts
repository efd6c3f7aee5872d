import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, extname, join, normalize } from "node:path";

/** An HTTP server that runs until it is stopped. */
export interface Server {
  /** `127.0.0.1:<port>`, for `<rtc-room host>`. */
  host: string;
  port: number;
  stop(): Promise<void>;
}

const CONTENT_TYPES: Record<string, string> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript" };

/** Response headers, by the name of a page. */
export type PageHeaders = Record<string, Record<string, string>>;

/** Serves the files of a folder, for pages whose room server is elsewhere or does not run. */
export async function startPageServer(folder: string, headers: PageHeaders = {}): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://page").pathname);
    readFile(join(folder, path)).then(
      (body) => {
        const type = CONTENT_TYPES[extname(path)] ?? "text/plain";
        response.writeHead(200, { "content-type": type, ...headers[basename(path, ".html")] }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  };
  return { host: `127.0.0.1:${address.port}`, port: address.port, stop };
}
