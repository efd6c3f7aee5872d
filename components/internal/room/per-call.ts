import type { RoomCall } from "./room-context.js";

/** What there is one of for every call: made when it is first asked for, and gone with the call. */
export function perCall<T>(make: (call: RoomCall) => T): (call: RoomCall) => T {
  const all = new WeakMap<RoomCall, T>();
  return (call) => {
    const found = all.get(call) ?? make(call);
    all.set(call, found);
    return found;
  };
}
