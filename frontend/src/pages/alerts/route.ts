import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';
import { AlertsBadge } from './alerts-badge.tsx';

export const alertsPage = definePage({
  path: '/alerts',
  texts: defineTexts({
    en: {
      title: 'Alerts',
      help: [
        'An alert tells of trouble: an application that is down, an operation that failed, an alarm of AWS.',
        'Acknowledge one to tell the others that somebody is on it. It closes by itself when what it tells of is over.',
        'Each leads to its runbook: what it means, what heals by itself, what to do.',
      ],
    },
    de: {
      title: 'Alarme',
      help: [
        'Ein Alarm meldet eine Störung: eine Anwendung, die nicht antwortet, einen fehlgeschlagenen Vorgang, einen Alarm von AWS.',
        'Übernehmen Sie ihn, damit die anderen wissen, dass sich jemand kümmert. Er schließt sich von selbst, wenn die Störung vorbei ist.',
        'Jeder führt zu seiner Anleitung: was er bedeutet, was von selbst heilt, was zu tun ist.',
      ],
    },
  }),
  contentType: 'table',
  navigation: { group: 'main', badge: AlertsBadge },
  load: async () => (await import('./page.tsx')).AlertsPage,
});
