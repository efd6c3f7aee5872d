import {
  requestCloudflareServers,
  revokeCloudflareCredential,
  type CloudflareTurnSettings,
} from "./cloudflare-turn.js";
import {
  isRenewalDue,
  parseIssued,
  usernamesOf,
  validAt,
  type CredentialStore,
  type IssuedCredential,
} from "./issued-credential.js";

/** For how many milliseconds a failure of the service is not tried again, for one participant. */
const RETRY_AFTER = 30_000;
/** The pauses between the attempts to revoke a credential, in milliseconds. */
const REVOKE_AGAIN = [1000, 10_000];

/** One participant's credentials. */
interface Holder {
  /** The oldest first; `undefined` until the store was read. */
  issued: IssuedCredential[] | undefined;
  /** The request that is under way. */
  pending: Promise<void> | undefined;
  /** Before this time the service is not asked again, since it has failed. */
  retryAt: number;
}

/**
 * The credentials that Cloudflare's TURN service has issued to the participants of a room: one for each participant and
 * each half of a credential's life, also over hibernation and a new process. They are revoked when the participant is
 * no longer in the room.
 */
export class CloudflareCredentials {
  readonly #holders = new Map<string, Holder>();

  /** `onFailure` receives the reason why the service issued or revoked nothing. */
  constructor(
    private readonly settings: CloudflareTurnSettings,
    private readonly store: CredentialStore,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Gets a credential for a participant if they need one: `undefined` = nothing is to wait for. Does not fail. */
  prepare(participantId: string): Promise<void> | undefined {
    const holder = this.#holderOf(participantId);
    if (holder.pending) return holder.pending;
    if (holder.issued && !isDue(holder, Date.now())) return undefined;
    holder.pending = this.#renew(participantId, holder).finally(() => (holder.pending = undefined));
    return holder.pending;
  }

  /** The participant's last credential that is valid. */
  current(participantId: string): IssuedCredential | undefined {
    return validAt(this.#holders.get(participantId)?.issued ?? [], Date.now()).at(-1);
  }

  /** Whether the service failed a moment ago, so that a page must ask again soon. */
  hasFailed(participantId: string): boolean {
    return (this.#holders.get(participantId)?.retryAt ?? 0) > Date.now();
  }

  /** The participant is not in the room any more: their credentials are revoked. */
  release(participantId: string): void {
    const holder = this.#holderOf(participantId);
    this.#holders.delete(participantId);
    // A request that is under way revokes what it receives.
    if (holder.pending) return;
    // The store is read before the caller deletes the storage of an empty room.
    const read = holder.issued ? Promise.resolve(holder.issued) : this.#read(participantId);
    this.store.delete(participantId);
    void read.then((issued) => this.#revoke(issued));
  }

  /** Whether the participant was not released since. */
  #isIn(participantId: string, holder: Holder): boolean {
    return this.#holders.get(participantId) === holder;
  }

  #holderOf(participantId: string): Holder {
    const known = this.#holders.get(participantId);
    if (known) return known;
    const holder: Holder = { issued: undefined, pending: undefined, retryAt: 0 };
    this.#holders.set(participantId, holder);
    return holder;
  }

  async #read(participantId: string): Promise<IssuedCredential[]> {
    try {
      return parseIssued(await this.store.get(participantId));
    } catch (error) {
      this.onFailure(error);
      return [];
    }
  }

  async #renew(participantId: string, holder: Holder): Promise<void> {
    const issued = (holder.issued ??= await this.#read(participantId));
    const now = Date.now();
    if (this.#isIn(participantId, holder) && isDue(holder, now)) {
      try {
        const servers = await requestCloudflareServers(this.settings, participantId);
        // The credential before it may be in use until it expires, so it is kept to be revoked.
        holder.issued = [
          ...validAt(issued, now),
          { servers, issuedAt: now, expiresAt: now + this.settings.ttl * 1000 },
        ];
        if (this.#isIn(participantId, holder)) this.store.set(participantId, holder.issued);
      } catch (error) {
        holder.retryAt = Date.now() + RETRY_AFTER;
        this.onFailure(error);
      }
    }
    if (this.#isIn(participantId, holder)) return;
    this.store.delete(participantId);
    void this.#revoke(holder.issued);
  }

  async #revoke(issued: readonly IssuedCredential[]): Promise<void> {
    await Promise.all(usernamesOf(validAt(issued, Date.now())).map((username) => this.#revokeOne(username)));
  }

  /** Tries again a few times: a credential that is not revoked is valid until it expires. */
  async #revokeOne(username: string): Promise<void> {
    for (const pause of [...REVOKE_AGAIN, undefined]) {
      try {
        return await revokeCloudflareCredential(this.settings, username);
      } catch (error) {
        if (pause === undefined) return this.onFailure(error);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }
}

const isDue = ({ issued, retryAt }: Holder, now: number): boolean =>
  now >= retryAt && isRenewalDue(issued && validAt(issued, now).at(-1), now);
