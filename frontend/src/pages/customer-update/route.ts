import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const customerUpdatePage = definePage({
  path: '/customers/:code/update',
  parent: '/customers/:code',
  texts: defineTexts({
    en: {
      title: 'Update customer',
      help: [
        "The name is a display name. The code is the subdomain. You can't change the code later, and it stays reserved for 30 days after the customer is deleted.",
        'You can change the version, size, and administrator at any time.',
      ],
    },
    de: {
      title: 'Kunden ändern',
      help: [
        'Der Name ist für Menschen. Das Kürzel ist die Subdomain: es lässt sich später nicht ändern und bleibt nach einer Löschung 30 Tage vergeben.',
        'Version, Größe und Administrator lassen sich jederzeit ändern.',
      ],
    },
  }),
  role: 'operator',
  contentType: 'form',
  load: async () => (await import('./page.tsx')).CustomerUpdatePage,
});
