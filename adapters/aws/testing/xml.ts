const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#xD;' };

/** A value as the query protocol writes it: lists as `<member>`, nothing for what is undefined. */
export function toXml(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((one) => `<member>${toXml(one)}</member>`).join('');
  if (typeof value !== 'object') return String(value).replaceAll(/[&<>"\r]/g, (sign) => entities[sign] ?? sign);
  const elements = Object.entries(value).filter(([, one]) => one !== undefined);
  return elements.map(([name, one]) => `<${name}>${toXml(one)}</${name}>`).join('');
}
