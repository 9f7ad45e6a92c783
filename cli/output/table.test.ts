import { expect, test } from 'vitest';
import { fields, table } from './table.ts';

test('a field of several lines keeps them, below each other', () => {
  expect(fields({ Status: 'failed', Error: 'It ended. Last lines:\npq: refused\r\nbye\u001b[2J' })).toEqual([
    'Status  failed',
    'Error   It ended. Last lines:',
    '        pq: refused',
    '        bye',
  ]);
});

test('a cell of several lines is one line of its row', () => {
  expect(table({ A: ({ a }: { a: string }) => a }, [{ a: 'Last lines:\npq: refused' }])).toEqual([
    'A',
    'Last lines: pq: refused',
  ]);
});
