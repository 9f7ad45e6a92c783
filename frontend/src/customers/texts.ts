import { defineTexts } from '../i18n/define-texts.ts';

export const customerTexts = defineTexts({
  en: {
    attributes: {
      name: 'Name',
      code: 'Code',
      status: 'Status',
      health: 'Health',
      product: 'Product',
      version: 'Version',
      size: 'Size',
      plan: 'Plan',
      cloudType: 'Cloud type',
      region: 'Region',
      url: 'URL',
      cost: 'Monthly cost',
      created: 'Created',
      createdBy: 'Created by',
      updated: 'Last updated',
    },
    details: {
      adminEmail: {
        short: 'Administrator',
        label: 'Administrator email address',
        description: 'Passed to the application, which can give this person its first account.',
        effect: 'Saved immediately, and passed to the application with its next deployment',
      },
    },
    defaultVersion: (version: string) => `${version} (default)`,
    versionOfPool: (pool: string) => `All customers of pool ${pool} have its version. Update the pool to change it.`,
    notOffered: 'No longer offered. The customer can keep it.',
    requiresVersion: (version: string) => `The customer must be updated to ${version} first.`,
    sizeOption: (cpu: string, memory: string, cost: string) => `${cpu} vCPU · ${memory} · ${cost} per month`,
    planOption: (perSecond: string, perDay: string, cost: string) =>
      `${perSecond} requests per second · ${perDay} per day · from ${cost} per month`,
    perMonth: (cost: string) => `≈ ${cost} per month`,
    withoutUsage: 'Requests, storage, and computing time are billed by use and are not included.',
    withoutRegion: 'The shared resources of the region are not included.',
    withoutRegionOf: (cost: string) =>
      `The shared resources of the region (≈ ${cost} per month in total) are not included.`,
    sizeCost: (size: string, cost: string) => `${size} (${cost} per month)`,
    find: {
      placeholder: 'Find customer',
      loading: 'Loading customers',
      noMatch: 'No customers match.',
      useCode: (code: string) => `Use code "${code}"`,
    },
    missing: (code: string) => `There is no customer "${code}". It might have been deleted.`,
  },

  de: {
    attributes: {
      name: 'Name',
      code: 'Kürzel',
      status: 'Status',
      health: 'Zustand',
      product: 'Produkt',
      version: 'Version',
      size: 'Größe',
      plan: 'Tarif',
      cloudType: 'Cloud-Typ',
      region: 'Region',
      url: 'Adresse',
      cost: 'Monatliche Kosten',
      created: 'Angelegt',
      createdBy: 'Angelegt von',
      updated: 'Geändert',
    },
    details: {
      adminEmail: {
        short: 'Administrator',
        label: 'E-Mail-Adresse des Administrators',
        description: 'Wird der Anwendung übergeben, die dieser Person ihr erstes Konto geben kann.',
        effect: 'Sofort gespeichert und der Anwendung mit der nächsten Bereitstellung übergeben',
      },
    },
    defaultVersion: (version) => `${version} (Standard)`,
    versionOfPool: (pool) =>
      `Alle Kunden des Pools ${pool} haben seine Version. Um sie zu ändern, aktualisieren Sie den Pool.`,
    notOffered: 'Wird nicht mehr angeboten. Der Kunde kann sie behalten.',
    requiresVersion: (version) => `Der Kunde muss zuerst auf ${version} aktualisiert werden.`,
    sizeOption: (cpu, memory, cost) => `${cpu} vCPU · ${memory} · ${cost} im Monat`,
    planOption: (perSecond, perDay, cost) =>
      `${perSecond} Anfragen je Sekunde · ${perDay} am Tag · ab ${cost} im Monat`,
    perMonth: (cost) => `≈ ${cost} im Monat`,
    withoutUsage: 'Anfragen, Speicher und Rechenzeit werden nach Verbrauch berechnet und sind nicht enthalten.',
    withoutRegion: 'Die gemeinsamen Ressourcen der Region sind nicht enthalten.',
    withoutRegionOf: (cost) =>
      `Die gemeinsamen Ressourcen der Region (≈ ${cost} im Monat insgesamt) sind nicht enthalten.`,
    sizeCost: (size, cost) => `${size} (${cost} im Monat)`,
    find: {
      placeholder: 'Kunden suchen',
      loading: 'Kunden werden geladen',
      noMatch: 'Keine passenden Kunden.',
      useCode: (code) => `Kürzel „${code}“ verwenden`,
    },
    missing: (code) => `Es gibt keinen Kunden „${code}“. Vielleicht wurde er gelöscht.`,
  },
});
