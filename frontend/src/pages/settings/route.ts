import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const settingsPage = definePage({
  path: '/settings',
  texts: defineTexts({
    en: {
      title: 'Settings',
      help: ['Settings show where this installation runs, and its limits. To change settings, edit the .config file.'],
    },
    de: {
      title: 'Einstellungen',
      help: [
        'Was diese Installation ist, wo sie läuft und was ihre Grenzen sind. Geändert wird sie in der Datei .config.',
      ],
    },
  }),
  navigation: { group: 'administration', icon: 'settings' },
  load: async () => (await import('./page.tsx')).SettingsPage,
});
