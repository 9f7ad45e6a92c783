import { type Coded, filled, placesOf, type Values } from '@console/core/contract/texts/template';
import { day } from '../format/time.ts';
import type { Words } from './words.ts';

/** Days as the reader writes them. */
const localized = (values: Values, locale: string): Values =>
  typeof values.date === 'string' ? { ...values, date: day(values.date, locale) } : values;

/** The first of the templates whose every place has a value. */
export function firstFilled(templates: readonly string[], values: Values, locale: string): string | undefined {
  const template = templates.find((text) => placesOf(text).every((place) => Object.hasOwn(values, place)));
  return template === undefined ? undefined : filled(template, localized(values, locale));
}

/** A text of the API by its code, in the words of the console; undefined when it has none for it. */
export function said(area: keyof Words['texts'], coded: Coded | undefined, words: Words): string | undefined {
  const texts: Readonly<Record<string, string>> = words.texts[area];
  const template = coded && Object.hasOwn(texts, coded.code) ? texts[coded.code] : undefined;
  return template === undefined ? undefined : firstFilled([template], coded?.values ?? {}, words.app.locale);
}
