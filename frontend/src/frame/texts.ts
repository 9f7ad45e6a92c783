import { defineTexts } from '../i18n/define-texts.ts';

export const frameTexts = defineTexts({
  en: {
    navigation: 'Side navigation',
    openNavigation: 'Open side navigation',
    closeNavigation: 'Close side navigation',
    help: 'Help',
    openHelp: 'Open help',
    closeHelp: 'Close help',
    notifications: 'Notifications',
    breadcrumbs: 'Breadcrumbs',
    appearance: 'Appearance',
    theme: 'Theme',
    themes: { light: 'Light', dark: 'Dark', system: 'System default' },
    density: 'Density',
    language: 'Language',
    densities: { comfortable: 'Comfortable', compact: 'Compact' },
    home: 'Home',
    accountOf: (email: string) => `Account: ${email}`,
    more: 'More',
    search: 'Search',
    searchKeys: 'Search (Ctrl+K)',
    localMode: 'On this machine',
    runningTitle: (running: string, more: number, page: string) =>
      `▶ ${running}${more > 0 ? ` +${more}` : ''} · ${page}`,
    startFailed: 'Failed to start the console',
    crashed: 'Failed to display this page',
    crashedText:
      'An unexpected error occurred. Reload the page. If the error persists, contact the administrator of this console.',
    reload: 'Reload page',
    notFound: {
      title: 'Page not found',
      text: "This page doesn't exist.",
      back: 'Go to customers',
    },
    forbidden: {
      title: "You don't have permission to view this page",
      text: (needed: string, have: string) =>
        `This page requires the ${needed} role. Your role is ${have}. Ask an administrator to change your role.`,
    },
  },

  de: {
    navigation: 'Seitennavigation',
    openNavigation: 'Seitennavigation öffnen',
    closeNavigation: 'Seitennavigation schließen',
    help: 'Hilfe',
    openHelp: 'Hilfe öffnen',
    closeHelp: 'Hilfe schließen',
    notifications: 'Benachrichtigungen',
    breadcrumbs: 'Pfad',
    appearance: 'Darstellung',
    theme: 'Design',
    themes: { light: 'Hell', dark: 'Dunkel', system: 'Systemstandard' },
    density: 'Dichte',
    language: 'Sprache',
    densities: { comfortable: 'Komfortabel', compact: 'Kompakt' },
    home: 'Startseite',
    accountOf: (email) => `Konto: ${email}`,
    more: 'Mehr',
    search: 'Suche',
    searchKeys: 'Suche (Strg+K)',
    localMode: 'Auf diesem Computer',
    runningTitle: (running, more, page) => `▶ ${running}${more > 0 ? ` +${more}` : ''} · ${page}`,
    startFailed: 'Die Konsole konnte nicht gestartet werden',
    crashed: 'Diese Seite konnte nicht angezeigt werden',
    crashedText:
      'Ein unerwarteter Fehler ist aufgetreten. Laden Sie die Seite neu. Tritt der Fehler weiterhin auf, wenden Sie sich an den Administrator dieser Konsole.',
    reload: 'Seite neu laden',
    notFound: {
      title: 'Seite nicht gefunden',
      text: 'Unter dieser Adresse gibt es keine Seite.',
      back: 'Zu den Kunden',
    },
    forbidden: {
      title: 'Sie haben keinen Zugriff auf diese Seite',
      text: (needed, have) =>
        `Für diese Seite ist die Rolle ${needed} erforderlich. Ihre Rolle ist ${have}. Bitten Sie einen Administrator, sie zu ändern.`,
    },
  },
});
