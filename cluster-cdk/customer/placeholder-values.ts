import { invalid } from '@console/core/errors';
import { type Placeholder, parseTemplate } from '@console/core/products/placeholders';

/** Values by placeholder; those that do not apply are absent. */
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string>>>;

/** `template` with the values of its placeholders. @throws Error when one has no value */
export function fill(template: string, values: PlaceholderValues): string {
  const filled = parseTemplate(template)
    .map((part) => {
      if ('text' in part) return part.text;
      const value = values[part.placeholder];
      if (value === undefined) throw new Error(`\${${part.placeholder}} has no value here: "${template}"`);
      return value;
    })
    .join('');
  // Our own references are tokens of the CDK until synthesis: this one was put together from what people have entered.
  if (filled.includes('{{resolve:')) {
    throw invalid([{ path: 'product', message: `"${template}" must not become text that contains {{resolve:` }]);
  }
  return filled;
}

export const fillEach = (templates: readonly string[], values: PlaceholderValues): string[] =>
  templates.map((template) => fill(template, values));

export const fillAll = (templates: Readonly<Record<string, string>>, values: PlaceholderValues) =>
  Object.fromEntries(Object.entries(templates).map(([name, template]) => [name, fill(template, values)]));
