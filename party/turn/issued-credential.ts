import { parseIceServers, type WireIceServer } from "../protocol/protocol.js";

/** Servers with a credential that a service issued to one participant. Times are in milliseconds since 1970. */
export interface IssuedCredential {
  servers: WireIceServer[];
  issuedAt: number;
  expiresAt: number;
}

/** The part of an object's storage that keeps the credentials of participants. */
export interface CredentialStore {
  get(participantId: string): Promise<unknown>;
  /** The host reports failures. */
  set(participantId: string, issued: IssuedCredential[]): void;
  delete(participantId: string): void;
}

/** A store that forgets. */
export const noStore: CredentialStore = { get: () => Promise.resolve(undefined), set: () => {}, delete: () => {} };

/** The credentials that are still valid. */
export const validAt = (issued: readonly IssuedCredential[], now: number): IssuedCredential[] =>
  issued.filter(({ expiresAt }) => expiresAt > now);

/** Whether the next credential is due: half of the life of the last one is over. */
export const isRenewalDue = (last: IssuedCredential | undefined, now: number): boolean =>
  !last || now >= (last.issuedAt + last.expiresAt) / 2;

/** The user names of the credentials. */
export const usernamesOf = (issued: readonly IssuedCredential[]): string[] => [
  ...new Set(issued.flatMap(({ servers }) => servers.flatMap(({ username }) => username ?? []))),
];

/** Reads what a {@link CredentialStore} has, which another version may have written. */
export function parseIssued(stored: unknown): IssuedCredential[] {
  return Array.isArray(stored) ? stored.flatMap((entry: unknown) => parseOne(entry) ?? []) : [];
}

function parseOne(entry: unknown): IssuedCredential | undefined {
  const { servers, issuedAt, expiresAt } = Object(entry) as Record<string, unknown>;
  const parsed = parseIceServers(servers);
  if (!parsed.ok || typeof issuedAt !== "number" || typeof expiresAt !== "number") return undefined;
  return { servers: parsed.value, issuedAt, expiresAt };
}
