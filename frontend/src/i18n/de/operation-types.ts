import type { Messages } from '../messages.ts';

export const operationTypes: Messages['operationTypes'] = {
  'region.add': {
    name: 'Region hinzufügen',
    title: (region) => `Region ${region} hinzufügen`,
    running: (region) => `Region ${region} wird hinzugefügt`,
    succeeded: (region) => `Region ${region} ist bereit`,
    failed: (region) => `Region ${region} konnte nicht hinzugefügt werden`,
  },
  'region.remove': {
    name: 'Region entfernen',
    title: (region) => `Region ${region} entfernen`,
    running: (region) => `Region ${region} wird entfernt`,
    succeeded: (region) => `Region ${region} ist entfernt`,
    failed: (region) => `Region ${region} konnte nicht entfernt werden`,
  },
  'customer.create': {
    name: 'Kunden anlegen',
    title: (customer) => `Kunden ${customer} anlegen`,
    running: (customer) => `Kunde ${customer} wird angelegt`,
    succeeded: (customer) => `Kunde ${customer} ist online`,
    failed: (customer) => `Kunde ${customer} konnte nicht angelegt werden`,
  },
  'customer.update': {
    name: 'Kunden ändern',
    title: (customer) => `Kunden ${customer} ändern`,
    running: (customer) => `Kunde ${customer} wird geändert`,
    succeeded: (customer) => `Kunde ${customer} ist geändert`,
    failed: (customer) => `Kunde ${customer} konnte nicht geändert werden`,
  },
  'customer.suspend': {
    name: 'Kunden anhalten',
    title: (customer) => `Kunden ${customer} anhalten`,
    running: (customer) => `Kunde ${customer} wird angehalten`,
    succeeded: (customer) => `Kunde ${customer} ist angehalten`,
    failed: (customer) => `Kunde ${customer} konnte nicht angehalten werden`,
  },
  'customer.resume': {
    name: 'Kunden fortsetzen',
    title: (customer) => `Kunden ${customer} fortsetzen`,
    running: (customer) => `Kunde ${customer} wird fortgesetzt`,
    succeeded: (customer) => `Kunde ${customer} ist wieder online`,
    failed: (customer) => `Kunde ${customer} konnte nicht fortgesetzt werden`,
  },
  'customer.restart': {
    name: 'Kunden neu starten',
    title: (customer) => `Kunden ${customer} neu starten`,
    running: (customer) => `Kunde ${customer} wird neu gestartet`,
    succeeded: (customer) => `Kunde ${customer} ist neu gestartet`,
    failed: (customer) => `Kunde ${customer} konnte nicht neu gestartet werden`,
  },
  'customer.redeploy': {
    name: 'Kunden neu bereitstellen',
    title: (customer) => `Kunden ${customer} neu bereitstellen`,
    running: (customer) => `Kunde ${customer} wird neu bereitgestellt`,
    succeeded: (customer) => `Kunde ${customer} ist neu bereitgestellt`,
    failed: (customer) => `Kunde ${customer} konnte nicht neu bereitgestellt werden`,
  },
  'customer.delete': {
    name: 'Kunden löschen',
    title: (customer) => `Kunden ${customer} löschen`,
    running: (customer) => `Kunde ${customer} wird gelöscht`,
    succeeded: (customer) => `Kunde ${customer} ist gelöscht`,
    failed: (customer) => `Kunde ${customer} konnte nicht gelöscht werden`,
  },
};
