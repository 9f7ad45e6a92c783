import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ApiFilter } from '../../api/customer-search.ts';
import { grouped } from '../../format/count.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';
import type { Selection } from './use-selection.ts';

interface SelectionNoticeProps {
  selection: Selection;
  filter: ApiFilter;
  total: number;
}

/** What is selected, on this page and on others; leads to all that match. */
export function SelectionNotice({ selection, filter, total }: SelectionNoticeProps) {
  const { app } = useMessages();
  const { selected: t } = useTexts(texts);
  if (selection.count === 0) return null;
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      <Box>
        {selection.everything
          ? t.all(grouped(selection.count, app.locale))
          : t.some(grouped(selection.count, app.locale))}
      </Box>
      {!selection.everything && selection.count < total && (
        <Button variant="inline-link" onClick={() => selection.selectEverything(filter, total)}>
          {t.selectAll(grouped(total, app.locale))}
        </Button>
      )}
      <Button variant="inline-link" onClick={selection.clear}>
        {t.clear}
      </Button>
    </SpaceBetween>
  );
}
