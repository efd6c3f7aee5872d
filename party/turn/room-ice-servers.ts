import { CloudflareCredentials } from "./cloudflare-credentials.js";
import type { CloudflareTurnSettings } from "./cloudflare-turn.js";
import type { CredentialStore } from "./issued-credential.js";
import type { WireIceServer } from "../protocol/protocol.js";
import type { IceOffer } from "../room/room-host.js";
import { expiryOf, turnServerFor, type TurnSettings } from "./turn-credentials.js";

/** The settings that say which ICE servers participants use. */
export interface IceSettings {
  iceServers: WireIceServer[] | undefined;
  turn: TurnSettings | undefined;
  cloudflareTurn: CloudflareTurnSettings | undefined;
}

/** After how many seconds a page requests ICE servers again if TURN credentials were not available. */
const RETRY_TTL = 60;
const STUN = { urls: ["stun:stun.cloudflare.com:3478"] };

/** The ICE servers of a room, with a credential for each participant. */
export class RoomIceServers {
  readonly #cloudflare: CloudflareCredentials | undefined;

  /** `onFailure` receives the reason why there is no TURN server, which keeps nobody from joining. */
  constructor(
    private readonly settings: IceSettings,
    store: CredentialStore,
    onFailure: (error: unknown) => void,
  ) {
    const { cloudflareTurn } = settings;
    if (cloudflareTurn) this.#cloudflare = new CloudflareCredentials(cloudflareTurn, store, onFailure);
  }

  /**
   * Requests a credential, where a service issues them and the participant needs one: `undefined` = {@link offerFor}
   * knows the servers at once. Does not fail.
   */
  prepare(participantId: string): Promise<void> | undefined {
    return this.#cloudflare?.prepare(participantId);
  }

  /** The offer for a participant: at once, or when the service has answered. Does not fail. */
  offerFor(participantId: string): IceOffer | Promise<IceOffer> {
    const { iceServers, turn } = this.settings;
    const cloudflare = this.#cloudflare;
    if (cloudflare) {
      const preparing = cloudflare.prepare(participantId);
      return preparing
        ? preparing.then(() => this.#cloudflareOffer(cloudflare, participantId))
        : this.#cloudflareOffer(cloudflare, participantId);
    }
    if (!turn) return iceServers ? { iceServers } : {};
    const now = Date.now();
    const relay = turnServerFor(turn, participantId, now);
    return {
      iceServers: [...(iceServers ?? []), relay],
      iceServersTtl: secondsUntil(expiryOf(turn.ttl, now) * 1000, now),
    };
  }

  /** The participant is not in the room any more. */
  release(participantId: string): void {
    this.#cloudflare?.release(participantId);
  }

  #cloudflareOffer(cloudflare: CloudflareCredentials, participantId: string): IceOffer {
    const own = this.settings.iceServers ?? [];
    const now = Date.now();
    const issued = cloudflare.current(participantId);
    if (!issued) return { iceServers: own.length > 0 ? own : [STUN], iceServersTtl: RETRY_TTL };
    const left = secondsUntil(issued.expiresAt, now);
    const iceServersTtl = cloudflare.hasFailed(participantId) ? Math.min(left, RETRY_TTL) : left;
    return { iceServers: [...own, ...issued.servers], iceServersTtl };
  }
}

const secondsUntil = (at: number, now: number): number => Math.ceil((at - now) / 1000);
