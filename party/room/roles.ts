import { GRANTS, type Grant, type Role } from "../protocol/fields.js";

const BY_ROLE: Readonly<Record<Role, readonly Grant[]>> = {
  host: GRANTS,
  speaker: ["audio", "video", "screen", "chat"],
  listener: ["chat"],
};

/** What a role may do whose token does not say it grant by grant. */
export const grantsOf = (role: Role): Grant[] => [...BY_ROLE[role]];
