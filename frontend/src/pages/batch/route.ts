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
        'The action runs for a few customers at a time. Customers that it is not possible for are left out.',
        'Pause: no more customers are started until you continue. Cancel: running operations finish, and no more are started.',
      ],
    },
    de: {
      title: 'Sammelvorgang',
      help: [
        'Die Aktion läuft für wenige Kunden gleichzeitig. Kunden, bei denen sie nicht möglich ist, werden ausgelassen.',
        'Pausieren: Kein weiterer Kunde wird begonnen, bis Sie weitermachen. Abbrechen: Laufende Vorgänge laufen zu Ende, weitere werden nicht begonnen.',
      ],
    },
  }),
  preload: (preload, { id = '' }) => preload((api) => batchQuery(api, id)),
  load: async () => (await import('./page.tsx')).BatchPage,
});
