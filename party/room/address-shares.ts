/** The key of all clients whose address is not known: they share one allowance. */
export const UNKNOWN_ADDRESS = "unknown";

/** How much more than one address may a wide network do, and how much all clients of unknown address together. */
const NETWORK_FACTOR = 4;
const UNKNOWN_FACTOR = 10;

/** The address key by which a client without a token is recognized; `undefined` where other clients have the same key. */
export const ownAddress = (address: string | undefined): string | undefined =>
  address === UNKNOWN_ADDRESS ? undefined : address;

/** An allowance that an address counts against: who shares it, and how many times the limit of one address it is. */
export interface AddressShare {
  key: string;
  factor: number;
}

/**
 * The allowances that a client with this address key counts against. An IPv6 client counts in its /64 and in its /48: a
 * site, and many a rented server, has a whole /48, which is 65,536 networks of 64 bits.
 */
export function sharesOf(address: string): AddressShare[] {
  if (address === UNKNOWN_ADDRESS) return [{ key: address, factor: UNKNOWN_FACTOR }];
  const site = /^((?:[\da-f]+:){3})[\da-f]+::\/64$/.exec(address)?.[1];
  const own = { key: address, factor: 1 };
  return site === undefined ? [own] : [own, { key: `${site}:/48`, factor: NETWORK_FACTOR }];
}

/** Whether a client with this address counts against an allowance. */
export const countsIn = (address: string, share: AddressShare): boolean =>
  sharesOf(address).some(({ key }) => key === share.key);
