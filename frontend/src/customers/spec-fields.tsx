import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import type { ProductView } from '@console/core/contract/product';
import { dollars } from '../format/money.ts';
import { memory, vcpu } from '../format/size.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { customerTexts } from './texts.ts';

interface SpecFieldsProps {
  product: ProductView;
  version: string;
  size: string;
  onVersion: (version: string) => void;
  onSize: (size: string) => void;
  versionError?: string | undefined;
  sizeError?: string | undefined;
}

/** Version and size of a product. */
export function SpecFields(props: SpecFieldsProps) {
  const { product, version, size, onVersion, onSize, versionError, sizeError } = props;
  const { app } = useMessages();
  const t = useTexts(customerTexts);
  const { attributes } = t;
  // A version that a customer runs stays a choice when the catalogue has it no more.
  const known = product.versions.includes(version) ? product.versions : [version, ...product.versions];
  const versions = known.map((value) => ({
    value,
    label: value === product.defaultVersion ? t.defaultVersion(value) : value,
  }));
  return (
    <SpaceBetween size="l">
      <FormField label={attributes.version} errorText={versionError}>
        <Select
          options={versions}
          selectedOption={versions.find(({ value }) => value === version) ?? null}
          expandToViewport
          onChange={({ detail }) => onVersion(detail.selectedOption.value ?? version)}
        />
      </FormField>
      <FormField label={attributes.size} description={t.withoutRegion} errorText={sizeError} stretch>
        <Tiles
          value={size}
          ariaLabel={attributes.size}
          items={product.sizes.map(({ id, cpu, memoryMiB, monthlyUsd }) => ({
            value: id,
            label: id,
            description: t.sizeOption(
              vcpu(cpu, app.locale),
              memory(memoryMiB, app.locale),
              dollars(monthlyUsd, app.locale),
            ),
          }))}
          onChange={({ detail }) => onSize(detail.value)}
        />
      </FormField>
    </SpaceBetween>
  );
}
