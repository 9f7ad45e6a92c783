import type { ChosenOptions } from '../catalogue/choose-options.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { CustomerServiceDeps } from '../service.ts';
import { customerStackName } from '../stack-names.ts';

/** Stores the values of secret options. Answers what the record of the customer says about all options. */
export async function storeOptions(
  { customerSecrets }: Pick<CustomerServiceDeps, 'customerSecrets'>,
  { code, region }: Pick<CustomerRecord, 'code' | 'region'>,
  { options, secrets }: ChosenOptions,
  earlier: CustomerRecord['optionSecrets'] = {},
): Promise<Pick<CustomerRecord, 'options' | 'optionSecrets'>> {
  const stack = { region, name: customerStackName(code) };
  const stored = Object.keys(secrets).length > 0 ? await customerSecrets.putOptions(stack, secrets) : {};
  const all = { ...earlier, ...stored };
  const optionSecrets = Object.fromEntries(Object.entries(all).filter(([name]) => options[name] === null));
  return { options, optionSecrets };
}
