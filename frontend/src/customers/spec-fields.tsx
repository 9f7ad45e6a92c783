import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import { isPlan, type ProductSize, type ProductView } from '@console/core/contract/product';
import { grouped } from '../format/count.ts';
import { dollars } from '../format/money.ts';
import { memory, vcpu } from '../format/size.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { customerTexts } from './texts.ts';
import { useVersionOptions } from './version-options.ts';

interface SpecFieldsProps {
  product: ProductView;
  /** What the customer has; absent for one who has nothing yet. */
  deployed?: string | undefined;
  version: string;
  size: string;
  onVersion: (version: string) => void;
  onSize: (size: string) => void;
  versionError?: string | undefined;
  sizeError?: string | undefined;
  /** The pool that decides the version, of a customer who is in one. */
  ofPool?: string | null;
}

/** Version and size of a product. */
export function SpecFields(props: SpecFieldsProps) {
  const { product, deployed, version, size, onVersion, onSize, versionError, sizeError, ofPool = null } = props;
  const t = useTexts(customerTexts);
  const { attributes } = t;
  const isByUse = product.runtime === 'functions';
  const sizeLabel = isByUse ? attributes.plan : attributes.size;
  const describe = useSizeDescription();
  const options = useVersionOptions(product, deployed, version);
  return (
    <SpaceBetween size="l">
      <FormField
        label={attributes.version}
        description={ofPool === null ? undefined : t.versionOfPool(ofPool)}
        errorText={versionError}
      >
        <Select
          options={options}
          selectedOption={options.find(({ value }) => value === version) ?? null}
          expandToViewport
          disabled={ofPool !== null}
          onChange={({ detail }) => onVersion(detail.selectedOption.value ?? version)}
        />
      </FormField>
      <FormField
        label={sizeLabel}
        description={isByUse ? t.withoutUsage : t.withoutRegion}
        errorText={sizeError}
        stretch
      >
        <Tiles
          value={size}
          ariaLabel={sizeLabel}
          items={product.sizes.map((size) => ({ value: size.id, label: size.id, description: describe(size) }))}
          onChange={({ detail }) => onSize(detail.value)}
        />
      </FormField>
    </SpaceBetween>
  );
}

function useSizeDescription() {
  const { app } = useMessages();
  const t = useTexts(customerTexts);
  return (size: ProductSize): string => {
    const cost = dollars(size.monthlyUsd, app.locale);
    return isPlan(size)
      ? t.planOption(grouped(size.perSecond, app.locale), grouped(size.perDay, app.locale), cost)
      : t.sizeOption(vcpu(size.cpu, app.locale), memory(size.memoryMiB, app.locale), cost);
  };
}
