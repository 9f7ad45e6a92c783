/** Every placeholder a product definition may use, as `${name}`. */
export const placeholders = [
  'database.host',
  'database.port',
  'database.name',
  'database.username',
  'database.password',
  'database.url',
  'customer.id',
  'customer.code',
  'customer.name',
  'customer.url',
  'customer.adminEmail',
  'port',
  'product.version',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** These may stand in `secrets` only. */
export const secretPlaceholders: readonly string[] = ['database.password', 'database.url'];

/** An argument of a command can be read by every process of a machine, so little may stand there. */
export const commandPlaceholders: readonly string[] = ['port', 'product.version'];

export type TemplatePart = { text: string } | { placeholder: Placeholder };

const pattern = /\$\{([^}]*)\}/g;

export const isPlaceholder = (name: string): name is Placeholder => (placeholders as readonly string[]).includes(name);

/** The names of all placeholders in `template`, known or not. */
export const placeholderNames = (template: string): string[] =>
  [...template.matchAll(pattern)].map((match) => match[1] ?? '');

/** `template` split into literal text and placeholders. Throws on an unknown placeholder. */
export function parseTemplate(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of template.matchAll(pattern)) {
    const name = match[1] ?? '';
    if (!isPlaceholder(name)) throw new Error(`Unknown placeholder \${${name}}`);
    if (match.index > end) parts.push({ text: template.slice(end, match.index) });
    parts.push({ placeholder: name });
    end = match.index + match[0].length;
  }
  if (end < template.length) parts.push({ text: template.slice(end) });
  return parts;
}
