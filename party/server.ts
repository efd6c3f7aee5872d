import type * as Party from "partykit/server";
import { partyOf } from "./http/internal-request.js";
import { handleRoomRequest, handleDeploymentRequest, handleConnect } from "./http/routes.js";
import { RoomObject } from "./object/room-object.js";
import type { ConnectionState } from "./room/room-record.js";

type Parties = Party.FetchLobby["parties"];

/**
 * PartyKit lends them to requests and takes them away from alarms, and never lends them to an object that an alarm
 * created. They are the same for the whole process.
 */
let parties: Parties | undefined;

/** The way to the rooms of one party. */
function roomsOf(party: string, lent: Parties): Parties[string] | undefined {
  parties = lent;
  return lent[party];
}

/**
 * The room server, for PartyKit: `export { default } from "rtc-elements/party"` is a whole one.
 *
 * Environment: see `readSettings`. `GET /parties/main/<room>` tells a room's metadata and numbers ({@link RoomReport}).
 * With an `ADMIN_TOKEN` in the environment it tells them only to who sends it (`Authorization: Bearer <token>`), and also
 * who is there; without one, a server that is open tells them to everybody, since a join tells more. `GET
 * /parties/main`, with that token, tells the numbers of the whole deployment ({@link DeploymentReport}). Both answer in
 * the text format of Prometheus to `?format=prometheus`. `POST /parties/main/<room>?leave=<resumeKey>` is the goodbye of
 * a page whose socket is gone already. A class that extends this one and has its own `onBeforeConnect`, `onBeforeRequest`
 * or `onFetch` must return what this one's return: it is where sockets get their ids, and strangers their refusals.
 */
export default class RoomServer implements Party.Server {
  readonly options: Party.ServerOptions = { hibernate: true };
  readonly #object: RoomObject;

  constructor(readonly room: Party.Room) {
    this.#object = new RoomObject({
      env: room.env,
      storage: room.storage,
      get rooms() {
        return parties?.[room.name];
      },
      connections: () => room.getConnections<ConnectionState>(),
      connection: (id) => room.getConnection<ConnectionState>(id),
    });
  }

  static onBeforeConnect(request: Party.Request, { env, parties }: Party.Lobby): Promise<Request | Response> {
    return handleConnect(request, env, roomsOf(partyOf(request.url), parties));
  }

  static onBeforeRequest(request: Party.Request, { env, parties }: Party.Lobby): Request | Response {
    roomsOf(partyOf(request.url), parties);
    return handleRoomRequest(request, env);
  }

  static onFetch(request: Party.Request, { env, parties }: Party.FetchLobby): Promise<Response | null> {
    return handleDeploymentRequest(request, env, roomsOf("main", parties));
  }

  onConnect(connection: Party.Connection<ConnectionState>, { request }: Party.ConnectionContext): Promise<void> {
    return this.#object.connect(connection, request);
  }

  onMessage(frame: string | ArrayBuffer | ArrayBufferView, connection: Party.Connection<ConnectionState>): Promise<void> {
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
