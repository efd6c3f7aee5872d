/** Whether two values are the same, or plain objects or arrays with the same members. */
export const shallowEqual = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (isObject(a) &&
    isObject(b) &&
    Object.keys({ ...a, ...b }).every((key) => key in a && key in b && Object.is(a[key], b[key])));

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
