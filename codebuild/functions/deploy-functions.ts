import { operations } from '@console/core/contract/operations/all';
import { step } from '@console/core/contract/texts/steps';
import { fillTemplate } from '@console/core/contract/texts/template';
import { desiredState } from '@console/core/subjects/customer';
import { JobCancelled } from '../job-error.ts';
import type { WorkResult } from '../operations/work.ts';
import { type Run, stopIfRequested } from '../run.ts';
import { type CustomerSubject, customerStackRef, loadCustomer } from '../stacks/customer-stack.ts';
import { deployStack } from '../stacks/deploy-stack.ts';
import { prepareStack } from '../stacks/prepare-stack.ts';
import { waitForAddress } from '../stacks/wait-for-address.ts';
import { type FunctionsDeployment, functionsOf, type Protection, withFunctionsAssembly } from './functions-stack.ts';
import { undoFunctions } from './undo-functions.ts';

const asNew: Protection = { deletionProtection: false, kept: false };
const asProtected: Protection = { deletionProtection: true, kept: true };

/** Deploys functions for one customer alone, and waits until their address answers. */
export async function deployFunctions(run: Run): Promise<WorkResult> {
  try {
    return await deployAndWait(run);
  } catch (error) {
    if (!(error instanceof JobCancelled)) throw error;
    return undoFunctions(run);
  }
}

async function deployAndWait(run: Run): Promise<WorkResult> {
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
  await deps.tenants.users.create(pool, { tenantId: customer.id, code: customer.code, email, role: 'admin' });
  deps.log('The first administrator is invited.');
}
