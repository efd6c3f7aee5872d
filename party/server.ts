import type * as Party from "partykit/server";
import { admit, admittedQuery, readRoomId } from "./door.js";
import { logLine, type LogEntry } from "./log.js";
import { CLOSE_CODES, type WireParticipant } from "./protocol.js";
import { Room, type RoomHost } from "./room.js";
import type { RoomRecord } from "./room-record.js";
import { readSettings, type RoomSettings } from "./settings.js";

type Connection = Party.Connection<WireParticipant>;

const RECORD_KEY = "room";

/**
 * The room server, for PartyKit: `export { default } from "rtc-elements/party"` is a whole one.
 *
 * Environment: `ICE_SERVERS`, `ROOM_CAPACITY`, `RTC_LOG` (see {@link readSettings}). `GET /parties/main/<room>` tells
 * a room's metadata and counters ({@link RoomReport}) to any origin: whoever knows the room's id could as well join,
 * and a join tells more. A class that extends this one and has its own `onBeforeConnect` must return what this one's
 * returns: it is where participants get their ids.
 */
export default class RoomServer implements Party.Server {
  readonly options: Party.ServerOptions = { hibernate: true };
  readonly #host: RoomHost;
  #opening: Promise<Room> | undefined;

  constructor(readonly room: Party.Room) {
    this.#host = hostOf(room);
  }

  static onBeforeConnect(request: Party.Request) {
    return admit(request);
  }

  async onConnect(connection: Connection, { request }: Party.ConnectionContext): Promise<void> {
    // What is thrown from here, PartyKit tells the client.
    const done = await this.#guarded((room) => (room.join(connection, admittedQuery(request)), true));
    if (!done) connection.close(1011, "The room server failed.");
  }

  async onMessage(frame: string | ArrayBuffer | ArrayBufferView, connection: Connection): Promise<void> {
    await this.#guarded((room) => room.message(connection, frame));
  }

  async onClose(connection: Connection): Promise<void> {
    await this.#guarded((room) => room.disconnect(connection));
    // Without it the closing handshake stays open on this side, and the page sees 1006.
    connection.close(CLOSE_CODES.normal);
  }

  async onError(connection: Connection): Promise<void> {
    await this.#guarded((room) => room.disconnect(connection));
  }

  async onRequest(request: Party.Request): Promise<Response> {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return answer(405, { code: "method-not-allowed", message: "A room answers GET." }, { allow: "GET, HEAD" });
    }
    const report = await this.#guarded((room) => room.report());
    if (report === undefined) return answer(500, { code: "internal", message: "The room server failed." });
    if (!report) return answer(404, { code: "room-not-found", message: "There is no such room." });
    return answer(200, report);
  }

  /** What `step` returns; `undefined` when it threw, which is a defect of the server and never a client's doing. */
  async #guarded<T>(step: (room: Room) => T): Promise<T | undefined> {
    try {
      return step(await (this.#opening ??= Room.open(this.#host)));
    } catch (error) {
      fault(this.#host, error);
      // Where reading the record failed, the next step tries again.
      this.#opening?.catch(() => (this.#opening = undefined));
      return undefined;
    }
  }
}

RoomServer satisfies Pick<Party.PartyKitServer, "onBeforeConnect">;

function hostOf(room: Party.Room): RoomHost {
  const { storage } = room;
  // A write that is not confirmed yet must not hold back the messages that follow it.
  const options = { allowUnconfirmed: true };
  const host: RoomHost = {
    id: readRoomId(room.id) ?? "",
    settings: settingsOf(room.env),
    connections: () => room.getConnections<WireParticipant>(),
    connection: (id) => room.getConnection<WireParticipant>(id),
    // Written by this same code: a deployment closes every socket, and a record without sockets is dropped unread.
    load: () => storage.get<RoomRecord>(RECORD_KEY),
    save: (record) => {
      const written = record ? storage.put(RECORD_KEY, record, options) : storage.delete(RECORD_KEY, options);
      Promise.resolve(written).catch((error: unknown) => fault(host, error));
    },
    log: (entry: LogEntry) => console.log(logLine(host.id, entry)),
  };
  return host;
}

const fault = (host: RoomHost, error: unknown): void =>
  host.log({ event: "fault", error: error instanceof Error ? (error.stack ?? error.message) : String(error) });

/** Read once, so that a fault in them is told once and not by every room. */
let settings: RoomSettings | undefined;

const settingsOf = (env: Record<string, unknown>): RoomSettings =>
  (settings ??= readSettings(env, (sentence) => console.error(`rtc-elements: ${sentence}`)));

const answer = (status: number, body: object, headers: Record<string, string> = {}): Response =>
  Response.json(body, {
    status,
    headers: { "access-control-allow-origin": "*", "cache-control": "no-store", ...headers },
  });
