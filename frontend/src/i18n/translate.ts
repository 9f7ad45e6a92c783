import { type Coded, fillTemplate, placeholdersOf, type Values } from '@console/core/contract/texts/template';
import { day } from '../format/time.ts';
import type { Messages } from './messages.ts';

/** Dates in the format of the locale. */
const localized = (values: Values, locale: string): Values =>
  typeof values.date === 'string' ? { ...values, date: day(values.date, locale) } : values;

/** The first template whose placeholders all have values, filled in. */
export function firstFilled(templates: readonly string[], values: Values, locale: string): string | undefined {
  const template = templates.find((text) => placeholdersOf(text).every((place) => Object.hasOwn(values, place)));
  return template === undefined ? undefined : fillTemplate(template, localized(values, locale));
}

/** Roles by their display names. */
const named = (values: Values, { roles: { names } }: Messages): Values => {
  const role = Object.entries(names).find(([code]) => code === values.role)?.[1];
  return role === undefined ? values : { ...values, role };
};

/** What the API sent by code, in the language of the console; undefined when the console has no text for the code. */
export function translate(
  area: keyof Messages['texts'],
  coded: Coded | undefined,
  messages: Messages,
): string | undefined {
  const texts: Readonly<Record<string, string>> = messages.texts[area];
  const template = coded && Object.hasOwn(texts, coded.code) ? texts[coded.code] : undefined;
  if (coded === undefined || template === undefined) return undefined;
  return firstFilled([template], named(coded.values, messages), messages.app.locale);
}
