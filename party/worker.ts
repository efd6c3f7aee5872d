import { Server, type Connection, type ConnectionContext, type WSMessage } from "partyserver";
import { settingsOf } from "./config/environment.js";
import { roomNotFound } from "./http/admin-auth.js";
import { addressOf, partyOf, queryOf, roomNameOf } from "./http/internal-request.js";
import { tooManyUnanswered } from "./http/responses.js";
import { handleRoomRequest, handleDeploymentRequest, handleConnect } from "./http/routes.js";
import { handleOperatorRequest } from "./operator/operator-routes.js";
import type { Guest, GuestDecision, RoomLeaveReason, RoomParticipant } from "./object/room-hooks.js";
import { RoomObject } from "./object/room-object.js";
import { sharesOf } from "./room/address-shares.js";
import type { ModerationEvent } from "./room/room-event.js";
import type { ConnectionState } from "./room/room-record.js";
import type { ObjectStorage, Rooms } from "./runtime.js";

export type { Guest, GuestDecision, GuestRights, RoomLeaveReason, RoomParticipant } from "./object/room-hooks.js";
export type { ModerationEvent, Moderator } from "./room/room-event.js";

/** A Worker's access to the rooms: its Durable Object binding `main`. */
export interface RoomNamespace {
  getByName(name: string, options?: { locationHint?: string }): { fetch(request: Request): Promise<Response> };
  /** The same rooms within a jurisdiction. */
  jurisdiction?(jurisdiction: string): RoomNamespace;
}

/** The environment of such a Worker: the binding, and the settings, see `readSettings`. */
export type RoomEnv = { main: RoomNamespace };

/**
 * How many sockets of one address a room may have closed without an answer from their clients, beside one for each place
 * of that address. Each keeps some 200 kB until it is answered, which the runtime cannot cut short. When a network fails,
 * nobody answers for any of the sockets that were there.
 */
const MOST_UNANSWERED = 16;
/** WebSocket.CLOSING, by the name that the runtime has. */
const CLOSING = 2;

/** The close code of a socket that ended without a close frame: nobody is there to receive an answer. */
const NO_FRAME = 1006;

/** The object with that name: within the jurisdiction of the settings, and if it is new near their location. */
function objectOf(env: RoomEnv, name: string): ReturnType<RoomNamespace["getByName"]> {
  const { jurisdiction, locationHint } = settingsOf(env);
  const rooms = jurisdiction === undefined ? env.main : env.main.jurisdiction?.(jurisdiction);
  if (!rooms) throw new Error("rtc-elements: This runtime has no jurisdictions. Remove ROOM_JURISDICTION.");
  return locationHint === undefined ? rooms.getByName(name) : rooms.getByName(name, { locationHint });
}

const roomsOf = (env: RoomEnv): Rooms => ({
  get: (id) => ({
    fetch: (init) => objectOf(env, id).fetch(new Request(`https://rooms.invalid/parties/main/${id}`, init)),
  }),
});

/** The part of a Durable Object's state that is used here. */
interface ObjectState {
  storage: ObjectStorage;
  /** The sockets with that tag, until both sides have closed them. */
  getWebSockets(tag: string): { readyState: number }[];
}

/** The tag of the sockets from one address. */
const addressTag = (request: Request): string => `from ${addressOf(request) ?? "this machine"}`;

/**
 * The room server for a Cloudflare Worker: a Durable Object class, on partyserver. The whole Worker is `export {
 * RtcRoom, default } from "rtc-elements/party/worker"`, with a Durable Object binding named `main` to this class, and
 * `new_sqlite_classes: ["RtcRoom"]` among the migrations. Reports and settings are those of the server for PartyKit.
 */
export class RtcRoom extends Server {
  static override options = { hibernate: true };
  readonly #state: ObjectState;
  /** How many participants may be from one address. */
  readonly #places: number;
  readonly #object: RoomObject;

