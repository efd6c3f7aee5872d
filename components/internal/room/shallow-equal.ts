/** Whether two values are the same, or plain objects or arrays with the same members. */
export const shallowEqual = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || (isObject(a) && isObject(b) && holds(a, b) && holds(b, a));

const holds = (a: object, b: object): boolean =>
  Object.entries(a).every(([key, value]) => key in b && Object.is(value, Reflect.get(b, key)));

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
