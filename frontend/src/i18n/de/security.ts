import type { Messages } from '../messages.ts';

export const security: Messages['security'] = {
  title: 'Sicherheit',
  description: (email) => `Wie sich ${email} anmeldet.`,
  password: {
    title: 'Passwort',
    text: 'Es gehört Ihnen allein. Admins können es weder lesen noch setzen.',
    change: 'Passwort ändern',
    current: 'Aktuelles Passwort',
    done: 'Ihr Passwort ist geändert.',
    wrong: 'Das aktuelle Passwort ist nicht richtig.',
  },
  twoStep: {
    title: 'Anmeldung in zwei Schritten',
    text: 'Die Anmeldung fragt nach dem Passwort noch nach einem Code der Authenticator-App auf Ihrem Telefon.',
    status: 'Status',
    on: 'Ein',
    off: 'Aus',
    setUp: 'Einrichten',
    submit: 'Einschalten',
    turnedOn: 'Die Anmeldung in zwei Schritten ist eingeschaltet.',
    turnOff: 'Ausschalten',
    turnOffTitle: 'Anmeldung in zwei Schritten ausschalten?',
    turnOffText: 'Danach reicht das Passwort zum Anmelden. Zum Einschalten braucht es wieder einen neuen Schlüssel.',
    turnedOff: 'Die Anmeldung in zwei Schritten ist ausgeschaltet.',
    noKey: 'Der Schlüssel ist noch nicht da.',
  },
};
