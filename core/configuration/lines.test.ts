import { describe, expect, it } from 'vitest';
import { readLines } from './lines.ts';

const known = ['ACCOUNT', 'REGION'];
const read = (text: string) => readLines(text, known);

describe('the lines of the settings', () => {
  it.each([
    ['', {}],
    ['\n  \n# ACCOUNT="1"\n  # a comment', {}],
    ['ACCOUNT="1"\nREGION="eu"', { ACCOUNT: '1', REGION: 'eu' }],
    ['  ACCOUNT="1"  ', { ACCOUNT: '1' }],
    ['ACCOUNT="1" # the first', { ACCOUNT: '1' }],
    ['ACCOUNT="1"# the first', { ACCOUNT: '1' }],
    ['ACCOUNT=""', { ACCOUNT: '' }],
    ['ACCOUNT=" a = $b # c "', { ACCOUNT: ' a = $b # c ' }],
  ])('%j are read as %j', (text, values) => {
    expect(read(text)).toEqual({ values, errors: [] });
  });

  const notQuoted =
    'the value of ACCOUNT is not in double quotes; write ACCOUNT="value", without spaces around the equals sign';

  it.each([
    ['ACCOUNT=1', '1'],
    ["ACCOUNT='1'", '1'],
    ['ACCOUNT = "1"', '1'],
    ['export ACCOUNT="1"', '1'],
    ['ACCOUNT=1 # the first', '1'],
    ['ACCOUNT=', ''],
    ['ACCOUNT="1', '1'],
  ])('%s is malformed, and its value is read all the same', (line, value) => {
    expect(read(line)).toEqual({ values: { ACCOUNT: value }, errors: [{ path: 'line 1', message: notQuoted }] });
  });

  it.each([
    ['hello', '"hello" is neither a comment nor KEY="value"'],
    ['account="1"', '"account="1"" is neither a comment nor KEY="value"'],
    ['x'.repeat(50), `"${'x'.repeat(40)}" is neither a comment nor KEY="value"`],
    ['OTHER="1"', 'OTHER is not a setting; those are ACCOUNT, REGION'],
    ['OTHER=1', 'OTHER is not a setting; those are ACCOUNT, REGION'],
  ])('%s is refused', (line, message) => {
    expect(read(`\n${line}`).errors).toEqual([{ path: 'line 2', message }]);
  });

  it('set one key once, and the first counts', () => {
    expect(read('ACCOUNT="1"\nACCOUNT="2"')).toEqual({
      values: { ACCOUNT: '1' },
      errors: [{ path: 'line 2', message: 'ACCOUNT is set for the second time; keep one of the two' }],
    });
  });

  it('end as lines do on Unix', () => {
    const message = "ends as lines do on Windows; save the file with Unix line ends (sed -i 's/\\r$//' FILE)";
    expect(read('ACCOUNT="1"\nREGION="eu"\r\n\r\n')).toEqual({
      values: { ACCOUNT: '1', REGION: 'eu' },
      errors: [{ path: 'line 2', message }],
    });
  });

  it('begin without a byte order mark', () => {
    expect(read('\uFEFFACCOUNT="1"')).toEqual({
      values: { ACCOUNT: '1' },
      errors: [{ path: 'line 1', message: 'begins with a byte order mark; save the file as UTF-8 without one' }],
    });
  });
});
