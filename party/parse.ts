import * as v from "valibot";

/** What a parser returns: the message, or a sentence that says what is wrong with it. Nothing is thrown. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string };

/** Reads a frame as it came: JSON text that fits `schema`; anything else is refused. */
export function parseFrame<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Parsed<T> {
  if (typeof input !== "string") return { ok: false, message: "A message must be JSON text." };
  const json = tryJson(input);
  if (json === undefined) return { ok: false, message: "The message is not JSON." };
  return check(schema, json);
}

/** Holds a value against a schema. */
export function check<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Parsed<T> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const issue = result.issues[0];
  const path = v.getDotPath(issue);
  const message = path ? `${path}: ${issue.message}` : issue.message;
  // It quotes what was received, which may be as long as a whole frame.
  return { ok: false, message: message.slice(0, 256) };
}

/** The value of JSON text; `undefined` when it is not JSON. */
export function tryJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
