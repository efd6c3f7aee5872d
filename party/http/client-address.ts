import { UNKNOWN_ADDRESS } from "../room/address-shares.js";
import type { ServerSettings } from "../config/settings.js";

/** No address is longer, with its port, brackets, quotes and zone. Reading a long text takes long. */
const LONGEST = 100;

/** The address of a client, as its request has it. */
export type ClientAddress =
  /** The key by which it is counted: an IPv4 address, or the 64-bit network of an IPv6 address. */
  | { kind: "network"; key: string }
  /** This machine: a developer, or a proxy that runs beside the server. */
  | { kind: "local" }
  | { kind: "missing" }
  | { kind: "unreadable" };

/**
 * Reads the value of the header that has the client's address. Of a proxy's list the last address counts, because a
 * client can send the others. A port, brackets, a zone and quotes are taken off. Anything else that is no address makes the
 * value unreadable: a guess could count a client as another one.
 */
export function readAddress(value: string | null): ClientAddress {
  const last = value?.split(",").at(-1)?.trim().toLowerCase() ?? "";
  if (last === "") return { kind: "missing" };
  if (last.length > LONGEST) return { kind: "unreadable" };
  const text = bare(last);
  const groups = readIpv6(text);
  const ipv4 = readIpv4(text) ?? (groups && mappedIpv4(groups));
  if (ipv4) return ipv4[0] === 127 ? { kind: "local" } : { kind: "network", key: ipv4.join(".") };
  if (!groups) return { kind: "unreadable" };
  if (groups.every((group, index) => group === (index === 7 ? 1 : 0))) return { kind: "local" };
  const network = groups.slice(0, 4).map((group) => group.toString(16));
  return { kind: "network", key: `${network.join(":")}::/64` };
}

/** The address without quotes, brackets, port and zone. */
function bare(text: string): string {
  const unquoted = /^"(.*)"$/.exec(text)?.[1] ?? text;
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(unquoted)?.[1];
  const withoutPort = bracketed ?? /^([\d.]+):\d{1,5}$/.exec(unquoted)?.[1] ?? unquoted;
  return /^(.*:.*)%[\w.-]+$/.exec(withoutPort)?.[1] ?? withoutPort;
}

function readIpv4(text: string): number[] | undefined {
  const octets = text.split(".");
  // A leading zero means octal to some readers.
  if (octets.length !== 4 || !octets.every((octet) => /^(?:0|[1-9]\d{0,2})$/.test(octet))) return undefined;
  const numbers = octets.map(Number);
  return numbers.every((number) => number <= 255) ? numbers : undefined;
}

/** The eight groups of an IPv6 address. */
function readIpv6(text: string): number[] | undefined {
  const halves = text.split("::");
  if (halves.length > 2 || !text.includes(":")) return undefined;
  const [head, tail] = halves.map((half, index) => readGroups(half, index === halves.length - 1));
  if (!head || (halves.length === 2 && !tail)) return undefined;
  if (!tail) return head.length === 8 ? head : undefined;
  const missing = 8 - head.length - tail.length;
  return missing >= 1 ? [...head, ...Array.from({ length: missing }, () => 0), ...tail] : undefined;
}

/** The groups of a part of an IPv6 address, whose last 32 bits may be written as an IPv4 address. */
function readGroups(part: string, isLast: boolean): number[] | undefined {
  if (part === "") return [];
  const words = part.split(":");
  const numbers: number[] = [];
  for (const [index, word] of words.entries()) {
    const ipv4 = isLast && index === words.length - 1 ? readIpv4(word) : undefined;
    if (ipv4) {
      const [a = 0, b = 0, c = 0, d = 0] = ipv4;
      numbers.push(a * 256 + b, c * 256 + d);
    } else if (/^[\da-f]{1,4}$/.test(word)) numbers.push(parseInt(word, 16));
    else return undefined;
  }
  return numbers;
}

/** The IPv4 address in an IPv6 address, which is how a server with one socket for both sees it: `::ffff:192.0.2.1`. */
function mappedIpv4(groups: number[]): number[] | undefined {
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return isMapped ? [high >> 8, high & 255, low >> 8, low & 255] : undefined;
}

/** The remark on each kind of address that the limits cannot tell from others. */
const REMARKS = {
  missing: (header: string) =>
    `A request has no ${header} header (ADDRESS_HEADER). All clients without one share one allowance. ` +
    `Set ADDRESS_HEADER to the header in which your proxy sends the client's address.`,
  unreadable: (header: string) =>
    `The header ${header} (ADDRESS_HEADER) of a request holds no IP address. All such clients share one allowance. ` +
    `Set ADDRESS_HEADER to the header in which your proxy sends the client's address.`,
  local: (header: string) =>
    `The header ${header} (ADDRESS_HEADER) of a request says that it comes from this machine. Such requests have no ` +
    `limit by address. If a proxy runs beside the server, set ADDRESS_HEADER to the header that it sends.`,
} as const;

/** The kinds that this process has remarked on. */
const remarked = new Set<ClientAddress["kind"]>();

/**
 * The key by which the client of a request is counted; `undefined` for this machine, which has no limit. The log says once why
 * the limits cannot tell clients apart.
 */
export function addressKeyOf(
  request: { headers: { get(name: string): string | null } },
  { addressHeader }: Pick<ServerSettings, "addressHeader">,
  warn: (sentence: string) => void = (sentence) => console.warn(`rtc-elements: ${sentence}`),
): string | undefined {
  const address = readAddress(request.headers.get(addressHeader));
  if (address.kind === "network") return address.key;
  if (!remarked.has(address.kind)) {
    remarked.add(address.kind);
    warn(REMARKS[address.kind](addressHeader));
  }
  return address.kind === "local" ? undefined : UNKNOWN_ADDRESS;
}
