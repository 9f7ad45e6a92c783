import { step } from '@console/core/contract/texts/steps';
import { placeProduct } from '@console/core/products/place';
import { JobCancelled } from '../job-error.ts';
import { type Run, stopIfRequested } from '../run.ts';
import {
  type CustomerDeployment,
  type CustomerSubject,
  unprotectedDatabase,
  withCustomerAssembly,
  withNewService,
} from '../stacks/customer-stack.ts';
import { deployStack } from '../stacks/deploy-stack.ts';
import { removeCustomerStack } from '../stacks/remove-customer-stack.ts';
import { restoreUpload } from './import-data.ts';
import { commandsIn, runCommands } from './run-commands.ts';

/** Undoes what came before a deployment that has failed. Throws the error that it is given. */
export type Undo = (error: unknown) => Promise<never>;

/** What a stack has once its application has been started. */
const serviceOutput = 'ServiceName';

/**
 * Runs the commands that come before the first start of an application, or imports its data, in a stack without a service. Undefined when there
 * are none, or they have run. What is left of a set-up that did not finish is deleted: it must not run twice.
 */
export async function setUp(
  run: Run,
  subject: CustomerSubject,
  planned: CustomerDeployment,
  existed: boolean,
): Promise<Undo | undefined> {
  const { deps } = run;
  const { setup } = placeProduct(planned.product, deps.settings.place);
  const { deployed, restoredFrom, importedFrom } = subject.customer;
  // What is restored or imported was set up when it was created.
  if (deployed || restoredFrom || (!importedFrom && setup.length === 0)) return undefined;
  if (existed) {
    const known = await deps.stacks.describe(planned.stack);
    if (known && serviceOutput in known.outputs) return undefined;
    const what = importedFrom ? 'imported' : 'set up';
    deps.log(`The application was not ${what} to its end. What there is of it is deleted, and it begins anew.`);
    await removeCustomerStack(run, subject, { finalSnapshot: false });
  }
  const waiting = withNewService({ ...planned, props: { ...planned.props, waitsFor: 'setup' } });
  run.progress.begin(step('synthesizing'));
  await withCustomerAssembly(run, waiting, unprotectedDatabase, async (stack) => {
    const [, stackPhase, commandPhase] = run.progress.plan(
      1,
      stack.resources,
      importedFrom ? 1 : setup.length,
      stack.resources,
    );
    stopIfRequested(run);
    const outputs = await deployStack(run, stackPhase, waiting.stack, { ...stack, existed: false });
    const work = importedFrom
      ? restoreUpload(run, commandPhase, waiting, importedFrom.upload)
      : runCommands(run, commandPhase, waiting, 'setup', commandsIn(outputs.SetupCommands));
    await work.catch((error) => removeAfterSetup(run, subject, error));
  });
  return (error) => removeAfterSetup(run, subject, error);
}

/** Deletes what a creation has made that failed after its first deployment. Always throws `error`. */
async function removeAfterSetup(run: Run, subject: CustomerSubject, error: unknown): Promise<never> {
  if (!run.watch.claimLost) {
    const why = error instanceof JobCancelled ? 'Cancelled' : 'Failed';
    run.deps.log(`${why}: deleting what was created for ${subject.customer.code}.`);
    await removeCustomerStack(run, subject, { finalSnapshot: false });
  }
  throw error;
}
