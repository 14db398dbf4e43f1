/** Shortest prefix that still names an organisation rather than a part of the internet: a whole IPv4 class A. */
const shortestIpv4Prefix = 8;
/** What a registry hands to a provider. */
const shortestIpv6Prefix = 32;

/**
 * Whether a range takes in the internet, or so much of it that it makes no difference: 0.0.0.0/0 and ::/0, and the
 * halves and quarters of them by which a rule that looks for these is passed.
 */
export function isOpenRange(range: string): boolean {
  const [address = "", prefix] = range.trim().split("/");
  const isIpv6 = address.includes(":");
  const length = prefix === undefined ? (isIpv6 ? 128 : 32) : Number(prefix);
  return !(length >= (isIpv6 ? shortestIpv6Prefix : shortestIpv4Prefix));
}
