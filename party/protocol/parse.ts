import type * as v from "valibot";

/** What a parser returns: the message, or a sentence that says what is wrong with it. Nothing is thrown. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string };

/** What belongs to each type of message. */
type Bodies = Readonly<Record<string, v.GenericSchema<unknown, object>>>;

/** The messages that some bodies make, as one union. */
export type MessageIn<B extends Bodies> = { [T in keyof B]: { type: T } & Each<v.InferOutput<B[T]>> }[keyof B];

/** The same fields, of each kind that there is. */
type Each<T> = T extends unknown ? { [K in keyof T]: T[K] } : never;

/** Reads a frame as it came: the JSON text of a message of one of these types; anything else is refused. */
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

/** Holds a value against a schema. */
export function check<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Parsed<T> {
  // As `v.safeParse` does it, which brings what a page has no use for.
  const result = schema["~run"]({ value: input }, { abortEarly: true });
  if (!result.issues) return { ok: true, value: result.value };
  const [issue] = result.issues;
  const path = issue.path?.map(({ key }) => String(key)).join(".");
  const message = path ? `${path}: ${issue.message}` : issue.message;
  // It quotes what was received, which may be as long as a whole frame.
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
