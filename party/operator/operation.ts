import * as v from "valibot";
import { roomRequest } from "../http/internal-request.js";
import { check, tryJson } from "../protocol/parse.js";
import { operator, operatorAction, type Operator } from "../room/operator.js";
import type { Incoming } from "../runtime.js";

/** Carries the operator, and the action, from the routes to the room. Requests from outside lose such headers. */
const OPERATION_HEADER = "x-rtc-operation";

const operation = v.object({ operator, action: v.optional(operatorAction) });

/** An operator's request about a room: an action, or without one a request for the report. */
export type Operation = v.InferOutput<typeof operation>;

const written = (what: Operation): string => encodeURIComponent(JSON.stringify(what));

/** An action as it is forwarded to its room. */
export function actionRequest(url: string, what: Required<Operation>): Request {
  const [, , party = "", room = ""] = new URL(url).pathname.split("/");
  const headers = { [OPERATION_HEADER]: written(what) };
  return new Request(`http://room/parties/${party}/${room}`, { method: "POST", headers });
}

/** A request for a report as it is forwarded to its room. */
export function reportRequest(request: Pick<Incoming, "method" | "url" | "headers">, operator: Operator): Request {
  const passed = roomRequest(request);
  passed.headers.set(OPERATION_HEADER, written({ operator }));
  return passed;
}

/** The operation in a request that one of the functions above made. */
export function operationOf({ headers }: Pick<Incoming, "headers">): Operation | undefined {
  const header = headers.get(OPERATION_HEADER);
  if (header === null) return undefined;
  const read = check(operation, tryJson(decodeURIComponent(header)));
  if (!read.ok) throw new Error("An operator's request has bypassed the routes.");
  return read.value;
}
