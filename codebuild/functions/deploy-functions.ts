import { parseRegionOutputs } from '@console/cluster-cdk/shared-outputs';
import { chooseProduct } from '@console/core/catalogue/choose-product';
import { operations } from '@console/core/contract/operations/all';
import { hint } from '@console/core/contract/texts/hints';
import { step } from '@console/core/contract/texts/steps';
import { fillTemplate } from '@console/core/contract/texts/template';
import { isFunctionsProduct } from '@console/core/products/kinds';
import type { FunctionsProduct } from '@console/core/products/model';
import type { DeploymentRecord } from '@console/core/records/deployment';
import { type DesiredState, desiredState } from '@console/core/subjects/customer';
import { JobFailed } from '../job-error.ts';
import type { WorkResult } from '../operations/work.ts';
import { bundleOf } from '../pools/bundle-of.ts';
import { type Run, stopIfRequested } from '../run.ts';
import { type CustomerSubject, customerStackRef, loadCustomer } from '../stacks/customer-stack.ts';
import { deployStack } from '../stacks/deploy-stack.ts';
import { keepDeployment, keptDeployment } from '../stacks/deployment.ts';
import { prepareStack } from '../stacks/prepare-stack.ts';
import { withAssembly } from '../stacks/synthesize.ts';
import { waitForAddress } from '../stacks/wait-for-address.ts';

interface Protection {
  deletionProtection: boolean;
  kept: boolean;
}
const asNew: Protection = { deletionProtection: false, kept: false };
const asProtected: Protection = { deletionProtection: true, kept: true };

export interface FunctionsDeployment {
  product: FunctionsProduct;
  version: string;
  size: string;
}

/** Deploys functions for one customer alone, and waits until their address answers. */
export async function deployFunctions(run: Run): Promise<WorkResult> {
  const { deps, operation } = run;
  const subject = await loadCustomer(run);
  const { customer } = subject;
  const desired = desiredState(customer, operation);
  const deployment = await functionsOf(run, subject, desired);
  const stack = customerStackRef(customer);
  const running = fillTemplate(operations[operation.type].texts.running, { subject: customer.code });
  deps.log(`${running}: ${deployment.product.name} ${deployment.version}, plan ${deployment.size}.`);
  const existed = await prepareStack(deps, stack);
  stopIfRequested(run);
  run.progress.begin(step('synthesizing'));
  const deploy = (protection: Protection, isThere: boolean) =>
    withFunctionsAssembly(run, subject, deployment, { ...protection, suspended: desired.stopped }, (synthesized) => {
      const [phase] = run.progress.plan(synthesized.resources, 1);
      return deployStack(run, phase, stack, { ...synthesized, existed: isThere });
    });
  const outputs = await deploy(existed ? asProtected : asNew, existed);
  await inviteAdministrator(run, subject, deployment, outputs.UserPoolId);
  if (!desired.stopped) {
    const [phase] = run.progress.plan(1);
    const address = deps.settings.applicationUrl(customer.code);
    await waitForAddress(run, phase, new URL(deployment.product.healthPath, address).href);
  }
  if (!existed) await deploy(asProtected, true);
  return {};
}

async function inviteAdministrator(
  { deps }: Run,
  { customer }: CustomerSubject,
  { product }: FunctionsDeployment,
  userPoolId: string | undefined,
): Promise<void> {
  if (!product.users || !userPoolId) return;
  const pool = { region: customer.region, userPoolId };
  const email = customer.adminEmail.toLowerCase();
  await deps.tenants.users.create(pool, { tenantId: customer.id, email, role: 'admin' });
  deps.log('The first administrator is invited.');
}

/** What was deployed last, or what the catalogue has now. @throws JobFailed */
export async function functionsOf(
  run: Run,
  { customer }: CustomerSubject,
  { definition, spec }: Pick<DesiredState, 'definition' | 'spec'>,
): Promise<FunctionsDeployment> {
  const { deps, operation } = run;
  const kept = await keptDeployment(run, customer);
  if (definition === 'kept' && kept && isFunctionsProduct(kept.product)) {
    return { product: kept.product, version: kept.version, size: kept.size };
  }
  const deployedVersion = customer.deployed?.version;
  const chosen = await chooseProduct(deps.catalogue, customer.product, spec, { deployedVersion });
  if ('errors' in chosen || !isFunctionsProduct(chosen.product)) {
    const reasons =
      'errors' in chosen ? chosen.errors.map(({ message }) => message) : ['runtime: is no longer functions'];
    throw new JobFailed({ code: 'validation', reason: reasons.join('; '), hint: hint('fix-product') });
  }
  const record: DeploymentRecord = {
    id: operation.id,
    customerId: customer.id,
    product: chosen.product,
    ...spec,
    options: {},
    optionSecrets: {},
    at: deps.clock.now().toISOString(),
    rev: 0,
  };
  await keepDeployment(run, record);
  return { product: chosen.product, ...spec };
}

export async function withFunctionsAssembly<T>(
  run: Run,
  { customer, region }: CustomerSubject,
  { product, version, size }: FunctionsDeployment,
  state: Protection & { suspended: boolean },
  work: Parameters<typeof withAssembly<T>>[2],
): Promise<T> {
  const { account, domainName, place, triggersDir } = run.deps.settings;
  const { bundle, pages } = await bundleOf(run, { product, version });
  const props = {
    account,
    domainName,
    place,
    region: customer.region,
    customer: { id: customer.id, code: customer.code },
    product,
    version,
    size,
    bundle,
    ...(pages !== undefined && { pages }),
    triggers: triggersDir,
    shared: parseRegionOutputs(region.outputs),
    ...state,
  };
  return withAssembly(run, (synthesis, folder) => synthesis.synthesizeFunctionsCustomer(props, folder), work);
}
