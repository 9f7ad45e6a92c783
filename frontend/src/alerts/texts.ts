import type { AlertSeverity, AlertState } from '@console/core/contract/alert';
import { defineTexts } from '../i18n/define-texts.ts';

export const alertTexts = defineTexts({
  en: {
    severities: { critical: 'Critical', warning: 'Warning', info: 'Info' } satisfies Record<AlertSeverity, string>,
    states: { open: 'Open', acknowledged: 'Acknowledged', resolved: 'Resolved' } satisfies Record<AlertState, string>,
    reported: 'Reported:',
    view: 'View alert',
    destinations: 'Notification destinations',
    noDestination: 'None. No one is notified of alerts outside this console.',
    inbox: 'Local inbox',
  },

  de: {
    severities: { critical: 'Kritisch', warning: 'Warnung', info: 'Hinweis' },
    states: { open: 'Offen', acknowledged: 'Bestätigt', resolved: 'Behoben' },
    reported: 'Gemeldet:',
    view: 'Alarm ansehen',
    destinations: 'Benachrichtigungsziele',
    noDestination: 'Keine. Außerhalb dieser Konsole wird niemand über Alarme benachrichtigt.',
    inbox: 'Lokaler Posteingang',
  },
});
