import type * as Party from "partykit/server";
import { addressKey } from "./address.js";
import { noRoom, isAdmin, refusal, turnAway } from "./admin.js";
import { answer, answerNumbers } from "./answers.js";
import { deploymentReport, DeploymentShare, isReserved, rememberParties } from "./deployment.js";
import {
  admit,
  admittedAddress,
  admittedEntrant,
  admittedQuery,
  partyOf,
  refuse,
  roomIdOf,
  roomNameOf,
} from "./door.js";
import { pass } from "./gate.js";
import { JoinRate } from "./join-rate.js";
import { CLOSE_CODES } from "./protocol.js";
import { logTo, PartyKitHost, settingsOf } from "./partykit-host.js";
import { deploymentMetrics, roomMetrics } from "./prometheus.js";
import { badName, REFUSALS, type Refusal } from "./refusals.js";
import { tooOften } from "./request-rate.js";
import { Room } from "./room.js";
import type { Seat } from "./room-record.js";
import { isTokenShare, TokenShare } from "./used-tokens.js";

type Connection = Party.Connection<Seat>;

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
  readonly #host: PartyKitHost;
  readonly #share: DeploymentShare;
  readonly #tokens: TokenShare;
  #opening: Promise<Room> | undefined;

  constructor(readonly room: Party.Room) {
    this.#host = new PartyKitHost(room);
    this.#tokens = new TokenShare(room.storage);
    this.#share = new DeploymentShare(room.storage, (error) => this.#host.fault(error));
  }

  static async onBeforeConnect(request: Party.Request, { env, parties }: Party.Lobby): Promise<Request | Response> {
    rememberParties(parties);
    const settings = settingsOf(env);
    const address = addressKey(request.headers.get(settings.addressHeader));
    const name = roomNameOf(request.url);
    const turnDown = (refusal: Refusal, error?: string) => {
      const { code, reason } = refusal;
      const room = name.ok ? name.value : "";
      const more = { ...(settings.logAddresses && { address }), ...(error !== undefined && { error }) };
      logTo(room, settings, { event: "refused-join", code, why: reason, ...more });
      return refuse(refusal);
    };
    joinRate ??= new JoinRate(settings.addressJoinsPerMinute);
    if (address !== undefined && !joinRate.allow(address, Date.now())) return turnDown(REFUSALS.rate);
    if (!name.ok) return turnDown(badName(name.message));
    const passage = await pass(request, name.value, settings, parties[partyOf(request.url)]);
    return passage.ok ? admit(request, passage.entrant, address) : turnDown(passage.refusal, passage.fault);
  }

  static onBeforeRequest(request: Party.Request, { env, parties }: Party.Lobby) {
    rememberParties(parties);
    const settings = settingsOf(env);
    const turnedAway = tooOften(request, settings) ?? turnAway(request, settings);
    if (turnedAway) return turnedAway;
    const name = roomNameOf(request.url);
    return name.ok ? request : answer(400, { code: "invalid-message", message: name.message });
  }

  /** What is about no room: the numbers of them all. */
  static async onFetch(request: Party.Request, { env, parties }: Party.FetchLobby): Promise<Response | null> {
    if (!/^\/(?:party|parties\/main)\/?$/.test(new URL(request.url).pathname)) return null;
    if (request.method !== "GET" && request.method !== "HEAD") return notAllowed();
    const settings = settingsOf(env);
    const refused = tooOften(request, settings) ?? refusal(request, settings.adminToken);
    return refused ?? answerNumbers(request, await deploymentReport(parties, "main"), deploymentMetrics);
  }

  async onConnect(connection: Connection, { request }: Party.ConnectionContext): Promise<void> {
    await this.#guarded(request.url, () => this.#host.ice.prepare(connection.id));
    // Nobody hears of who has left meanwhile; their end was told while they were nobody.
    if (connection.readyState !== WebSocket.OPEN) return this.#host.ice.forget(connection.id);
    // What is thrown from here, PartyKit tells the client.
    const done = await this.#guarded(request.url, (room) => {
      room.join(connection, admittedQuery(request), admittedAddress(request), admittedEntrant(request));
      return true;
    });
    this.#host.ice.forget(connection.id);
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
    const id = roomIdOf(request.url) ?? "";
    if (isTokenShare(id)) return this.#tokens.answer(request);
    if (isReserved(id)) return this.#share.answer(request);
    const leaver = request.method === "POST" && new URL(request.url).searchParams.get("leave");
    if (leaver) {
      // The same answer whoever it was: it tells nobody whether a key is one.
      await this.#guarded(request.url, (room) => room.leave(leaver));
      return new Response(null, { status: 204 });
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      return notAllowed();
    }
    const admin = isAdmin(request, this.#host.settings.adminToken);
    const report = await this.#guarded(request.url, (room) => {
      const numbers = room.report();
      return (
        numbers && {
          access: this.#host.settings.access.kind,
          ...numbers,
          ...(admin && { participants: room.people() }),
        }
      );
    });
    if (report === undefined) return answer(500, { code: "internal", message: "The room server failed." });
    return report ? answerNumbers(request, report, roomMetrics) : noRoom();
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

RoomServer satisfies Pick<Party.PartyKitServer, "onBeforeConnect" | "onBeforeRequest" | "onFetch">;

/** Of this process: in front of all its rooms. */
let joinRate: JoinRate | undefined;

const notAllowed = (): Response =>
  answer(405, { code: "method-not-allowed", message: "Numbers are asked for with GET." }, { allow: "GET, HEAD" });
