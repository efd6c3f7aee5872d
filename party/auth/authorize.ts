import type { Access } from "./token-settings.js";
import { identityOf, optionsOf } from "./claims.js";
import type { Entrant } from "../room/entrant.js";
import { isListed } from "./allowed-origins.js";
import { REFUSALS, type Refusal } from "../protocol/refusals.js";
import type { Incoming, Rooms } from "../runtime.js";
import { CLOCK_TOLERANCE, verifyToken } from "./verify-token.js";
import { redeem } from "./used-tokens.js";

/** `fault`: what the operator has to mend. `user`: the user in the token, if it was signed as it must be. */
export type Authorization =
  { ok: true; entrant: Entrant } | { ok: false; refusal: Refusal; fault?: string; user?: string };

const refuse = (refusal: Refusal, user?: string): Authorization => ({
  ok: false,
  refusal,
  ...(user !== undefined && { user }),
});

/** Decides whether a socket may join the room of that name, before the room is woken. */
export async function authorize(
  request: Pick<Incoming, "url" | "headers">,
  room: string,
  { access, origins }: { access: Access; origins: readonly string[] | undefined },
  rooms: Rooms | undefined,
): Promise<Authorization> {
  // Only browsers send a truthful origin, and only they need this check: any other client can send what it likes.
  const origin = request.headers.get("origin");
  if (origins && origin !== null && !isListed(origin, origins)) return refuse(REFUSALS.origin);
  if (access.kind === "closed") return { ok: false, refusal: REFUSALS.closed, fault: access.why };
  if (access.kind === "open") return { ok: true, entrant: {} };
  const query = new URL(request.url).searchParams;
  const verification = await verifyToken(query.get("token") ?? "", room, access);
  if (!verification.ok) return verification;
  const { claims } = verification;
  const entrant: Entrant = { identity: identityOf(claims), options: optionsOf(claims) };
  if (claims.jti === undefined) return { ok: true, entrant };
  const until = (claims.exp + CLOCK_TOLERANCE) * 1000;
  const isNew = await redeem(rooms, claims.jti, until).catch(() => undefined);
  if (isNew === undefined) return refuse(REFUSALS.uncertain, claims.sub);
  if (isNew) return { ok: true, entrant };
  return query.get("resume") ? { ok: true, entrant: { ...entrant, isSpent: true } } : refuse(REFUSALS.used, claims.sub);
}
