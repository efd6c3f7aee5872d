/**
 * The key by which connections are counted per address: an IPv4 address itself, and of an IPv6 address its 64-bit
 * network, in which one machine can use as many addresses as it likes. `undefined` for addresses that identify nobody:
 * this machine, a proxy on it, or an invalid address. Of a proxy's list the last address counts, because a client can
 * send the others.
 */
export function addressKey(address: string | null): string | undefined {
  const text = address?.split(",").at(-1)?.trim().toLowerCase() ?? "";
  const mapped = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/.exec(text)?.[1];
  if (mapped) return mapped.startsWith("127.") ? undefined : mapped;
  if (!/^[\da-f:]{2,39}$/.test(text) || !text.includes(":") || text === "::1") return undefined;
  const [head = "", tail] = text.split("::");
  const groups = (part: string) => part.split(":").filter(Boolean);
  const first = groups(head);
  const last = groups(tail ?? "");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const all = [...first, ...Array.from({ length: missing }, () => "0"), ...last];
  if (all.length !== 8) return undefined;
  const network = all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${network.join(":")}::/64`;
}
