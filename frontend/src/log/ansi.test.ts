import { expect, test } from 'vitest';
import { markSegments, plainText, segmentsOf } from './ansi.ts';

const esc = '\u001b';

test('a line without codes is one stretch', () => {
  expect(segmentsOf('Creating Service')).toEqual([{ text: 'Creating Service' }]);
});

test('colours and weights hold until they are reset', () => {
  expect(segmentsOf(`a ${esc}[1;31mred${esc}[0m b ${esc}[92mgreen${esc}[39m c`)).toEqual([
    { text: 'a ' },
    { text: 'red', bold: true, color: 'red' },
    { text: ' b ' },
    { text: 'green', color: 'green' },
    { text: ' c' },
  ]);
});

test.each([
  ['256 colours', `${esc}[38;5;1mx`, [{ text: 'x', color: 'red' }]],
  ['all colours', `${esc}[38;2;10;20;30mx`, [{ text: 'x' }]],
  ['a background', `${esc}[48;5;2;1mx`, [{ text: 'x', bold: true }]],
  ['moves of the cursor', `${esc}[2K${esc}[1Gx`, [{ text: 'x' }]],
  ['a link', `${esc}]8;;https://example.com${esc}\\x${esc}]8;;${esc}\\`, [{ text: 'x' }]],
])('%s do no harm', (_, line, expected) => {
  expect(segmentsOf(line)).toEqual(expected);
  expect(plainText(line)).toBe('x');
});

test('markup in a line stays text', () => {
  expect(segmentsOf('<img src=x onerror=alert(1)>')).toEqual([{ text: '<img src=x onerror=alert(1)>' }]);
});

test('what was searched for is marked across stretches', () => {
  const marked = markSegments(segmentsOf(`one ${esc}[31mtwo${esc}[0m three`), 2, 6);
  expect(marked).toEqual([
    { text: 'on', marked: false },
    { text: 'e ', marked: true },
    { text: 'tw', color: 'red', marked: true },
    { text: 'o', color: 'red', marked: false },
    { text: ' three', marked: false },
  ]);
});
