import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useApi } from '../../api/context.ts';
import { type ApiFilter, customersCsv } from '../../api/customer-search.ts';
import { explainError } from '../../api/explain-error.ts';
import { saveText } from '../../elements/save-text.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import { texts } from './texts.ts';

/** All customers that fit the filter, as a file. */
export function CsvButton({ filter }: { filter: ApiFilter }) {
  const messages = useMessages();
  const t = useTexts(texts);
  const api = useApi();
  const { fail } = useNotifications();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      saveText('customers.csv', 'text/csv', await customersCsv(api, filter));
    } catch (error) {
      fail(t.csvFailed, explainError(error, messages), () => void download());
    } finally {
      setBusy(false);
    }
  };
  return <Button iconName="download" variant="icon" ariaLabel={t.csv} loading={busy} onClick={() => void download()} />;
}
