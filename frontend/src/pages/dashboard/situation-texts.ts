import { defineTexts } from '../../i18n/define-texts.ts';
import type { Issue } from './situation.ts';

const listed = (locale: string, words: readonly string[]) => new Intl.ListFormat(locale).format(words);

/** The names, or how many there are and where. */
function who({ names, count, regions }: Issue, locale: string, customers: (count: number) => string): string {
  if (names.length > 0) return listed(locale, names);
  return regions.length > 0 ? `${customers(count)} (${listed(locale, regions)})` : customers(count);
}

const english = (issue: Issue) => who(issue, 'en', (count) => (count === 1 ? '1 customer' : `${count} customers`));
const german = (issue: Issue) => who(issue, 'de', (count) => (count === 1 ? '1 Kunde' : `${count} Kunden`));

export const situationTexts = defineTexts({
  en: {
    well: (healthy: number, suspended: number) =>
      `No problems: ${healthy} ${healthy === 1 ? 'customer is' : 'customers are'} healthy${suspended > 0 ? `, ${suspended} suspended` : ''}.`,
    issues: {
      down: (issue: Issue) => `${english(issue)} ${issue.count === 1 ? 'is' : 'are'} down`,
      failed: (issue: Issue) => `${english(issue)} failed`,
      degraded: (issue: Issue) => `${english(issue)} ${issue.count === 1 ? 'is' : 'are'} degraded`,
      region: (issue: Issue) => `${issue.count === 1 ? 'region' : 'regions'} ${listed('en', issue.names)} failed`,
      alerts: ({ count }: Issue) => (count === 1 ? '1 alert is open' : `${count} alerts are open`),
    } satisfies Record<Issue['kind'], (issue: Issue) => string>,
  },
  de: {
    well: (healthy, suspended) =>
      `Keine Probleme: ${healthy} ${healthy === 1 ? 'Kunde ist' : 'Kunden sind'} fehlerfrei${suspended > 0 ? `, ${suspended} angehalten` : ''}.`,
    issues: {
      down: (issue) => `${german(issue)} ${issue.count === 1 ? 'ist' : 'sind'} ausgefallen`,
      failed: (issue) => `${german(issue)} ${issue.count === 1 ? 'ist' : 'sind'} fehlgeschlagen`,
      degraded: (issue) => `${german(issue)} ${issue.count === 1 ? 'ist' : 'sind'} beeinträchtigt`,
      region: (issue) =>
        issue.count === 1
          ? `Region ${listed('de', issue.names)} ist fehlgeschlagen`
          : `Regionen ${listed('de', issue.names)} sind fehlgeschlagen`,
      alerts: ({ count }) => (count === 1 ? '1 Alarm ist offen' : `${count} Alarme sind offen`),
    },
  },
});
