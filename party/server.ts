import type * as Party from "partykit/server";
import { admit, admittedQuery, roomIdOf } from "./door.js";
import { CLOSE_CODES } from "./protocol.js";
import { PartyKitHost } from "./partykit-host.js";
import { Room } from "./room.js";
import type { Seat } from "./room-record.js";

type Connection = Party.Connection<Seat>;

/**
 * The room server, for PartyKit: `export { default } from "rtc-elements/party"` is a whole one.
 *
 * Environment: `GRACE_SECONDS`, `SILENCE_SECONDS`, `ICE_SERVERS`, `ROOM_CAPACITY`, `RTC_LOG` (see `readSettings`). `GET
 * /parties/main/<room>` tells a room's metadata and counters ({@link RoomReport}) to any origin: whoever knows the
 * room's id could as well join, and a join tells more. `POST /parties/main/<room>?leave=<resumeKey>` is the goodbye of a
 * page whose socket is gone already. A class that extends this one and has its own `onBeforeConnect` must return what this one's
 * returns: it is where sockets get their ids.
 */
export default class RoomServer implements Party.Server {
  readonly options: Party.ServerOptions = { hibernate: true };
  readonly #host: PartyKitHost;
  #opening: Promise<Room> | undefined;

  constructor(readonly room: Party.Room) {
    this.#host = new PartyKitHost(room);
  }

  static onBeforeConnect(request: Party.Request) {
    return admit(request);
  }

  async onConnect(connection: Connection, { request }: Party.ConnectionContext): Promise<void> {
    // What is thrown from here, PartyKit tells the client.
    const done = await this.#guarded(request.url, (room) => (room.join(connection, admittedQuery(request)), true));
    if (!done) connection.close(1011, "The room server failed.");
  }

  async onMessage(frame: string | ArrayBuffer | ArrayBufferView, connection: Connection): Promise<void> {
    await this.#guarded(connection.uri, (room) => room.message(connection, frame));
  }

  async onClose(connection: Connection): Promise<void> {
    await this.#guarded(connection.uri, (room) => room.disconnect(connection));
    // Without it the closing handshake stays open on this side, and the page sees 1006.
    connection.close(CLOSE_CODES.normal);
  }

  async onError(connection: Connection): Promise<void> {
    await this.#guarded(connection.uri, (room) => room.disconnect(connection));
  }

  async onAlarm(): Promise<void> {
    const [connection] = this.room.getConnections();
    const done = await this.#guarded(connection?.uri, (room) => (room.alarm(), true));
    // The runtime tries again after a while.
    if (!done) throw new Error("The alarm was of no use.");
  }

  async onRequest(request: Party.Request): Promise<Response> {
    const leaver = request.method === "POST" && new URL(request.url).searchParams.get("leave");
    if (leaver) {
      // The same answer whoever it was: it tells nobody whether a key is one.
      await this.#guarded(request.url, (room) => room.leave(leaver));
      return new Response(null, { status: 204 });
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      return answer(405, { code: "method-not-allowed", message: "A room answers GET." }, { allow: "GET, HEAD" });
    }
    const report = await this.#guarded(request.url, (room) => room.report());
    if (report === undefined) return answer(500, { code: "internal", message: "The room server failed." });
    if (!report) return answer(404, { code: "room-not-found", message: "There is no such room." });
    return answer(200, report);
  }

  /**
   * What `step` returns; `undefined` when it threw, which is a defect of the server and never a client's doing. `url` is
   * that of the request or the socket which is the reason.
   */
  async #guarded<T>(url: string | undefined, step: (room: Room) => T): Promise<T | undefined> {
    try {
      if (url && !this.#host.id) this.#host.id = roomIdOf(url) ?? "";
      return step(await (this.#opening ??= Room.open(this.#host)));
    } catch (error) {
      this.#host.fault(error);
      // Where reading the record failed, the next step tries again.
      this.#opening?.catch(() => (this.#opening = undefined));
      return undefined;
    }
  }
}

RoomServer satisfies Pick<Party.PartyKitServer, "onBeforeConnect">;

const answer = (status: number, body: object, headers: Record<string, string> = {}): Response =>
  Response.json(body, {
    status,
    headers: { "access-control-allow-origin": "*", "cache-control": "no-store", ...headers },
  });
