import type { Role } from '@console/core/contract/session';
import type { Messages } from '../messages.ts';

const roleNames: Record<Role, string> = { viewer: 'Betrachter', operator: 'Operator', admin: 'Admin' };

export const app: Messages['app'] = {
  locale: 'de',
  name: 'Deployment-Konsole',
  nothing: '-',
  loading: 'Wird geladen',
  retry: 'Erneut versuchen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  refresh: 'Aktualisieren',
  clearFilter: 'Filter zurücksetzen',
  noMatch: 'Keine Treffer',
  noMatchText: 'Nichts passt zu diesem Filter.',
  updatedAt: (time) => `Stand ${time}`,
  unreachable: 'Die Konsole ist nicht erreichbar. Prüfen Sie Ihre Verbindung, und ob die Konsole läuft.',
  timedOut: 'Die Konsole hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut: nichts geschieht doppelt.',
  unexplained: (title) => `Die Konsole antwortete: ${title}.`,
  startFailed: 'Die Konsole kann nicht starten',
  crashed: 'Diese Seite ist ausgefallen',
  crashedText:
    'Ein unerwarteter Fehler ist aufgetreten. Laden Sie die Seite neu; bleibt er, sagen Sie es denen, die diese Konsole betreiben.',
  reload: 'Seite neu laden',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed: 'Konnte nicht kopiert werden',
  title: (page) => `${page} · Deployment-Konsole`,
  runningTitle: (running, more, page) => `▶ ${running}${more > 0 ? ` +${more}` : ''} · ${page}`,
  notFound: {
    title: 'Seite nicht gefunden',
    text: 'Unter dieser Adresse gibt es keine Seite.',
    back: 'Zu den Kunden',
  },
  forbidden: {
    title: 'Diese Seite dürfen Sie nicht sehen',
    text: (needed, have) => `Sie verlangt die Rolle ${needed}; Ihre ist ${have}. Ein Admin kann das ändern.`,
  },
  noAccess: {
    title: 'Sie haben hier noch keine Rolle',
    text: (email) => `${email} ist angemeldet, hat aber keine Rolle. Bitten Sie einen Admin dieser Konsole um eine.`,
  },
};

export const roles: Messages['roles'] = {
  names: roleNames,
  check: 'Erneut prüfen',
  needed: (role) => `Verlangt die Rolle ${roleNames[role]}`,
};

export const frame: Messages['frame'] = {
  navigation: 'Seitennavigation',
  openNavigation: 'Seitennavigation öffnen',
  closeNavigation: 'Seitennavigation schließen',
  help: 'Hilfe',
  openHelp: 'Hilfe öffnen',
  closeHelp: 'Hilfe schließen',
  notifications: 'Benachrichtigungen',
  breadcrumbs: 'Pfad',
  appearance: 'Darstellung',
  theme: 'Farben',
  themes: { light: 'Hell', dark: 'Dunkel', system: 'Wie das System' },
  density: 'Dichte',
  language: 'Sprache',
  densities: { comfortable: 'Bequem', compact: 'Kompakt' },
  account: 'Konto',
  signOut: 'Abmelden',
  more: 'Mehr',
  localMode: 'Auf dieser Maschine',
};
