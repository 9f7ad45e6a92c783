import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { type BatchAction, type BatchPreview, type CreateBatch, typeOf } from '@console/core/contract/batch';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { batchPreviewQuery, createBatch } from '../api/batches.ts';
import { useApi } from '../api/context.ts';
import { explainError } from '../api/explain-error.ts';
import { Dialog } from '../elements/dialog.tsx';
import { formFailure } from '../forms/form-failure.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { useNotifications } from '../notifications/context.ts';
import { LeftOutCustomers } from './left-out.tsx';
import { customersOf, type Selection, sizeOf } from './selection.ts';
import { batchTexts } from './texts.ts';
import { type Change, UpdateFields } from './update-fields.tsx';

interface BatchDialogProps {
  action: BatchAction;
  selection: Selection;
  onClose: () => void;
  /** The batch was created: what was selected may be forgotten. */
  onCreated?: (() => void) | undefined;
}

const isCount = (text: string): boolean => /^[1-9]\d{0,3}$|^10000$/.test(text);

/** Says before anything starts for whom it is possible, and who is left out and why; then creates the batch. */
export function BatchDialog({ action, selection, onClose, onCreated }: BatchDialogProps) {
  const messages = useMessages();
  const t = useTexts(batchTexts);
  const api = useApi();
  const { followBatch } = useNotifications();
  const [change, setChange] = useState<Change>({});
  const [stopAfter, setStopAfter] = useState('');
  const isUpdate = action === 'update';
  const isComplete = !isUpdate || Object.keys(change).length > 0;
  const request: CreateBatch = { action, ...customersOf(selection), ...(isUpdate && { input: { ...change } }) };
  const { data: preview, error } = useQuery({ ...batchPreviewQuery(api, request), enabled: isComplete });
  const texts: { action: string; confirmation?: string } = messages.operationTypes[typeOf(action)];
  const { submit, busy, failure } = useSubmit({
    send: (body: CreateBatch, key) => createBatch(api, body, key),
    onDone: ({ batch }) => {
      followBatch(batch);
      onCreated?.();
      onClose();
    },
  });
  const wrongCount = stopAfter !== '' && !isCount(stopAfter) ? t.dialog.notANumber : undefined;
  const notYet = () => {
    if (!isComplete) return t.dialog.chooseChange;
    if (!preview) return t.dialog.checking;
    return preview.total === 0 ? t.dialog.nobody : wrongCount;
  };
  return (
    <Dialog
      title={t.title(texts.action, sizeOf(selection))}
      submit={t.dialog.start(texts.action, preview?.total ?? 0)}
      busy={busy}
      submitDisabledReason={notYet()}
      onSubmit={() => submit({ ...request, ...(stopAfter !== '' && { stopAfterFailures: Number(stopAfter) }) })}
      onClose={onClose}
    >
      {texts.confirmation && <Box variant="p">{texts.confirmation}</Box>}
      {isUpdate && <UpdateFields selection={selection} change={change} onChange={setChange} />}
      {isComplete && <Preview preview={preview} failure={error ? explainError(error, messages) : undefined} />}
      <FormField label={t.dialog.stopAfter} description={t.dialog.stopAfterText} errorText={wrongCount}>
        <Input
          value={stopAfter}
          placeholder={t.dialog.stopAfterPlaceholder}
          inputMode="numeric"
          onChange={({ detail }) => setStopAfter(detail.value.trim())}
        />
      </FormField>
      {formFailure(t.notCreated(texts.action), failure, undefined)}
    </Dialog>
  );
}

function Preview({ preview, failure }: { preview: BatchPreview | undefined; failure: string | undefined }) {
  const { dialog: t } = useTexts(batchTexts);
  if (failure) return <StatusIndicator type="error">{failure}</StatusIndicator>;
  if (!preview) return <StatusIndicator type="loading">{t.checking}</StatusIndicator>;
  return (
    <div aria-live="polite">
      <Box variant="p">{preview.total === 0 ? t.nobody : t.total(preview.total)}</Box>
      <LeftOutCustomers {...preview} />
    </div>
  );
}
