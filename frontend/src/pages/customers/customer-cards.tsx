import Cards from '@cloudscape-design/components/cards';
import type { Customer } from '@console/core/contract/customer';
import type { ReactNode } from 'react';
import { InternalLink } from '../../elements/internal-link.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import type { Column } from './columns.tsx';
import { texts } from './texts.ts';

interface CustomerCardsProps {
  items: readonly Customer[];
  columns: readonly Column[];
  /** Ids of the columns that are shown. */
  visible: readonly string[];
  selectedItems: readonly Customer[];
  onSelectionChange: (selected: readonly Customer[]) => void;
  loading: boolean;
  header: ReactNode;
  filter: ReactNode;
  empty: ReactNode;
  pagination: ReactNode;
  preferences: ReactNode;
}

/** The same list for a narrow screen: nothing is beside the edge. */
export function CustomerCards({ items, columns, visible, onSelectionChange, ...list }: CustomerCardsProps) {
  const t = useTexts(texts);
  return (
    <Cards
      {...list}
      variant="full-page"
      items={[...items]}
      selectedItems={[...list.selectedItems]}
      selectionType="multi"
      trackBy="id"
      loadingText={t.loading}
      cardsPerRow={[{ cards: 1 }]}
      onSelectionChange={({ detail }) => onSelectionChange(detail.selectedItems)}
      ariaLabels={{
        selectionGroupLabel: t.selection,
        itemSelectionLabel: (_, { name }) => t.select(name),
      }}
      visibleSections={visible.filter((id) => id !== 'name')}
      cardDefinition={{
        header: ({ code, name }) => <InternalLink href={`/customers/${code}`}>{name}</InternalLink>,
        sections: columns
          .filter(({ id }) => id !== 'name')
          .map(({ id, header, cell }) => ({ id, header, content: cell, width: 50 })),
      }}
    />
  );
}
