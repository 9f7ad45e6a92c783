import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { ReactNode } from 'react';
import { InternalLink } from '../../elements/internal-link.tsx';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import styles from './short-list.module.css';
import { texts } from './texts.ts';

interface ShortListProps<T> {
  title: string;
  description?: string | undefined;
  empty: string;
  /** Address of the page with all of them. */
  all: string;
  query: { isPending: boolean; isError: boolean; error: unknown; refetch: () => void };
  items: readonly T[];
  /** How many there are, when that is known to be more than the items. */
  count?: number | undefined;
  /** There are more than that. */
  more: boolean;
  row: (item: T) => { id: string; status: ReactNode; text: ReactNode; time: ReactNode };
}

/** The newest few of a list, with the way to all of them. */
export function ShortList<T>({ title, description, empty, all, query, items, count, more, row }: ShortListProps<T>) {
  const t = useTexts(texts);
  const number = count ?? items.length;
  const content = () => {
    if (query.isError && items.length === 0) return <LoadError error={query.error} onRetry={query.refetch} />;
    if (query.isPending) return <Loading line />;
    if (items.length === 0) return <Box color="text-body-secondary">{empty}</Box>;
    return (
      <ul className={styles.list}>
        {items.map(row).map(({ id, status, text, time }) => (
          <li key={id} className={styles.row}>
            <span className={styles.status}>{status}</span>
            <span className={styles.text}>{text}</span>
            <Box variant="small" color="text-body-secondary">
              {time}
            </Box>
          </li>
        ))}
      </ul>
    );
  };
  return (
    <Container
      fitHeight
      header={
        <Header
          variant="h2"
          description={description}
          counter={query.isPending ? '' : `(${number}${more && number > 0 ? '+' : ''})`}
          actions={
            <InternalLink href={all} ariaLabel={`${t.viewAll}: ${title}`}>
              {t.viewAll}
            </InternalLink>
          }
        >
          {title}
        </Header>
      }
    >
      {content()}
    </Container>
  );
}
