import { type Coded, fillTemplate, placeholdersOf, type Values } from '@console/core/contract/texts/template';
import { day } from '../format/time.ts';
import type { Words } from './words.ts';

/** Days as the reader writes them. */
const localized = (values: Values, locale: string): Values =>
  typeof values.date === 'string' ? { ...values, date: day(values.date, locale) } : values;

/** The first of the templates whose every place has a value. */
export function firstFilled(templates: readonly string[], values: Values, locale: string): string | undefined {
  const template = templates.find((text) => placeholdersOf(text).every((place) => Object.hasOwn(values, place)));
  return template === undefined ? undefined : fillTemplate(template, localized(values, locale));
}

/** Roles by their names. */
const named = (values: Values, { roles: { names } }: Words): Values => {
  const role = Object.entries(names).find(([code]) => code === values.role)?.[1];
  return role === undefined ? values : { ...values, role };
};

/** A text of the API by its code, in the words of the console; undefined when it has none for it. */
export function said(area: keyof Words['texts'], coded: Coded | undefined, words: Words): string | undefined {
  const texts: Readonly<Record<string, string>> = words.texts[area];
  const template = coded && Object.hasOwn(texts, coded.code) ? texts[coded.code] : undefined;
  if (coded === undefined || template === undefined) return undefined;
  return firstFilled([template], named(coded.values, words), words.app.locale);
}
