import type * as Party from "partykit/server";
import { partyOf } from "./http/internal-request.js";
import { handleRoomRequest, handleDeploymentRequest, handleConnect } from "./http/routes.js";
import { RoomObject } from "./object/room-object.js";
import type { ConnectionState } from "./room/room-record.js";

type Parties = Party.FetchLobby["parties"];

/**
 * PartyKit passes them with requests but not with alarms, and never to an object that an alarm created. They are the
 * same for the whole process.
 */
let parties: Parties | undefined;

/** PartyKit knows no jurisdictions: a server that is meant to stay in one admits nobody here. */
const placed = (env: Record<string, unknown>): Record<string, unknown> =>
  env["ROOM_JURISDICTION"] ? { ...env, ROOM_JURISDICTION: "PartyKit" } : env;

/** Access to the rooms of one party. */
function roomsOf(party: string, lent: Parties): Parties[string] | undefined {
  parties = lent;
  return lent[party];
}

/**
 * The room server for PartyKit: `export { default } from "rtc-elements/party"` is a complete one.
 *
 * Environment: see `readSettings`. `GET /parties/main/<room>` returns a room's metadata and numbers ({@link
 * RoomReport}). With an `ADMIN_TOKEN` in the environment it requires that token (`Authorization: Bearer <token>`), and
 * adds the participants; without one, an open server returns it to everybody, since a join reveals more. `GET
 * /parties/main`, with that token, returns the numbers of the whole deployment ({@link DeploymentReport}). Both return
 * the text format of Prometheus for `?format=prometheus`. `POST /parties/main/<room>?leave=<resumeKey>` is the goodbye
 * of a page whose socket has closed already. A class that extends this one and has its own `onBeforeConnect`,
 * `onBeforeRequest` or `onFetch` must return what this one's return: there sockets get their ids, and strangers their
 * refusals.
 */
export default class RoomServer implements Party.Server {
  readonly options: Party.ServerOptions = { hibernate: true };
  readonly #object: RoomObject;

  constructor(readonly room: Party.Room) {
    this.#object = new RoomObject({
      env: placed(room.env),
      storage: room.storage,
      get rooms() {
        return (parties ?? room.context.parties)[room.name];
      },
      connections: () => room.getConnections<ConnectionState>(),
      connection: (id) => room.getConnection<ConnectionState>(id),
    });
  }

  static onBeforeConnect(request: Party.Request, { env, parties }: Party.Lobby): Promise<Request | Response> {
    return handleConnect(request, placed(env), roomsOf(partyOf(request.url), parties));
  }

  static onBeforeRequest(request: Party.Request, { env, parties }: Party.Lobby): Promise<Request | Response> {
    return handleRoomRequest(request, placed(env), roomsOf(partyOf(request.url), parties));
  }

  static onFetch(request: Party.Request, { env, parties }: Party.FetchLobby): Promise<Response | null> {
    return handleDeploymentRequest(request, placed(env), roomsOf("main", parties));
  }

  onConnect(connection: Party.Connection<ConnectionState>, { request }: Party.ConnectionContext): Promise<void> {
    return this.#object.connect(connection, request);
  }

  onMessage(
    frame: string | ArrayBuffer | ArrayBufferView,
    connection: Party.Connection<ConnectionState>,
  ): Promise<void> {
    return this.#object.message(connection, frame);
  }

  onClose(connection: Party.Connection<ConnectionState>): Promise<void> {
    return this.#object.closed(connection);
  }

  onError(connection: Party.Connection<ConnectionState>): Promise<void> {
    return this.#object.lost(connection);
  }

  onAlarm(): Promise<void> {
    return this.#object.alarm();
  }

  onRequest(request: Party.Request): Promise<Response> {
    return this.#object.answer(request);
  }
}

RoomServer satisfies Pick<Party.PartyKitServer, "onBeforeConnect" | "onBeforeRequest" | "onFetch">;
