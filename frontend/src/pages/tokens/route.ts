import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const tokensPage = definePage({
  path: '/tokens',
  texts: defineTexts({
    en: {
      title: 'Tokens',
      help: [
        'With a token, a script or a pipeline uses the API in your name. Send it as "Authorization: Bearer", or set CONSOLE_TOKEN for the command line.',
        'A token can do no more than its role, and no more than you can. It ends when it expires, when it is revoked, and when your account is disabled or removed.',
      ],
    },
    de: {
      title: 'Token',
      help: [
        'Mit einem Token benutzt ein Skript oder eine Pipeline die API in Ihrem Namen. Senden Sie es als „Authorization: Bearer“, oder setzen Sie CONSOLE_TOKEN für die Befehlszeile.',
        'Ein Token darf nicht mehr als seine Rolle und nicht mehr als Sie. Es endet, wenn es abläuft, wenn es widerrufen wird und wenn Ihr Konto gesperrt oder entfernt wird.',
      ],
    },
  }),
  contentType: 'table',
  navigation: { group: 'administration', icon: 'key' },
  load: async () => (await import('./page.tsx')).TokensPage,
});
