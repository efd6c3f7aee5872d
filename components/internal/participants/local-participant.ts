import type { CallState, Participant } from "../../core/index.js";

/** The key of the local participant. Their id cannot be the key: it changes when the page joins. */
export const LOCAL = "";

/** A key for a participant that stays the same for the whole call: `LOCAL`, or the id of a remote participant. */
export const keyOf = ({ isLocal, id }: Pick<Participant, "isLocal" | "id">): string => (isLocal ? LOCAL : id);

export const isLocalKey = (key: string): boolean => key === LOCAL;

/** The present id of the participant with a key. */
export const idOfKey = (key: string, { local }: Pick<CallState, "local">): string => (isLocalKey(key) ? local.id : key);

/** The properties `participant` and `local` that make an element show the participant with a key. */
export const propertiesOfKey = (key: string): { readonly participant: string | null; readonly local: boolean } =>
  isLocalKey(key) ? { participant: null, local: true } : { participant: key, local: false };
