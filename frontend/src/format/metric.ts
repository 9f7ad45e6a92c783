/** A value of a metric with its unit, short enough for an axis: `1.2 MiB`, `35 %`, `12 ms`. */
export function metricValue(value: number, unit: string, locale: string): string {
  const number = (amount: number) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(amount);
  switch (unit.toLowerCase()) {
    case 'percent':
      return `${number(value)} %`;
    case 'bytes':
      return `${number(value / 2 ** 20)} MiB`;
    case 'ms':
    case 'milliseconds':
      return `${number(value)} ms`;
    case 'seconds':
      return `${number(value)} s`;
    default:
      return number(value);
  }
}
