import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const regionsPage = definePage({
  path: '/regions',
  texts: defineTexts({
    en: {
      title: 'Regions',
      help: [
        'A region is prepared once, incurs its own costs, and then hosts customers up to its capacity.',
        'Quotas of AWS limit the capacity. Follow its link to request an increase in Service Quotas, or run deployment/doctor.sh, which lists what to request. The console reads new values within an hour.',
        'You can remove a region that no longer hosts customers.',
      ],
    },
    de: {
      title: 'Regionen',
      help: [
        'Eine Region wird einmal vorbereitet, zu eigenen Kosten, und beherbergt dann Kunden, bis sie voll ist.',
        'Kontingente von AWS begrenzen den Platz. Der Link daneben führt zum Antrag in Service Quotas; deployment/doctor.sh nennt alle Anträge. Die Konsole liest neue Werte binnen einer Stunde.',
        'Sie lässt sich entfernen, wenn dort kein Kunde mehr liegt.',
      ],
    },
  }),
  contentType: 'table',
  navigation: { group: 'main' },
  load: async () => (await import('./page.tsx')).RegionsPage,
});
