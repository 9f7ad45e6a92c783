import { describe, expect, it } from 'vitest';
import { compilePattern } from './pattern.ts';

const event = {
  source: 'palette',
  'detail-type': 'ColourChosen',
  detail: { colour: 'red', count: 3, tags: ['a', 'b'], nested: { on: true, none: null } },
};

describe('an event pattern', () => {
  it.each<[object, boolean]>([
    [{ source: ['palette'] }, true],
    [{ source: ['other', 'palette'] }, true],
    [{ source: ['other'] }, false],
    [{ 'detail-type': ['ColourChosen'], source: ['other'] }, false],
    [{ detail: { colour: [{ prefix: 're' }] } }, true],
    [{ detail: { colour: [{ prefix: 'bl' }] } }, false],
    [{ detail: { colour: [{ suffix: 'ed' }] } }, true],
    [{ detail: { colour: [{ 'equals-ignore-case': 'RED' }] } }, true],
    [{ detail: { colour: [{ 'anything-but': 'red' }] } }, false],
    [{ detail: { colour: [{ 'anything-but': ['blue', 'green'] }] } }, true],
    [{ detail: { colour: [{ 'anything-but': { prefix: 're' } }] } }, false],
    [{ detail: { missing: [{ 'anything-but': 'x' }] } }, false],
    [{ detail: { missing: [{ exists: false }] } }, true],
    [{ detail: { colour: [{ exists: true }] } }, true],
    [{ detail: { tags: ['b'] } }, true],
    [{ detail: { tags: ['c'] } }, false],
    [{ detail: { count: [3] } }, true],
    [{ detail: { count: ['3'] } }, false],
    [{ detail: { count: [{ numeric: ['>', 1, '<=', 3] }] } }, true],
    [{ detail: { nested: { on: [true], none: [null] } } }, true],
    [{ detail: { nested: { on: [false] } } }, false],
  ])('%j: %s', (pattern, matches) => {
    expect(compilePattern(JSON.parse(JSON.stringify(pattern)))(event)).toBe(matches);
  });

  it.each<[object, string]>([
    [{}, 'is empty'],
    [{ source: 'palette' }, 'must be an object or an array'],
    [{ source: [{ wildcard: '*' }] }, '"source.wildcard"'],
    [{ detail: { $or: [] } }, '"detail.$or"'],
    [{ detail: { count: [{ numeric: ['~', 1] }] } }, '"detail.count.numeric"'],
    [{ detail: { colour: [{ prefix: 1 }] } }, '"detail.colour.prefix"'],
  ])('%j is refused', (pattern, message) => {
    expect(() => compilePattern(JSON.parse(JSON.stringify(pattern)))).toThrow(message);
  });
});
