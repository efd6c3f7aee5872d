import { addressKey } from "./client-address.js";
import { adminRefusal, roomRefusal } from "./admin-auth.js";
import { jsonResponse, reportResponse, methodNotAllowed } from "./responses.js";
import { deploymentReport } from "../metrics/deployment.js";
import { connectRequest, refusalSocket, roomNameOf, roomRequest } from "./internal-request.js";
import { writeLog, settingsOf } from "../config/environment.js";
import { authorize } from "../auth/authorize.js";
import { AddressRate } from "./address-rate.js";
import { deploymentMetrics } from "../metrics/prometheus.js";
import { badName, REFUSALS, type Refusal } from "../protocol/refusals.js";
import { rateRefusal } from "./request-rate.js";
import type { Environment, Incoming, Rooms } from "../runtime.js";

/** Shared by all rooms of this process. */
let joinRate: AddressRate | undefined;

/** Handles a request for a socket: returns the request for the room, or the response that refuses it. */
export async function handleConnect(request: Incoming, env: Environment): Promise<Request | Response> {
  const settings = settingsOf(env);
  const address = addressKey(request.headers.get(settings.addressHeader));
  const name = roomNameOf(request.url);
  const reject = (refusal: Refusal, error?: string) => {
    const { code, reason } = refusal;
    const room = name.ok ? name.value : "";
    const more = { ...(settings.logAddresses && { address }), ...(error !== undefined && { error }) };
    writeLog(room, settings, { event: "refused-join", code, why: reason, ...more });
    return refusalSocket(refusal);
  };
  joinRate ??= new AddressRate(settings.addressJoinsPerMinute);
  if (address !== undefined && !joinRate.allow(address, Date.now())) return reject(REFUSALS.rate);
  if (!name.ok) return reject(badName(name.message));
  const authorization = await authorize(request, name.value, settings);
  return authorization.ok
    ? connectRequest(request, authorization.entrant, address)
    : reject(authorization.refusal, authorization.fault);
}

/** Handles a request over HTTP to a room: returns the request for the room, or a response that needs no room. */
export function handleRoomRequest(request: Incoming, env: Environment): Request | Response {
  const settings = settingsOf(env);
  const turnedAway = rateRefusal(request, settings) ?? roomRefusal(request, settings);
  if (turnedAway) return turnedAway;
  const name = roomNameOf(request.url);
  return name.ok ? roomRequest(request) : jsonResponse(400, { code: "invalid-message", message: name.message });
}

/** Handles a request for the report about the whole deployment. `null` when the request is for something else. */
export async function handleDeploymentRequest(
  request: Incoming,
  env: Environment,
  rooms: Rooms | undefined,
): Promise<Response | null> {
  if (!/^\/(?:party|parties\/main)\/?$/.test(new URL(request.url).pathname)) return null;
  if (request.method !== "GET" && request.method !== "HEAD") return methodNotAllowed();
  const settings = settingsOf(env);
  const refused = rateRefusal(request, settings) ?? adminRefusal(request, settings.adminToken);
  return refused ?? reportResponse(request, await deploymentReport(rooms), deploymentMetrics);
}
