import { OPERATOR_SCOPE } from "../auth/claims.js";
import { verifyToken } from "../auth/verify-token.js";
import type { ServerSettings } from "../config/settings.js";
import { isAdmin } from "../http/admin-auth.js";
import { REFUSALS, type Refusal } from "../protocol/refusals.js";
import type { Operator } from "../room/operator.js";
import type { Incoming } from "../runtime.js";

/** The `room` that a token must match for requests about the whole deployment: only `*` does. */
export const ALL_ROOMS = "*";

/** Why a request is not an operator's, as it is answered. */
export interface OperatorRefusal {
  status: number;
  code: "unauthorized" | "forbidden";
  reason: string;
  message: string;
}

export type Authorization = { ok: true; operator: Operator } | { ok: false; refusal: OperatorRefusal };

const refuse = (refusal: OperatorRefusal): Authorization => ({ ok: false, refusal });

const MISSING: OperatorRefusal = {
  status: 401,
  code: "unauthorized",
  reason: "admin-token",
  message: "This is for the operator of this server. Send its ADMIN_TOKEN: Authorization: Bearer <token>.",
};

const NOT_SET: OperatorRefusal = {
  ...MISSING,
  message: "This is for the operator of this server: set an ADMIN_TOKEN in its environment.",
};

const SCOPE: OperatorRefusal = {
  status: 403,
  code: "forbidden",
  reason: "scope",
  message: `The token is not an operator's: its scope must have ${OPERATOR_SCOPE}.`,
};

const asOperatorRefusal = ({ status, code, reason, message }: Refusal): OperatorRefusal => ({
  status,
  code: code === "unauthorized" ? code : "forbidden",
  reason,
  message,
});

/** The signed token of a request, which has three parts; `undefined` for any other bearer. */
export function signedTokenOf({ headers }: Pick<Incoming, "headers">): string | undefined {
  const bearer = /^Bearer (\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  return bearer !== undefined && /^[\w-]+\.[\w-]+\.[\w-]*$/.test(bearer) ? bearer : undefined;
}

/** Finds the operator who sent a request about the room of that name, before the room is woken. */
export async function authorizeOperator(
  request: Pick<Incoming, "headers">,
  room: string,
  { access, adminToken }: Pick<ServerSettings, "access" | "adminToken">,
): Promise<Authorization> {
  if (isAdmin(request, adminToken)) return { ok: true, operator: { operator: "admin" } };
  const token = signedTokenOf(request);
  if (token === undefined || access.kind !== "tokens") return refuse(adminToken === "" ? NOT_SET : MISSING);
  const verification = await verifyToken(token, room, access);
  if (!verification.ok) return refuse(asOperatorRefusal(verification.refusal));
  if (verification.isExpired) return refuse(asOperatorRefusal(REFUSALS.expired));
  const { scope, sub } = verification.claims;
  const isOperator = scope?.split(" ").includes(OPERATOR_SCOPE) ?? false;
  return isOperator ? { ok: true, operator: { operator: "token", user: sub } } : refuse(SCOPE);
}
