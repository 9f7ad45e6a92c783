import { customerCode } from '@console/core/contract/customer';
import { expect, test } from 'vitest';
import { slug } from './slug.ts';

test.each([
  ['Acme', 'acme'],
  ['Müller & Söhne AG', 'mueller-soehne-ag'],
  ["O'Reilly  Médias", 'oreilly-medias'],
  ['3 Brüder GmbH', 'brueder-gmbh'],
  ['Łódź Straße', 'lodz-strasse'],
  ['株式会社', ''],
  ['--all', 'all'],
  ['The quite long company of many messages', 'the-quite-long-company-of-many'],
  ['A company whose name is cut off-here', 'a-company-whose-name-is-cut-of'],
])('%s → %s', (name, code) => {
  expect(slug(name)).toBe(code);
});

test('a proposal of three letters or more is a code that the API takes', () => {
  for (const name of ['Ünïcödé Ltd.', '$(id)', '../etc/passwd', `${'x'.repeat(29)} y`, 'a'.repeat(80)]) {
    const code = slug(name);
    if (code.length >= 3) expect(customerCode.safeParse(code).error?.issues).toBeUndefined();
  }
});
