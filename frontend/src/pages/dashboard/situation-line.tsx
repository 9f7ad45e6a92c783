import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { CustomerMap } from '@console/core/contract/customer-map';
import type { Summary } from '@console/core/contract/summary';
import { InternalLink } from '../../elements/internal-link.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { issueText } from './issue-text.ts';
import { countOf, issuesOf } from './situation.ts';
import { situationTexts } from './situation-texts.ts';

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** In one sentence: whether something is wrong, and where. */
export function SituationLine({ summary, map }: { summary: Summary; map: CustomerMap }) {
  const { app } = useMessages();
  const t = useTexts(situationTexts);
  const issues = issuesOf(summary, map);
  const texts = issues.map((issue) => issueText(issue, t, app.locale));
  const parts = new Intl.ListFormat(app.locale).formatToParts(texts);
  const isBad = issues.some(({ kind }) => kind !== 'degraded' && kind !== 'alerts');
  let at = 0;
  return (
    <Box fontSize="heading-m" data-testid="situation">
      <StatusIndicator type={issues.length === 0 ? 'success' : isBad ? 'error' : 'warning'} wrapText>
        {issues.length === 0
          ? t.well(countOf(map, 'healthy'), countOf(map, 'suspended'))
          : parts.map(({ type, value }, index) => {
              if (type === 'literal') return value;
              const issue = issues[at++];
              return (
                <InternalLink key={value} href={issue?.href ?? '/customers'} fontSize="heading-m">
                  {index === 0 ? capitalized(value) : value}
                </InternalLink>
              );
            })}
        {issues.length > 0 && '.'}
      </StatusIndicator>
    </Box>
  );
}
