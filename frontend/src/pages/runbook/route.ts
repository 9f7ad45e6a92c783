import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const runbookPage = definePage({
  path: '/runbook',
  parent: '/alerts',
  texts: defineTexts({ en: { title: 'Runbook' }, de: { title: 'Runbook' } }),
  load: async () => (await import('./page.tsx')).RunbookPage,
});
