import assert from "node:assert/strict";
import type { Entrant } from "../../party/room/entrant.js";
import { readSettings, type ServerSettings } from "../../party/config/settings.js";
import type { WireParticipant } from "../../party/protocol/protocol.js";
import { Room } from "../../party/room/room.js";
import { MemoryConnection, MemoryHost } from "../../party/testing/memory-host.js";
import type { World } from "./world.js";

/** Short times, so that a simulation that waits for them is short, too. */
const VARIABLES = { GRACE_SECONDS: "8", SILENCE_SECONDS: "15", OPEN_ROOM_HOST: "first" };

/** The room's end of a socket. */
export class SimulatedConnection extends MemoryConnection {
  constructor(
    id: string,
    private readonly transmit: (text: string) => void,
    private readonly hangUp: (code: number, reason: string) => void,
  ) {
    super(id);
  }

  override send(text: string): void {
    super.send(text);
    this.sent.length = 0;
    this.transmit(text);
  }

  override close(code: number, reason = ""): void {
    if (!this.open) return;
    super.close(code);
    this.hangUp(code, reason);
  }
}

/** The runtime of one room: its sockets, what it has written down, and its alarm, which rings by the simulated clock. */
class SimulatedHost extends MemoryHost {
  override readonly settings: ServerSettings = readSettings(VARIABLES, (sentence) => assert.fail(sentence));
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly onAlarm: () => void,
    id: string,
  ) {
    super(id);
  }

  override setAlarm(at: number | null): void {
    super.setAlarm(at);
    clearTimeout(this.#timer);
    if (at !== null) this.#timer = setTimeout(this.onAlarm, Math.max(0, at - Date.now()));
  }

  override log(): void {}

  override reportSummary(): void {}
}

/** One room of the server: the rules of `party/room/`, over a runtime that can drop the object and forget its sockets. */
export class SimulatedRoom {
  readonly #host: SimulatedHost;
  #opening: Promise<Room>;
  /** The errors that the room has thrown. It never throws. */
  readonly faults: unknown[] = [];
  #connections = 0;

  constructor(readonly world: World) {
    this.#host = new SimulatedHost(() => this.#step((room) => this.#host.ring(room)), "room");
    this.#opening = Room.open(this.#host);
  }

  connect(
    transmit: (text: string) => void,
    hangUp: (code: number, reason: string) => void,
    query: URLSearchParams,
    entrant: Entrant,
  ): SimulatedConnection {
    const random = this.world.between(0, 0xffffff).toString(16).padStart(6, "0");
    const connection = new SimulatedConnection(`${random}-${++this.#connections}`, transmit, hangUp);
    this.#host.sockets.push(connection);
    this.#step((room) => room.join(connection, query, undefined, entrant));
    return connection;
  }

  message(connection: SimulatedConnection, frame: string): void {
    this.#step((room) => room.message(connection, frame));
  }

  disconnect(connection: SimulatedConnection): void {
    connection.open = false;
    this.#step((room) => room.disconnect(connection));
  }

  leave(resumeKey: string): void {
    this.#step((room) => room.leave(resumeKey));
  }

  /**
   * The runtime drops the object, as it does when a room is idle, and makes another one over the same sockets. It keeps an
   * object that has a timer: that of a newcomer who has sent nothing yet.
   */
  hibernate(): void {
    if (this.#host.connections().every(({ state }) => state === null || state.hasSpoken)) this.#reopen();
  }

  #reopen(): void {
    this.#opening = Room.open(this.#host);
  }

  /** The process has ended: its sockets are gone without a word to the room. */
  restart(): void {
    for (const connection of this.#host.sockets) connection.open = false;
    this.#host.sockets.length = 0;
    this.#reopen();
  }

  /** Everyone in the room, or in its lobby, whether they have a socket or not. */
  async everyone(): Promise<{ members: string[]; away: string[]; waiting: number }> {
    const room = await this.#opening;
    const participants = room.participants();
    return {
      members: participants.map(({ id }) => id),
      away: participants.filter(({ isAway }) => isAway).map(({ id }) => id),
      waiting: room.report()?.waitingCount ?? 0,
    };
  }

  /** The participants in the room, as it has written them down at their sockets. */
  get seated(): WireParticipant[] {
    const seats = this.#host.connections().flatMap(({ state }) => state ?? []);
    return seats.filter(({ waits }) => !waits).map(({ participant }) => participant);
  }

  #step(step: (room: Room) => void): void {
    this.#opening.then(step).catch((error: unknown) => this.faults.push(error));
  }
}
