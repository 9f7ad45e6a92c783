import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const poolsPage = definePage({
  path: '/pools',
  texts: defineTexts({
    en: {
      title: 'Pools',
      help: [
        'A pool is one deployment of a product in a region. All customers of the product in that region share it: its functions, its API, and its users.',
        'Public customers also share its table. Private customers have a table of their own.',
        'The console adds a pool with the first customer of a product in a region. You can also add it earlier.',
        'All customers of a pool have the same version. Update the pool to change it.',
        'You can remove a pool that has no customers.',
      ],
    },
    de: {
      title: 'Pools',
      help: [
        'Ein Pool ist ein Produkt, einmal bereitgestellt in einer Region. Alle Kunden des Produkts dort teilen ihn: seine Funktionen, seine API und seine Benutzer.',
        'Öffentliche Kunden teilen auch seine Tabelle. Private Kunden haben eine eigene.',
        'Mit dem ersten Kunden eines Produkts in einer Region fügt die Konsole den Pool hinzu. Sie können das auch früher tun.',
        'Alle Kunden eines Pools haben dieselbe Version. Um sie zu ändern, aktualisieren Sie den Pool.',
        'Ein Pool ohne Kunden lässt sich entfernen.',
      ],
    },
  }),
  contentType: 'table',
  navigation: { group: 'main', icon: 'share' },
  load: async () => (await import('./page.tsx')).PoolsPage,
});
