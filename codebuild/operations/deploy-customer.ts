import { operations } from '@console/core/contract/operations/all';
import { step } from '@console/core/contract/texts/steps';
import { fillTemplate } from '@console/core/contract/texts/template';
import type { ContainersProduct } from '@console/core/products/model';
import { desiredState } from '@console/core/subjects/customer';
import { JobCancelled } from '../job-error.ts';
import type { Phase } from '../progress.ts';
import { type Run, stopIfRequested } from '../run.ts';
import {
  type CustomerDeployment,
  deployable,
  loadCustomer,
  protectedDatabase,
  unprotectedDatabase,
  withCustomerAssembly,
  withNewService,
} from '../stacks/customer-stack.ts';
import { deployStack } from '../stacks/deploy-stack.ts';
import { prepareStack } from '../stacks/prepare-stack.ts';
import { addressProblem } from '../stacks/wait-for-address.ts';
import { setUp, type Undo } from './set-up.ts';
import { undoContainers } from './undo-operation.ts';
import { upgrade } from './upgrade.ts';

/** Deploys what the operation wants of the customer's stack, and waits until the application answers. */
export async function deployCustomer(run: Run): Promise<undefined> {
  const { deps, operation } = run;
  const subject = await loadCustomer(run);
  const desired = desiredState(subject.customer, operation);
  const planned = await deployable(run, subject, desired);
  const { code, region } = subject.customer;
  const { version, size } = planned.props;
  const running = fillTemplate(operations[operation.type].texts.running, { subject: code });
  deps.log(`${running}: ${planned.product.name} ${version}, size ${size}, in ${region}.`);

  const existed = await prepareStack(deps, planned.stack);
  stopIfRequested(run);
  const undoSetup = await setUp(run, subject, planned, existed);
  const undo = undoSetup ?? (await upgrade(run, subject, planned, existed)) ?? rethrow;
  const isNew = !existed && !undoSetup && planned.product.database !== undefined;
  const deployment = existed ? planned : withNewService(planned);
  run.progress.begin(step('synthesizing'));
  const protection = isNew ? unprotectedDatabase : protectedDatabase;
  const [probePhase, protectionPhase] = await withCustomerAssembly(run, deployment, protection, async (stack) => {
    const [, stackPhase, ...later] = run.progress.plan(1, stack.resources, 1, isNew ? 3 : 0);
    stopIfRequested(run);
    const { healthPath } = deployment.product;
    await deployStack(run, stackPhase, deployment.stack, {
      ...stack,
      existed: existed || undoSetup !== undefined,
      healthPath,
    });
    return later;
  }).catch(undo);
  if (!desired.stopped) await waitUntilReachable(run, probePhase, code, deployment.product);
  if (isNew) await protectDatabase(run, protectionPhase, deployment);
}

const rethrow: Undo = (error) => Promise.reject(error);

/** Turns on what could not be on while the stack was created: a failed creation has to be able to delete its database. */
async function protectDatabase(run: Run, phase: Phase, deployment: CustomerDeployment): Promise<void> {
  await undoIfRequested(run);
  phase.report(0, step('protecting-database'));
  try {
    await withCustomerAssembly(run, deployment, protectedDatabase, (stack) =>
      deployStack(run, phase, deployment.stack, { ...stack, existed: true }),
    );
  } catch (error) {
    if (error instanceof JobCancelled) await undoContainers(run);
    throw error;
  }
  await undoIfRequested(run);
  run.deps.log('The database is protected from deletion.');
}

async function waitUntilReachable(run: Run, phase: Phase, code: string, product: ContainersProduct): Promise<void> {
  const url = new URL(product.healthPath, run.deps.settings.applicationUrl(code)).href;
  const problem = await addressProblem(run, phase, url);
  await undoIfRequested(run);
  if (problem) throw problem;
}

/** The stack is deployed already when it comes to this: a request to cancel has to undo that. */
async function undoIfRequested(run: Run): Promise<void> {
  if (run.watch.cancelRequested && !run.watch.claimLost) await undoContainers(run);
  stopIfRequested(run);
}
