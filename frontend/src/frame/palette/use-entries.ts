import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { titleOf } from '../../operations/operation-text.ts';
import { useSession } from '../../session/context.ts';
import { allows } from '../../session/roles.ts';
import { statusTexts } from '../../statuses/texts.ts';
import type { PageDefinition } from '../page-definition.ts';
import { type Entry, matching } from './entries.ts';
import { foundCustomersQuery, newestQuery } from './search.ts';
import { paletteTexts } from './texts.ts';

export const signOutEntry = 'sign-out';
export const shortcutsEntry = 'shortcuts';

/** What the text finds, in groups. */
export function useEntries(pages: readonly PageDefinition[], text: string) {
  const api = useApi();
  const messages = useMessages();
  const statuses = useTexts(statusTexts);
  const t = useTexts(paletteTexts);
  const { me } = useSession();
  const customers = useQuery(foundCustomersQuery(api, text));
  const operations = useQuery(newestQuery(api));
  const { locale } = messages.app;

  const open = pages.filter(({ path, role = 'viewer' }) => !path.includes(':') && allows(me.roles, role));
  const entryOf = ({ path, texts }: PageDefinition): Entry => ({ value: path, label: texts[locale].title });
  const found = text === '' ? [] : (customers.data ?? []);
  const actionsOf = found
    .slice(0, 1)
    .flatMap(({ code, name }): Entry[] => [
      ...(allows(me.roles, 'operator') ? [{ value: `/customers/${code}/update`, label: t.update(name) }] : []),
      { value: `/customers/${code}?tab=logs`, label: t.logs(name) },
      { value: `/customers/${code}?tab=metrics`, label: t.metrics(name) },
    ]);
  const always: Entry[] = [
    ...open.filter(({ parent, navigation }) => parent && !navigation).map(entryOf),
    { value: shortcutsEntry, label: t.shortcuts },
    { value: signOutEntry, label: t.signOut },
  ];
  const words = text.toLowerCase();
  const options = [
    ...matching(
      [
        {
          label: t.customers,
          found: true,
          entries: found.map(({ code, name, status }) => ({
            value: `/customers/${code}`,
            label: name,
            description: `${code} · ${statuses.customer[status]}`,
          })),
        },
        { label: t.pages, entries: open.filter(({ navigation }) => navigation).map(entryOf) },
        {
          label: t.actions,
          found: true,
          entries: [...actionsOf, ...always.filter(({ label }) => label.toLowerCase().includes(words))],
        },
        {
          label: t.operations,
          entries:
            text === ''
              ? []
              : (operations.data ?? []).map((operation) => ({
                  value: `/operations/${operation.id}`,
                  label: titleOf(operation, messages),
                  description: statuses.operation[operation.status],
                })),
        },
      ],
      text,
    ),
  ];
  return { options, isSearching: text !== '' && (customers.isFetching || operations.isPending) };
}
