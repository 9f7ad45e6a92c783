import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Customer, UpdateCustomer } from '@console/core/contract/customer';
import { customerBlocker } from '@console/core/contract/operations/start-blocker';
import type { ProductView } from '@console/core/contract/product';
import { isDowngrade } from '@console/core/contract/rules/downgrade';
import { type FormEvent, useCallback, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useApi } from '../../api/context.ts';
import { updateCustomer } from '../../api/customers.ts';
import { DetailInputs } from '../../customers/detail-inputs.tsx';
import { optionPath } from '../../customers/options/draft.ts';
import { OptionFields } from '../../customers/options/option-fields.tsx';
import { specOf } from '../../customers/roll-back.ts';
import { SpecFields } from '../../customers/spec-fields.tsx';
import { useFieldLabels } from '../../customers/use-field-labels.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { rules } from '../../forms/rules.ts';
import { UnsavedChanges } from '../../forms/unsaved-changes.tsx';
import { useFirstError } from '../../forms/use-first-error.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { blockerText } from '../../i18n/blocker-text.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { fieldMessage } from '../../i18n/field-message.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import { bodyOf, changesOf, type Draft, draftOf, type Field, fields } from './changes.ts';
import { ChangesTable } from './changes-table.tsx';
import { texts } from './texts.ts';
import { useOptionDraft } from './use-option-draft.ts';

export function UpdateForm({ customer, products }: { customer: Customer; products: readonly ProductView[] }) {
  const messages = useMessages();
  const { app } = messages;
  const t = useTexts(texts);
  const labels = useFieldLabels();
  const api = useApi();
  const navigate = useNavigate();
  const { follow, succeed } = useNotifications();
  // As it was when the page was opened: what somebody else changes meanwhile is theirs.
  const [before] = useState(() => draftOf(customer));
  const [search] = useSearchParams();
  const [draft, setDraft] = useState<Draft>(() => ({ ...before, ...specOf(search) }));
  const done = useRef(false);
  const product = products.find(({ id }) => id === customer.product);
  const offered = product?.options ?? [];
  const options = useOptionDraft(customer, offered);
  const changes = changesOf(before, draft);
  const count = changes.length + options.changes.length;
  const body = bodyOf(changes, offered, options.before, options.draft);
  const problems = rules.updateCustomer.safeParse(body).error?.issues ?? [];
  const isWrong = problems.length > 0 || offered.some((option) => options.problemOf(option));

  const submission = useSubmit({
    fields: [...fields, ...offered.map(({ name }) => optionPath(name))],
    send: (body: UpdateCustomer, key) => updateCustomer(api, customer.code, body, key),
    onDone: ({ operation, atStart = [] }) => {
      done.current = true;
      if (operation) follow(operation);
      else succeed(t.updated(draft.name.trim()), atStart.length > 0 ? t.atRestart : undefined);
      navigate(operation ? `/operations/${operation.id}` : `/customers/${customer.code}`);
    },
  });
  const change = (field: Field, value: string) => {
    submission.touch(field);
    setDraft((current: Draft) => ({ ...current, [field]: value }));
  };
  const errorOf = (field: Field) =>
    fieldMessage(
      labels[field],
      submission.fieldError(field) ?? problems.find(({ path }) => path[0] === field),
      messages,
    );
  const optionError = (name: string) => {
    const option = offered.find((one) => one.name === name);
    if (!option) return undefined;
    const found = submission.fieldError(optionPath(name)) ?? options.problemOf(option);
    return fieldMessage(option.label, found, messages);
  };
  const form = useFirstError(0, submission.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (count > 0 && !isWrong) submission.submit(body);
  };
  const isUnsaved = useCallback(() => !done.current && count > 0, [count]);
  const blocker = blockerText(customerBlocker('customer.update', customer), messages);
  const disabledReason = count === 0 ? t.nothingChanged : blocker;

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Form
        header={<Header variant="h1">{t.title(before.name)}</Header>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <LinkButton variant="link" formAction="none" href={`/customers/${customer.code}`}>
              {app.cancel}
            </LinkButton>
            <Button
              variant="primary"
              formAction="submit"
              loading={submission.busy}
              disabled={disabledReason !== undefined}
              disabledReason={disabledReason}
            >
              {t.submit}
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Container>
            <SpaceBetween size="l">
              <FormField label={labels.name} errorText={errorOf('name')}>
                <Input value={draft.name} onChange={({ detail }) => change('name', detail.value)} />
              </FormField>
              {product && (
                <SpecFields
                  product={product}
                  deployed={customer.deployed?.version}
                  version={draft.version}
                  size={draft.size}
                  onVersion={(value) => change('version', value)}
                  onSize={(value) => change('size', value)}
                  versionError={errorOf('version')}
                  sizeError={errorOf('size')}
                  ofPool={customer.pool}
                />
              )}
              <DetailInputs values={draft} errorOf={errorOf} onChange={change} />
              {offered.length > 0 && (
                <OptionFields
                  options={offered}
                  draft={options.draft}
                  isSet={options.isSet}
                  errorOf={optionError}
                  onChange={(name, entered) => {
                    submission.touch(optionPath(name));
                    options.change(name, entered);
                  }}
                />
              )}
            </SpaceBetween>
          </Container>
          <ChangesTable changes={changes} optionChanges={options.changes} product={product} />
          {product && isDowngrade(product.versions, customer.deployed?.version, draft.version) && (
            <Alert type="warning">{t.downgrade(draft.version, customer.deployed?.version ?? '')}</Alert>
          )}
          {formFailure(t.failed, submission.failure, submission.operationId)}
        </SpaceBetween>
      </Form>
      <UnsavedChanges when={isUnsaved} />
    </form>
  );
}
