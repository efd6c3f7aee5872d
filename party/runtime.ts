/** Environment variables, and what else a runtime puts among them. */
export type Environment = Record<string, unknown>;

/** A request, as every runtime has it. */
export interface Incoming {
  readonly method: string;
  readonly url: string;
  readonly headers: Iterable<[string, string]> & { get(name: string): string | null };
  text(): Promise<string>;
}

/** A socket, as PartyKit and partyserver have it. */
export interface RuntimeConnection<State = unknown> {
  readonly id: string;
  readonly state: State | null;
  setState(state: State | null): unknown;
  send(text: string): void;
  close(code: number, reason: string): void;
  /** The URL it came by, which outlives hibernation. */
  readonly uri: string | null;
  readonly readyState: number;
}

/** The objects of the room server's class, as there is a way to them from outside: rooms, and what else lives among them. */
export interface Rooms {
  get(id: string): { fetch(init: { method: string; body?: string }): Promise<Response> };
}

interface WriteOptions {
  allowUnconfirmed?: boolean;
}

/** It is sorted by its keys. */
interface ListOptions {
  prefix?: string;
  startAfter?: string;
  end?: string;
  limit?: number;
}

/** What one object keeps: the part of a Durable Object's storage that is used here. */
export interface ObjectStorage {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown, options?: WriteOptions): Promise<void>;
  put(entries: Record<string, unknown>): Promise<void>;
  delete(key: string, options?: WriteOptions): Promise<boolean>;
  delete(keys: string[]): Promise<number>;
  deleteAll(): Promise<void>;
  list<T = unknown>(options?: ListOptions): Promise<Map<string, T>>;
  getAlarm(): Promise<number | null>;
  setAlarm(at: number, options?: WriteOptions): Promise<void>;
  deleteAlarm(options?: WriteOptions): Promise<void>;
}

/** What a runtime lends to one object: all that an adapter has to bring along. */
export interface Runtime<State = unknown> {
  readonly env: Environment;
  readonly storage: ObjectStorage;
  /** The way to the other objects of the class; `undefined` while there is none. */
  readonly rooms: Rooms | undefined;
  connections(): Iterable<RuntimeConnection<State>>;
  connection(id: string): RuntimeConnection<State> | undefined;
}
