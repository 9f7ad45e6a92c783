/** `Fn::Cidr` for IPv4: `count` blocks inside `block`, each with `bits` bits for its hosts. */
export function cidrBlocks(block: string, count: number, bits: number): string[] {
  const [address = '', length] = block.split('/');
  const parts = address.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part <= 255)) || !length) {
    throw new Error(`Fn::Cidr takes an IPv4 block such as 10.0.0.0/16, not "${block}"`);
  }
  const start = parts.reduce((sum, part) => sum * 256 + part, 0);
  const size = 2 ** bits;
  if (count * size > 2 ** (32 - Number(length)))
    throw new Error(`${count} blocks of ${size} addresses do not fit in ${block}`);
  return Array.from({ length: count }, (_, index) => `${dotted(start + index * size)}/${32 - bits}`);
}

const dotted = (value: number): string => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
