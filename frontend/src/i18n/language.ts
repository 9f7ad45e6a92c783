import type { I18nProviderProps } from '@cloudscape-design/components/i18n';
import { en } from './en.ts';
import { type LanguageCode, languageNames } from './language-code.ts';
import type { Messages } from './messages.ts';

export interface Language {
  code: LanguageCode;
  messages: Messages;
  /** Those of Cloudscape's own components. */
  componentMessages: I18nProviderProps['messages'];
}

const storageKey = 'console.language';

const isKnown = (code: string | null | undefined): code is LanguageCode =>
  typeof code === 'string' && Object.hasOwn(languageNames, code);

/** The one chosen in this browser, else the first of the browser's languages that the console supports. */
export function preferredLanguage(): LanguageCode {
  try {
    const stored = localStorage.getItem(storageKey);
    if (isKnown(stored)) return stored;
  } catch {
    // Without storage, the browser's languages decide.
  }
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isKnown) ?? 'en';
}

export function storeLanguage(code: LanguageCode): void {
  try {
    localStorage.setItem(storageKey, code);
  } catch {
    // Without storage, the choice lasts until the page is closed.
  }
}

/** Loads only the language that is shown. */
export async function loadLanguage(code: LanguageCode): Promise<Language> {
  switch (code) {
    case 'en': {
      const components = await import('@cloudscape-design/components/i18n/messages/all.en');
      return { code, messages: en, componentMessages: [components.default] };
    }
    case 'de': {
      const [components, { de }] = await Promise.all([
        import('@cloudscape-design/components/i18n/messages/all.de'),
        import('./de.ts'),
      ]);
      return { code, messages: de, componentMessages: [components.default] };
    }
  }
}
