import { defineTexts } from '../../i18n/define-texts.ts';
import type { Issue } from './situation.ts';

/** `who`: the names, or how many there are and where. */
type IssueTexts = Record<Issue['kind'], (who: string, count: number) => string>;

export const situationTexts = defineTexts({
  en: {
    well: (healthy: number, suspended: number) =>
      `No problems: ${healthy} ${healthy === 1 ? 'customer is' : 'customers are'} healthy${suspended > 0 ? `, ${suspended} suspended` : ''}.`,
    customers: (count: number) => (count === 1 ? '1 customer' : `${count} customers`),
    issues: {
      down: (who, count) => `${who} ${count === 1 ? 'is' : 'are'} down`,
      failed: (who) => `${who} failed`,
      degraded: (who, count) => `${who} ${count === 1 ? 'is' : 'are'} degraded`,
      region: (who, count) => `${count === 1 ? 'region' : 'regions'} ${who} failed`,
      alerts: (_who, count) => (count === 1 ? '1 alert is open' : `${count} alerts are open`),
    } satisfies IssueTexts as IssueTexts,
  },
  de: {
    well: (healthy, suspended) =>
      `Keine Probleme: ${healthy} ${healthy === 1 ? 'Kunde ist' : 'Kunden sind'} fehlerfrei${suspended > 0 ? `, ${suspended} angehalten` : ''}.`,
    customers: (count) => (count === 1 ? '1 Kunde' : `${count} Kunden`),
    issues: {
      down: (who, count) => `${who} ${count === 1 ? 'ist' : 'sind'} ausgefallen`,
      failed: (who, count) => `${who} ${count === 1 ? 'ist' : 'sind'} fehlgeschlagen`,
      degraded: (who, count) => `${who} ${count === 1 ? 'ist' : 'sind'} beeinträchtigt`,
      region: (who, count) =>
        count === 1 ? `Region ${who} ist fehlgeschlagen` : `Regionen ${who} sind fehlgeschlagen`,
      alerts: (_who, count) => (count === 1 ? '1 Alarm ist offen' : `${count} Alarme sind offen`),
    },
  },
});
