import { expect, test } from 'vitest';
import { contrast, readable } from './contrast.ts';

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test.each(['#000000', '#ffffff', '#ffd400', '#8a1c5c', '#0972d3', '#777777'])(
  '%s becomes readable in both themes',
  (color) => {
    expect(contrast(readable(color, '#ffffff', '#000000'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(readable(color, '#161d26', '#ffffff'), '#161d26')).toBeGreaterThanOrEqual(4.5);
  },
);

test('a color that is readable stays as it is', () => {
  expect(readable('#8a1c5c', '#ffffff', '#000000')).toBe('#8a1c5c');
});
