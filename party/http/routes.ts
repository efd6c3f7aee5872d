import { addressKey } from "./client-address.js";
import { refusal, turnAway } from "./admin-auth.js";
import { answer, answerNumbers, notAllowed } from "./responses.js";
import { deploymentReport } from "../metrics/deployment.js";
import { admit, refuse, roomNameOf, withoutInternals } from "./internal-request.js";
import { logTo, settingsOf } from "../config/environment.js";
import { pass } from "../auth/authorize.js";
import { JoinRate } from "./address-rate.js";
import { deploymentMetrics } from "../metrics/prometheus.js";
import { badName, REFUSALS, type Refusal } from "../protocol/refusals.js";
import { tooOften } from "./request-rate.js";
import type { Environment, Incoming, Rooms } from "../runtime.js";

/** Of this process: in front of all its rooms. */
let joinRate: JoinRate | undefined;

/** A socket asks to be let in: the request as its room may see it, or the answer of a room server that says no. */
export async function enter(
  request: Incoming,
  env: Environment,
  rooms: Rooms | undefined,
): Promise<Request | Response> {
  const settings = settingsOf(env);
  const address = addressKey(request.headers.get(settings.addressHeader));
  const name = roomNameOf(request.url);
  const turnDown = (refusal: Refusal, error?: string) => {
    const { code, reason } = refusal;
    const room = name.ok ? name.value : "";
    const more = { ...(settings.logAddresses && { address }), ...(error !== undefined && { error }) };
    logTo(room, settings, { event: "refused-join", code, why: reason, ...more });
    return refuse(refusal);
  };
  joinRate ??= new JoinRate(settings.addressJoinsPerMinute);
  if (address !== undefined && !joinRate.allow(address, Date.now())) return turnDown(REFUSALS.rate);
  if (!name.ok) return turnDown(badName(name.message));
  const passage = await pass(request, name.value, settings, rooms);
  return passage.ok ? admit(request, passage.entrant, address) : turnDown(passage.refusal, passage.fault);
}

/** A request over HTTP to a room: as the room may see it, or the answer, for which no room is woken. */
export function ask(request: Incoming, env: Environment): Request | Response {
  const settings = settingsOf(env);
  const turnedAway = tooOften(request, settings) ?? turnAway(request, settings);
  if (turnedAway) return turnedAway;
  const name = roomNameOf(request.url);
  return name.ok ? withoutInternals(request) : answer(400, { code: "invalid-message", message: name.message });
}

/** A request about no room: the numbers of them all. `null` when it is for something else. */
export async function askAll(request: Incoming, env: Environment, rooms: Rooms | undefined): Promise<Response | null> {
  if (!/^\/(?:party|parties\/main)\/?$/.test(new URL(request.url).pathname)) return null;
  if (request.method !== "GET" && request.method !== "HEAD") return notAllowed();
  const settings = settingsOf(env);
  const refused = tooOften(request, settings) ?? refusal(request, settings.adminToken);
  return refused ?? answerNumbers(request, await deploymentReport(rooms), deploymentMetrics);
}
