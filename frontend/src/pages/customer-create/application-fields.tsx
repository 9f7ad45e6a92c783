import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ProductOption, ProductView } from '@console/core/contract/product';
import { useEffect, useState } from 'react';
import { useOutputs } from '../../configuration/context.ts';
import { DetailInputs } from '../../customers/detail-inputs.tsx';
import { details } from '../../customers/details.ts';
import { OptionFields } from '../../customers/options/option-fields.tsx';
import { SpecFields } from '../../customers/spec-fields.tsx';
import { customerTexts } from '../../customers/texts.ts';
import { uploadTexts } from '../../customers/upload-texts.ts';
import { FileField } from '../../elements/file-field.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useSession } from '../../session/context.ts';
import { CloudTypeField } from './cloud-type-field.tsx';
import type { FormState } from './form.ts';
import { texts } from './texts.ts';

/** Those that can be deployed come first. */
const availableFirst = (products: readonly ProductView[]): ProductView[] =>
  products.toSorted((a, b) => Number(a.unavailable !== undefined) - Number(b.unavailable !== undefined));

const folded = ['version', 'size', 'fromUpload', ...details] as const;

/** Nobody can create the customer without an answer to these. */
const mustBeAnswered = ({ required, type, default: usual }: ProductOption): boolean =>
  required && type !== 'boolean' && usual === undefined;

export function ApplicationFields({ form, products }: { form: FormState; products: readonly ProductView[] }) {
  const t = useTexts(texts);
  const { attributes } = useTexts(customerTexts);
  const { me } = useSession();
  const upload = useTexts(uploadTexts);
  const { custom } = useOutputs();
  const [open, setOpen] = useState(false);
  const asked = form.product?.options.filter(mustBeAnswered) ?? [];
  const others = form.product?.options.filter((option) => !mustBeAnswered(option)) ?? [];
  const hiddenError =
    folded.some((field) => form.errorOf(field) !== undefined) ||
    others.some(({ name }) => form.optionError(name) !== undefined);
  useEffect(() => {
    if (hiddenError) setOpen(true);
  }, [hiddenError]);
  const options = availableFirst(products).map(({ id, name, description, unavailable }) => ({
    value: id,
    label: name,
    description: description ?? '',
    ...(unavailable ? { disabled: true, disabledReason: t.unavailable(unavailable) } : {}),
  }));
  const optionFields = { draft: form.options, errorOf: form.optionError, onChange: form.changeOption };
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
              form.change({
                product: detail.selectedOption.value ?? '',
                version: undefined,
                size: undefined,
                cloudType: undefined,
                options: {},
              })
            }
          />
        </FormField>
        <CloudTypeField form={form} />
        {asked.length > 0 && <OptionFields options={asked} {...optionFields} />}
        <ExpandableSection
          headerText={t.more}
          headerDescription={form.product?.runtime === 'functions' ? t.morePlanText : t.moreText}
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
            {others.length > 0 && <OptionFields options={others} {...optionFields} />}
            {custom.mode === 'local' && form.product?.database && (
              <FileField
                label={upload.data}
                description={upload.dataText}
                constraint={upload.dataConstraint}
                file={form.file}
                errorText={form.errorOf('fromUpload')}
                onChange={form.changeFile}
              />
            )}
          </SpaceBetween>
        </ExpandableSection>
      </SpaceBetween>
    </Container>
  );
}
