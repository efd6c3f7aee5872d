/** Whether two values are identical, or objects or arrays with identical members. */
export function shallowEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b)) return false;
  const membersOfB = new Map<string, unknown>(Object.entries(b));
  const membersOfA = Object.entries(a);
  return (
    membersOfA.length === membersOfB.size &&
    membersOfA.every(([key, value]) => membersOfB.has(key) && Object.is(value, membersOfB.get(key)))
  );
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
