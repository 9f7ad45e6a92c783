import type { MetricUnit } from '@console/core/contract/customer';

/** A value of a metric with its unit, short enough for an axis: `1.2 MiB`, `35 %`, `12 ms`. The title tells counts. */
export function metricValue(value: number, unit: MetricUnit, locale: string): string {
  const number = (amount: number) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(amount);
  switch (unit) {
    case 'Percent':
      return `${number(value)} %`;
    case 'Bytes':
      return `${number(value / 2 ** 20)} MiB`;
    case 'Milliseconds':
      return `${number(value)} ms`;
    case 'ACU':
      return `${number(value)} ACU`;
    case 'Count':
    case 'Count/Minute':
      return number(value);
  }
}
