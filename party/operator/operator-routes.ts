import { isListed } from "../auth/allowed-origins.js";
import { settingsOf, writeLog } from "../config/environment.js";
import type { ServerSettings } from "../config/settings.js";
import { isAdmin } from "../http/admin-auth.js";
import { roomNameOf } from "../http/internal-request.js";
import { recordRate, recordRefusal } from "../http/record-refusal.js";
import { rateRefusal } from "../http/request-rate.js";
import { jsonResponse } from "../http/responses.js";
import { answerDeployment } from "../http/routes.js";
import { check, tryJson } from "../protocol/parse.js";
import { readText } from "../protocol/read-text.js";
import { REFUSALS } from "../protocol/refusals.js";
import { operatorAction, type Operator } from "../room/operator.js";
import type { Environment, Incoming, Rooms } from "../runtime.js";
import { actionRequest, reportRequest } from "./operation.js";
import { ALL_ROOMS, authorizeOperator, signedTokenOf, type OperatorRefusal } from "./operator-auth.js";

/** The path of actions. */
const ACTIONS = /^\/parties\/[^/]+\/[^/]+\/actions\/?$/;
/** The paths of reports: about a room, or about the deployment. */
const REPORTS = /^\/(?:party|parties\/[^/]+)(?:\/[^/]*)?\/?$/;
const DEPLOYMENT = /^\/(?:party|parties\/main)\/?$/;

/** The longest body of an action, in bytes. */
export const BODY_BYTES = 4096;

/** For how long a browser may remember the answer to its preflight, in seconds. */
const PREFLIGHT_AGE = "600";

/**
 * Handles a request of the operator's API over HTTP: an action, a report for the bearer of a signed token, or a browser's
 * preflight of either. Returns the request for the room, or the response; `null` when the request is for something else.
 */
export async function handleOperatorRequest(
  request: Incoming,
  env: Environment,
  rooms: Rooms | undefined,
): Promise<Request | Response | null> {
  const settings = settingsOf(env);
  const { pathname } = new URL(request.url);
  const isAction = ACTIONS.test(pathname);
  if (!isAction && !REPORTS.test(pathname)) return null;
  const origin = request.headers.get("origin");
  const isPreflight = request.method === "OPTIONS" && request.headers.get("access-control-request-method") !== null;
  if (isPreflight && origin !== null) return answerPreflight(origin, isAction, settings);
  if (isAction) return handleAction(request, settings, rooms);
  const isReport = request.method === "GET" || request.method === "HEAD";
  return isReport ? handleReport(request, settings, rooms) : null;
}

async function handleAction(
  request: Incoming,
  settings: ServerSettings,
  rooms: Rooms | undefined,
): Promise<Request | Response> {
  const limited = rateRefusal(request, settings);
  if (limited) {
    await recordRate(request, settings, rooms);
    return limited;
  }
  const name = roomNameOf(request.url);
  const room = name.ok ? name.value : "";
  if (request.method !== "POST") {
    const body = { code: "method-not-allowed", message: "Actions are sent with POST." };
    return jsonResponse(405, body, { allow: "POST, OPTIONS" });
  }
  const authorization = await authorizeOperator(request, room, settings);
  if (!authorization.ok) return refuse(request, authorization.refusal, settings, rooms);
  const { operator } = authorization;
  const reject = (status: number, message: string) => {
    writeLog(room, settings, { event: "refused-operation", ...operator, code: "invalid-message" });
    return jsonResponse(status, { code: "invalid-message", message });
  };
  if (!name.ok) return reject(400, name.message);
  const body = await readText(request.body, BODY_BYTES);
  if (body === undefined) return reject(413, `An action may have at most ${BODY_BYTES} bytes.`);
  const json = tryJson(body);
  if (json === undefined) return reject(400, "The body must be JSON.");
  const action = check(operatorAction, json);
  return action.ok ? actionRequest(request.url, { operator, action: action.value }) : reject(400, action.message);
}

/** A report for the bearer of a signed token. Those for the `ADMIN_TOKEN`, and those of open rooms, go another way. */
async function handleReport(
  request: Incoming,
  settings: ServerSettings,
  rooms: Rooms | undefined,
): Promise<Request | Response | null> {
  const { pathname } = new URL(request.url);
  const isDeployment = DEPLOYMENT.test(pathname);
  const name = isDeployment ? undefined : roomNameOf(request.url);
  const room = name?.ok ? name.value : "";
  const logReport = (by: Operator) => writeLog(room, settings, { event: "report", ...by });
  if (isAdmin(request, settings.adminToken)) logReport({ operator: "admin" });
  else if (signedTokenOf(request) !== undefined && settings.access.kind === "tokens" && name?.ok !== false) {
    const limited = rateRefusal(request, settings);
    if (limited) {
      await recordRate(request, settings, rooms);
      return limited;
    }
    const authorization = await authorizeOperator(request, isDeployment ? ALL_ROOMS : room, settings);
    if (!authorization.ok) return refuse(request, authorization.refusal, settings, rooms);
    logReport(authorization.operator);
    if (!isDeployment) return reportRequest(request, authorization.operator);
    return answerDeployment(request, settings, rooms);
  }
  return null;
}

async function refuse(
  request: Incoming,
  { status, ...refusal }: OperatorRefusal,
  settings: ServerSettings,
  rooms: Rooms | undefined,
): Promise<Response> {
  const { code, reason } = refusal;
  const why = request.headers.get("authorization") === null ? REFUSALS.missing.reason : reason;
  await recordRefusal(request, { event: "refused-request", code, why }, settings, rooms);
  return jsonResponse(status, refusal, status === 401 ? { "www-authenticate": "Bearer" } : {});
}

/** Answers a browser that asks whether a page may send such a request. Without the page's origin it may not. */
function answerPreflight(origin: string, isAction: boolean, { adminOrigins }: ServerSettings): Response {
  if (!isListed(origin, adminOrigins)) {
    return Response.json(
      { code: "forbidden", message: "This page's origin is not in ADMIN_ORIGINS." },
      { status: 403, headers: { "cache-control": "no-store" } },
    );
  }
  const headers = {
    "access-control-allow-origin": origin,
    "access-control-allow-methods": isAction ? "POST" : "GET, HEAD",
    "access-control-allow-headers": "authorization, content-type",
    "access-control-max-age": PREFLIGHT_AGE,
    vary: "origin",
  };
  return new Response(null, { status: 204, headers });
}
