import { openAlertsQuery } from '../../api/alerts.ts';
import { customerMapQuery } from '../../api/customer-map.ts';
import { newestOperationsQuery } from '../../api/operations.ts';
import { summaryQuery } from '../../api/summary.ts';
import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';
import { listLimit } from './list-limit.ts';

export const dashboardPage = definePage({
  path: '/',
  texts: defineTexts({
    en: {
      title: 'Dashboard',
      help: [
        'The dashboard shows the state of all customers, operations in progress, and problems that need attention.',
        'Costs are estimates from the sizes of the customers and the layout of the regions. The console itself is not included. The AWS bill shows actual costs.',
      ],
    },
    de: {
      title: 'Übersicht',
      help: [
        'Die Übersicht zeigt den Zustand aller Kunden, laufende Vorgänge und Probleme, die Aufmerksamkeit erfordern.',
        'Kosten sind Schätzungen aus den Größen der Kunden und dem Aufbau der Regionen, ohne die Konsole selbst; verbindlich ist die Rechnung von AWS.',
      ],
    },
  }),
  navigation: { group: 'main', icon: 'grid-view' },
  preload: (preload) => {
    preload(summaryQuery);
    preload(customerMapQuery);
    preload(openAlertsQuery);
    preload((api) => newestOperationsQuery(api, 'running', listLimit));
    preload((api) => newestOperationsQuery(api, 'failed', listLimit));
  },
  load: async () => (await import('./page.tsx')).DashboardPage,
});
