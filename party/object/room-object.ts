import { isAdmin, roomNotFound } from "../http/admin-auth.js";
import { jsonResponse, reportResponse, methodNotAllowed } from "../http/responses.js";
import { DeploymentShare, isDeploymentShare } from "../metrics/deployment.js";
import { addressOf, entrantOf, queryOf, roomIdOf } from "../http/internal-request.js";
import { roomMetrics } from "../metrics/prometheus.js";
import { operationOf } from "../operator/operation.js";
import { CLOSE_CODES, type SignalingErrorCode } from "../protocol/protocol.js";
import type { Operator, OperatorAction } from "../room/operator.js";
import { Room } from "../room/room.js";
import type { Incoming, Runtime, RuntimeConnection } from "../runtime.js";
import type { Entrant } from "../room/entrant.js";
import type { ConnectionState } from "../room/room-record.js";
import { LARGEST_FRAME, sizeOf, TOO_LARGE } from "./frames.js";
import { askHooks, guestOf, type RoomHooks } from "./room-hooks.js";
import { RuntimeHost } from "./runtime-host.js";
import { closeSocket } from "../room/sockets.js";
import { isTokenShare, TokenShare } from "../auth/used-tokens.js";

/** WebSocket.OPEN, which not every runtime defines. */
const OPEN = 1;

/** The HTTP statuses of refused actions. */
const STATUSES: Partial<Record<SignalingErrorCode, number>> = {
  "room-not-found": 404,
  "participant-not-found": 404,
  "invalid-message": 400,
  forbidden: 403,
};

const FAILED = "The room server failed.";
const serverFailed = () => jsonResponse(500, { code: "internal", message: FAILED });

/**
 * One object of the room server's class on any runtime: a room, or by its id a share of the registry or of the used
 * tokens. An adapter forwards the events of its runtime. No method throws except `alarm`, so that the runtime retries
 * it.
 */
export class RoomObject {
  readonly #runtime: Runtime<ConnectionState>;
  readonly #host: RuntimeHost;
  readonly #deploymentShare: DeploymentShare;
  readonly #tokenShare: TokenShare;
  #opening: Promise<Room> | undefined;

