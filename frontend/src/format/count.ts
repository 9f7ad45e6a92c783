/** `1,000`. */
export const grouped = (count: number, locale: string): string => new Intl.NumberFormat(locale).format(count);
