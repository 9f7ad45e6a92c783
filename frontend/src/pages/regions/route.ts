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
        'A load balancer is added when the last one is nearly full. To add one earlier, or to change the number of NAT gateways, choose Update.',
        'After an upgrade of the console, "Update available" marks the regions that were deployed from earlier templates. Customers stay online during an update.',
        'Quotas of AWS limit the capacity. Follow its link to request an increase in Service Quotas, or run deployment/doctor.sh, which lists what to request. The console reads new values within an hour.',
        'You can remove a region that no longer hosts customers.',
      ],
    },
    de: {
      title: 'Regionen',
      help: [
        'Eine Region wird einmal vorbereitet und beherbergt dann Kunden, bis sie voll ist.',
        'Die Kosten im Monat sind geschätzt für das, was sich die Kunden teilen: Load Balancer und NAT-Gateways. Sie fallen auch ohne Kunden an.',
        'Ist der letzte Load Balancer fast voll, kommt von selbst ein weiterer hinzu. Mit „Aktualisieren“ geht das auch früher; dort ändern Sie auch die Zahl der NAT-Gateways.',
        'Nach einem Upgrade der Konsole steht „Aktualisierung verfügbar“ bei den Regionen, die mit früheren Vorlagen bereitgestellt wurden. Kunden bleiben während einer Aktualisierung online.',
        'Kontingente von AWS begrenzen den Platz. Der Link daneben führt zum Antrag in Service Quotas; deployment/doctor.sh nennt alle Anträge. Die Konsole liest neue Werte binnen einer Stunde.',
        'Sie lässt sich entfernen, wenn dort kein Kunde mehr liegt.',
      ],
    },
  }),
  contentType: 'table',
  navigation: { group: 'main', icon: 'location-pin' },
  load: async () => (await import('./page.tsx')).RegionsPage,
});
