import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Token from '@cloudscape-design/components/token';
import type { Customer } from '@console/core/contract/customer';
import { tagTexts } from '@console/core/contract/tags';
import { lazy, Suspense, useState } from 'react';
import { labelTexts } from '../../customers/label-texts.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useDenied } from '../../session/context.ts';
import styles from './labels.module.css';

const EditLabels = lazy(async () => ({ default: (await import('../../customers/edit-labels.tsx')).EditLabels }));

/** The list of all that have the tag. */
const listOf = (tag: string): string => `/customers?${new URLSearchParams({ filter: `tag=${tag}` })}`;

/** What people have noted about a customer. */
export function Labels({ customer }: { customer: Customer }) {
  const t = useTexts(labelTexts);
  const { app } = useMessages();
  const denied = useDenied()('operator');
  const [editing, setEditing] = useState(false);
  const tags = tagTexts(customer.tags);
  const edit = (
    <Button disabled={denied !== undefined} disabledReason={denied} onClick={() => setEditing(true)}>
      {t.edit}
    </Button>
  );
  return (
    <Container
      header={
        <Header variant="h2" actions={edit}>
          {t.title}
        </Header>
      }
    >
      <KeyValuePairs
        columns={2}
        items={[
          {
            label: t.tags,
            value:
              tags.length === 0 ? (
                app.nothing
              ) : (
                <SpaceBetween direction="horizontal" size="xs">
                  {tags.map((tag) => (
                    <Token key={tag} variant="inline" label={<InternalLink href={listOf(tag)}>{tag}</InternalLink>} />
                  ))}
                </SpaceBetween>
              ),
          },
          {
            label: t.notes,
            value: customer.notes ? (
              <Box>
                <div className={styles.notes}>{customer.notes}</div>
              </Box>
            ) : (
              app.nothing
            ),
          },
        ]}
      />
      <Suspense>{editing && <EditLabels customer={customer} onClose={() => setEditing(false)} />}</Suspense>
    </Container>
  );
}
