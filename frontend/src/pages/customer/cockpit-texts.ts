import { defineTexts } from '../../i18n/define-texts.ts';

export const cockpitTexts = defineTexts({
  en: {
    operations: 'Recent operations',
    viewAll: 'View all',
    alerts: 'Open alerts',
    noAlerts: 'No open alerts',
    metrics: 'Last 3 hours',
    viewMetrics: 'View metrics',
  },

  de: {
    operations: 'Letzte Vorgänge',
    viewAll: 'Alle ansehen',
    alerts: 'Offene Alarme',
    noAlerts: 'Keine offenen Alarme',
    metrics: 'Letzte 3 Stunden',
    viewMetrics: 'Messwerte ansehen',
  },
});
