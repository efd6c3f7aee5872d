import { addressKeyOf } from "./client-address.js";
import { adminRefusal, hasWrongToken, roomRefusal } from "./admin-auth.js";
import { theDoor } from "./door.js";
import { jsonResponse, reportResponse, methodNotAllowed } from "./responses.js";
import { deploymentReport } from "../metrics/deployment.js";
import { connectRequest, roomNameOf, roomRequest } from "./internal-request.js";
import { refuseSocket } from "./refusal-socket.js";
import { settingsOf, writeLog } from "../config/environment.js";
import type { ServerSettings } from "../config/settings.js";
import { authorize } from "../auth/authorize.js";
import { entryWaitOf } from "./entry-rate.js";
import { deploymentMetrics } from "../metrics/prometheus.js";
import { LIMITS } from "../protocol/protocol.js";
import { badName, REFUSALS, type Refusal } from "../protocol/refusals.js";
import { rateRefusal } from "./request-rate.js";
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
    const entry = { event: "refused-join" as const, code, why, ...about, ...loggedAddress(request, settings) };
    theDoor().refused(name.ok ? name.value : "", settings, entry);
    await theDoor().report(rooms, settings);
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
    await recordRefusal(request, turnedAway, settings, rooms);
    return turnedAway;
  }
  const name = roomNameOf(request.url);
  if (!name.ok) return jsonResponse(400, { code: "invalid-message", message: name.message });
  // An object that is woken is stored: nothing wakes one that would only refuse it.
  if (request.method === "GET" || request.method === "HEAD") return roomRequest(request);
  const resumeKey = request.method === "POST" && new URL(request.url).searchParams.get("leave");
  if (!resumeKey) return methodNotAllowed();
  // The response is that to any other key: it must not reveal whether a key exists.
  return resumeKey.length > LIMITS.resumeKeyLength ? new Response(null, { status: 204 }) : roomRequest(request);
}

/**
 * Counts and logs the refusal of a request over HTTP. A request without any token is no guess at the `ADMIN_TOKEN`: a
 * monitor sends it to see that the server is there.
 */
async function recordRefusal(
  request: Incoming,
  { status }: Response,
  settings: ServerSettings,
  rooms: Rooms | undefined,
): Promise<void> {
  const isRate = status === 429;
  if (!isRate && !hasWrongToken(request, settings.adminToken)) return;
  const about = isRate
    ? { code: "rate-limited" as const, why: "request-rate" }
    : { code: "unauthorized" as const, why: "admin-token" };
  const name = roomNameOf(request.url);
  const entry = { event: "refused-request" as const, ...about, ...loggedAddress(request, settings) };
  theDoor().refused(name.ok ? name.value : "", settings, entry);
  await theDoor().report(rooms, settings);
}

/** The address for a log entry, if the settings ask for addresses in the log. */
function loggedAddress(request: Incoming, settings: ServerSettings): { address?: string } {
  const address = settings.logAddresses ? addressKeyOf(request, settings) : undefined;
  return address === undefined ? {} : { address };
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
    await recordRefusal(request, refused, settings, rooms);
    return refused;
  }
  await theDoor().report(rooms, settings, true);
  try {
    return reportResponse(request, await deploymentReport(rooms, settings.deploymentShares), deploymentMetrics);
  } catch (error) {
    writeLog("", settings, { event: "fault", error: String(error) });
    const message = "The registry of this deployment does not answer. Try again in a minute.";
    return jsonResponse(503, { code: "internal", message }, { "retry-after": "60" });
  }
}
