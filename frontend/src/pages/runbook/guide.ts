import { lexer, type Token } from 'marked';
import type { LanguageCode } from '../../i18n/language-code.ts';

const sources = import.meta.glob<string>('../../../../docs/operating*.md', { query: '?raw', import: 'default' });

const fileNames: Record<LanguageCode, string> = { en: 'operating.md', de: 'operating.de.md' };

/** The operating guide that this console was built with, in the reader's language. */
export async function loadGuide(language: LanguageCode): Promise<Token[]> {
  const load = Object.entries(sources).find(([path]) => path.endsWith(`/${fileNames[language]}`))?.[1];
  return load ? lexer(await load()) : [];
}
