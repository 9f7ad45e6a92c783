/** What an address says while no application answers there. */
export type NoticeKind = 'suspended' | 'setup' | 'upgrade' | 'starting' | 'failed' | 'late' | 'not-found';

interface NoticeText {
  title: string;
  text: string;
}

export const noticeLanguages = ['en', 'de'] as const;
export type NoticeLanguage = (typeof noticeLanguages)[number];

export const noticeTexts: Record<NoticeKind, Record<NoticeLanguage, NoticeText>> = {
  suspended: {
    en: { title: 'This application is suspended', text: 'Contact your provider for more information.' },
    de: { title: 'Diese Anwendung ist angehalten', text: 'Wenden Sie sich bei Fragen an Ihren Anbieter.' },
  },
  setup: {
    en: { title: 'This application is being set up', text: 'Try again in a few minutes.' },
    de: { title: 'Diese Anwendung wird eingerichtet', text: 'Versuchen Sie es in einigen Minuten erneut.' },
  },
  upgrade: {
    en: { title: 'This application is being updated', text: 'Try again in a few minutes.' },
    de: { title: 'Diese Anwendung wird aktualisiert', text: 'Versuchen Sie es in einigen Minuten erneut.' },
  },
  starting: {
    en: { title: 'This application is not available yet', text: 'It might be starting. Try again in a moment.' },
    de: {
      title: 'Diese Anwendung ist noch nicht verfügbar',
      text: 'Möglicherweise startet sie gerade. Versuchen Sie es gleich erneut.',
    },
  },
  failed: {
    en: { title: 'The application did not respond', text: 'Try again later, or contact your provider.' },
    de: {
      title: 'Die Anwendung hat nicht geantwortet',
      text: 'Versuchen Sie es später erneut, oder wenden Sie sich an Ihren Anbieter.',
    },
  },
  late: {
    en: { title: 'The application did not respond in time', text: 'Try again later, or contact your provider.' },
    de: {
      title: 'Die Anwendung hat nicht rechtzeitig geantwortet',
      text: 'Versuchen Sie es später erneut, oder wenden Sie sich an Ihren Anbieter.',
    },
  },
  'not-found': {
    en: { title: 'Not found', text: 'There is no application at this address.' },
    de: { title: 'Nicht gefunden', text: 'Unter dieser Adresse gibt es keine Anwendung.' },
  },
};
