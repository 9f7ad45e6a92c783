import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Region } from '@console/core/contract/region';
import { type Messages, useMessages } from '../../i18n/messages.ts';
import { CodeField } from './code-field.tsx';
import type { FormState } from './form.ts';
import type { CodeCheck } from './use-code-check.ts';

function regionOption(region: Region, { customerForm, statuses }: Messages): SelectProps.Option {
  const full = region.customers >= region.capacity;
  const reason =
    region.status !== 'ready' ? statuses.region[region.status] : full ? customerForm.regionFull : undefined;
  return {
    value: region.code,
    label: region.name,
    labelTag: region.code,
    description: customerForm.regionOption(region.customers, region.capacity),
    ...(reason ? { disabled: true, disabledReason: reason } : {}),
  };
}

interface CustomerFieldsProps {
  form: FormState;
  check: CodeCheck;
  regions: readonly Region[];
}

export function CustomerFields({ form, check, regions }: CustomerFieldsProps) {
  const messages = useMessages();
  const { customerForm } = messages;
  const options = regions.map((region) => regionOption(region, messages));
  return (
    <Container header={<Header variant="h2">{customerForm.basics}</Header>}>
      <SpaceBetween size="l">
        <FormField
          label={customerForm.name}
          description={customerForm.nameText}
          constraintText={customerForm.nameConstraint}
          errorText={form.errorOf('name')}
        >
          <Input
            autoFocus
            value={form.draft.name}
            autoComplete="off"
            onChange={({ detail }) => form.change({ name: detail.value })}
          />
        </FormField>
        <CodeField form={form} check={check} />
        <FormField label={customerForm.region} description={customerForm.regionText} errorText={form.errorOf('region')}>
          <Select
            options={options}
            selectedOption={options.find(({ value }) => value === form.region) ?? null}
            placeholder={customerForm.choose}
            triggerVariant="option"
            empty={customerForm.noRegion}
            expandToViewport
            onChange={({ detail }) => form.change({ region: detail.selectedOption.value ?? '' })}
          />
        </FormField>
      </SpaceBetween>
    </Container>
  );
}
