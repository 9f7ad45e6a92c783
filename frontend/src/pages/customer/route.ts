import { customerQuery } from '../../api/customers.ts';
import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const customerPage = definePage({
  path: '/customers/:code',
  parent: '/customers',
  texts: defineTexts({
    en: {
      title: 'Customer',
      help: [
        'A customer is a company with its own application, including a stack, a database, and a subdomain.',
        'Status shows what the console is doing with the customer. Health shows the state of the running application.',
        'Each change is an operation. One operation runs per customer at a time. Operations of other customers are not affected.',
      ],
    },
    de: {
      title: 'Kunde',
      help: [
        'Ein Kunde ist eine Firma, die ihre eigene Anwendung bekommt: einen eigenen Stack, eine eigene Datenbank und Subdomain.',
        'Der Status zeigt, was die Konsole mit dem Kunden tut. Der Zustand zeigt, ob die laufende Anwendung fehlerfrei ist.',
        'Jede Änderung ist ein Vorgang. Je Kunde wird ein Vorgang gleichzeitig ausgeführt. Vorgänge anderer Kunden sind davon nicht betroffen.',
      ],
    },
  }),
  preload: (preload, { code = '' }) => preload((api) => customerQuery(api, code)),
  load: async () => (await import('./page.tsx')).CustomerPage,
});
