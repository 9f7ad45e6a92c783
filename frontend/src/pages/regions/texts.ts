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
      shards: 'Load balancers',
      natGateways: 'NAT gateways',
      cost: 'Monthly cost',
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
    updateAvailable: 'Update available',
    update: {
      intro:
        'The current templates of this console are deployed. Customers stay online, and you can create customers meanwhile.',
      natGateways: 'NAT gateways',
      natGatewaysText:
        'Two tolerate the loss of an Availability Zone and cost more. A change interrupts outgoing connections briefly.',
      shards: 'Load balancers',
      shardsText: (least: number, most: number) => `${least} to ${most}. You can't remove a load balancer later.`,
    },
  },

  de: {
    description: 'Wo Kunden liegen können. Jede wird einmal vorbereitet.',
    columns: {
      region: 'Region',
      name: 'Name',
      status: 'Status',
      customers: 'Kunden',
      left: 'Noch frei',
      shards: 'Load Balancer',
      natGateways: 'NAT-Gateways',
      cost: 'Kosten im Monat',
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
    updateAvailable: 'Aktualisierung verfügbar',
    update: {
      intro:
        'Die aktuellen Vorlagen dieser Konsole werden bereitgestellt. Kunden bleiben online, und Sie können währenddessen Kunden anlegen.',
      natGateways: 'NAT-Gateways',
      natGatewaysText:
        'Zwei verkraften den Ausfall einer Verfügbarkeitszone und kosten mehr. Eine Änderung unterbricht ausgehende Verbindungen kurz.',
      shards: 'Load Balancer',
      shardsText: (least, most) => `${least} bis ${most}. Ein Load Balancer lässt sich später nicht entfernen.`,
    },
  },
});
