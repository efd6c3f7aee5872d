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

/** Takes as long for a token that is nearly right as for any other. */
function isEqual(given: string, expected: string): boolean {
  const encoder = new TextEncoder();
  const [a, b] = [encoder.encode(given), encoder.encode(expected)];
  let difference = a.length ^ b.length;
  for (let i = 0; i < b.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

/** Whether a request carries the token of whoever runs the server. Nothing does where there is none. */
export function isAdmin(request: Pick<RequestHead, "headers">, adminToken: string): boolean {
  const given = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  return adminToken !== "" && isEqual(given, adminToken);
}

/** Why a request for numbers is not answered; `undefined` when it is. */
export function adminRefusal(request: RequestHead, adminToken: string): Response | undefined {
  if (isAdmin(request, adminToken)) return undefined;
  const message =
    adminToken === ""
      ? "The numbers are for whoever runs this server, who is known by an ADMIN_TOKEN: set one in its environment."
      : "The numbers are for whoever runs this server. Send its ADMIN_TOKEN: Authorization: Bearer <token>.";
  return jsonResponse(401, { code: "unauthorized", message }, { "www-authenticate": "Bearer" });
}

/** What is answered to a request before it wakes a room; `undefined` when it may go on. */
export function roomRefusal(request: RequestHead, { adminToken, access }: Settings): Response | undefined {
  if (isDeploymentShare(roomIdOf(request.url) ?? "")) return roomNotFound();
  const asks = request.method === "GET" || request.method === "HEAD";
  // Where everybody may join, a join tells more than the numbers.
  const isPublic = adminToken === "" && access.kind === "open";
  return asks && !isPublic ? adminRefusal(request, adminToken) : undefined;
}

export const roomNotFound = (): Response => jsonResponse(404, { code: "room-not-found", message: "There is no such room." });
