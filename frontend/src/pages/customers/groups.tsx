import Box from '@cloudscape-design/components/box';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import ToggleButton from '@cloudscape-design/components/toggle-button';
import type { CustomerCounts } from '@console/core/contract/customer-search';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/context.ts';
import { type ApiFilter, customerCountsQuery } from '../../api/customer-search.ts';
import { customerTexts } from '../../customers/texts.ts';
import { grouped } from '../../format/count.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import type { FilterQuery } from '../../tables/filter-url.ts';
import { type Choice, choices, withValue } from './filtering.ts';
import { texts } from './texts.ts';

/** Groups that are shown; the filter finds the others. */
const mostGroups = 20;
const tagPrefix = 'tag:';

interface Group {
  property: string;
  value: string;
  label: string;
  count: number;
}

function groupsOf(counts: CustomerCounts, by: string): Group[] {
  if (by.startsWith(tagPrefix)) {
    const key = by.slice(tagPrefix.length);
    return counts.tags
      .filter((tag) => tag.key === key)
      .map(({ value, count }) => ({ property: 'tag', value: `${key}=${value}`, label: value, count }));
  }
  const field = by as Choice;
  return (counts.fields[field] ?? []).map(({ value, count }) => ({ property: field, value, label: value, count }));
}

interface GroupsProps {
  filter: ApiFilter;
  query: FilterQuery;
  onQuery: (query: FilterQuery) => void;
}

/** How many customers each version, tag and so on has; a click shows them. */
export function Groups({ filter, query, onQuery }: GroupsProps) {
  const { app } = useMessages();
  const { groups: t } = useTexts(texts);
  const { attributes } = useTexts(customerTexts);
  const [search, setSearch] = useSearchParams();
  const by = search.get('group') ?? '';
  const api = useApi();
  const { data: all } = useQuery(customerCountsQuery(api, { filter: [] }));
  const { data: counts } = useQuery({ ...customerCountsQuery(api, filter), enabled: by !== '' });
  const keys = [...new Set(all?.tags.map(({ key }) => key))].sort();
  const options = [
    { value: '', label: t.none },
    ...choices.map((value) => ({ value: value as string, label: attributes[value] })),
    ...keys.map((key) => ({ value: `${tagPrefix}${key}`, label: t.tag(key) })),
  ];
  const choose = (value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set('group', value);
        else next.delete('group');
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const groups = by && counts ? groupsOf(counts, by) : [];
  const isShown = ({ property, value }: Group) =>
    query.tokens.some((token) => token.propertyKey === property && token.operator === '=' && token.value === value);
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      <Box variant="awsui-key-label">{t.by}</Box>
      <Select
        selectedOption={options.find(({ value }) => value === by) ?? { value: by, label: by }}
        options={options}
        ariaLabel={t.by}
        expandToViewport
        onChange={({ detail }) => choose(detail.selectedOption.value ?? '')}
      />
      {groups.slice(0, mostGroups).map((group) => (
        <ToggleButton
          key={group.value}
          pressed={isShown(group)}
          onChange={() => onQuery(withValue(query, group.property, group.value))}
        >
          {`${group.label} (${grouped(group.count, app.locale)})`}
        </ToggleButton>
      ))}
      {groups.length > mostGroups && <Box variant="small">{t.more(groups.length - mostGroups)}</Box>}
      {by !== '' && counts && groups.length === 0 && <Box variant="small">{t.empty}</Box>}
    </SpaceBetween>
  );
}
