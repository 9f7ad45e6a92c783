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
        'An operation is one piece of work on a region or a customer. Its log tells what its job does.',
        'When it fails, what it had created is rolled back. The first resource that failed and its own reason stand at the top. Retry runs it again once the cause is mended.',
        'The log follows the newest line until you scroll up.',
      ],
    },
    de: {
      title: 'Vorgang',
      help: [
        'Ein Vorgang ist eine Arbeit an einer Region oder einem Kunden. Seine Ausgabe erzählt, was geschieht.',
        'Schlägt er fehl, wird zurückgenommen, was er angelegt hat. Die erste Ressource, die scheiterte, und ihr eigener Grund stehen oben. Ist die Ursache behoben, führt „Erneut versuchen“ ihn noch einmal aus.',
        'Die Ausgabe folgt der neuesten Zeile, bis Sie nach oben rollen.',
      ],
    },
  }),
  preload: (preload, { id = '' }) => preload((api) => operationQuery(api, id)),
  load: async () => (await import('./page.tsx')).OperationPage,
});
