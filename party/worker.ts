import { Server, type Connection, type ConnectionContext, type WSMessage } from "partyserver";
import { roomNotFound } from "./http/admin-auth.js";
import { partyOf, roomNameOf } from "./http/internal-request.js";
import { handleRoomRequest, handleDeploymentRequest, handleConnect } from "./http/routes.js";
import { RoomObject } from "./object/room-object.js";
import type { ConnectionState } from "./room/room-record.js";
import type { ObjectStorage, Rooms } from "./runtime.js";

/** A Worker's access to the rooms: its Durable Object binding `main`. */
export interface RoomNamespace {
  getByName(name: string): { fetch(request: Request): Promise<Response> };
}

/** The environment of such a Worker: the binding, and the settings, see `readSettings`. */
export type RoomEnv = { main: RoomNamespace };

/** The close code of a socket that ended without a close frame: nobody is there to receive an answer. */
const NO_FRAME = 1006;

const roomsOf = ({ main }: RoomEnv): Rooms => ({
  get: (id) => ({
    fetch: (init) => main.getByName(id).fetch(new Request(`https://rooms.invalid/parties/main/${id}`, init)),
  }),
});

/**
 * The room server for a Cloudflare Worker: a Durable Object class, on partyserver. The whole Worker is `export {
 * RtcRoom, default } from "rtc-elements/party/worker"`, with a Durable Object binding named `main` to this class, and
 * `new_sqlite_classes: ["RtcRoom"]` among the migrations. Reports and settings are those of the server for PartyKit.
 */
export class RtcRoom extends Server {
  static override options = { hibernate: true };
  readonly #object: RoomObject;

  constructor(state: { storage: ObjectStorage }, env: RoomEnv) {
    super(state, env);
    this.#object = new RoomObject({
      env,
      storage: state.storage,
      rooms: roomsOf(env),
      connections: () => this.getConnections<ConnectionState>(),
      connection: (id) => this.getConnection<ConnectionState>(id),
    });
  }

  override onConnect(connection: Connection<ConnectionState>, { request }: ConnectionContext): Promise<void> {
    return this.#object.connect(connection, request);
  }

  override onMessage(connection: Connection<ConnectionState>, frame: WSMessage): Promise<void> {
    return this.#object.message(connection, frame);
  }

  override onClose(connection: Connection<ConnectionState>, code: number): Promise<void> {
    return code === NO_FRAME ? this.#object.lost(connection) : this.#object.closed(connection);
  }

  override onError(connection: Connection<ConnectionState>): Promise<void> {
    return this.#object.lost(connection);
  }

  override onAlarm(): Promise<void> {
    return this.#object.alarm();
  }

  override onRequest(request: Request): Promise<Response> {
    return this.#object.answer(request);
  }
}

/**
 * Answers a request about rooms, and returns `null` for any other: for a Worker that does other things as well.
 * Requests must reach rooms through it: here sockets get their ids, and strangers their refusals.
 */
export async function routeRooms(request: Request, env: RoomEnv): Promise<Response | null> {
  if (!("main" in env)) throw new Error("rtc-elements: This Worker has no Durable Object binding of the name main.");
  const all = await handleDeploymentRequest(request, env, roomsOf(env));
  if (all || partyOf(request.url) !== "main") return all;
  const isSocket = request.headers.get("upgrade")?.toLowerCase() === "websocket";
  const passed = isSocket ? await handleConnect(request, env) : handleRoomRequest(request, env);
  if (passed instanceof Response) return passed;
  const name = roomNameOf(passed.url);
  return name.ok ? env.main.getByName(name.value).fetch(passed) : roomNotFound();
}

export default {
  async fetch(request: Request, env: RoomEnv): Promise<Response> {
    return (await routeRooms(request, env)) ?? roomNotFound();
  },
};
