import { defineTexts } from '../../i18n/define-texts.ts';

export const texts = defineTexts({
  en: {
    description: (email: string) => `How ${email} signs in.`,
    password: {
      title: 'Password',
      text: 'Only you know your password. Admins can neither see nor set it.',
      change: 'Change password',
      current: 'Current password',
      done: 'Your password has been changed.',
      wrong: 'The current password is incorrect.',
    },
    twoStep: {
      title: 'Two-step sign-in',
      text: 'After your password, you enter a code from an authenticator app on your phone.',
      status: 'Status',
      on: 'On',
      off: 'Off',
      setUp: 'Set up',
      submit: 'Turn on',
      turnedOn: 'Two-step sign-in is on.',
      turnOff: 'Turn off',
      turnOffTitle: 'Turn off two-step sign-in?',
      turnOffText: 'Your password alone is then enough to sign in. To turn it on again, you need to set up a new key.',
      turnedOff: 'Two-step sign-in is off.',
      noKey: 'The setup key is still loading.',
      code: {
        field: 'Code from your authenticator app',
        constraint: '6 digits',
        invalid: 'Enter the 6 digits that your app shows.',
      },
    },
  },
  de: {
    description: (email) => `Wie sich ${email} anmeldet.`,
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
  },
});
