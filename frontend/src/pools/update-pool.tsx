import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import type { Pool } from '@console/core/contract/pool';
import { fillTemplate } from '@console/core/contract/texts/template';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../api/context.ts';
import { updatePool } from '../api/pools.ts';
import { productsQuery } from '../api/products.ts';
import { useVersionOptions } from '../customers/version-options.ts';
import { Dialog } from '../elements/dialog.tsx';
import { formFailure } from '../forms/form-failure.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { fieldMessage } from '../i18n/field-message.ts';
import { useMessages } from '../i18n/messages.ts';
import { useNotifications } from '../notifications/context.ts';
import { poolTexts } from './texts.ts';

/** Asks which version all customers of the pool get. */
export function UpdatePool({ pool, onClose }: { pool: Pool; onClose: () => void }) {
  const messages = useMessages();
  const { update: t } = useTexts(poolTexts);
  const { title, action, failed } = messages.operationTypes['pool.update'];
  const api = useApi();
  const { follow } = useNotifications();
  const [version, setVersion] = useState(pool.version);
  const product = useQuery(productsQuery(api)).data?.find(({ id }) => id === pool.product);
  const options = useVersionOptions(product, pool.deployed?.version, version);
  const { submit, busy, failure, operationId, fieldError, touch } = useSubmit({
    fields: ['version'],
    send: (wanted: string, key) => updatePool(api, pool.id, { version: wanted }, key),
    onDone: ({ operation }) => {
      follow(operation);
      onClose();
    },
  });
  const named = (template: string) => fillTemplate(template, { subject: pool.id });
  return (
    <Dialog title={named(title)} submit={action} busy={busy} onSubmit={() => submit(version)} onClose={onClose}>
      {pool.customers > 0 && <Box variant="p">{t.intro(pool.customers)}</Box>}
      <FormField
        label={t.version}
        description={version === pool.deployed?.version ? t.again : undefined}
        errorText={fieldMessage(t.version, fieldError('version'), messages)}
      >
        <Select
          options={options}
          selectedOption={options.find(({ value }) => value === version) ?? null}
          expandToViewport
          onChange={({ detail }) => {
            touch('version');
            setVersion(detail.selectedOption.value ?? version);
          }}
        />
      </FormField>
      {formFailure(named(failed), failure, operationId)}
    </Dialog>
  );
}
