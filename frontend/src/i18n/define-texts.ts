import type { LanguageCode } from './language-code.ts';
import { useMessages } from './messages.ts';

export type Texts<T> = Readonly<Record<LanguageCode, T>>;

/** The texts in one language, for functions that are not components. */
export type TextsOf<Defined extends Texts<unknown>> = Defined['en'];

/** Texts in all languages. English gives the type: a text that another language lacks or adds does not compile. */
export const defineTexts = <T extends object>(texts: { en: T } & Record<Exclude<LanguageCode, 'en'>, NoInfer<T>>) =>
  texts as Texts<T>;

/** The texts in the language of the console. */
export const useTexts = <T>(texts: Texts<T>): T => texts[useMessages().app.locale];
