// Types alone: the first page that a browser shows fills templates, and needs no schemas for it.
import type { Coded } from './coded.ts';

export type { Coded };
export type Values = Coded['values'];

/** Texts by code; `{name}` is a placeholder for a value. */
export type Templates = Readonly<Record<string, string>>;

type PlaceholdersIn<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersIn<Rest>
  : never;

/** The codes of a table whose texts need no values. */
export type PlainCode<T extends Templates> = {
  [Code in keyof T & string]: [PlaceholdersIn<T[Code]>] extends [never] ? Code : never;
}[keyof T & string];

type ValuesOf<Template extends string> = Record<PlaceholdersIn<Template>, string | number>;

/** A text in English, and the same as a code. */
export interface LocalizableText {
  text: string;
  coded: Coded;
}

const placeholders = /\{(\w+)\}/g;

export const placeholdersOf = (template: string): string[] =>
  [...template.matchAll(placeholders)].map(([, name = '']) => name);

/** The template with its values; a placeholder without a value stays as it is. */
export const fillTemplate = (template: string, values: Values): string =>
  template.replaceAll(placeholders, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );

/** Makes texts from the templates of one table; a missing value is a type error. */
export const textTable =
  <T extends Templates>(templates: T) =>
  <Code extends keyof T & string>(
    code: Code,
    ...[values]: [PlaceholdersIn<T[Code]>] extends [never] ? [] : [values: ValuesOf<T[Code]>]
  ): LocalizableText => ({
    text: fillTemplate(templates[code] ?? code, values ?? {}),
    coded: { code, values: values ?? {} },
  });

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Finds the code of a text that was made from one of the templates: schemas hand on nothing but texts. */
export function textMatcher(templates: Templates): (text: string) => Coded | undefined {
  const patterns = Object.entries(templates).map(([code, template]) => {
    const parts = template
      .split(placeholders)
      .map((part, index) => (index % 2 === 0 ? escaped(part) : `(?<${part}>.*)`));
    return { code, pattern: new RegExp(`^${parts.join('')}$`, 's') };
  });
  return (text) => {
    for (const { code, pattern } of patterns) {
      const found = pattern.exec(text);
      if (found) return { code, values: { ...found.groups } };
    }
    return undefined;
  };
}
