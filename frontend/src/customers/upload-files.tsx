import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import type { Customer } from '@console/core/contract/customer';
import type { Operation } from '@console/core/contract/operation';
import { fillTemplate } from '@console/core/contract/texts/template';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Api } from '../api/client.ts';
import { useApi } from '../api/context.ts';
import { productsQuery } from '../api/products.ts';
import { uploadFile } from '../api/uploads.ts';
import { Dialog } from '../elements/dialog.tsx';
import { FileField } from '../elements/file-field.tsx';
import { formFailure } from '../forms/form-failure.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { fieldMessage } from '../i18n/field-message.ts';
import { useMessages } from '../i18n/messages.ts';
import { useNotifications } from '../notifications/context.ts';
import { uploadTexts } from './upload-texts.ts';

interface Files {
  file: File;
  storage: string;
  folder: string;
}

async function putFiles(api: Api, code: string, { file, storage, folder }: Files, idempotencyKey: string) {
  const { id: upload } = await uploadFile(api, file, 'upload');
  const body = { upload, storage, ...(folder !== '' && { folder }) };
  const path = `/customers/${encodeURIComponent(code)}/files`;
  return api.ask<{ operation: Operation }>(path, { method: 'POST', body, idempotencyKey });
}

/** Asks for an archive and the storage that it is unpacked in. */
export function UploadFiles({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const messages = useMessages();
  const { title, action, failed } = messages.operationTypes['customer.upload'];
  const t = useTexts(uploadTexts);
  const api = useApi();
  const { follow } = useNotifications();
  const { data: products = [] } = useQuery(productsQuery(api));
  const storages = (products.find(({ id }) => id === customer.product)?.storage ?? []).map(({ name }) => ({
    value: name,
  }));
  const [file, setFile] = useState<File>();
  const [chosen, setChosen] = useState<string>();
  const [folder, setFolder] = useState('');
  const storage = chosen ?? storages[0]?.value;
  const { submit, busy, failure, fieldError, operationId } = useSubmit({
    fields: ['upload', 'storage', 'folder'],
    send: (files: Files, key) => putFiles(api, customer.code, files, key),
    onDone: ({ operation }) => {
      follow(operation);
      onClose();
    },
  });
  const named = (template: string) => fillTemplate(template, { subject: customer.code });
  const error = (field: 'upload' | 'storage' | 'folder') => fieldMessage(t[field], fieldError(field), messages);
  return (
    <Dialog
      title={named(title)}
      submit={action}
      busy={busy}
      submitDisabledReason={file && storage ? undefined : t.incomplete}
      onSubmit={() => file && storage && submit({ file, storage, folder: folder.trim() })}
      onClose={onClose}
    >
      <FileField label={t.upload} constraint={t.archive} file={file} errorText={error('upload')} onChange={setFile} />
      <FormField label={t.storage} errorText={error('storage')}>
        <Select
          options={storages}
          selectedOption={storages.find(({ value }) => value === storage) ?? null}
          empty={t.noStorage}
          onChange={({ detail }) => setChosen(detail.selectedOption.value)}
        />
      </FormField>
      <FormField label={t.folder} constraintText={t.folderText} errorText={error('folder')}>
        <Input value={folder} onChange={({ detail }) => setFolder(detail.value)} />
      </FormField>
      {formFailure(named(failed), failure, operationId)}
    </Dialog>
  );
}
