/** Environment variables, and what a runtime adds to them. */
export type Environment = Record<string, unknown>;

/** A request, as every runtime has it. */
export interface Incoming {
  readonly method: string;
  readonly url: string;
  readonly headers: Iterable<[string, string]> & { get(name: string): string | null };
  readonly body: {
    getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>; cancel(): Promise<void> };
  } | null;
  text(): Promise<string>;
}

/** A socket with a state of ours, as PartyKit and partyserver have it. */
export interface RuntimeConnection<State = unknown> {
  readonly id: string;
  readonly state: State | null;
  setState(state: State | null): unknown;
  send(text: string): void;
  close(code: number, reason: string): void;
  /** The URL of its request, which outlives hibernation. */
  readonly uri: string | null;
  readonly readyState: number;
}

/** Access to the other objects of the room server's class: rooms, registry and used tokens. */
export interface Rooms {
  get(id: string): { fetch(init: { method: string; body?: string }): Promise<Response> };
}

interface WriteOptions {
  allowUnconfirmed?: boolean;
}

/** Lists entries sorted by key. */
interface ListOptions {
  prefix?: string;
  startAfter?: string;
  end?: string;
  limit?: number;
}

/** The storage of one object: the part of a Durable Object's storage that is used here. */
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

/** An adapter's services for one object. */
export interface Runtime<State = unknown> {
  readonly env: Environment;
  readonly storage: ObjectStorage;
  /** Access to the other objects of the class; `undefined` while there is none. */
  readonly rooms: Rooms | undefined;
  connections(): Iterable<RuntimeConnection<State>>;
  connection(id: string): RuntimeConnection<State> | undefined;
}
