import Button from '@cloudscape-design/components/button';
import type { AuditEntry } from '@console/core/contract/audit';
import type { Page } from '@console/core/contract/list';
import { useState } from 'react';
import type { AuditFilter } from '../api/audit.ts';
import { useApi } from '../api/context.ts';
import { explainError } from '../api/explain-error.ts';
import { saveText } from '../elements/save-text.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { useNotifications } from '../notifications/context.ts';
import { entriesCsv } from './entries-csv.ts';
import { auditTexts } from './texts.ts';

const most = 10_000;

/** All entries that fit the filter, as a file. */
export function CsvButton({ filter }: { filter: AuditFilter }) {
  const messages = useMessages();
  const t = useTexts(auditTexts);
  const api = useApi();
  const { succeed, fail } = useNotifications();
  const [busy, setBusy] = useState(false);

  const download = async () => {
    setBusy(true);
    try {
      const entries: AuditEntry[] = [];
      let cursor: string | undefined;
      do {
        const page: Page<AuditEntry> = await api.ask('/audit', { query: { ...filter, limit: 100, cursor } });
        entries.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor && entries.length < most);
      saveText('audit.csv', 'text/csv', entriesCsv(entries));
      if (cursor) succeed(t.csv, t.csvCut(entries.length));
    } catch (error) {
      fail(t.csvFailed, explainError(error, messages), () => void download());
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button iconName="download" loading={busy} onClick={() => void download()}>
      {t.csv}
    </Button>
  );
}
