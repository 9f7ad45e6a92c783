import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Region } from '@console/core/contract/region';
import { newCustomerBlocker } from '@console/core/contract/rules/new-customer';
import { customerTexts } from '../../customers/texts.ts';
import { blockerText } from '../../i18n/blocker-text.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { statusTexts } from '../../statuses/texts.ts';
import { CodeField } from './code-field.tsx';
import type { FormState } from './form.ts';
import { texts } from './texts.ts';
import type { CodeCheck } from './use-code-check.ts';

function useRegionOptions(regions: readonly Region[]): SelectProps.Option[] {
  const t = useTexts(texts);
  const messages = useMessages();
  const statuses = useTexts(statusTexts);
  return regions.map((region) => {
    const blocker = newCustomerBlocker(region);
    const reason =
      blocker?.code === 'region-not-ready' ? statuses.region[region.status] : blocker && blockerText(blocker, messages);
    return {
      value: region.code,
      label: region.name,
      labelTag: region.code,
      description: t.regionOption(region.customers, region.capacity),
      ...(reason ? { disabled: true, disabledReason: reason } : {}),
    };
  });
}

interface CustomerFieldsProps {
  form: FormState;
  check: CodeCheck;
  regions: readonly Region[];
}

export function CustomerFields({ form, check, regions }: CustomerFieldsProps) {
  const t = useTexts(texts);
  const { attributes } = useTexts(customerTexts);
  const options = useRegionOptions(regions);
  return (
    <Container header={<Header variant="h2">{t.basics}</Header>}>
      <SpaceBetween size="l">
        <FormField
          label={attributes.name}
          description={t.nameText}
          constraintText={t.nameConstraint}
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
        <FormField label={attributes.region} description={t.regionText} errorText={form.errorOf('region')}>
          <Select
            options={options}
            selectedOption={options.find(({ value }) => value === form.region) ?? null}
            placeholder={t.choose}
            triggerVariant="option"
            empty={t.noRegion}
            expandToViewport
            onChange={({ detail }) => form.change({ region: detail.selectedOption.value ?? '' })}
          />
        </FormField>
      </SpaceBetween>
    </Container>
  );
}
