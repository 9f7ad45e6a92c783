import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { type Pool, poolId, type AddPool as Wanted } from '@console/core/contract/pool';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/context.ts';
import { addPool } from '../../api/pools.ts';
import { productsQuery } from '../../api/products.ts';
import { regionsQuery } from '../../api/regions.ts';
import { useVersionOptions } from '../../customers/version-options.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { fieldMessage } from '../../i18n/field-message.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import { texts } from './texts.ts';

export function AddPool({ pools, onClose }: { pools: readonly Pool[]; onClose: () => void }) {
  const messages = useMessages();
  const { adding: t } = useTexts(texts);
  const api = useApi();
  const { follow } = useNotifications();
  const products = useQuery(productsQuery(api)).data?.filter(({ tenancy }) => tenancy === 'pool') ?? [];
  const regions = useQuery(regionsQuery(api)).data ?? [];
  const [chosenProduct, setProduct] = useState<string>();
  const [chosenRegion, setRegion] = useState<string>();
  const [chosenVersion, setVersion] = useState<string>();
  const product = products.find(({ id }) => id === chosenProduct) ?? (products.length === 1 ? products[0] : undefined);
  const taken = (region: string) => pools.some(({ id }) => product && id === poolId(product.id, region));
  const free = regions.filter(({ code }) => !taken(code));
  const region = chosenRegion && !taken(chosenRegion) ? chosenRegion : free.length === 1 ? free[0]?.code : undefined;
  const version = chosenVersion ?? product?.defaultVersion ?? '';
  const versions = useVersionOptions(product, undefined, version);
  const { submit, busy, failure, operationId, fieldError } = useSubmit({
    fields: ['product', 'region', 'version'],
    send: (body: Wanted, key) => addPool(api, body, key),
    onDone: ({ operation }) => {
      follow(operation);
      onClose();
    },
  });
  const productOptions = products.map(({ id, name, description, unavailable }) => ({
    value: id,
    label: name,
    ...(description && { description }),
    ...(unavailable && { disabled: true, disabledReason: unavailable }),
  }));
  const regionOptions = regions.map(({ code, name }) => ({
    value: code,
    label: name,
    labelTag: code,
    ...(taken(code) && { disabled: true, disabledReason: t.taken }),
  }));
  const isWhole = product !== undefined && region !== undefined;
  const errorOf = (field: 'product' | 'region' | 'version') => fieldMessage(t[field], fieldError(field), messages);
  return (
    <Dialog
      title={t.title}
      submit={t.title}
      busy={busy}
      submitDisabledReason={isWhole ? undefined : t.missing}
      onSubmit={() => isWhole && submit({ product: product.id, region, version })}
      onClose={onClose}
    >
      <Box variant="p">{t.intro}</Box>
      <FormField label={t.product} errorText={errorOf('product')}>
        <Select
          options={productOptions}
          selectedOption={productOptions.find(({ value }) => value === product?.id) ?? null}
          placeholder={t.choose}
          empty={t.noProduct}
          expandToViewport
          onChange={({ detail }) => {
            setProduct(detail.selectedOption.value);
            setVersion(undefined);
          }}
        />
      </FormField>
      <FormField label={t.region} errorText={errorOf('region')}>
        <Select
          options={regionOptions}
          selectedOption={regionOptions.find(({ value }) => value === region) ?? null}
          placeholder={t.choose}
          empty={t.noRegion}
          expandToViewport
          onChange={({ detail }) => setRegion(detail.selectedOption.value)}
        />
      </FormField>
      {product && (
        <FormField label={t.version} errorText={errorOf('version')}>
          <Select
            options={versions}
            selectedOption={versions.find(({ value }) => value === version) ?? null}
            expandToViewport
            onChange={({ detail }) => setVersion(detail.selectedOption.value)}
          />
        </FormField>
      )}
      {formFailure(t.failed, failure, operationId)}
    </Dialog>
  );
}
