import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ProductView } from '@console/core/contract/product';
import { useEffect, useState } from 'react';
import { DetailInputs } from '../../customers/detail-inputs.tsx';
import { details } from '../../customers/details.ts';
import { SpecFields } from '../../customers/spec-fields.tsx';
import { customerTexts } from '../../customers/texts.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useSession } from '../../session/context.ts';
import type { FormState } from './form.ts';
import { texts } from './texts.ts';

const folded = ['version', 'size', ...details] as const;

export function ApplicationFields({ form, products }: { form: FormState; products: readonly ProductView[] }) {
  const t = useTexts(texts);
  const { attributes } = useTexts(customerTexts);
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
    ...(unavailable ? { disabled: true, disabledReason: t.unavailable(unavailable) } : {}),
  }));
  return (
    <Container header={<Header variant="h2">{t.application}</Header>}>
      <SpaceBetween size="l">
        <FormField label={attributes.product} errorText={form.errorOf('product')}>
          <Select
            options={options}
            selectedOption={options.find(({ value }) => value === form.product?.id) ?? null}
            placeholder={t.choose}
            empty={t.noProduct}
            expandToViewport
            onChange={({ detail }) =>
              form.change({ product: detail.selectedOption.value ?? '', version: undefined, size: undefined })
            }
          />
        </FormField>
        <ExpandableSection
          headerText={t.more}
          headerDescription={t.moreText}
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
            <DetailInputs
              values={form.draft.details}
              placeholders={{ adminEmail: me.email }}
              constraint={t.optional}
              errorOf={form.errorOf}
              onChange={(detail, value) => form.changeDetail(detail, value)}
            />
          </SpaceBetween>
        </ExpandableSection>
      </SpaceBetween>
    </Container>
  );
}
