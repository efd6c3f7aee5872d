/** Messages of STUN (RFC 8489) and TURN (RFC 8656), byte by byte, as far as the tests of a TURN server need them. */
import { createHash, createHmac, randomBytes } from "node:crypto";
import { isIPv6 } from "node:net";

const COOKIE = 0x2112a442;
const HEADER = 20;

export const METHODS = {
  binding: 0x001,
  allocate: 0x003,
  refresh: 0x004,
  send: 0x006,
  data: 0x007,
  createPermission: 0x008,
  channelBind: 0x009,
  connect: 0x00a,
} as const;

export const ATTRIBUTES = {
  username: 0x0006,
  integrity: 0x0008,
  error: 0x0009,
  channel: 0x000c,
  lifetime: 0x000d,
  peer: 0x0012,
  data: 0x0013,
  realm: 0x0014,
  nonce: 0x0015,
  relayed: 0x0016,
  family: 0x0017,
  transport: 0x0019,
  mapped: 0x0020,
  software: 0x8022,
} as const;

export type Method = keyof typeof METHODS;
type Attribute = keyof typeof ATTRIBUTES;
export type Attributes = Partial<Record<Attribute, Buffer>>;
/** The kind of a message: its two class bits. */
type Kind = "request" | "indication" | "success" | "error";

const KINDS: readonly Kind[] = ["request", "indication", "success", "error"];

export interface Message {
  method: Method | undefined;
  kind: Kind;
  /** The transaction. */
  id: Buffer;
  attributes: Attributes;
}

export interface Endpoint {
  address: string;
  port: number;
}

/** The long-term credential of a request. */
export interface Auth {
  username: string;
  password: string;
  realm: string;
  nonce: string;
}

const uint16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
export const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** Class and method share the first 14 bits: the class is in the bits 4 and 8. */
function typeOf(method: Method, kind: Kind): number {
  const number = METHODS[method];
  const bits = KINDS.indexOf(kind);
  return (number & 0xf) | ((number & 0x70) << 1) | ((number & 0xf80) << 2) | ((bits & 1) << 4) | ((bits & 2) << 7);
}

function encodeAttribute(type: number, value: Buffer): Buffer {
  return Buffer.concat([uint16(type), uint16(value.length), value, Buffer.alloc(-value.length & 3)]);
}

/** Encodes a message; with `auth` it is signed. */
export function encode(method: Method, kind: Kind, id: Buffer, attributes: Attributes, auth?: Auth): Buffer {
  const credential: Attributes = auth
    ? { username: Buffer.from(auth.username), realm: Buffer.from(auth.realm), nonce: Buffer.from(auth.nonce) }
    : {};
  const parts = Object.entries({ ...attributes, ...credential }).map(([name, value]) =>
    encodeAttribute(ATTRIBUTES[name as Attribute], value),
  );
  const body = Buffer.concat(parts);
  const signature = auth ? 24 : 0;
  const head = Buffer.concat([uint16(typeOf(method, kind)), uint16(body.length + signature), uint32(COOKIE), id]);
  const unsigned = Buffer.concat([head, body]);
  if (!auth) return unsigned;
  const key = createHash("md5").update(`${auth.username}:${auth.realm}:${auth.password}`).digest();
  const integrity = createHmac("sha1", key).update(unsigned).digest();
  return Buffer.concat([unsigned, encodeAttribute(ATTRIBUTES.integrity, integrity)]);
}

export const newTransaction = (): Buffer => randomBytes(12);

/** The length of the first frame in the bytes of a TCP connection; `undefined` = more bytes are needed. */
export function frameLength(bytes: Buffer): number | undefined {
  if (bytes.length < 4) return undefined;
  const length = bytes.readUInt16BE(2);
  const whole = isChannelData(bytes) ? 4 + length + (-length & 3) : HEADER + length;
  return bytes.length < whole ? undefined : whole;
}

export const isChannelData = (frame: Buffer): boolean => ((frame[0] ?? 0) & 0xc0) === 0x40;

export const encodeChannelData = (channel: number, data: Buffer): Buffer =>
  Buffer.concat([uint16(channel), uint16(data.length), data, Buffer.alloc(-data.length & 3)]);

export const channelDataOf = (frame: Buffer): { channel: number; data: Buffer } => ({
  channel: frame.readUInt16BE(0),
  data: frame.subarray(4, 4 + frame.readUInt16BE(2)),
});

export function decode(frame: Buffer): Message {
  const type = frame.readUInt16BE(0);
  const number = (type & 0xf) | ((type & 0xe0) >> 1) | ((type & 0x3e00) >> 2);
  const kind = KINDS[((type >> 4) & 1) | ((type >> 7) & 2)] ?? "request";
  const attributes: Attributes = {};
  const end = HEADER + frame.readUInt16BE(2);
  for (let at = HEADER; at + 4 <= end;) {
    const length = frame.readUInt16BE(at + 2);
    const name = nameOf(ATTRIBUTES, frame.readUInt16BE(at));
    if (name) attributes[name] ??= frame.subarray(at + 4, at + 4 + length);
    at += 4 + length + (-length & 3);
  }
  return { method: nameOf(METHODS, number), kind, id: frame.subarray(8, HEADER), attributes };
}

function nameOf<T extends Record<string, number>>(names: T, value: number): keyof T | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}

/** The error code of a response; 0 = success. */
export function codeOf({ kind, attributes: { error } }: Message): number {
  if (kind !== "error") return 0;
  return error ? ((error[2] ?? 0) & 7) * 100 + (error[3] ?? 0) : 500;
}

/** The bytes of an address in text. */
export function addressBytes(address: string): Buffer {
  if (!isIPv6(address)) return Buffer.from(address.split(".").map(Number));
  // The URL parser writes an address with IPv4 digits in it in hexadecimal groups.
  const [left = "", right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const groups = (text = "") => (text === "" ? [] : text.split(":").map((group) => parseInt(group, 16)));
  const [head, tail] = [groups(left), groups(right)];
  const all = [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
  return Buffer.concat(all.map(uint16));
}

/** The family of an address, as TURN writes it. */
export const familyOf = (address: string): 1 | 2 => (isIPv6(address) ? 2 : 1);

export function encodeEndpoint({ address, port }: Endpoint, id: Buffer): Buffer {
  const bytes = mask(addressBytes(address), id);
  return Buffer.concat([Buffer.from([0, familyOf(address)]), uint16(port ^ (COOKIE >>> 16)), bytes]);
}

export function decodeEndpoint(value: Buffer, id: Buffer): Endpoint {
  const bytes = mask(value.subarray(4), id);
  const groups = Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16));
  const address = value[1] === 1 ? bytes.join(".") : new URL(`http://[${groups.join(":")}]`).hostname.slice(1, -1);
  return { address, port: value.readUInt16BE(2) ^ (COOKIE >>> 16) };
}

function mask(bytes: Buffer, id: Buffer): Buffer {
  const key = Buffer.concat([uint32(COOKIE), id]);
  return Buffer.from(bytes.map((byte, index) => byte ^ (key[index] ?? 0)));
}
