import { I18nProvider } from '@cloudscape-design/components/i18n';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, loadLanguage, storeLanguage } from './language.ts';
import type { LanguageCode } from './language-code.ts';
import { MessagesContext } from './messages.ts';

interface LanguageChoice {
  code: LanguageCode;
  /** Switches as soon as the language is loaded. @throws when it cannot be loaded */
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
  const { code, messages, componentMessages } = language;
  useEffect(() => {
    document.documentElement.lang = code;
  }, [code]);
  const choice = useMemo<LanguageChoice>(
    () => ({
      code,
      choose: async (wanted) => {
        setLanguage(await loadLanguage(wanted));
        storeLanguage(wanted);
      },
    }),
    [code],
  );
  return (
    <I18nProvider locale={code} messages={componentMessages}>
      <LanguageContext value={choice}>
        <MessagesContext value={messages}>{children}</MessagesContext>
      </LanguageContext>
    </I18nProvider>
  );
}
