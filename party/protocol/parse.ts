import * as v from "valibot";

/** The result of a parser: the value, or a sentence that says what is wrong with it. Parsers never throw. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string };

/** The schema of each type of message, without the type. */
type Bodies = Readonly<Record<string, v.GenericSchema<unknown, object>>>;

/** The messages of these bodies, as one union. */
export type MessageIn<B extends Bodies> = { [T in keyof B]: { type: T } & Each<v.InferOutput<B[T]>> }[keyof B];

/** The same fields for each member of a union. */
type Each<T> = T extends unknown ? { [K in keyof T]: T[K] } : never;

/** Reads a frame: the JSON text of a message of one of these types. Anything else is refused. */
export function parseFrame<B extends Bodies>(bodies: B, input: unknown): Parsed<MessageIn<B>> {
  const json = tryJson(input);
  if (json === undefined) return { ok: false, message: "A message must be JSON text." };
  const { type } = Object(json) as { type?: unknown };
  if (typeof type !== "string" || !Object.hasOwn(bodies, type)) {
    return { ok: false, message: `type: Expected one of ${Object.keys(bodies).join(", ")}.` };
  }
  const body = check(bodies[type] as B[string], json);
  return body.ok ? { ok: true, value: { type, ...body.value } as MessageIn<B> } : body;
}

/** Checks a value against a schema. It stops at the first issue. */
export function check<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Parsed<T> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  const message = path ? `${path}: ${issue.message}` : issue.message;
  // valibot's own messages quote the input, which may be as long as a whole frame.
  return { ok: false, message: message.slice(0, 256) };
}

/** The value of JSON text; `undefined` when it is not JSON. */
export function tryJson(text: unknown): unknown {
  try {
    return typeof text === "string" ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}
