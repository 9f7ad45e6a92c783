import { defineTexts } from '../../i18n/define-texts.ts';

export const texts = defineTexts({
  en: {
    description: 'From the operating guide: what the alert means, what recovers automatically, and what to do.',
    all: 'View full guide',
    missing: (name: string) => `The operating guide has no section "${name}". The full guide is shown.`,
    none: 'This console was built without the operating guide (docs/operating.md).',
  },
  de: {
    description: 'Aus dem Betriebshandbuch: was passiert ist, was sich von selbst erholt und was zu tun ist.',
    all: 'Das ganze Handbuch ansehen',
    missing: (name) => `Das Handbuch hat keinen Abschnitt „${name}“. Stattdessen sehen Sie das ganze Handbuch.`,
    none: 'Diese Konsole wurde ohne ihr Betriebshandbuch docs/operating.de.md gebaut.',
  },
});
