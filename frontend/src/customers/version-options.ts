import type { ProductView } from '@console/core/contract/product';
import { useTexts } from '../i18n/define-texts.ts';
import { customerTexts } from './texts.ts';

/** Those that are offered, and the one that is chosen: who has a version keeps it when the catalogue has it no more. */
export function useVersionOptions(product: ProductView | undefined, deployed: string | undefined, chosen: string) {
  const t = useTexts(customerTexts);
  const { versions = [], versionDetails = [], defaultVersion } = product ?? {};
  const kept = [chosen, deployed].filter((one): one is string => one !== undefined && !versions.includes(one));
  return [...new Set([...kept, ...versions])].map((value) => {
    const requires = versionDetails.find(({ version }) => version === value)?.requires;
    const isAhead = requires !== undefined && deployed !== undefined && ![requires, value].includes(deployed);
    return {
      value,
      label: value === defaultVersion ? t.defaultVersion(value) : value,
      ...(product && kept.includes(value) && { description: t.notOffered }),
      ...(isAhead && { disabled: true, disabledReason: t.requiresVersion(requires) }),
    };
  });
}
