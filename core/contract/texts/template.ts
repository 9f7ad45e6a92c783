// Types alone: the first page that a browser shows fills templates, and needs no schemas for it.
import type { Coded } from './coded.ts';

export type { Coded };
export type Values = Coded['values'];

/** Texts by code; `{name}` is a place for a value. */
export type Templates = Readonly<Record<string, string>>;

type Places<Template extends string> = Template extends `${string}{${infer Place}}${infer Rest}`
  ? Place | Places<Rest>
  : never;

type ValuesOf<Template extends string> = Record<Places<Template>, string | number>;

/** A text in English, and the same as a code. */
export interface Said {
  text: string;
  coded: Coded;
}

const places = /\{(\w+)\}/g;

export const placesOf = (template: string): string[] => [...template.matchAll(places)].map(([, name = '']) => name);

/** The template with its values; a place without a value stays as it is. */
export const filled = (template: string, values: Values): string =>
  template.replaceAll(places, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));

/** Says texts of one table; a missing value is a type error. */
export const speaker =
  <T extends Templates>(templates: T) =>
  <Code extends keyof T & string>(
    code: Code,
    ...[values]: [Places<T[Code]>] extends [never] ? [] : [values: ValuesOf<T[Code]>]
  ): Said => ({ text: filled(templates[code] ?? code, values ?? {}), coded: { code, values: values ?? {} } });

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Finds the code of a text that was made from one of the templates: schemas hand on nothing but texts. */
export function reader(templates: Templates): (text: string) => Coded | undefined {
  const patterns = Object.entries(templates).map(([code, template]) => {
    const parts = template.split(places).map((part, index) => (index % 2 === 0 ? escaped(part) : `(?<${part}>.*)`));
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
