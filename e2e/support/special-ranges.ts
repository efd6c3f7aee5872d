/** A range of addresses that is not the public internet, and addresses in it: its first, its last, others between. */
export interface SpecialRange {
  range: string;
  addresses: string[];
  /** Whether a test network can have a host there: no host has an address for many, or for nothing at all. */
  hosts?: false;
}

/** The special-purpose ranges of IPv4, by IANA's registry, with multicast. */
export const SPECIAL_IPV4: readonly SpecialRange[] = [
  { range: "0.0.0.0/8", addresses: ["0.0.0.0", "0.1.2.3", "0.255.255.255"], hosts: false },
  { range: "10.0.0.0/8", addresses: ["10.0.0.1", "10.0.0.0", "10.255.255.255"] },
  { range: "100.64.0.0/10", addresses: ["100.100.100.200", "100.64.0.0", "100.127.255.255"] },
  { range: "127.0.0.0/8", addresses: ["127.0.0.1", "127.0.0.0", "127.255.255.255"], hosts: false },
  { range: "169.254.0.0/16", addresses: ["169.254.169.254", "169.254.0.0", "169.254.255.255"] },
  { range: "172.16.0.0/12", addresses: ["172.17.0.1", "172.16.0.0", "172.31.255.255"] },
  { range: "192.0.0.0/24", addresses: ["192.0.0.192", "192.0.0.0", "192.0.0.8", "192.0.0.170", "192.0.0.255"] },
  { range: "192.0.2.0/24", addresses: ["192.0.2.1", "192.0.2.0", "192.0.2.255"] },
  { range: "192.31.196.0/24", addresses: ["192.31.196.1", "192.31.196.0", "192.31.196.255"] },
  { range: "192.52.193.0/24", addresses: ["192.52.193.1", "192.52.193.0", "192.52.193.255"] },
  { range: "192.88.99.0/24", addresses: ["192.88.99.1", "192.88.99.0", "192.88.99.255"] },
  { range: "192.168.0.0/16", addresses: ["192.168.1.1", "192.168.0.0", "192.168.255.255"] },
  { range: "192.175.48.0/24", addresses: ["192.175.48.1", "192.175.48.0", "192.175.48.255"] },
  { range: "198.18.0.0/15", addresses: ["198.18.0.1", "198.18.0.0", "198.19.255.255"] },
  { range: "198.51.100.0/24", addresses: ["198.51.100.1", "198.51.100.0", "198.51.100.255"] },
  { range: "203.0.113.0/24", addresses: ["203.0.113.1", "203.0.113.0", "203.0.113.255"] },
  { range: "224.0.0.0/4", addresses: ["224.0.0.1", "232.1.1.1", "233.252.0.1", "239.255.255.255"], hosts: false },
  { range: "240.0.0.0/4", addresses: ["240.0.0.1", "250.1.1.1", "255.255.255.254", "255.255.255.255"], hosts: false },
  { range: "168.63.129.16/32", addresses: ["168.63.129.16"] },
];

/** Those of IPv6, and everything else that no registry gives to the internet yet. */
export const SPECIAL_IPV6: readonly SpecialRange[] = [
  { range: "::/128", addresses: ["::"], hosts: false },
  { range: "::1/128", addresses: ["::1"], hosts: false },
  {
    range: "::ffff:0:0/96",
    addresses: [
      ...["::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:10.1.2.0", "::ffff:45.90.10.3"],
      ...["::ffff:0.0.0.0", "::ffff:255.255.255.255"],
    ],
    hosts: false,
  },
  { range: "::/96", addresses: ["::10.0.0.1", "::10.0.0.0", "::2", "::255.255.255.255"], hosts: false },
  // Of no registry, but next to the ranges above.
  { range: "::/16", addresses: ["::ffff:0:10.0.0.1", "::1:0:0", "0:1::", "0:100::", "0:ffff::ffff"], hosts: false },
  {
    range: "64:ff9b::/96",
    addresses: ["64:ff9b::10.0.0.1", "64:ff9b::10.0.0.0", "64:ff9b::10.1.2.0", "64:ff9b::", "64:ff9b::ffff:ffff"],
  },
  { range: "64:ff9b:1::/48", addresses: ["64:ff9b:1::1", "64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff"] },
  { range: "100::/64", addresses: ["100::1", "100::", "100::ffff:ffff:ffff:ffff"] },
  { range: "100:0:0:1::/64", addresses: ["100:0:0:1::1"] },
  { range: "2001::/32", addresses: ["2001::1", "2001::", "2001:0:ffff:ffff:ffff:ffff:ffff:ffff"] },
  { range: "2001:1::/32", addresses: ["2001:1::1", "2001:1::2", "2001:1::3"] },
  { range: "2001:2::/48", addresses: ["2001:2::1", "2001:2:0:ffff:ffff:ffff:ffff:ffff"] },
  { range: "2001:3::/32", addresses: ["2001:3::1"] },
  { range: "2001:4:112::/48", addresses: ["2001:4:112::1"] },
  { range: "2001:10::/28", addresses: ["2001:10::1", "2001:1f:ffff:ffff:ffff:ffff:ffff:ffff"] },
  { range: "2001:20::/28", addresses: ["2001:20::1"] },
  { range: "2001:30::/28", addresses: ["2001:30::1"] },
  { range: "2001::/23", addresses: ["2001:100::1", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff"] },
  { range: "2001:db8::/32", addresses: ["2001:db8::1", "2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"] },
  { range: "2002::/16", addresses: ["2002:a00:1::1", "2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff"] },
  { range: "2620:4f:8000::/48", addresses: ["2620:4f:8000::1", "2620:4f:8000:ffff:ffff:ffff:ffff:ffff"] },
  { range: "3fff::/20", addresses: ["3fff::1", "3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff"] },
  { range: "4000::/3", addresses: ["4000::1"] },
  { range: "5f00::/16", addresses: ["5f00::1", "5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff"] },
  { range: "fc00::/7", addresses: ["fd00:ec2::254", "fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"] },
  { range: "fe80::/10", addresses: ["fe80::1", "fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff"], hosts: false },
  { range: "fec0::/10", addresses: ["fec0::1", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"] },
  { range: "ff00::/8", addresses: ["ff02::1", "ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"], hosts: false },
];
