/** CPU units as virtual CPUs: 512 → `0.5`. */
export const vcpu = (units: number, locale: string): string => new Intl.NumberFormat(locale).format(units / 1024);

/** `512 MiB`, `1.5 GiB`. */
export function memory(mebibytes: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return mebibytes < 1024 ? `${format.format(mebibytes)} MiB` : `${format.format(mebibytes / 1024)} GiB`;
}
