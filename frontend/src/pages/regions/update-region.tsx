import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import { maxShards, type Region, type UpdateRegion as Wanted } from '@console/core/contract/region';
import { fillTemplate } from '@console/core/contract/texts/template';
import { useState } from 'react';
import { useApi } from '../../api/context.ts';
import { requestOperation } from '../../api/operations.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { fieldMessage } from '../../i18n/field-message.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import { texts } from './texts.ts';

/** Asks for what is to change. What stays as it is, is not part of the request. */
export function UpdateRegion({ region, onClose }: { region: Region; onClose: () => void }) {
  const messages = useMessages();
  const t = useTexts(texts).update;
  const { title, action, failed } = messages.operationTypes['region.update'];
  const api = useApi();
  const { follow } = useNotifications();
  const [natGateways, setNatGateways] = useState(region.natGateways);
  const [shards, setShards] = useState(String(region.shards));
  const { submit, busy, failure, operationId, fieldError, touch } = useSubmit({
    fields: ['natGateways', 'shards'],
    send: (body: Wanted, key) => requestOperation(api, 'region.update', region.code, key, body),
    onDone: ({ operation }) => {
      follow(operation);
      onClose();
    },
  });
  const send = () =>
    submit({
      ...(natGateways !== null && natGateways !== region.natGateways && { natGateways }),
      ...(Number(shards) !== region.shards && { shards: Number(shards) }),
    });
  const named = (template: string) => fillTemplate(template, { subject: region.code });
  return (
    <Dialog title={named(title)} submit={action} busy={busy} onSubmit={send} onClose={onClose}>
      <Box variant="p">{t.intro}</Box>
      <FormField
        label={t.natGateways}
        description={t.natGatewaysText}
        errorText={fieldMessage(t.natGateways, fieldError('natGateways'), messages)}
      >
        <SegmentedControl
          label={t.natGateways}
          selectedId={natGateways === null ? null : String(natGateways)}
          options={['1', '2'].map((id) => ({ id, text: id }))}
          onChange={({ detail }) => setNatGateways(Number(detail.selectedId))}
        />
      </FormField>
      <FormField
        label={t.shards}
        description={t.shardsText(region.shards, maxShards)}
        errorText={fieldMessage(t.shards, fieldError('shards'), messages)}
      >
        <Input
          type="number"
          inputMode="numeric"
          value={shards}
          onChange={({ detail }) => {
            touch('shards');
            setShards(detail.value);
          }}
        />
      </FormField>
      {formFailure(named(failed), failure, operationId)}
    </Dialog>
  );
}
