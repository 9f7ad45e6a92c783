import { I18nProvider } from '@cloudscape-design/components/i18n';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, type LanguageCode, loadLanguage, rememberLanguage } from './language.ts';
import { WordsContext } from './words.ts';

interface LanguageChoice {
  code: LanguageCode;
  /** Speaks the other language as soon as its words have come. @throws when they do not come */
  choose(code: LanguageCode): Promise<void>;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error('LanguageContext has no value');
  return choice;
}

export function LanguageProvider({ initial, children }: { initial: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(initial);
  const { code, words, messages } = language;
  useEffect(() => {
    document.documentElement.lang = code;
  }, [code]);
  const choice = useMemo<LanguageChoice>(
    () => ({
      code,
      choose: async (wanted) => {
        setLanguage(await loadLanguage(wanted));
        rememberLanguage(wanted);
      },
    }),
    [code],
  );
  return (
    <I18nProvider locale={code} messages={messages}>
      <LanguageContext value={choice}>
        <WordsContext value={words}>{children}</WordsContext>
      </LanguageContext>
    </I18nProvider>
  );
}
