import { addressKeyOf } from "./client-address.js";
import { isAdmin } from "./admin-auth.js";
import { jsonResponse } from "./responses.js";
import { AddressRate } from "./address-rate.js";
import type { ServerSettings } from "../config/settings.js";

type Settings = Pick<ServerSettings, "addressHeader" | "addressJoinsPerMinute" | "adminToken">;

/** Shared by all rooms of this process. */
let rate: AddressRate | undefined;

/**
 * The refusal of an address that sends too many requests over HTTP; `undefined` if it may go on. Each request may wake
 * a room, and each could be a guess at the `ADMIN_TOKEN`. Requests that carry that token are not limited.
 */
export function rateRefusal(
  request: { headers: { get(name: string): string | null } },
  settings: Settings,
): Response | undefined {
  const { addressJoinsPerMinute, adminToken } = settings;
  const address = addressKeyOf(request, settings);
  if (address === undefined || isAdmin(request, adminToken)) return undefined;
  rate ??= new AddressRate(addressJoinsPerMinute);
  if (rate.allow(address, Date.now())) return undefined;
  const message = "Too many requests come from your network. Wait a minute.";
  return jsonResponse(429, { code: "rate-limited", message }, { "retry-after": "60" });
}
