import Button from '@cloudscape-design/components/button';
import Form from '@cloudscape-design/components/form';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { CreateCustomer } from '@console/core/contract/customer';
import type { ProductView } from '@console/core/contract/product';
import type { Region } from '@console/core/contract/region';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Api } from '../../api/client.ts';
import { useApi } from '../../api/context.ts';
import { createCustomer } from '../../api/customers.ts';
import { productsQuery } from '../../api/products.ts';
import { uploadFile } from '../../api/uploads.ts';
import type { Detail } from '../../customers/details.ts';
import { type Entered, enteredProblem, optionPath } from '../../customers/options/draft.ts';
import { useFieldLabels } from '../../customers/use-field-labels.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { UnsavedChanges } from '../../forms/unsaved-changes.tsx';
import { useFirstError } from '../../forms/use-first-error.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { usePageTexts } from '../../frame/current-page.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { fieldMessage } from '../../i18n/field-message.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import { ApplicationFields } from './application-fields.tsx';
import { CustomerFields } from './customer-fields.tsx';
import { type Field, fields } from './form.ts';
import { Prerequisites } from './prerequisites.tsx';
import { Summary } from './summary.tsx';
import { texts } from './texts.ts';
import { useCodeCheck } from './use-code-check.ts';
import { type DraftState, hasRoom, useDraft } from './use-draft.ts';
import { validate } from './validate.ts';

interface NewCustomer {
  customer: CreateCustomer;
  /** Tells the file that its data is made from. */
  file: string | undefined;
}

interface CreateFormProps {
  regions: readonly Region[];
  products: readonly ProductView[];
}

/** The chosen product and size at the prices of the chosen region, as soon as those are known. */
function usePrices(api: Api, { region, product, size }: DraftState, products: readonly ProductView[]) {
  const { data = products } = useQuery({ ...productsQuery(api, region), enabled: region !== undefined });
  const priced = data.find(({ id }) => id === product?.id) ?? product;
  return { product: priced, size: priced?.sizes.find(({ id }) => id === size?.id) ?? size };
}

export function CreateForm({ regions, products }: CreateFormProps) {
  const messages = useMessages();
  const { app } = messages;
  const t = useTexts(texts);
  const { title } = usePageTexts();
  const labels = useFieldLabels();
  const api = useApi();
  const navigate = useNavigate();
  const { follow } = useNotifications();
  const draft = useDraft(regions, products);
  const state = { ...draft, ...usePrices(api, draft, products) };
  const check = useCodeCheck(state.code);
  const [tries, setTries] = useState(0);
  const [file, setFile] = useState<File>();
  const done = useRef(false);

  const submission = useSubmit({
    fields: [...fields, ...(state.product?.options ?? []).map(({ name }) => optionPath(name))],
    send: async ({ customer }: NewCustomer, key) => {
      const upload = file && (await uploadFile(api, file, 'fromUpload'));
      return createCustomer(api, { ...customer, ...(upload && { fromUpload: upload.id }) }, key);
    },
    onDone: ({ operation }) => {
      done.current = true;
      follow(operation);
      navigate(`/operations/${operation.id}`);
    },
  });
  const local = tries > 0 ? validate(state.body, labels, messages) : {};
  const errorOf = (field: Field) => fieldMessage(labels[field], submission.fieldError(field), messages) ?? local[field];
  const optionError = (name: string) => {
    const option = state.product?.options.find((one) => one.name === name);
    if (!option) return undefined;
    const found = tries > 0 ? enteredProblem(option, state.options[name]) : undefined;
    return fieldMessage(option.label, submission.fieldError(optionPath(name)) ?? found, messages);
  };
  const hasOptionError = () =>
    state.product?.options.some((option) => enteredProblem(option, state.options[option.name])) ?? false;
  const changeOption = (name: string, entered: Entered) => {
    submission.touch(optionPath(name));
    state.change({ options: { ...state.draft.options, [name]: entered } });
  };
  const change: typeof state.change = (part) => {
    for (const field of Object.keys(part)) submission.touch(field);
    if ('name' in part && state.draft.code === undefined) submission.touch('code');
    state.change(part);
  };
  const changeDetail = (detail: Detail, value: string) => {
    submission.touch(detail);
    state.change({ details: { ...state.draft.details, [detail]: value } });
  };
  const changeFile = (next: File | undefined) => {
    submission.touch('fromUpload');
    setFile(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    const isValid = Object.keys(validate(state.body, labels, messages)).length === 0 && !hasOptionError();
    if (isValid && check.state !== 'taken')
      submission.submit({ customer: state.body, file: file && `${file.name} ${file.size}` });
  };
  const isUnsaved = useCallback(() => !done.current && !state.untouched, [state.untouched]);
  const form = useFirstError(tries, submission.error);
  const fieldState = { ...state, change, changeDetail, errorOf, optionError, changeOption, file, changeFile };

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Form
        header={<Header variant="h1">{title}</Header>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <LinkButton variant="link" formAction="none" href="/customers">
              {app.cancel}
            </LinkButton>
            <Button
              variant="primary"
              formAction="submit"
              loading={submission.busy}
              data-testid="create-customer-submit"
            >
              {t.submit}
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Prerequisites region={!regions.some(hasRoom)} product={!state.product} />
          <CustomerFields form={fieldState} check={check} regions={regions} />
          <ApplicationFields form={fieldState} products={products} />
          <Summary
            code={check.state === 'invalid' ? '' : state.code}
            region={state.region}
            product={state.product}
            size={state.size}
            cloudType={state.cloudType}
          />
          {formFailure(t.failed, submission.failure, submission.operationId)}
        </SpaceBetween>
      </Form>
      <UnsavedChanges when={isUnsaved} />
    </form>
  );
}
