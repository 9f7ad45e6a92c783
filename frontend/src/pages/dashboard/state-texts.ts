import type { CustomerState } from '@console/core/contract/customer-map';
import { defineTexts } from '../../i18n/define-texts.ts';

export const stateTexts = defineTexts({
  en: {
    title: 'All customers',
    states: {
      down: 'Down',
      failed: 'Failed',
      degraded: 'Degraded',
      unknown: 'Unknown health',
      changing: 'Changing',
      suspended: 'Suspended',
      healthy: 'Healthy',
    } satisfies Record<CustomerState, string> as Record<CustomerState, string>,
    square: (name: string, state: string) => `${name}: ${state}`,
    counted: (count: string, state: string) => `${count} ${state.toLowerCase()}`,
  },
  de: {
    title: 'Alle Kunden',
    states: {
      down: 'Ausgefallen',
      failed: 'Fehlgeschlagen',
      degraded: 'Beeinträchtigt',
      unknown: 'Zustand unbekannt',
      changing: 'In Änderung',
      suspended: 'Angehalten',
      healthy: 'Fehlerfrei',
    },
    square: (name, state) => `${name}: ${state}`,
    counted: (count, state) => `${count} × ${state}`,
  },
});
