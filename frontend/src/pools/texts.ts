import { defineTexts } from '../i18n/define-texts.ts';

export const poolTexts = defineTexts({
  en: {
    columns: {
      pool: 'Pool',
      product: 'Product',
      region: 'Region',
      status: 'Status',
      version: 'Version',
      customers: 'Customers',
      address: 'Address',
      cost: 'Cost',
      created: 'Added',
      createdBy: 'Added by',
      updated: 'Last updated',
    },
    /** What stands for the code of a customer in an address. */
    someCode: 'code',
    notYet: (wanted: string) => `${wanted} (not deployed yet)`,
    pending: (deployed: string, wanted: string) => `${deployed} (${wanted} wanted)`,
    update: {
      version: 'Version',
      intro: (customers: number) =>
        customers === 1
          ? 'The one customer of the pool gets this version. It stays online meanwhile.'
          : `All ${customers} customers of the pool get this version. They stay online meanwhile.`,
      again: 'This version is deployed already. The update deploys its current definition and templates.',
    },
  },

  de: {
    columns: {
      pool: 'Pool',
      product: 'Produkt',
      region: 'Region',
      status: 'Status',
      version: 'Version',
      customers: 'Kunden',
      address: 'Adresse',
      cost: 'Kosten',
      created: 'Hinzugefügt',
      createdBy: 'Hinzugefügt von',
      updated: 'Zuletzt geändert',
    },
    someCode: 'kürzel',
    notYet: (wanted) => `${wanted} (noch nicht bereitgestellt)`,
    pending: (deployed, wanted) => `${deployed} (gewünscht: ${wanted})`,
    update: {
      version: 'Version',
      intro: (customers) =>
        customers === 1
          ? 'Der eine Kunde des Pools bekommt diese Version. Er bleibt währenddessen online.'
          : `Alle ${customers} Kunden des Pools bekommen diese Version. Sie bleiben währenddessen online.`,
      again: 'Diese Version ist schon bereitgestellt. Die Aktualisierung stellt ihre aktuelle Beschreibung bereit.',
    },
  },
});
