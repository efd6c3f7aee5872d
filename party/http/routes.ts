import { addressKeyOf } from "./client-address.js";
import { adminRefusal, hasWrongToken, roomNotFound, roomRefusal } from "./admin-auth.js";
import { theDoor } from "./door.js";
import { jsonResponse, reportResponse, methodNotAllowed } from "./responses.js";
import { deploymentReport } from "../metrics/deployment.js";
import { connectRequest, isRoomPath, roomNameOf, roomRequest } from "./internal-request.js";
import { refuseSocket } from "./refusal-socket.js";
import { settingsOf, writeLog } from "../config/environment.js";
import type { ServerSettings } from "../config/settings.js";
import { authorize } from "../auth/authorize.js";
import { entryWaitOf } from "./entry-rate.js";
import { deploymentMetrics } from "../metrics/prometheus.js";
import { LIMITS } from "../protocol/protocol.js";
import { badName, REFUSALS, type Refusal } from "../protocol/refusals.js";
import { rateRefusal } from "./request-rate.js";
import { recordRate, recordRefusal } from "./record-refusal.js";
import type { Environment, Incoming, Rooms } from "../runtime.js";

/** Handles a request for a socket: returns the request for the room, or the response that refuses it. */
export async function handleConnect(
  request: Incoming,
  env: Environment,
  rooms: Rooms | undefined,
): Promise<Request | Response> {
  // The runtimes call any request with that header a socket, and fail when they are to open one for a POST.
  if (request.method !== "GET") return methodNotAllowed();
  const settings = settingsOf(env);
  const address = addressKeyOf(request, settings);
  const name = roomNameOf(request.url);
  const reject = async (refusal: Refusal, { fault, user }: { fault?: string; user?: string } = {}) => {
    const { code, reason: why } = refusal;
    const about = { ...(user !== undefined && { user }), ...(fault !== undefined && { error: fault }) };
    await recordRefusal(request, { event: "refused-join", code, why, ...about }, settings, rooms);
    return refuseSocket(refusal, address);
  };
  const wait = entryWaitOf(request.url, name.ok ? name.value : "", address, settings);
  if (wait > 0) return reject(REFUSALS.rate(wait));
  if (!name.ok) return reject(badName(name.message));
  const authorization = await authorize(request, name.value, settings);
  return authorization.ok
    ? connectRequest(request, authorization.entrant, address)
    : reject(authorization.refusal, authorization);
}

/** Handles a request over HTTP to a room: returns the request for the room, or a response that needs no room. */
export async function handleRoomRequest(
  request: Incoming,
  env: Environment,
  rooms: Rooms | undefined,
): Promise<Request | Response> {
  const settings = settingsOf(env);
  const turnedAway = rateRefusal(request, settings) ?? roomRefusal(request, settings);
  if (turnedAway) {
    await recordReport(request, turnedAway, settings, rooms);
    return turnedAway;
  }
  const name = roomNameOf(request.url);
  if (!name.ok) return jsonResponse(400, { code: "invalid-message", message: name.message });
  // An object that is woken is stored: nothing wakes one that would only refuse it.
  if (!isRoomPath(request.url)) return roomNotFound();
  if (request.method === "GET" || request.method === "HEAD") return roomRequest(request);
  const resumeKey = request.method === "POST" && new URL(request.url).searchParams.get("leave");
  if (!resumeKey) return methodNotAllowed();
  // The response is that to any other key: it must not reveal whether a key exists.
  return resumeKey.length > LIMITS.resumeKeyLength ? new Response(null, { status: 204 }) : roomRequest(request);
}

/**
 * Counts and logs a refused request for a report. One without any token is no guess at the `ADMIN_TOKEN`: a monitor sends
 * it to see that the server is there.
 */
async function recordReport(
  request: Incoming,
  { status }: Response,
  settings: ServerSettings,
  rooms: Rooms | undefined,
): Promise<void> {
  if (status === 429) return recordRate(request, settings, rooms);
  if (!hasWrongToken(request, settings.adminToken)) return;
  const refusal = { event: "refused-request", code: "unauthorized", why: "admin-token" } as const;
  await recordRefusal(request, refusal, settings, rooms);
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
  if (refused) {
    await recordReport(request, refused, settings, rooms);
    return refused;
  }
  return answerDeployment(request, settings, rooms);
}

/** Answers with the report about the whole deployment, or says that the registry does not answer. */
export async function answerDeployment(
  request: Incoming,
  settings: ServerSettings,
  rooms: Rooms | undefined,
): Promise<Response> {
  await theDoor().report(rooms, settings, true);
  try {
    return reportResponse(request, await deploymentReport(rooms, settings.deploymentShares), deploymentMetrics);
  } catch (error) {
    writeLog("", settings, { event: "fault", error: String(error) });
    const message = "The registry of this deployment does not answer. Try again in a minute.";
    return jsonResponse(503, { code: "internal", message }, { "retry-after": "60" });
  }
}
