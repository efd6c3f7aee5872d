import * as v from "valibot";
import { grant, role, user } from "../protocol/fields.js";
import { cleanName } from "../protocol/names.js";

/** A refusal by code that extends the server. */
export const guestRefusal = v.strictObject({ refuse: v.pipe(v.string(), v.regex(/\S/)) });

/** Rights that such code gives. A name may be as long as it is, and is cut as everywhere. */
export const guestRights = v.strictObject(
  {
    user: v.optional(user),
    name: v.optional(v.pipe(v.string(), v.transform(cleanName))),
    role: v.optional(role),
    grants: v.optional(v.array(grant)),
  },
  'Expected nothing, { refuse: "A sentence." }, or some of { user, name, role, grants }.',
);
export type CheckedRights = v.InferOutput<typeof guestRights>;
