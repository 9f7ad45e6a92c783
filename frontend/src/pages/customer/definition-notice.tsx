import Alert from '@cloudscape-design/components/alert';
import type { Customer } from '@console/core/contract/customer';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { definitionQuery } from '../../api/customers.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Quote } from '../../elements/quote.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { fieldMessage } from '../../i18n/field-message.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

/** The most settings that the notice names. */
const mostNamed = 3;

/** That the catalogue has changed since the customer was deployed, or has nothing that could be deployed. */
export function DefinitionNotice({ customer }: { customer: Customer }) {
  const messages = useMessages();
  const { definition: t } = useTexts(texts);
  const { data } = useQuery(definitionQuery(useApi(), customer.code));
  if (!data?.deployed || (data.changes.length === 0 && !data.problem)) return null;
  const { changes, problem } = data;
  const named = changes.slice(0, mostNamed).map(({ path }) => path);
  const more = changes.length - named.length;
  return (
    <Alert type={problem ? 'warning' : 'info'} header={problem ? t.problem : undefined}>
      {problem && <p>{problem.coded ? fieldMessage('', problem, messages) : <Quote>{problem.message}</Quote>}</p>}
      {problem && <p>{t.goesOn}</p>}
      {changes.length > 0 && (
        <>
          {t.changed(named.join(', '), more)}{' '}
          <InternalLink href={`/customers/${customer.code}?tab=configuration`}>{t.view}</InternalLink>
        </>
      )}
    </Alert>
  );
}
