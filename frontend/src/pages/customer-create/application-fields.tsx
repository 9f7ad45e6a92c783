import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ProductView } from '@console/core/contract/product';
import { useEffect, useState } from 'react';
import { SpecFields } from '../../customers/spec-fields.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { useSession } from '../../session/context.ts';
import type { FormState } from './form.ts';

const folded = ['version', 'size', 'adminEmail'] as const;

export function ApplicationFields({ form, products }: { form: FormState; products: readonly ProductView[] }) {
  const { customerForm } = useMessages();
  const { me } = useSession();
  const [open, setOpen] = useState(false);
  const hiddenError = folded.some((field) => form.errorOf(field) !== undefined);
  useEffect(() => {
    if (hiddenError) setOpen(true);
  }, [hiddenError]);
  const options = products.map(({ id, name, description, unavailable }) => ({
    value: id,
    label: name,
    description: description ?? '',
    ...(unavailable ? { disabled: true, disabledReason: customerForm.unavailable(unavailable) } : {}),
  }));
  return (
    <Container header={<Header variant="h2">{customerForm.application}</Header>}>
      <SpaceBetween size="l">
        <FormField label={customerForm.product} errorText={form.errorOf('product')}>
          <Select
            options={options}
            selectedOption={options.find(({ value }) => value === form.product?.id) ?? null}
            placeholder={customerForm.choose}
            empty={customerForm.noProduct}
            expandToViewport
            onChange={({ detail }) =>
              form.change({ product: detail.selectedOption.value ?? '', version: undefined, size: undefined })
            }
          />
        </FormField>
        <ExpandableSection
          headerText={customerForm.more}
          headerDescription={customerForm.moreText}
          expanded={open}
          onChange={({ detail }) => setOpen(detail.expanded)}
        >
          <SpaceBetween size="l">
            {form.product && (
              <SpecFields
                product={form.product}
                version={form.version ?? form.product.defaultVersion}
                size={form.size?.id ?? form.product.defaultSize}
                onVersion={(version) => form.change({ version })}
                onSize={(size) => form.change({ size })}
                versionError={form.errorOf('version')}
                sizeError={form.errorOf('size')}
              />
            )}
            <FormField
              label={
                <>
                  {customerForm.admin} <i>- {customerForm.optional}</i>
                </>
              }
              description={customerForm.adminText}
              errorText={form.errorOf('adminEmail')}
            >
              <Input
                type="email"
                value={form.draft.adminEmail}
                placeholder={me.email}
                autoComplete="off"
                onChange={({ detail }) => form.change({ adminEmail: detail.value })}
              />
            </FormField>
          </SpaceBetween>
        </ExpandableSection>
      </SpaceBetween>
    </Container>
  );
}
