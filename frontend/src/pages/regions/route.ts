import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const regionsPage = definePage({
  path: '/regions',
  texts: defineTexts({
    en: {
      title: 'Regions',
      help: [
        'A region is prepared once, at a cost of its own, and then hosts customers up to its capacity.',
        'It can be removed when no customer lives there any more.',
      ],
    },
    de: {
      title: 'Regionen',
      help: [
        'Eine Region wird einmal vorbereitet, zu eigenen Kosten, und beherbergt dann Kunden, bis sie voll ist.',
        'Sie lässt sich entfernen, wenn dort kein Kunde mehr liegt.',
      ],
    },
  }),
  contentType: 'table',
  navigation: { group: 'main' },
  load: async () => (await import('./page.tsx')).RegionsPage,
});
