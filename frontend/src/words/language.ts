import type { I18nProviderProps } from '@cloudscape-design/components/i18n';
import { en } from './en.ts';
import type { Words } from './words.ts';

/** Each language by its own name for itself. */
export const languageNames = { en: 'English', de: 'Deutsch' } as const;

export type LanguageCode = keyof typeof languageNames;

export interface Language {
  code: LanguageCode;
  words: Words;
  /** What Cloudscape's own components say. */
  messages: I18nProviderProps['messages'];
}

const storageKey = 'console.language';

const isKnown = (code: string | null | undefined): code is LanguageCode =>
  typeof code === 'string' && Object.hasOwn(languageNames, code);

/** The one that was chosen here before, else the first of the browser's that the console speaks. */
export function chosenLanguage(): LanguageCode {
  try {
    const stored = localStorage.getItem(storageKey);
    if (isKnown(stored)) return stored;
  } catch {
    // Closed storage: the browser's own languages decide.
  }
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isKnown) ?? 'en';
}

export function rememberLanguage(code: LanguageCode): void {
  try {
    localStorage.setItem(storageKey, code);
  } catch {
    // It lasts until the page is left, then.
  }
}

/** Only the language that is spoken is loaded. */
export async function loadLanguage(code: LanguageCode): Promise<Language> {
  switch (code) {
    case 'en': {
      const messages = await import('@cloudscape-design/components/i18n/messages/all.en');
      return { code, words: en, messages: [messages.default] };
    }
    case 'de': {
      const [messages, words] = await Promise.all([
        import('@cloudscape-design/components/i18n/messages/all.de'),
        import('./de.ts'),
      ]);
      return { code, words: words.de, messages: [messages.default] };
    }
  }
}
