export interface Figure {
  name: string;
  unit: 's' | 'ms' | 'MB' | 'KB' | 'ratio' | 'score';
  value: number;
  /** The highest acceptable value. */
  limit?: number;
  /** The number of measurements. */
  samples: number;
}

/** The percentile `p` (0 to 1) of the samples, by nearest rank. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

export const rounded = (value: number): number => Math.round(value * 100) / 100;

const signs: Partial<Record<Figure['unit'], string>> = { ratio: '×', score: '' };

export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, limit, samples }) => [
    name,
    `${rounded(value)} ${signs[unit] ?? unit}`.trim(),
    limit === undefined ? '' : `≤ ${limit}`,
    limit === undefined ? '' : value <= limit ? 'ok' : 'MISSED',
    `n=${samples}`,
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
