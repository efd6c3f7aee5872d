import { jsonResponse } from "./responses.js";
import { isDeploymentShare } from "../metrics/deployment.js";
import { roomIdOf } from "./internal-request.js";
import type { ServerSettings } from "../config/settings.js";

type Settings = Pick<ServerSettings, "adminToken" | "access">;

interface RequestHead {
  method: string;
  url: string;
  headers: { get(name: string): string | null };
}

/** Compares in constant time: a nearly right token takes as long as any other. */
function isEqual(given: string, expected: string): boolean {
  const encoder = new TextEncoder();
  const a = encoder.encode(given);
  const b = encoder.encode(expected);
  let difference = a.length ^ b.length;
  for (let i = 0; i < b.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

/** Whether a request carries the `ADMIN_TOKEN`. Never, if none is set. */
export function isAdmin(request: Pick<RequestHead, "headers">, adminToken: string): boolean {
  const given = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  return adminToken !== "" && isEqual(given, adminToken);
}

/** Whether a request carries another token where there is an `ADMIN_TOKEN`. */
export const hasWrongToken = (request: Pick<RequestHead, "headers">, adminToken: string): boolean =>
  adminToken !== "" && request.headers.get("authorization") !== null && !isAdmin(request, adminToken);

/** The refusal of a request for a report; `undefined` if it may be answered. */
export function adminRefusal(request: RequestHead, adminToken: string): Response | undefined {
  if (isAdmin(request, adminToken)) return undefined;
  const message =
    adminToken === ""
      ? "Reports are for the operator of this server: set an ADMIN_TOKEN in its environment."
      : "Reports are for the operator of this server. Send its ADMIN_TOKEN: Authorization: Bearer <token>.";
  return jsonResponse(401, { code: "unauthorized", message }, { "www-authenticate": "Bearer" });
}

/** The refusal of a request before it wakes a room; `undefined` if it may go on. */
export function roomRefusal(request: RequestHead, { adminToken, access }: Settings): Response | undefined {
  if (isDeploymentShare(roomIdOf(request.url) ?? "")) return roomNotFound();
  const asks = request.method === "GET" || request.method === "HEAD";
  // Where everybody may join, a join reveals more than the report.
  const isPublic = adminToken === "" && access.kind === "open";
  return asks && !isPublic ? adminRefusal(request, adminToken) : undefined;
}

export const roomNotFound = (): Response =>
  jsonResponse(404, { code: "room-not-found", message: "There is no such room." });