  constructor(
    runtime: Runtime<ConnectionState>,
    private readonly hooks: RoomHooks,
  ) {
    this.#runtime = runtime;
    this.#host = new RuntimeHost(runtime, hooks);
    this.#tokenShare = new TokenShare(runtime.storage);
    this.#deploymentShare = new DeploymentShare(
      runtime.storage,
      () => runtime.rooms,
      (error) => this.#host.logFault(error),
    );
  }

  /** A socket has opened, with a request that {@link connectRequest} made. */
  async connect(connection: RuntimeConnection<ConnectionState>, request: Incoming): Promise<void> {
    const entrant = entrantOf(request);
    const admission = await this.#withRoom(request.url, (room) => {
      room.expect(connection, queryOf(request));
      return this.#askHooks(request, entrant);
    });
    if (!admission) return closeSocket(connection, 1011, FAILED);
    // A runtime may send the client what is thrown here.
    const done = await this.#withRoom(request.url, async (room) => {
      // The client may have left while the room was opened. Its close event came before it had joined, so nobody must
      // hear of it.
      if (connection.readyState === OPEN) {
        if ("refusal" in admission) room.refuse(connection, admission.refusal, entrant);
        else room.join(connection, queryOf(request), addressOf(request), admission.entrant);
        await room.settled(connection);
      }
      this.#deleteLeftovers(room);
      return true;
    });
    if (!done) closeSocket(connection, 1011, FAILED);
  }

  /** Asks code that extends the server about a socket. */
  #askHooks(request: Incoming, entrant: Entrant) {
    return askHooks(this.hooks, guestOf(this.#host.id, request, entrant), entrant, this.#host.logHookFailure);
  }

  /** A frame has arrived, in any form. */
  async message(connection: RuntimeConnection<ConnectionState>, frame: unknown): Promise<void> {
    if (sizeOf(frame) > LARGEST_FRAME) {
      await this.lost(connection);
      return closeSocket(connection, TOO_LARGE, "");
    }
    // Waking the room is part of the time that a message takes.
    const arrivedAt = Date.now();
    await this.#withRoom(connection.uri, (room) => room.message(connection, frame, arrivedAt));
  }

  /** The client has closed a socket, and waits for the answer. */
  async closed(connection: RuntimeConnection<ConnectionState>): Promise<void> {
    await this.lost(connection);
    // Without an answer the closing handshake stays open, and the page sees 1006.
    closeSocket(connection, CLOSE_CODES.normal, "");
  }

  /** A socket has ended without a close frame. */
  async lost(connection: RuntimeConnection<ConnectionState>): Promise<void> {
    await this.#withRoom(connection.uri, (room) => room.disconnect(connection));
  }

  /** Throws if it failed: the runtime retries after a while. */
  async alarm(): Promise<void> {
    const [connection] = this.#runtime.connections();
    const done = await this.#withRoom(connection?.uri, (room) => {
      this.#host.alarmFired();
      room.alarm();
      return true;
    });
    this.#host.sendWebhooks();
    if (!done) throw new Error("The alarm failed, as logged above.");
  }

  /** Sends a message of code that extends the server. Throws if pages would not accept it. */
  async sendCustom(name: string, data: unknown, to?: string): Promise<void> {
    const room = await (this.#opening ??= Room.open(this.#host));
    room.sendCustom(name, data, to);
    room.closeUnreadSockets();
  }

  /** Answers a request over HTTP that has passed the routes, or one from another object. */
  async answer(request: Incoming): Promise<Response> {
    const id = roomIdOf(request.url) ?? "";
    if (isTokenShare(id)) return this.#tokenShare.answer(request);
    if (isDeploymentShare(id)) return this.#answerShare(id, request);
    const operation = operationOf(request);
    if (operation?.action) return this.#operate(request.url, operation.operator, operation.action);
    const { searchParams } = new URL(request.url);
    const resumeKey = request.method === "POST" && searchParams.get("leave");
    const back = searchParams.has("back");
    if (resumeKey) {
      // The response is the same for valid and invalid keys: it must not reveal whether a key exists.
      await this.#withRoom(request.url, (room) => {
        room.leave(resumeKey, { back });
        this.#deleteLeftovers(room);
      });
      return new Response(null, { status: 204 });
    }
    if (request.method !== "GET" && request.method !== "HEAD") return methodNotAllowed();
    return this.#answerReport(request, operation !== undefined || isAdmin(request, this.#host.settings.adminToken));
  }

  async #answerShare(id: string, request: Incoming): Promise<Response> {
    try {
      return await this.#deploymentShare.answer(id, request);
    } catch (error) {
      this.#host.logFault(error);
      return jsonResponse(503, { code: "internal", message: "This share of the registry cannot answer now." });
    }
  }

  /** Runs an operator's action, and answers with its result. */
  async #operate(url: string, operator: Operator, action: OperatorAction): Promise<Response> {
    const outcome = await this.#withRoom(url, (room) => {
      const result = room.operate(operator, action);
      this.#deleteLeftovers(room);
      return result;
    });
    if (!outcome) return serverFailed();
    const { ok, ...result } = outcome;
    if (!outcome.ok) return jsonResponse(STATUSES[outcome.code] ?? 409, result);
    return jsonResponse(200, { action: action.action, ...result });
  }

  /** `admin`: whether the operator asks, who is told more. */
  async #answerReport(request: Incoming, admin: boolean): Promise<Response> {
    const { settings } = this.#host;
    const report = await this.#withRoom(request.url, (room) => {
      this.#deleteLeftovers(room);
      const numbers = room.report();
      const { webhookCounts } = this.#host;
      return (
        numbers && {
          access: settings.access.kind,
          ...numbers,
          ...(webhookCounts && { webhooks: webhookCounts }),
          ...(admin && { participants: room.participants(), waiting: room.waiting() }),
        }
      );
    });
    if (report === undefined) return serverFailed();
    return report ? reportResponse(request, report, roomMetrics) : roomNotFound();
  }

  /** Keeps no storage where there is no room. */
  #deleteLeftovers(room: Room): void {
    if (room.report() === null && !room.isRemembered) this.#host.deleteLeftovers();
  }

  /**
   * Runs `step` with the room, and returns its result; `undefined` when it threw, which is a defect of the server and
   * never caused by a client. `url` is the URL of the request or the socket.
   */
  async #withRoom<T>(url: string | null | undefined, step: (room: Room) => T): Promise<Awaited<T> | undefined> {
    try {
      if (url && !this.#host.id) this.#host.id = roomIdOf(url) ?? "";
      const room = await (this.#opening ??= Room.open(this.#host));
      const result = await step(room);
      room.closeUnreadSockets();
      return result;
    } catch (error) {
      this.#host.logFault(error);
      // If reading the record failed, the next step tries again.
      this.#opening?.catch(() => (this.#opening = undefined));
      return undefined;
    }
  }
}
