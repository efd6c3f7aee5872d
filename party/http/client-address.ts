/**
 * Whom an address stands for, where connections are counted by it: an IPv4 address for itself, an IPv6 address for its
 * network of 64 bits, of which one machine has as many addresses as it likes. `undefined` where nothing may be
 * concluded from it: this machine, or a proxy on it, and what is no address. Of several, as proxies list them, the last
 * counts: the others are what a client says.
 */
export function addressKey(address: string | null): string | undefined {
  const text = address?.split(",").at(-1)?.trim().toLowerCase() ?? "";
  const mapped = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/.exec(text)?.[1];
  if (mapped) return mapped.startsWith("127.") ? undefined : mapped;
  if (!/^[\da-f:]{2,39}$/.test(text) || !text.includes(":") || text === "::1") return undefined;
  const [head = "", tail] = text.split("::");
  const groups = (part: string) => part.split(":").filter(Boolean);
  const [first, last] = [groups(head), groups(tail ?? "")];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const all = [...first, ...Array.from({ length: missing }, () => "0"), ...last];
  if (all.length !== 8) return undefined;
  const network = all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${network.join(":")}::/64`;
}
