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
        'A customer is a company that gets its own application: its own stack, database and subdomain.',
        'Status tells what the console does with it. Health tells how the application answers.',
        'Whatever is asked for becomes an operation. One runs per customer at a time; the rest of the customers are not held up.',
      ],
    },
    de: {
      title: 'Kunde',
      help: [
        'Ein Kunde ist eine Firma, die ihre eigene Anwendung bekommt: einen eigenen Stack, eine eigene Datenbank und Subdomain.',
        'Der Status sagt, was die Konsole mit ihm tut. Die Gesundheit sagt, wie die Anwendung antwortet.',
        'Was verlangt wird, wird ein Vorgang. Je Kunde läuft einer zur selben Zeit; die übrigen Kunden hält das nicht auf.',
      ],
    },
  }),
  preload: (preload, { code = '' }) => preload((api) => customerQuery(api, code)),
  load: async () => (await import('./page.tsx')).CustomerPage,
});
