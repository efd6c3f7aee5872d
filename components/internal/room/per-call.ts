import type { RoomCall } from "./room-context.js";

/** Returns a function that makes one object for each call: at the first request for it. The object lives as long as the call. */
export function perCall<T>(make: (call: RoomCall) => T): (call: RoomCall) => T {
  const all = new WeakMap<RoomCall, T>();
  return (call) => {
    const found = all.get(call) ?? make(call);
    all.set(call, found);
    return found;
  };
}
