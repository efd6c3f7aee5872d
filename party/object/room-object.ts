import { isAdmin, roomNotFound } from "../http/admin-auth.js";
import { jsonResponse, reportResponse, methodNotAllowed } from "../http/responses.js";
import { DeploymentShare, isDeploymentShare } from "../metrics/deployment.js";
import { addressOf, entrantOf, queryOf, roomIdOf } from "../http/internal-request.js";
import { roomMetrics } from "../metrics/prometheus.js";
import { CLOSE_CODES } from "../protocol/protocol.js";
import { Room } from "../room/room.js";
import type { Incoming, Runtime, RuntimeConnection } from "../runtime.js";
import type { ConnectionState } from "../room/room-record.js";
import { RuntimeHost } from "./runtime-host.js";
import { closeSocket } from "../room/sockets.js";
import { isTokenShare, TokenShare } from "../auth/used-tokens.js";

/** WebSocket.OPEN, which not every runtime has under that name. */
const OPEN = 1;

/** No message comes near it. Runtimes hang up by themselves: some from here on, others only far above. */
const LARGEST_FRAME = 2 ** 20;
/** The close code for it, by RFC 6455. */
const TOO_LARGE = 1009;

/** Of text, how many characters: bytes are counted where they are paid for. */
function sizeOf(frame: unknown): number {
  if (typeof frame === "string") return frame.length;
  return frame instanceof ArrayBuffer || ArrayBuffer.isView(frame) ? frame.byteLength : 0;
}

/**
 * One object of the room server's class, whatever runs it: a room, or by its id a share of what the deployment knows. An
 * adapter hands it what its runtime is told of. No method throws, but for `alarm`, which has the runtime try again.
 */
export class RoomObject {
  readonly #runtime: Runtime<ConnectionState>;
  readonly #host: RuntimeHost;
  readonly #deploymentShare: DeploymentShare;
  readonly #tokenShare: TokenShare;
  #opening: Promise<Room> | undefined;

  constructor(runtime: Runtime<ConnectionState>) {
    this.#runtime = runtime;
    this.#host = new RuntimeHost(runtime);
    this.#tokenShare = new TokenShare(runtime.storage);
    this.#deploymentShare = new DeploymentShare(runtime.storage, (error) => this.#host.logFault(error));
  }

  /** A socket has opened, by a request that came through the door. */
  async connect(connection: RuntimeConnection<ConnectionState>, request: Incoming): Promise<void> {
    await this.#withRoom(request.url, () => this.#host.roomIceServers.prepare(connection.id));
    // Nobody hears of who has left meanwhile; their end was told while they were nobody.
    if (connection.readyState !== OPEN) return this.#host.roomIceServers.forget(connection.id);
    // What is thrown from here, a runtime may tell the client.
    const done = await this.#withRoom(request.url, (room) => {
      room.join(connection, queryOf(request), addressOf(request), entrantOf(request));
      this.#deleteLeftovers(room);
      return true;
    });
    this.#host.roomIceServers.forget(connection.id);
    if (!done) closeSocket(connection, 1011, "The room server failed.");
  }

  /** A frame has come, as it came. */
  async message(connection: RuntimeConnection<ConnectionState>, frame: unknown): Promise<void> {
    if (sizeOf(frame) > LARGEST_FRAME) {
      await this.lost(connection);
      return closeSocket(connection, TOO_LARGE, "");
    }
    await this.#withRoom(connection.uri, (room) => room.message(connection, frame));
  }

  /** The other side has closed a socket, and waits for an answer. */
  async closed(connection: RuntimeConnection<ConnectionState>): Promise<void> {
    await this.lost(connection);
    // Without it the closing handshake stays open on this side, and the page sees 1006.
    closeSocket(connection, CLOSE_CODES.normal, "");
  }

  /** A socket is gone without a word. */
  async lost(connection: RuntimeConnection<ConnectionState>): Promise<void> {
    await this.#withRoom(connection.uri, (room) => room.disconnect(connection));
  }

  /** Throws where it failed: the runtime tries again after a while. */
  async alarm(): Promise<void> {
    const [connection] = this.#runtime.connections();
    const done = await this.#withRoom(connection?.uri, (room) => (room.alarm(), true));
    if (!done) throw new Error("The alarm was of no use.");
  }

  /** Answers a request over HTTP that was let through, or one of another object. */
  async answer(request: Incoming): Promise<Response> {
    const id = roomIdOf(request.url) ?? "";
    if (isTokenShare(id)) return this.#tokenShare.answer(request);
    if (isDeploymentShare(id)) return this.#deploymentShare.answer(request);
    const leaver = request.method === "POST" && new URL(request.url).searchParams.get("leave");
    if (leaver) {
      // The same answer whoever it was: it tells nobody whether a key is one.
      await this.#withRoom(request.url, (room) => {
        room.leave(leaver);
        this.#deleteLeftovers(room);
      });
      return new Response(null, { status: 204 });
    }
    if (request.method !== "GET" && request.method !== "HEAD") return methodNotAllowed();
    return this.#answerReport(request);
  }

  async #answerReport(request: Incoming): Promise<Response> {
    const { settings } = this.#host;
    const admin = isAdmin(request, settings.adminToken);
    const report = await this.#withRoom(request.url, (room) => {
      this.#deleteLeftovers(room);
      const numbers = room.report();
      return numbers && { access: settings.access.kind, ...numbers, ...(admin && { participants: room.participants() }) };
    });
    if (report === undefined) return jsonResponse(500, { code: "internal", message: "The room server failed." });
    return report ? reportResponse(request, report, roomMetrics) : roomNotFound();
  }

  /** Where there is no room, nothing stays. */
  #deleteLeftovers(room: Room): void {
    if (room.report() === null) this.#host.deleteLeftovers();
  }

  /**
   * What `step` returns; `undefined` when it threw, which is a defect of the server and never a client's doing. `url` is
   * that of the request or the socket which is the reason.
   */
  async #withRoom<T>(url: string | null | undefined, step: (room: Room) => T): Promise<Awaited<T> | undefined> {
    try {
      if (url && !this.#host.id) this.#host.id = roomIdOf(url) ?? "";
      return await step(await (this.#opening ??= Room.open(this.#host)));
    } catch (error) {
      this.#host.logFault(error);
      // Where reading the record failed, the next step tries again.
      this.#opening?.catch(() => (this.#opening = undefined));
      return undefined;
    }
  }
}
