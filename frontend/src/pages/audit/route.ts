import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const auditPage = definePage({
  path: '/audit',
  texts: defineTexts({
    en: {
      title: 'Audit log',
      help: ["The audit log records who requested what, from where, and the outcome. Entries can't be changed."],
    },
    de: {
      title: 'Protokoll',
      help: ['Wer was verlangt hat, von wo und mit welchem Ausgang. Einträge lassen sich nicht ändern.'],
    },
  }),
  role: 'admin',
  contentType: 'table',
  navigation: { group: 'administration' },
  load: async () => (await import('./page.tsx')).AuditPage,
});
