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
  chooseFile: 'Datei wählen',
  dropFile: 'Datei hier ablegen',
  removeFile: 'Datei entfernen',
  error: 'Fehler',
  signOut: 'Abmelden',
  close: 'Schließen',
  unreachable: 'Die Konsole ist nicht erreichbar. Prüfen Sie Ihre Verbindung, und ob die Konsole läuft.',
  timedOut:
    'Die Konsole hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut. Eine wiederholte Anfrage wird nicht doppelt ausgeführt.',
  unexplained: (title) => `Die Konsole antwortete: ${title}.`,
  title: (page: string, name: string) => `${page} · ${name}`,
  noAccess: {
    title: 'Sie haben noch keinen Zugriff',
    text: (email) =>
      `${email} ist angemeldet, hat aber keine Rolle. Bitten Sie einen Administrator dieser Konsole, eine Rolle zuzuweisen.`,
  },
};

export const roles: Messages['roles'] = {
  names: roleNames,
  check: 'Erneut prüfen',
  needed: (role) => `Erfordert die Rolle ${roleNames[role]}`,
};
