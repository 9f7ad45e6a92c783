import type { Messages } from '../messages.ts';

export const security: Messages['security'] = {
  title: 'Sicherheit',
  description: (email) => `Wie sich ${email} anmeldet.`,
  help: [
    'Bei der Anmeldung in zwei Schritten geben Sie nach dem Passwort einen Code aus einer App auf Ihrem Telefon ein. Ein gestohlenes Passwort allein reicht dann nicht zum Anmelden.',
    'Jede Authenticator-App ist geeignet. Verlieren Sie Ihr Telefon, kann ein Admin den zweiten Schritt mit dem Befehl aus dem Betriebshandbuch ausschalten.',
  ],
  password: {
    title: 'Passwort',
    text: 'Ihr Passwort kennen nur Sie. Admins können es weder sehen noch setzen.',
    change: 'Passwort ändern',
    current: 'Aktuelles Passwort',
    done: 'Ihr Passwort wurde geändert.',
    wrong: 'Das aktuelle Passwort ist falsch.',
  },
  twoStep: {
    title: 'Anmeldung in zwei Schritten',
    text: 'Nach dem Passwort geben Sie einen Code aus einer Authenticator-App auf Ihrem Telefon ein.',
    status: 'Status',
    on: 'Ein',
    off: 'Aus',
    setUp: 'Einrichten',
    submit: 'Einschalten',
    turnedOn: 'Die Anmeldung in zwei Schritten ist eingeschaltet.',
    turnOff: 'Ausschalten',
    turnOffTitle: 'Anmeldung in zwei Schritten ausschalten?',
    turnOffText:
      'Danach reicht Ihr Passwort allein zum Anmelden. Um sie wieder einzuschalten, richten Sie einen neuen Schlüssel ein.',
    turnedOff: 'Die Anmeldung in zwei Schritten ist ausgeschaltet.',
    noKey: 'Der Schlüssel wird noch geladen.',
    code: {
      field: 'Code aus Ihrer Authenticator-App',
      constraint: '6 Ziffern',
      invalid: 'Geben Sie die 6 Ziffern ein, die Ihre App zeigt.',
    },
  },
};
