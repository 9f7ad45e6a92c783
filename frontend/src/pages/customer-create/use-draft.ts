import type { CreateCustomer } from '@console/core/contract/customer';
import type { CloudType, ProductView } from '@console/core/contract/product';
import type { Region } from '@console/core/contract/region';
import { newCustomerBlocker } from '@console/core/contract/rules/new-customer';
import { useState } from 'react';
import { type Detail, details } from '../../customers/details.ts';
import { type OptionDraft, optionChanges, optionDraft } from '../../customers/options/draft.ts';
import { slug } from '../../forms/slug.ts';

export interface Draft {
  name: string;
  /** Undefined: proposed from the name. */
  code?: string;
  region?: string;
  product?: string;
  version?: string;
  size?: string;
  cloudType?: CloudType | undefined;
  details: Record<Detail, string>;
  /** Options that were changed, of the product that is chosen. */
  options: OptionDraft;
}

const noDetails = Object.fromEntries(details.map((detail) => [detail, ''])) as Record<Detail, string>;

export const hasRoom = (region: Region): boolean => newCustomerBlocker(region) === undefined;

/** The draft with what is chosen as long as the person has not chosen. */
export function useDraft(regions: readonly Region[], products: readonly ProductView[]) {
  const [draft, setDraft] = useState<Draft>({ name: '', details: noDetails, options: {} });
  const change = (part: Partial<Draft>) => setDraft((current) => ({ ...current, ...part }));

  const region = draft.region ?? regions.find(hasRoom)?.code;
  const product =
    products.find(({ id }) => id === draft.product) ?? products.find(({ unavailable }) => unavailable === undefined);
  const version = draft.version ?? product?.defaultVersion;
  const size =
    product?.sizes.find(({ id }) => id === draft.size) ?? product?.sizes.find(({ id }) => id === product.defaultSize);
  const cloudTypes = product?.cloudTypes ?? [];
  const cloudType = cloudTypes.find((type) => type === draft.cloudType) ?? cloudTypes[0];
  const code = draft.code ?? slug(draft.name);
  const entered = details.map((detail) => [detail, draft.details[detail].trim()]).filter(([, value]) => value !== '');

  const offered = product?.options ?? [];
  const usual = optionDraft(offered);
  const options = { ...usual, ...draft.options };
  const chosen = optionChanges(offered, usual, options);

  const body: CreateCustomer = {
    code,
    name: draft.name.trim(),
    region: region ?? '',
    product: product?.id ?? '',
    ...(version ? { version } : {}),
    ...(size ? { size: size.id } : {}),
    ...(cloudTypes.length > 1 && cloudType ? { cloudType } : {}),
    ...Object.fromEntries(entered),
    ...(Object.keys(chosen).length > 0 ? { options: chosen } : {}),
  };
  const untouched = draft.name === '' && draft.code === undefined && entered.length === 0 && body.options === undefined;
  return { draft, change, code, region, product, version, size, cloudType, options, body, untouched };
}

export type DraftState = ReturnType<typeof useDraft>;
