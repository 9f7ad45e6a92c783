import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const operationsPage = definePage({
  path: '/operations',
  texts: defineTexts({
    en: {
      title: 'Operations',
      help: ['Operations are kept, and listed newest first. Operations that wait show their position in the queue.'],
    },
    de: {
      title: 'Vorgänge',
      help: [
        'Vorgänge werden aufbewahrt und mit den neuesten zuerst aufgelistet. Wartende Vorgänge zeigen ihren Platz in der Warteschlange.',
      ],
    },
  }),
  contentType: 'table',
  navigation: { group: 'main', icon: 'status-in-progress' },
  load: async () => (await import('./page.tsx')).OperationsPage,
});
