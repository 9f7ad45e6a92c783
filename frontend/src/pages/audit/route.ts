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
      help: [
        'Das Protokoll zeigt, wer welche Aktion von wo und mit welchem Ergebnis angefordert hat. Einträge können nicht geändert werden.',
      ],
    },
  }),
  role: 'admin',
  contentType: 'table',
  navigation: { group: 'administration', icon: 'history' },
  load: async () => (await import('./page.tsx')).AuditPage,
});
