import type { ShownOptions } from '../contract/customer.ts';
import type { Store } from '../ports.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { DeploymentRecord } from '../records/deployment.ts';
import type { ChosenOptions } from './choose-options.ts';

/** The options that run; secret ones are null. */
export const runningOptions = ({
  options,
  optionSecrets,
}: Pick<DeploymentRecord, 'options' | 'optionSecrets'>): ShownOptions => ({
  ...options,
  ...Object.fromEntries(Object.keys(optionSecrets).map((name) => [name, null])),
});

/** The options that run; secret ones are null. */
export async function deployedOptions(
  store: Pick<Store, 'get'>,
  customer: Pick<CustomerRecord, 'deploymentId' | 'options'>,
): Promise<ShownOptions> {
  const deployment = customer.deploymentId && (await store.get('deployment', { id: customer.deploymentId }));
  return deployment ? runningOptions(deployment) : customer.options;
}

/** Names of the options that are not as before; a secret one that was given counts as changed. */
export function changedOptionNames({ options, secrets }: ChosenOptions, before: ShownOptions): string[] {
  const names = new Set([...Object.keys(options), ...Object.keys(before)]);
  return [...names].filter((name) => name in secrets || options[name] !== before[name]).toSorted();
}
