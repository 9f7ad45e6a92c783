import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import Select from '@cloudscape-design/components/select';
import { type CreatedToken, type CreateToken, tokenDays } from '@console/core/contract/api-token';
import type { Role } from '@console/core/contract/session';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/context.ts';
import { productsQuery } from '../../api/products.ts';
import { createToken } from '../../api/tokens.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { fieldMessage } from '../../i18n/field-message.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useSession } from '../../session/context.ts';
import { Secret } from './secret.tsx';
import { texts } from './texts.ts';

const lifetimes = [7, 30, tokenDays.default, tokenDays.max];

export function CreateTokenDialog({ onClose }: { onClose: () => void }) {
  const messages = useMessages();
  const t = useTexts(texts);
  const { form } = t;
  const api = useApi();
  const { me } = useSession();
  const { data: products = [] } = useQuery(productsQuery(api));
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [readOnly, setReadOnly] = useState(false);
  const [days, setDays] = useState<number>(tokenDays.default);
  const [tried, setTried] = useState(false);
  const [created, setCreated] = useState<CreatedToken>();
  const { submit, busy, failure, operationId, fieldError, touch } = useSubmit({
    fields: ['name'],
    send: (body: CreateToken, key) => createToken(api, body, key),
    onDone: setCreated,
  });
  if (created) return <Secret created={created} onClose={onClose} />;

  const roleOptions = me.roles.map((value) => ({ value, label: messages.roles.names[value] }));
  const dayOptions = lifetimes.map((count) => ({ value: String(count), label: form.days(count) }));
  const productOptions = products.map(({ id, name: label }) => ({ value: id, label }));
  const send = () => {
    setTried(true);
    if (name.trim() === '') return;
    void submit({
      name: name.trim(),
      role,
      products: chosen.length > 0 ? [...chosen] : null,
      readOnly,
      expiresInDays: days,
    });
  };
  return (
    <Dialog title={t.create} submit={t.create} busy={busy} onSubmit={send} onClose={onClose}>
      <FormField
        label={form.name}
        description={form.nameText}
        errorText={
          fieldMessage(form.name, fieldError('name'), messages) ??
          (tried && name.trim() === '' ? form.missing : undefined)
        }
      >
        <Input
          autoFocus
          autoComplete={false}
          value={name}
          onChange={({ detail }) => {
            touch('name');
            setName(detail.value);
          }}
        />
      </FormField>
      <FormField label={form.role}>
        <Select
          selectedOption={roleOptions.find(({ value }) => value === role) ?? null}
          options={roleOptions}
          onChange={({ detail }) => setRole(detail.selectedOption.value as Role)}
        />
      </FormField>
      <Checkbox
        checked={readOnly}
        description={form.readOnlyText}
        onChange={({ detail }) => setReadOnly(detail.checked)}
      >
        {form.readOnly}
      </Checkbox>
      <FormField label={form.products} description={form.productsText}>
        <Multiselect
          selectedOptions={productOptions.filter(({ value }) => chosen.includes(value))}
          options={productOptions}
          placeholder={t.allProducts}
          onChange={({ detail }) => setChosen(detail.selectedOptions.flatMap(({ value }) => value ?? []))}
        />
      </FormField>
      <FormField label={form.expires}>
        <Select
          selectedOption={dayOptions.find(({ value }) => value === String(days)) ?? null}
          options={dayOptions}
          onChange={({ detail }) => setDays(Number(detail.selectedOption.value))}
        />
      </FormField>
      {formFailure(form.failed, failure, operationId)}
    </Dialog>
  );
}
