import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const securityPage = definePage({
  path: '/security',
  texts: defineTexts({
    en: {
      title: 'Security',
      help: [
        'With two-step sign-in, you enter a code from an authenticator app after your password. A stolen password alone is then not enough to sign in.',
        'You can use any authenticator app. If you lose your phone, an administrator can turn off two-step sign-in with the command in the operating guide.',
      ],
    },
    de: {
      title: 'Sicherheit',
      help: [
        'Die Anmeldung in zwei Schritten fragt nach dem Passwort noch nach einem Code einer App auf Ihrem Telefon: Ein Passwort allein nützt dann niemandem, der es findet.',
        'Jede Authenticator-App ist geeignet. Ist das Telefon verloren, kann ein Admin den zweiten Schritt mit dem Befehl aus dem Betriebshandbuch ausschalten.',
      ],
    },
  }),
  navigation: { group: 'account', icon: 'security' },
  load: async () => (await import('./page.tsx')).Security,
});
