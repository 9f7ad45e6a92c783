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
        'Ein Vorgang ist eine Arbeitseinheit an einer Region oder einem Kunden. Das Log zeigt, was ausgeführt wird.',
        'Schlägt eine Bereitstellung fehl, werden ihre Änderungen zurückgesetzt. Die erste fehlgeschlagene Ressource und der Grund stehen oben auf der Seite. Beheben Sie die Ursache, und wählen Sie dann „Erneut versuchen“.',
        'Das Log folgt der neuesten Zeile, bis Sie nach oben scrollen.',
      ],
    },
  }),
  preload: (preload, { id = '' }) => preload((api) => operationQuery(api, id)),
  load: async () => (await import('./page.tsx')).OperationPage,
});
