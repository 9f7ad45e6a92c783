import type { MetricUnit } from '@console/core/contract/customer';

/** A value of a metric with its unit, short enough for an axis: `1.2 MiB`, `35 %`, `12 ms`. The title tells counts. */
export function metricValue(value: number, unit: MetricUnit, locale: string): string {
  const number = (amount: number) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(amount);
  switch (unit) {
    case 'Percent':
      return `${number(value)} %`;
    case 'Bytes':
      return binary(value, number);
    case 'Milliseconds':
      return `${number(value)} ms`;
    case 'ACU':
      return `${number(value)} ACU`;
    case 'Count':
    case 'Count/Minute':
      return number(value);
  }
}

const binaryUnits = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** In the largest unit of which there is one. */
function binary(bytes: number, number: (amount: number) => string): string {
  const power = bytes < 1 ? 0 : Math.min(binaryUnits.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${number(bytes / 2 ** (10 * power))} ${binaryUnits[power]}`;
}
