import { randomInt } from 'node:crypto';

/** Without those that look alike. */
const kinds = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '._~'] as const;
const length = 16;

const oneOf = (characters: string): string => characters.charAt(randomInt(characters.length));

/** One that keeps to every policy: each kind of character, in any place. */
export function temporaryPassword(): string {
  const all = kinds.join('');
  const characters = [...kinds.map(oneOf), ...Array.from({ length: length - kinds.length }, () => oneOf(all))];
  for (let last = characters.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [characters[last], characters[other]] = [characters[other] ?? '', characters[last] ?? ''];
  }
  return characters.join('');
}
