const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

const escapeXml = (text: string): string => text.replaceAll(/[&<>"']/g, (char) => entities[char] ?? char);

export type XmlValue = string | number | { [name: string]: XmlValue };

/** Elements with texts in them. */
export const xml = (value: XmlValue): string =>
  typeof value === 'object'
    ? Object.entries(value)
        .map(([name, content]) => `<${name}>${xml(content)}</${name}>`)
        .join('')
    : escapeXml(String(value));

export const document = (root: string, namespace: string, content: XmlValue): string =>
  `<${root} xmlns="${namespace}">${xml(content)}</${root}>`;
