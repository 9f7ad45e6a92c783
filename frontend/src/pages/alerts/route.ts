import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';
import { AlertsBadge } from './alerts-badge.tsx';

export const alertsPage = definePage({
  path: '/alerts',
  texts: defineTexts({
    en: {
      title: 'Alerts',
      help: [
        'An alert reports a problem: an application that is down, an operation that failed, or an alarm from AWS.',
        'Acknowledge an alert to tell others that you are working on it. Alerts resolve automatically when the problem ends.',
        'Each alert links to its runbook, which explains what the alert means, what recovers automatically, and what to do.',
      ],
    },
    de: {
      title: 'Alarme',
      help: [
        'Ein Alarm meldet eine Störung: eine Anwendung, die nicht antwortet, einen fehlgeschlagenen Vorgang, einen Alarm von AWS.',
        'Übernehmen Sie ihn, damit die anderen wissen, dass sich jemand kümmert. Er schließt sich von selbst, wenn die Störung vorbei ist.',
        'Jeder Alarm verweist auf sein Runbook: was er bedeutet, was sich automatisch erholt und was zu tun ist.',
      ],
    },
  }),
  contentType: 'table',
  navigation: { group: 'main', icon: 'notification', badge: AlertsBadge },
  load: async () => (await import('./page.tsx')).AlertsPage,
});
