import { operationQuery } from '../../api/operations.ts';
import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const operationPage = definePage({
  path: '/operations/:id',
  parent: '/operations',
  texts: defineTexts({
    en: {
      title: 'Operation',
      help: [
        'An operation is a unit of work on a region or a customer. The log shows what its job does.',
        'When a deployment fails, its changes are rolled back. The first failed resource and the reason are shown at the top of the page. Fix the cause, and then choose Retry.',
        'The log follows the newest line until you scroll up.',
      ],
    },
    de: {
      title: 'Vorgang',
      help: [
        'Ein Vorgang ist eine Arbeit an einer Region oder einem Kunden. Seine Ausgabe erzählt, was geschieht.',
        'Schlägt eine Bereitstellung fehl, werden ihre Änderungen zurückgenommen. Die erste Ressource, die scheiterte, und ihr eigener Grund stehen oben. Ist die Ursache behoben, führt „Erneut versuchen“ ihn noch einmal aus.',
        'Die Ausgabe folgt der neuesten Zeile, bis Sie nach oben rollen.',
      ],
    },
  }),
  preload: (preload, { id = '' }) => preload((api) => operationQuery(api, id)),
  load: async () => (await import('./page.tsx')).OperationPage,
});
