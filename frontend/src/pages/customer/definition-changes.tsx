import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { DefinitionChange } from '@console/core/contract/deployed-definition';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

/** What the catalogue has changed of the product since it was deployed. */
export function DefinitionChanges({ changes }: { changes: readonly DefinitionChange[] }) {
  const { app } = useMessages();
  const { definition: t } = useTexts(texts);
  const shown = (value: string | null) => <span translate="no">{value ?? app.nothing}</span>;
  return (
    <Table
      header={
        <Header variant="h2" description={t.description}>
          {t.title}
        </Header>
      }
      items={changes}
      trackBy="path"
      wrapLines
      columnDefinitions={[
        { id: 'path', header: t.path, cell: ({ path }) => <code translate="no">{path}</code>, isRowHeader: true },
        { id: 'before', header: t.before, cell: ({ before }) => shown(before) },
        { id: 'after', header: t.after, cell: ({ after }) => shown(after) },
      ]}
    />
  );
}
