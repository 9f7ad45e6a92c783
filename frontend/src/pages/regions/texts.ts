import { defineTexts } from '../../i18n/define-texts.ts';

export const texts = defineTexts({
  en: {
    description: 'Regions that are prepared to host customers.',
    columns: {
      region: 'Region',
      name: 'Name',
      status: 'Status',
      customers: 'Customers',
      left: 'Remaining capacity',
      created: 'Added',
      createdBy: 'Added by',
      operation: 'Operation',
    },
    add: 'Add region',
    view: 'View',
    loading: 'Loading regions',
    empty: 'No regions',
    emptyText: 'Add a region to create customers in it.',
    table: 'Regions',
    select: (region: string) => `Select ${region}`,
    selection: 'Region selection',
    chooseOne: 'Select a region',
  },

  de: {
    description: 'Wo Kunden liegen können. Jede wird einmal vorbereitet.',
    columns: {
      region: 'Region',
      name: 'Name',
      status: 'Status',
      customers: 'Kunden',
      left: 'Noch frei',
      created: 'Hinzugefügt',
      createdBy: 'Hinzugefügt von',
      operation: 'Vorgang',
    },
    add: 'Region hinzufügen',
    view: 'Ansehen',
    loading: 'Regionen werden geladen',
    empty: 'Keine Regionen',
    emptyText: 'Fügen Sie die erste hinzu; dann lassen sich dort Kunden anlegen.',
    table: 'Regionen',
    select: (region) => `${region} auswählen`,
    selection: 'Auswahl einer Region',
    chooseOne: 'Wählen Sie zuerst eine Region',
  },
});
