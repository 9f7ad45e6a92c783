import { expect, test } from 'vitest';
import { type CsvCell, toCsv } from './csv.ts';

const headings = ['name', 'count'];
const rowOf = (...cells: CsvCell[]) => toCsv({ headings, rows: [cells] }).slice('name,count\r\n'.length);

test('has a line for the headings and one for each row', () => {
  expect(toCsv({ headings, rows: [] })).toBe('name,count\r\n');
  expect(toCsv({ headings, rows: [['a', 1]] }, '\n')).toBe('name,count\na,1\n');
  expect(rowOf(null, undefined)).toBe(',\r\n');
});

test('keeps commas, quotes and line ends within their cell', () => {
  expect(rowOf('a, "b"\nc', 2)).toBe('"a, ""b""\nc",2\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=1\n2'])('makes no formula of %j', (text) => {
  expect(rowOf(text)).toBe(`"'${text}"\r\n`);
});

test('leaves numbers what they are', () => {
  expect(rowOf(-1.5, 0)).toBe('-1.5,0\r\n');
});
