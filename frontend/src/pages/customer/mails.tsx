import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import type { Customer } from '@console/core/contract/customer';
import type { MailSummary } from '@console/core/contract/mail';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/context.ts';
import { mailsQuery } from '../../api/mails.ts';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { Time } from '../../elements/time.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { MailBody } from './mail-body.tsx';
import { texts } from './texts.ts';

/** What the customer's application has sent: on one machine nothing is delivered. */
export function Mails({ customer: { code } }: { customer: Customer }) {
  const { tabs, mail: t } = useTexts(texts);
  const { data, error, refetch } = useQuery(mailsQuery(useApi(), code));
  if (!data) return error ? <LoadError error={error} onRetry={refetch} /> : <Loading />;
  const { items } = data;
  return (
    <Container
      header={
        <Header variant="h2" counter={`(${items.length})`} description={t.text}>
          {tabs.mail}
        </Header>
      }
    >
      {items.length === 0 ? (
        <Box color="text-body-secondary">{t.empty}</Box>
      ) : (
        items.map((summary) => <Message key={summary.id} code={code} summary={summary} />)
      )}
    </Container>
  );
}

function Message({ code, summary: { id, subject, from, to, receivedAt } }: { code: string; summary: MailSummary }) {
  const { mail: t } = useTexts(texts);
  const [expanded, setExpanded] = useState(false);
  return (
    <ExpandableSection
      headerText={
        <>
          <span translate="no">{subject || t.noSubject}</span>{' '}
          <Box variant="small" display="inline">
            <Time at={receivedAt} />
          </Box>
        </>
      }
      headerDescription={t.route(from, to.join(', '))}
      expanded={expanded}
      onChange={({ detail }) => setExpanded(detail.expanded)}
    >
      {expanded && <MailBody code={code} id={id} />}
    </ExpandableSection>
  );
}
