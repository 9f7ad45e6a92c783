import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { Batch } from '@console/core/contract/batch';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { whyText } from './batch-text.ts';
import { batchTexts } from './texts.ts';

/** Who is left out, and why, by name. */
export function LeftOutCustomers({ leftOut, leftOutTotal }: Pick<Batch, 'leftOut' | 'leftOutTotal'>) {
  const messages = useMessages();
  const { dialog } = useTexts(batchTexts);
  if (leftOutTotal === 0) return null;
  const rest = leftOutTotal - leftOut.length;
  return (
    <ExpandableSection defaultExpanded={leftOut.length <= 10} headerText={dialog.leftOutTitle(leftOutTotal)}>
      <ul>
        {leftOut.map((one) => (
          <li key={one.customer}>
            <Box variant="strong">{one.name ?? one.customer}</Box>: {whyText(one, messages)}
          </li>
        ))}
        {rest > 0 && <li>{dialog.more(rest)}</li>}
      </ul>
    </ExpandableSection>
  );
}
