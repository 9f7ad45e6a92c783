import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const regionsPage = definePage({
  path: '/regions',
  texts: defineTexts({
    en: {
      title: 'Regions',
      help: [
        'A region is prepared once, and then hosts customers up to its capacity.',
        'Monthly cost is an estimate for what its customers share: load balancers and NAT gateways. It is incurred without customers, too.',
        'You can remove a region that no longer hosts customers.',
      ],
    },
    de: {
      title: 'Regionen',
      help: [
        'Eine Region wird einmal vorbereitet und beherbergt dann Kunden, bis sie voll ist.',
        'Die Kosten im Monat sind geschätzt für das, was sich die Kunden teilen: Lastverteiler und NAT-Gateways. Sie fallen auch ohne Kunden an.',
        'Sie lässt sich entfernen, wenn dort kein Kunde mehr liegt.',
      ],
    },
  }),
  contentType: 'table',
  navigation: { group: 'main' },
  load: async () => (await import('./page.tsx')).RegionsPage,
});
