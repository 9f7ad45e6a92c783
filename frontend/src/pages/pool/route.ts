import { poolQuery } from '../../api/pools.ts';
import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const poolPage = definePage({
  path: '/pools/:id',
  parent: '/pools',
  texts: defineTexts({
    en: {
      title: 'Pool',
      help: [
        'Customers of the product in this region share this deployment, and have its version.',
        'Routing shows which table the application uses for each customer. Look into a tenant whose record and parameters disagree: its requests might be refused, or its data might go to the wrong table.',
      ],
    },
    de: {
      title: 'Pool',
      help: [
        'Die Kunden des Produkts in dieser Region teilen, was hier bereitgestellt ist, und haben seine Version.',
        '„Datenwege“ zeigt, welche Tabelle die Anwendung für welchen Kunden benutzt. Weicht einer ab, werden seine Anfragen vielleicht abgewiesen, oder seine Daten landen in der falschen Tabelle.',
      ],
    },
  }),
  preload: (preload, { id = '' }) => preload((api) => poolQuery(api, id)),
  load: async () => (await import('./page.tsx')).PoolPage,
});
