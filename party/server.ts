import type * as Party from "partykit/server";
import { partyOf } from "./http/internal-request.js";
import { handleRoomRequest, handleDeploymentRequest, handleConnect } from "./http/routes.js";
import { handleOperatorRequest } from "./operator/operator-routes.js";
import type { Guest, GuestDecision, RoomLeaveReason, RoomParticipant } from "./object/room-hooks.js";
import { RoomObject } from "./object/room-object.js";
import type { ModerationEvent } from "./room/room-event.js";
import type { ConnectionState } from "./room/room-record.js";

export type { Guest, GuestDecision, GuestRights, RoomLeaveReason, RoomParticipant } from "./object/room-hooks.js";
export type { ModerationEvent, Moderator } from "./room/room-event.js";

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
 * of a page whose socket has closed already, `POST /parties/main/<room>/actions` an action of the operator. A class that extends this one and has its own `onBeforeConnect`,
 * `onBeforeRequest` or `onFetch` must return what this one's return: there sockets get their ids, and strangers their
 * refusals.
 */
export default class RoomServer implements Party.Server {
  readonly options: Party.ServerOptions = { hibernate: true };
  readonly #object: RoomObject;

  constructor(readonly room: Party.Room) {
    this.#object = new RoomObject(
      {
        env: placed(room.env),
        storage: room.storage,
        get rooms() {
          return (parties ?? room.context.parties)[room.name];
        },
        connections: () => room.getConnections<ConnectionState>(),
        connection: (id) => room.getConnection<ConnectionState>(id),
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

  static onBeforeConnect(request: Party.Request, { env, parties }: Party.Lobby): Promise<Request | Response> {
    return handleConnect(request, placed(env), roomsOf(partyOf(request.url), parties));
  }

  static async onBeforeRequest(request: Party.Request, { env, parties }: Party.Lobby): Promise<Request | Response> {
    const rooms = roomsOf(partyOf(request.url), parties);
    return (await handleOperatorRequest(request, placed(env), rooms)) ?? handleRoomRequest(request, placed(env), rooms);
  }

  static async onFetch(request: Party.Request, { env, parties }: Party.FetchLobby): Promise<Response | null> {
    const rooms = roomsOf("main", parties);
    const operation = await handleOperatorRequest(request, placed(env), rooms);
    return operation instanceof Response ? operation : handleDeploymentRequest(request, placed(env), rooms);
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
