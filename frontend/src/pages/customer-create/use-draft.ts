import type { CreateCustomer } from '@console/core/contract/customer';
import type { ProductView } from '@console/core/contract/product';
import type { Region } from '@console/core/contract/region';
import { newCustomerBlocker } from '@console/core/contract/rules/new-customer';
import { useState } from 'react';
import { type Detail, details } from '../../customers/details.ts';
import { slug } from '../../forms/slug.ts';

export interface Draft {
  name: string;
  /** Undefined: proposed from the name. */
  code?: string;
  region?: string;
  product?: string;
  version?: string;
  size?: string;
  details: Record<Detail, string>;
}

const noDetails = Object.fromEntries(details.map((detail) => [detail, ''])) as Record<Detail, string>;

export const hasRoom = (region: Region): boolean => newCustomerBlocker(region) === undefined;

/** The draft with what is chosen as long as the person has not chosen. */
export function useDraft(regions: readonly Region[], products: readonly ProductView[]) {
  const [draft, setDraft] = useState<Draft>({ name: '', details: noDetails });
  const change = (part: Partial<Draft>) => setDraft((current) => ({ ...current, ...part }));

  const region = draft.region ?? regions.find(hasRoom)?.code;
  const product =
    products.find(({ id }) => id === draft.product) ?? products.find(({ unavailable }) => unavailable === undefined);
  const version = draft.version ?? product?.defaultVersion;
  const size =
    product?.sizes.find(({ id }) => id === draft.size) ?? product?.sizes.find(({ id }) => id === product.defaultSize);
  const code = draft.code ?? slug(draft.name);
  const entered = details.map((detail) => [detail, draft.details[detail].trim()]).filter(([, value]) => value !== '');

  const body: CreateCustomer = {
    code,
    name: draft.name.trim(),
    region: region ?? '',
    product: product?.id ?? '',
    ...(version ? { version } : {}),
    ...(size ? { size: size.id } : {}),
    ...Object.fromEntries(entered),
  };
  const untouched = draft.name === '' && draft.code === undefined && entered.length === 0;
  return { draft, change, code, region, product, version, size, body, untouched };
}

export type DraftState = ReturnType<typeof useDraft>;
