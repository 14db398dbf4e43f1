/** Every range of IPv4 that holds an address and more than it, from 0.0.0.0/0 to the pair that it is one of. */
export function rangesAround(address: string): string[] {
  const bits = address.split(".").reduce((sum, byte) => sum * 256 + Number(byte), 0);
  return Array.from({ length: 32 }, (_, length) => {
    const size = 2 ** (32 - length);
    const first = Math.floor(bits / size) * size;
    const bytes = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
    return `${bytes.join(".")}/${length}`;
  });
}
