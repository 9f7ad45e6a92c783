import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const adminsPage = definePage({
  path: '/people',
  texts: defineTexts({
    en: {
      title: 'People',
      help: [
        'Viewers can view. Operators can also create, update, and operate customers. Admins can also delete customers, and manage regions and people.',
        "The last enabled admin can't be removed, disabled, or assigned another role, because no one could manage access anymore.",
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
  navigation: { group: 'administration', icon: 'user-profile' },
  load: async () => (await import('./page.tsx')).AdminsPage,
});
