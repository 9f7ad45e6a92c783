import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const batchesPage = definePage({
  path: '/batches',
  texts: defineTexts({
    en: {
      title: 'Batches',
      help: [
        'A batch acts on many customers. To create one, select customers on the Customers page, and then choose an action.',
        'A batch queues only a few operations at a time, so other operations do not have to wait for all of its customers.',
      ],
    },
    de: {
      title: 'Sammelvorgänge',
      help: [
        'Ein Sammelvorgang betrifft viele Kunden. Wählen Sie auf der Seite „Kunden“ welche aus und dann eine Aktion.',
        'Ein Sammelvorgang reiht immer nur wenige Vorgänge ein, damit andere nicht auf alle seine Kunden warten müssen.',
      ],
    },
  }),
  contentType: 'table',
  navigation: { group: 'main', icon: 'list-view' },
  load: async () => (await import('./page.tsx')).BatchesPage,
});
