import { batchQuery } from '../../api/batches.ts';
import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const batchPage = definePage({
  path: '/batches/:id',
  parent: '/batches',
  texts: defineTexts({
    en: {
      title: 'Batch',
      help: [
        'Customers that an action is not possible for are left out; the others are acted on one after the other.',
        'Pause: no other customer is started until you continue. Cancel: operations that run are finished, and no other is started.',
      ],
    },
    de: {
      title: 'Sammelvorgang',
      help: [
        'Kunden, bei denen die Aktion nicht möglich ist, werden ausgelassen; die anderen kommen nacheinander an die Reihe.',
        'Pausieren: Kein weiterer Kunde wird begonnen, bis Sie weitermachen. Abbrechen: Laufende Vorgänge werden beendet, weitere nicht begonnen.',
      ],
    },
  }),
  preload: (preload, { id = '' }) => preload((api) => batchQuery(api, id)),
  load: async () => (await import('./page.tsx')).BatchPage,
});
