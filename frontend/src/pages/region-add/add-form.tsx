import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Region } from '@console/core/contract/region';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/context.ts';
import { addRegion } from '../../api/regions.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { awsRegions } from '../../forms/rules.ts';
import { useFirstError } from '../../forms/use-first-error.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { fieldMessage } from '../../i18n/field-message.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';

export function AddForm({ taken }: { taken: readonly Region[] }) {
  const messages = useMessages();
  const { app, regions } = messages;
  const { form } = regions;
  const api = useApi();
  const navigate = useNavigate();
  const { follow } = useNotifications();
  const [code, setCode] = useState('');
  const [typedName, setName] = useState<string>();
  const [tries, setTries] = useState(0);
  const name = typedName ?? awsRegions[code] ?? '';

  const { submit, busy, error, failure, operationId, fieldError, touch } = useSubmit({
    fields: ['code', 'name'],
    send: (body: { code: string; name: string }, key) => addRegion(api, body, key),
    onDone: ({ operation }) => {
      follow(operation);
      navigate(`/operations/${operation.id}`);
    },
  });
  const formElement = useFirstError(tries, error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (code && name.trim()) submit({ code, name: name.trim() });
  };
  const options = Object.entries(awsRegions).map(([value, label]) => ({
    value,
    label,
    labelTag: value,
    filteringTags: [value],
    ...(taken.some((region) => region.code === value) ? { disabled: true, disabledReason: form.taken } : {}),
  }));

  return (
    <form ref={formElement} onSubmit={send} noValidate>
      <Form
        header={
          <Header variant="h1" description={form.intro}>
            {form.title}
          </Header>
        }
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <LinkButton variant="link" formAction="none" href="/regions">
              {app.cancel}
            </LinkButton>
            <Button variant="primary" formAction="submit" loading={busy} data-testid="add-region-submit">
              {form.submit}
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Container>
            <SpaceBetween size="l">
              <FormField
                label={form.code}
                description={form.codeText}
                errorText={
                  fieldMessage(form.code, fieldError('code'), messages) ??
                  (tries > 0 && !code ? form.missing : undefined)
                }
              >
                <Select
                  options={options}
                  selectedOption={options.find(({ value }) => value === code) ?? null}
                  placeholder={form.choose}
                  filteringType="auto"
                  filteringPlaceholder={form.filter}
                  filteringAriaLabel={form.filter}
                  noMatch={form.noMatch}
                  expandToViewport
                  onChange={({ detail }) => {
                    touch('code');
                    setCode(detail.selectedOption.value ?? '');
                  }}
                />
              </FormField>
              <FormField
                label={form.name}
                description={form.nameText}
                errorText={
                  fieldMessage(form.name, fieldError('name'), messages) ??
                  (tries > 0 && !name.trim() ? form.nameMissing : undefined)
                }
              >
                <Input
                  value={name}
                  autoComplete="off"
                  onChange={({ detail }) => {
                    touch('name');
                    setName(detail.value);
                  }}
                />
              </FormField>
            </SpaceBetween>
          </Container>
          {formFailure(form.failed, failure, operationId)}
        </SpaceBetween>
      </Form>
    </form>
  );
}
