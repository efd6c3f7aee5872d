/**
 * The four kinds of schema of which the messages of a room are made, for valibot to use beside its own: a page reads
 * those messages, and valibot's kinds, which can tell several issues in several languages, are a kilobyte of what it
 * downloads. These stop at the first issue and say one sentence.
 */
import type * as v from "valibot";

type Schema = v.GenericSchema;
type Run = Schema["~run"];
type Result = ReturnType<Run>;

/** Nobody asks of a value that was refused more than why. */
function refused(message: string): Result {
  const result: object = { issues: [{ message }] };
  return result as Result;
}

/** The same, with the name of the place where it was found. */
const within = (key: string | number, { issues }: Result): Result => refused(`${key}: ${issues?.[0].message}`);

/** With what valibot looks at where one of these stands in a schema of its own: no more than that. */
const schema = (type: string, run: Run, more?: object): object => ({ type, "~run": run, ...more });

/** What passes a check; `message` is a sentence that says what was expected. */
export const custom = <T>(check: (value: unknown) => boolean, message: string) =>
  schema("custom", ({ value }) => (check(value) ? { typed: true, value } : refused(message)), {
    check,
    message,
  }) as v.CustomSchema<T, string>;

/** What may be missing, for which `otherwise` then stands. */
export const optional = <S extends Schema, const D extends v.InferInput<S> | undefined = undefined>(
  wrapped: S,
  otherwise?: D,
) =>
  schema(
    "optional",
    ({ value }, config) =>
      value === undefined ? { typed: true, value: otherwise } : wrapped["~run"]({ value }, config),
    { default: otherwise },
  ) as v.OptionalSchema<S, D>;

/** Any number of one kind, in a list. */
export const array = <S extends Schema>(item: S) =>
  schema("array", ({ value: input }, config) => {
    if (!Array.isArray(input)) return refused("Expected an array.");
    const value: unknown[] = [];
    for (const [index, one] of input.entries()) {
      const result = item["~run"]({ value: one }, config);
      if (result.issues) return within(index, result);
      value.push(result.value);
    }
    return { typed: true, value };
  }) as v.ArraySchema<S, undefined>;

/** An object with these entries; others are left out. */
export const object = <const E extends v.ObjectEntries>(entries: E) =>
  schema(
    "object",
    ({ value: input }, config) => {
      if (typeof input !== "object" || !input) return refused("Expected an object.");
      const value: Record<string, unknown> = {};
      for (const [key, entry] of Object.entries(entries)) {
        const result = entry["~run"]({ value: Reflect.get(input, key) }, config);
        if (result.issues) return within(key, result);
        if (result.value !== undefined) value[key] = result.value;
      }
      return { typed: true, value };
    },
    { entries },
  ) as v.ObjectSchema<E, undefined>;
