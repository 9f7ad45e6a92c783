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
import { usePageTexts } from '../../frame/current-page.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { fieldMessage } from '../../i18n/field-message.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import { texts } from './texts.ts';

export function AddForm({ taken }: { taken: readonly Region[] }) {
  const messages = useMessages();
  const t = useTexts(texts);
  const { title } = usePageTexts();
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
    ...(taken.some((region) => region.code === value) ? { disabled: true, disabledReason: t.taken } : {}),
  }));

  return (
    <form ref={formElement} onSubmit={send} noValidate>
      <Form
        header={
          <Header variant="h1" description={t.intro}>
            {title}
          </Header>
        }
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <LinkButton variant="link" formAction="none" href="/regions">
              {messages.app.cancel}
            </LinkButton>
            <Button variant="primary" formAction="submit" loading={busy} data-testid="add-region-submit">
              {t.submit}
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Container>
            <SpaceBetween size="l">
              <FormField
                label={t.code}
                description={t.codeText}
                errorText={
                  fieldMessage(t.code, fieldError('code'), messages) ?? (tries > 0 && !code ? t.missing : undefined)
                }
              >
                <Select
                  options={options}
                  selectedOption={options.find(({ value }) => value === code) ?? null}
                  placeholder={t.choose}
                  filteringType="auto"
                  filteringPlaceholder={t.filter}
                  filteringAriaLabel={t.filter}
                  noMatch={t.noMatch}
                  expandToViewport
                  onChange={({ detail }) => {
                    touch('code');
                    setCode(detail.selectedOption.value ?? '');
                  }}
                />
              </FormField>
              <FormField
                label={t.name}
                description={t.nameText}
                errorText={
                  fieldMessage(t.name, fieldError('name'), messages) ??
                  (tries > 0 && !name.trim() ? t.nameMissing : undefined)
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
          {formFailure(t.failed, failure, operationId)}
        </SpaceBetween>
      </Form>
    </form>
  );
}
