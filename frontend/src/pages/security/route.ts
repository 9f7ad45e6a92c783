import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const securityPage = definePage({
  path: '/security',
  texts: defineTexts({
    en: {
      title: 'Security',
      help: [
        'Two-step sign-in asks for a code of an app on your phone after the password: a password alone is then worth nothing to whoever finds it.',
        'Any authenticator app will do. When the phone is lost, an admin can turn the second step off with the command of the runbook.',
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
  navigation: { group: 'account' },
  load: async () => (await import('./page.tsx')).Security,
});
