import type { ServerSettings } from "../config/settings.js";
import { AddressRate } from "./address-rate.js";
import { ReturnRate } from "./return-rate.js";

type Settings = Pick<ServerSettings, "addressJoinsPerMinute">;

/** Shared by all rooms of this process. */
let joins: AddressRate | undefined;
let returns: ReturnRate | undefined;

/**
 * Counts a join from an address. Returns 0 if it is within `ADDRESS_JOINS`, or after how many milliseconds to try again.
 * This machine has no limit.
 */
export function joinWaitOf(address: string | undefined, { addressJoinsPerMinute }: Settings): number {
  joins ??= new AddressRate(addressJoinsPerMinute);
  return address === undefined ? 0 : joins.waitOf(address, Date.now());
}

/**
 * Counts a socket in front of the rooms, in the same way. A socket that brings a resume key is no join yet: the room,
 * which knows its keys, counts it as one if the key is wrong.
 */
export function entryWaitOf(url: string, room: string, address: string | undefined, settings: Settings): number {
  const isReturn = Boolean(new URL(url).searchParams.get("resume"));
  if (!isReturn) return joinWaitOf(address, settings);
  returns ??= new ReturnRate(settings.addressJoinsPerMinute);
  return address === undefined ? 0 : returns.waitOf(address, room, Date.now());
}
