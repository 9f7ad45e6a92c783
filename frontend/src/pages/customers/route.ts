import { productsQuery } from '../../api/products.ts';
import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const customersPage = definePage({
  path: '/customers',
  texts: defineTexts({
    en: {
      title: 'Customers',
      help: [
        'A customer is a company with its own application, including a stack, a database, and a subdomain.',
        'Status shows what the console is doing with the customer. Health shows the state of the running application.',
        'Monthly cost is an estimate. The shared resources of the regions are not included; the Regions page shows them.',
        'Each change is an operation. One operation runs per customer at a time. Operations of other customers are not affected.',
      ],
    },
    de: {
      title: 'Kunden',
      help: [
        'Ein Kunde ist eine Firma, die ihre eigene Anwendung bekommt: einen eigenen Stack, eine eigene Datenbank und Subdomain.',
        'Der Status zeigt, was die Konsole mit dem Kunden tut. Der Zustand zeigt, ob die laufende Anwendung fehlerfrei ist.',
        'Die Kosten im Monat sind geschätzt. Was sich die Kunden einer Region teilen, ist nicht enthalten; es steht bei den Regionen.',
        'Jede Änderung ist ein Vorgang. Je Kunde wird ein Vorgang gleichzeitig ausgeführt. Vorgänge anderer Kunden sind davon nicht betroffen.',
      ],
    },
  }),
  contentType: 'table',
  navigation: { group: 'main', icon: 'group' },
  preload: (preload) => {
    preload(productsQuery);
  },
  load: async () => (await import('./page.tsx')).CustomersPage,
});
