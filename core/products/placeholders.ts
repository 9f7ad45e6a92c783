/** The placeholders that every product definition may use, as `${name}`. */
export const fixedPlaceholders = [
  'database.host',
  'database.port',
  'database.name',
  'database.username',
  'database.password',
  'database.url',
  'database.sslmode',
  'customer.id',
  'customer.code',
  'customer.name',
  'customer.url',
  'customer.host',
  'customer.adminEmail',
  'mail.host',
  'mail.port',
  'mail.username',
  'mail.password',
  'mail.from',
  'mail.security',
  'port',
  'product.version',
] as const;
type FixedPlaceholder = (typeof fixedPlaceholders)[number];

/** The first words of placeholders whose second word is a name that the definition itself gives. */
export const namedFamilies = ['storage', 'generated', 'option', 'file', 'port'] as const;
type NamedFamily = (typeof namedFamilies)[number];

export type Placeholder = FixedPlaceholder | `${NamedFamily}.${string}`;

/** These are secret whatever the definition says. */
const secretPlaceholders: readonly string[] = ['database.password', 'database.url', 'mail.password'];

export type TemplatePart = { text: string } | { placeholder: Placeholder };

/** `$${name}` stands for the text `${name}`. */
const pattern = /\$(\$?)\{([^}]*)\}/g;

export const isFixedPlaceholder = (name: string): name is FixedPlaceholder =>
  (fixedPlaceholders as readonly string[]).includes(name);

/** The family and the name in it: `storage.data` is `data` of `storage`. */
export function namedPlaceholder(name: string): { family: NamedFamily; name: string } | undefined {
  const dot = name.indexOf('.');
  const family = namedFamilies.find((known) => known === name.slice(0, dot));
  return family && dot < name.length - 1 ? { family, name: name.slice(dot + 1) } : undefined;
}

export const isPlaceholder = (name: string): name is Placeholder =>
  isFixedPlaceholder(name) || namedPlaceholder(name) !== undefined;

/** What is needed to tell whether a placeholder is secret. */
export interface SecretNames {
  options: readonly { name: string; type: string }[];
}

/** Whether the value of a placeholder is a secret, which may stand in `secrets` and `files` only. */
export function isSecretPlaceholder(placeholder: string, { options }: SecretNames): boolean {
  if (secretPlaceholders.includes(placeholder)) return true;
  const named = namedPlaceholder(placeholder);
  if (named?.family === 'option') return options.some(({ name, type }) => name === named.name && type === 'secret');
  return named?.family === 'generated';
}

/** The names of all placeholders in `template`, known or not. */
export const placeholderNames = (template: string): string[] =>
  [...template.matchAll(pattern)].flatMap(([, escaped, name]) => (escaped ? [] : [name ?? '']));

/** `template` split into literal text and placeholders. Throws on an unknown placeholder. */
export function parseTemplate(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let literal = '';
  let end = 0;
  for (const match of template.matchAll(pattern)) {
    const [whole, escaped, name = ''] = match;
    literal += template.slice(end, match.index);
    end = match.index + whole.length;
    if (escaped) {
      literal += `\${${name}}`;
      continue;
    }
    if (!isPlaceholder(name)) throw new Error(`Unknown placeholder \${${name}}`);
    if (literal) parts.push({ text: literal });
    literal = '';
    parts.push({ placeholder: name });
  }
  literal += template.slice(end);
  if (literal) parts.push({ text: literal });
  return parts;
}
