import { option as O } from "fp-ts";

/** An IPv4 network: its first address as an unsigned number, and the length of its prefix. */
export type Ipv4Block = { readonly base: number; readonly prefix: number };

const cidr = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/** Number of addresses in a network of this prefix length. */
export const blockSize = (prefix: number): number => 2 ** (32 - prefix);

/** Reads CIDR notation (RFC 4632 §3.1); none when an octet is out of range or the address is not the network's first. */
export const parseIpv4Block = (text: string): O.Option<Ipv4Block> => {
  const [prefix = NaN, ...octets] = (cidr.exec(text) ?? []).slice(1).map(Number).reverse();
  if (octets.length !== 4 || octets.some((octet) => octet > 255) || prefix > 32) return O.none;
  const base = octets.reduceRight((sum, octet) => sum * 256 + octet, 0);
  return base % blockSize(prefix) === 0 ? O.some({ base, prefix }) : O.none;
};

/** Dotted form of an address. */
export const formatAddress = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");

export const formatIpv4Block = ({ base, prefix }: Ipv4Block): string => `${formatAddress(base)}/${prefix}`;

/** Whether every address of one network lies in the other. */
export const within = (inner: Ipv4Block, outer: Ipv4Block): boolean => {
  const size = blockSize(outer.prefix);
  return inner.prefix >= outer.prefix && Math.floor(inner.base / size) * size === outer.base;
};

/** Whether two networks have an address in common: one of them then lies in the other. */
export const overlap = (one: Ipv4Block, other: Ipv4Block): boolean => within(one, other) || within(other, one);
