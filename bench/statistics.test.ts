import { describe, expect, it } from 'vitest';
import { median, percentile, table } from './statistics.ts';

describe('figures', () => {
  it('are percentiles by nearest rank', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10);
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
  });

  it('show which limits are missed', () => {
    const text = table([
      { name: 'start', unit: 's', value: 11, limit: 10, samples: 5 },
      { name: 'memory', unit: 'MB', value: 300, limit: 600, samples: 1 },
      { name: 'shift', unit: 'score', value: 0.012, limit: 0.1, samples: 1 },
    ]);
    expect(text.split('\n').map((line) => line.trim().split(/\s{2,}/))).toEqual([
      ['start', '11 s', '≤ 10', 'MISSED', 'n=5'],
      ['memory', '300 MB', '≤ 600', 'ok', 'n=1'],
      ['shift', '0.01', '≤ 0.1', 'ok', 'n=1'],
    ]);
  });
});
