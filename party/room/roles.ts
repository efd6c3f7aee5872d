import { GRANTS, type Grant, type Role } from "../protocol/fields.js";

const BY_ROLE: Readonly<Record<Role, readonly Grant[]>> = {
  host: GRANTS,
  speaker: ["audio", "video", "screen", "chat"],
  listener: ["chat"],
};

/** The grants of a role, for tokens that do not list grants themselves. */
export const grantsOf = (role: Role): Grant[] => [...BY_ROLE[role]];