  constructor(state: ObjectState, env: RoomEnv) {
    super(state, env);
    this.#state = state;
    this.#places = settingsOf(env).addressConnections;
    this.#object = new RoomObject(
      {
        env,
        storage: state.storage,
        rooms: roomsOf(env),
        connections: () => this.getConnections<ConnectionState>(),
        connection: (id) => this.getConnection<ConnectionState>(id),
      },
      {
        authorize: (guest) => this.authorize(guest),
        joined: (participant) => this.onJoin(participant),
        left: (participant, reason) => this.onLeave(participant, reason),
        moderated: (event) => this.onModeration(event),
        custom: (from, name, data) => this.onCustom(from, name, data),
      },
    );
  }

  /**
   * Called for each page that joins or returns, after its token was verified. Override it to refuse the page, with a sentence
   * for its user, or to give it other rights. An error, or no answer within three seconds, refuses the page for the moment.
   */
  protected authorize(_guest: Guest): GuestDecision | Promise<GuestDecision> {
    return undefined;
  }

  /** Called after a participant has joined. Those who wait in the lobby have not. */
  protected onJoin(_participant: RoomParticipant): void | Promise<void> {}

  /** Called after a participant has left. One who lost the connection leaves when the time for returning is over. */
  protected onLeave(_participant: RoomParticipant, _reason: RoomLeaveReason): void | Promise<void> {}

  /** Called for each action of a moderator, of the operator, or of the room itself. */
  protected onModeration(_event: ModerationEvent): void | Promise<void> {}

  /**
   * Called for each message that a page sends by `call.sendToServer(name, data)`. `data` is any JSON of at most 4 KiB, and may be
   * hostile. The participant is who the server knows them to be.
   */
  protected onCustom(_from: RoomParticipant, _name: string, _data: unknown): void | Promise<void> {}

  /**
   * Sends a message to every page in the room, or to that of one participant: their events `custom` and `rtc-custom`.
   *
   * @throws {TypeError} when the name is longer than 64 characters, or the message than 64 KiB
   */
  protected sendCustom(name: string, data?: unknown, to?: string): Promise<void> {
    return this.#object.sendCustom(name, data, to);
  }

  override async fetch(request: Request): Promise<Response> {
    const isSocket = request.headers.get("upgrade")?.toLowerCase() === "websocket";
    return isSocket && this.#leavesUnanswered(request) ? tooManyUnanswered() : super.fetch(request);
  }

  /** Finds the sockets of an address, those that are closing included. */
  override getConnectionTags(_connection: Connection, { request }: ConnectionContext): string[] {
    return [addressTag(request)];
  }

  /**
   * Whether the clients at an address have left too many closed sockets unanswered. A plain response leaves none. Those who
   * return may leave one more for each place: the socket that they had is closed in their favour.
   */
  #leavesUnanswered(request: Request): boolean {
    const address = addressOf(request);
    const [share] = address === undefined ? [] : sharesOf(address);
    if (!share) return false;
    const places = this.#places * (queryOf(request).get("resume") ? 2 : 1);
    const sockets = this.#state.getWebSockets(addressTag(request));
    const unanswered = sockets.filter(({ readyState }) => readyState === CLOSING).length;
    return unanswered >= (MOST_UNANSWERED + places) * share.factor;
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
  const rooms = roomsOf(env);
  const isRoom = partyOf(request.url) === "main";
  const isSocket = request.headers.get("upgrade")?.toLowerCase() === "websocket";
  const operation = isRoom && !isSocket ? await handleOperatorRequest(request, env, rooms) : null;
  const all = operation ?? (await handleDeploymentRequest(request, env, rooms));
  if (all instanceof Response) return all;
  if (!isRoom) return null;
  const handle = isSocket ? handleConnect : handleRoomRequest;
  const passed = all ?? (await handle(request, env, rooms));
  if (passed instanceof Response) return passed;
  const name = roomNameOf(passed.url);
  return name.ok ? objectOf(env, name.value).fetch(passed) : roomNotFound();
}

export default {
  async fetch(request: Request, env: RoomEnv): Promise<Response> {
    return (await routeRooms(request, env)) ?? roomNotFound();
  },
};
