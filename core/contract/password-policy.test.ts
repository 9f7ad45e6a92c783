import { expect, test } from 'vitest';
import { rulesOf, unmetRules } from './password-policy.ts';

const strict = {
  min_length: 8,
  require_lowercase: true,
  require_uppercase: true,
  require_numbers: true,
  require_symbols: true,
};

test.each([
  ['', ['length', 'uppercase', 'lowercase', 'numbers', 'symbols']],
  ['short', ['length', 'uppercase', 'numbers', 'symbols']],
  ['alllowercase1', ['uppercase', 'symbols']],
  ['ALLUPPERCASE-1', ['lowercase']],
  ['No-digits-here', ['numbers']],
  ['NoSymbols1', ['symbols']],
  ['Ünï-cödë', ['uppercase', 'numbers']],
  ['Good-one-1', []],
])('"%s" lacks %j', (password, expected) => {
  expect(unmetRules(password, strict)).toEqual(expected);
});

test('a rule that the policy does not have is not asked for', () => {
  const lax = { ...strict, require_symbols: false, require_numbers: false };
  expect(rulesOf(lax)).toEqual(['length', 'uppercase', 'lowercase']);
  expect(unmetRules('NoSymbols', lax)).toEqual([]);
});
