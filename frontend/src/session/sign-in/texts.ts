import { defineTexts, type TextsOf } from '../../i18n/define-texts.ts';

export const texts = defineTexts({
  en: {
    email: 'Email',
    password: 'Password',
    showPassword: 'Show password',
    passwordShown: 'Password is shown',
    passwordHidden: 'Password is hidden',
    passwordMissing: 'Enter your password.',
    hint: 'Accounts on this machine',
    hintText: (password: string) => `The password for each of them is ${password}`,
    hintUse: (email: string) => `Use ${email}`,
    ended: 'Your session has ended. Sign in to continue where you left off.',
    reload: 'Reload page',
    notLoaded: 'The sign-in form could not be loaded. Reload the page to sign in; anything you have not saved is lost.',
    steps: {
      signIn: { title: 'Sign in', text: 'Accounts are created by an admin of this console.' },
      newPassword: {
        title: 'Choose a new password',
        text: 'Replace your temporary password with one that only you know.',
      },
      code: { title: 'Enter your code', text: 'Enter the code that your authenticator app shows for this console.' },
      selectMfaType: { title: 'Choose a second step', text: 'Choose how you want to receive your code.' },
      totpSetup: { title: 'Set up two-step sign-in' },
      forgotPassword: {
        title: 'Reset your password',
        text: 'Enter your email address to receive a code by email.',
        onOneMachine:
          'This console runs on one machine and sends no email. Your code is written to cognito/cognito.log in its data directory (DATA_DIR), where only the person who runs the console can read it.',
      },
      resetPassword: {
        title: 'Choose a new password',
        text: 'If there is an account for this address, we have emailed it a code. It may take a minute to arrive.',
        onOneMachine:
          'If there is an account for this address, its code is now in cognito/cognito.log in the data directory (DATA_DIR). Ask the person who runs this console for it.',
      },
    },
    newPassword: {
      field: 'New password',
      repeat: 'Confirm new password',
      different: 'The two passwords do not match.',
      rules: {
        length: (count: number) => `${count} characters`,
        uppercase: 'an uppercase letter',
        lowercase: 'a lowercase letter',
        numbers: 'a number',
        symbols: 'a symbol',
      },
      constraint: (rules: string) => `At least ${rules}.`,
      lacks: (rules: string) => `This password is too weak. It still needs ${rules}.`,
    },
    code: {
      field: 'Code',
      invalid: 'Enter the code as digits.',
    },
    totpSetup: {
      intro:
        'Scan the QR code with your authenticator app, or enter the setup key there. Then enter the code it shows.',
      qr: 'QR code of the setup key, which is also shown as text',
      secret: 'Setup key',
      copy: 'Copy setup key',
      open: 'Open in an app on this device',
    },
    failures: {
      rejected: 'The email address or password is incorrect.',
      disabled: 'This account is disabled. Ask an admin of this console to enable it.',
      expired: 'Your temporary password has expired. Ask an admin of this console for a new invitation.',
      tooLate: 'You took too long, and this sign-in has expired. Go back to sign in and start over.',
      reset: 'Your password must be reset. Choose "Forgot your password?" on the sign-in page.',
      notResettable: 'This password cannot be reset. Ask an admin of this console for a new invitation.',
      code: 'This code is incorrect or has expired. Enter the current one.',
      password: (reason: string) => `This password cannot be used. ${reason}`,
      tooMany: 'Too many attempts. Wait a few minutes, and then try again.',
      unreachable: 'The sign-in service cannot be reached. Check your connection, and then try again.',
      other: (reason: string) => `Sign-in failed. ${reason}`,
    },
    tooShort: (count: number) => `Use at least ${count} characters.`,
  },
  de: {
    email: 'E-Mail',
    password: 'Passwort',
    showPassword: 'Passwort anzeigen',
    passwordShown: 'Das Passwort wird angezeigt',
    passwordHidden: 'Das Passwort ist verborgen',
    passwordMissing: 'Geben Sie Ihr Passwort ein.',
    hint: 'Konten auf dieser Maschine',
    hintText: (password) => `Das Passwort für jedes davon ist ${password}`,
    hintUse: (email) => `${email} verwenden`,
    ended: 'Ihre Sitzung ist abgelaufen. Melden Sie sich an, um dort weiterzuarbeiten, wo Sie waren.',
    reload: 'Seite neu laden',
    notLoaded:
      'Die Anmeldung konnte nicht geladen werden. Laden Sie die Seite neu, um sich anzumelden; nicht Gespeichertes geht dabei verloren.',
    steps: {
      signIn: { title: 'Anmelden', text: 'Konten legt ein Admin dieser Konsole an.' },
      newPassword: {
        title: 'Neues Passwort wählen',
        text: 'Ersetzen Sie Ihr vorläufiges Passwort durch eines, das nur Sie kennen.',
      },
      code: {
        title: 'Code eingeben',
        text: 'Geben Sie den Code ein, den Ihre Authenticator-App für diese Konsole zeigt.',
      },
      selectMfaType: { title: 'Zweiten Schritt wählen', text: 'Wählen Sie, wie Sie Ihren Code erhalten möchten.' },
      totpSetup: { title: 'Anmeldung in zwei Schritten einrichten' },
      forgotPassword: {
        title: 'Passwort zurücksetzen',
        text: 'Geben Sie Ihre E-Mail-Adresse ein, um einen Code per E-Mail zu erhalten.',
        onOneMachine:
          'Diese Konsole läuft auf einer einzelnen Maschine und verschickt keine E-Mails. Ihr Code steht danach in cognito/cognito.log im Datenverzeichnis (DATA_DIR), wo ihn nur lesen kann, wer die Konsole betreibt.',
      },
      resetPassword: {
        title: 'Neues Passwort wählen',
        text: 'Gibt es zu dieser Adresse ein Konto, ist ein Code per E-Mail unterwegs. Das kann eine Minute dauern.',
        onOneMachine:
          'Gibt es zu dieser Adresse ein Konto, steht der Code jetzt in cognito/cognito.log im Datenverzeichnis (DATA_DIR). Fragen Sie die Person danach, die diese Konsole betreibt.',
      },
    },
    newPassword: {
      field: 'Neues Passwort',
      repeat: 'Neues Passwort bestätigen',
      different: 'Die beiden Passwörter stimmen nicht überein.',
      rules: {
        length: (count) => `${count} Zeichen`,
        uppercase: 'ein Großbuchstabe',
        lowercase: 'ein Kleinbuchstabe',
        numbers: 'eine Ziffer',
        symbols: 'ein Sonderzeichen',
      },
      constraint: (rules) => `Mindestens ${rules}.`,
      lacks: (rules) => `Dieses Passwort ist zu schwach. Es fehlt noch: ${rules}.`,
    },
    code: {
      field: 'Code',
      invalid: 'Geben Sie den Code in Ziffern ein.',
    },
    totpSetup: {
      intro:
        'Scannen Sie den QR-Code mit Ihrer Authenticator-App, oder geben Sie dort den Schlüssel ein. Geben Sie dann den Code ein, den sie zeigt.',
      qr: 'QR-Code des Schlüssels, der auch als Text dasteht',
      secret: 'Schlüssel',
      copy: 'Schlüssel kopieren',
      open: 'In einer App auf diesem Gerät öffnen',
    },
    failures: {
      rejected: 'Die E-Mail-Adresse oder das Passwort ist falsch.',
      disabled: 'Dieses Konto ist gesperrt. Bitten Sie einen Admin dieser Konsole, es freizugeben.',
      expired: 'Ihr vorläufiges Passwort ist abgelaufen. Bitten Sie einen Admin dieser Konsole um eine neue Einladung.',
      tooLate:
        'Das hat zu lange gedauert, und diese Anmeldung ist abgelaufen. Gehen Sie zurück zur Anmeldung, und beginnen Sie von vorn.',
      reset: 'Ihr Passwort muss zurückgesetzt werden. Wählen Sie bei der Anmeldung „Passwort vergessen?“.',
      notResettable:
        'Dieses Passwort kann nicht zurückgesetzt werden. Bitten Sie einen Admin dieser Konsole um eine neue Einladung.',
      code: 'Dieser Code ist falsch oder abgelaufen. Geben Sie den aktuellen ein.',
      password: (reason) => `Dieses Passwort kann nicht verwendet werden. ${reason}`,
      tooMany: 'Zu viele Versuche. Warten Sie einige Minuten, und versuchen Sie es dann erneut.',
      unreachable: 'Die Anmeldung ist nicht erreichbar. Prüfen Sie Ihre Verbindung, und versuchen Sie es dann erneut.',
      other: (reason) => `Die Anmeldung ist fehlgeschlagen. ${reason}`,
    },
    tooShort: (count) => `Verwenden Sie mindestens ${count} Zeichen.`,
  },
});

export type SignInTexts = TextsOf<typeof texts>;
