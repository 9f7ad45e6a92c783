import { defineTexts } from '../../i18n/define-texts.ts';

export const optionTexts = defineTexts({
  en: {
    yes: 'Yes',
    no: 'No',
    noChoice: 'No value',
    optional: 'optional',
    isSet: 'Set. The value is not shown.',
    isNew: 'New value. It is not shown.',
    keep: 'Keep the current value',
    replace: 'Replace the value',
    remove: 'Remove the value',
    newValue: (label: string) => `New value of ${label}`,
    secretText: 'Stored as a secret. Nobody can see the value later, you can only replace it.',
  },

  de: {
    yes: 'Ja',
    no: 'Nein',
    noChoice: 'Ohne Wert',
    optional: 'optional',
    isSet: 'Gesetzt. Der Wert wird nicht angezeigt.',
    isNew: 'Neuer Wert. Er wird nicht angezeigt.',
    keep: 'Den jetzigen Wert behalten',
    replace: 'Den Wert ersetzen',
    remove: 'Den Wert entfernen',
    newValue: (label) => `Neuer Wert: ${label}`,
    secretText: 'Wird als Geheimnis gespeichert: der Wert lässt sich später nicht ansehen, nur ersetzen.',
  },
});
