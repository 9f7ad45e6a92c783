import { defineTexts } from '../i18n/define-texts.ts';

export const formTexts = defineTexts({
  en: {
    unsaved: {
      title: 'Leave page',
      text: 'Are you sure that you want to leave this page? Your changes will be lost.',
      leave: 'Leave',
      stay: 'Stay',
    },
  },

  de: {
    unsaved: {
      title: 'Seite verlassen',
      text: 'Möchten Sie diese Seite wirklich verlassen? Ihre Änderungen gehen verloren.',
      leave: 'Verlassen',
      stay: 'Bleiben',
    },
  },
});
