import type { CustomerStackProps } from '@console/cluster-cdk/customer-props';
import { parseRegionOutputs } from '@console/cluster-cdk/shared-outputs';
import type { SynthesizedStack } from '@console/cluster-cdk/synthesize';
import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import type { StackRef } from '@console/core/ports';
import { requireContainers } from '@console/core/products/kinds';
import type { ContainersProduct } from '@console/core/products/model';
import type { CustomerRecord } from '@console/core/records/customer';
import type { DeploymentRecord } from '@console/core/records/deployment';
import type { RegionRecord } from '@console/core/records/region';
import { customerStackName } from '@console/core/stack-names';
import type { DesiredState } from '@console/core/subjects/customer';
import { JobFailed } from '../job-error.ts';
import type { Run } from '../run.ts';
import { deploymentOf } from './deployment.ts';
import { withAssembly } from './synthesize.ts';

export interface CustomerSubject {
  customer: CustomerRecord;
  region: RegionRecord;
}

/** What can be synthesised for a customer. */
export interface CustomerDeployment {
  stack: StackRef;
  product: ContainersProduct;
  props: CustomerStackProps;
}

export type DatabaseProtection = Required<Pick<CustomerStackProps, 'deletionProtection' | 'finalSnapshot'>>;

/** While a stack is created its database holds nothing, and a rollback must be able to delete it. */
export const unprotectedDatabase: DatabaseProtection = { deletionProtection: false, finalSnapshot: false };
export const protectedDatabase: DatabaseProtection = { deletionProtection: true, finalSnapshot: true };

export const customerStackRef = ({ code, region }: CustomerRecord): StackRef => ({
  region,
  name: customerStackName(code),
});

/** The customer of the operation, and its region, as they are in the table now. */
export async function loadCustomer({ deps, operation }: Run): Promise<CustomerSubject> {
  const code = operation.customer ?? '';
  const customer = await deps.store.get('customer', { code });
  const region = customer && (await deps.store.get('region', { code: customer.region }));
  if (customer?.id === operation.customerId && region) return { customer, region };
  throw new JobFailed({
    code: 'not-found',
    reason: reason('customer-missing', { customer: code }),
    hint: hint('customer-gone'),
  });
}

/** What there is to deploy, checked again: the catalogue may have changed since the request. @throws JobFailed */
export async function deployable(
  run: Run,
  subject: CustomerSubject,
  desired: DesiredState,
): Promise<CustomerDeployment> {
  const { customer } = subject;
  const deployment = await deploymentOf(run, customer, desired);
  return {
    stack: customerStackRef(customer),
    product: containersOf(deployment),
    props: propsOf(run, subject, deployment, desired),
  };
}

const containersOf = ({ product }: DeploymentRecord): ContainersProduct =>
  requireContainers(product, 'the stack of a customer');

function propsOf(
  { deps: { settings } }: Run,
  { customer, region }: CustomerSubject,
  deployment: DeploymentRecord,
  { stopped, taskCount, release }: DesiredState,
): CustomerStackProps {
  const { id, code, name, adminEmail, restoredFrom } = customer;
  const { version, size, options, optionSecrets } = deployment;
  return {
    account: settings.account,
    region: customer.region,
    domainName: settings.domainName,
    brand: settings.brand,
    customer: { id, code, name, adminEmail, url: settings.applicationUrl(code) },
    product: containersOf(deployment),
    place: settings.place,
    version,
    size,
    options: { ...mapValues(options, String), ...optionSecrets },
    ...(restoredFrom && { restoredFrom }),
    suspended: stopped,
    taskCount,
    release,
    slot: slotOf(customer),
    shared: parseRegionOutputs(region.outputs),
  };
}

function slotOf({ code, slot }: CustomerRecord) {
  if (slot) return slot;
  throw new Error(`Customer ${code} has no slot on a load balancer`);
}

const mapValues = <Value, Result>(record: Readonly<Record<string, Value>>, of: (value: Value) => Result) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, of(value)]));

/** For a stack that does not exist: there is no number of tasks to keep. */
export const withNewService = (deployment: CustomerDeployment): CustomerDeployment => ({
  ...deployment,
  props: { ...deployment.props, taskCount: 'initial' },
});

/** Hands `work` the synthesised stack of the customer. */
export const withCustomerAssembly = <T>(
  run: Run,
  { props }: CustomerDeployment,
  protection: DatabaseProtection,
  work: (stack: SynthesizedStack) => Promise<T>,
): Promise<T> =>
  withAssembly(run, (synthesis, folder) => synthesis.synthesizeCustomer({ ...props, ...protection }, folder), work);
