import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import type { ProductView } from '@console/core/contract/product';
import { dollars } from '../format/money.ts';
import { memory, vcpu } from '../format/size.ts';
import { useMessages } from '../i18n/messages.ts';

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
  const { app, customerForm } = useMessages();
  // A version that a customer runs stays a choice when the catalogue has it no more.
  const known = product.versions.includes(version) ? product.versions : [version, ...product.versions];
  const versions = known.map((value) => ({
    value,
    label: value === product.defaultVersion ? customerForm.defaultVersion(value) : value,
  }));
  return (
    <SpaceBetween size="l">
      <FormField label={customerForm.version} errorText={versionError}>
        <Select
          options={versions}
          selectedOption={versions.find(({ value }) => value === version) ?? null}
          expandToViewport
          onChange={({ detail }) => onVersion(detail.selectedOption.value ?? version)}
        />
      </FormField>
      <FormField label={customerForm.size} errorText={sizeError} stretch>
        <Tiles
          value={size}
          ariaLabel={customerForm.size}
          items={product.sizes.map(({ id, cpu, memoryMiB, monthlyUsd }) => ({
            value: id,
            label: id,
            description: customerForm.sizeOption(
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
