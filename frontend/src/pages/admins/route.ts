import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const adminsPage = definePage({
  path: '/people',
  texts: defineTexts({
    en: {
      title: 'People',
      help: [
        'Viewers read. Operators also create, update, suspend and retry. Admins also delete, add regions and manage people.',
        'The last enabled admin cannot be removed, disabled or demoted: nobody could let people in any more.',
      ],
    },
    de: {
      title: 'Personen',
      help: [
        'Betrachter lesen. Operatoren legen auch an, ändern, halten an und wiederholen. Admins löschen auch, fügen Regionen hinzu und verwalten Personen.',
        'Der letzte aktive Admin kann nicht entfernt, gesperrt oder herabgestuft werden: niemand könnte mehr jemanden hereinlassen.',
      ],
    },
  }),
  role: 'admin',
  contentType: 'table',
  navigation: { group: 'administration' },
  load: async () => (await import('./page.tsx')).AdminsPage,
});
