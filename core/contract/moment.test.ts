import { describe, expect, it } from 'vitest';
import { moment } from './moment.ts';

describe('one end of a range of time', () => {
  it.each([
    ['from', '2026-01-31', '2026-01-31T00:00:00.000Z'],
    ['to', '2026-01-31', '2026-01-31T23:59:59.999Z'],
    ['from', '2026-01-31T09:30:00Z', '2026-01-31T09:30:00.000Z'],
    ['to', '2026-01-31T09:30:00.5+02:00', '2026-01-31T07:30:00.500Z'],
  ] as const)('%s %s is %s', (end, text, expected) => {
    expect(moment(end).parse(text)).toBe(expected);
  });

  it.each(['yesterday', '2026-02-30', '2026-01-31T09:30', ''])('is not "%s"', (text) => {
    expect(moment('from').safeParse(text).error?.issues).toMatchObject([
      { message: 'must be a time such as 2026-01-31T09:30:00Z, or a day such as 2026-01-31' },
    ]);
  });
});
