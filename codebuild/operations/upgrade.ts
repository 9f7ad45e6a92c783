import { step } from '@console/core/contract/texts/steps';
import type { ContainersProduct } from '@console/core/products/model';
import { placeProduct } from '@console/core/products/place';
import { previousState } from '@console/core/subjects/customer';
import type { Phase } from '../progress.ts';
import type { Run } from '../run.ts';
import { stopIfRequested } from '../run.ts';
import {
  type CustomerDeployment,
  type CustomerSubject,
  deployable,
  protectedDatabase,
  withCustomerAssembly,
} from '../stacks/customer-stack.ts';
import { deployStack } from '../stacks/deploy-stack.ts';
import { makeSnapshot } from './back-up.ts';
import { makeBackup } from './make-backup.ts';
import { commandsIn, runCommands } from './run-commands.ts';
import type { Undo } from './set-up.ts';

/**
 * Runs the commands of a product that come before another version takes over, with the image of that version, while
 * the tasks of the earlier one still run, or are stopped when the product wants that.
 */
export async function upgrade(
  run: Run,
  subject: CustomerSubject,
  planned: CustomerDeployment,
  existed: boolean,
): Promise<Undo | undefined> {
  const { customer } = subject;
  const { deployed } = customer;
  const steps = placeProduct(planned.product, run.deps.settings.place).upgrade;
  if (!steps || !existed || !deployed || deployed.version === planned.props.version) return undefined;
  const current = await deployable(run, subject, previousState(customer, deployed, run.operation));
  const { product, version, options = {} } = planned.props;
  const props = {
    ...current.props,
    upgradeTo: { product, version, options },
    ...(steps.downtime && { waitsFor: 'upgrade' as const }),
  };
  run.deps.log(
    `Upgrading from ${deployed.version} to ${version}${steps.downtime ? ', while the application is stopped' : ''}.`,
  );
  run.progress.begin(step('synthesizing'));
  await withCustomerAssembly(run, { ...current, props }, protectedDatabase, async (stack) => {
    const [, stackPhase, commandPhase] = run.progress.plan(1, stack.resources, steps.commands.length, stack.resources);
    stopIfRequested(run);
    const outputs = await deployStack(run, stackPhase, current.stack, { ...stack, existed: true });
    await backUpBefore(run, subject, commandPhase, current.product)
      .then(() => runCommands(run, commandPhase, current, 'upgrade', commandsIn(outputs.UpgradeCommands)))
      .catch((error) => backToEarlierVersion(run, current, error));
  });
  return (error) => backToEarlierVersion(run, current, error);
}

/** Nothing of the data is changed before there is a backup, where one can be made. */
async function backUpBefore(
  run: Run,
  subject: CustomerSubject,
  phase: Phase,
  product: ContainersProduct,
): Promise<void> {
  const { deps, operation } = run;
  const hasDatabase = product.database !== undefined;
  const hasData = hasDatabase || Object.keys(product.storage).length > 0;
  if (deps.backups ? !hasData : !hasDatabase) return;
  phase.report(0, step('backing-up'));
  if (!deps.backups) return void (await makeSnapshot(run, subject));
  await makeBackup(run, subject, deps.backups);
  deps.log(
    `The data before the upgrade can be downloaded for 24 hours: customers download ${subject.customer.code} --operation ${operation.id}`,
  );
}

/** Deploys the earlier version as it was. Always throws `error`. */
async function backToEarlierVersion(run: Run, current: CustomerDeployment, error: unknown): Promise<never> {
  if (!run.watch.claimLost) {
    run.deps.log(`Deploying version ${current.props.version} again.`);
    await withCustomerAssembly(run, current, protectedDatabase, ({ assembly }) =>
      run.deps.stacks.deploy(current.stack, assembly),
    );
  }
  throw error;
}
