/** Each language by its own name for itself. */
export const languageNames = { en: 'English', de: 'Deutsch' } as const;

export type LanguageCode = keyof typeof languageNames;
