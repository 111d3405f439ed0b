import { isIPv6 } from 'node:net';

/** The written-out groups of an IPv6 address; `::` stands for as many zeros as are missing. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::').map((side) => side.split(':').filter(Boolean));
  if (tail === undefined) return [...head];
  return [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail];
}

/**
 * Where a limit applies: the address itself, or the /64 of IPv6, of which everybody has a whole one
 * to choose addresses from.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address.replace(/%.*$/, ''));
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
