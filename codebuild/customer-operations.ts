import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { step } from '@console/core/contract/texts/steps';
import type { LocalizableText } from '@console/core/contract/texts/template';
import { isSuspending } from '@console/core/customers/transitions';
import type { StackRef } from '@console/core/ports';
import type { Product } from '@console/core/products/model';
import { customerStackName } from '@console/core/stack-names';
import { customerStackProps, loadProduct, loadSubject, type Subject } from './customer-stack.ts';
import { deployStack, stopIfAsked } from './deploy-stack.ts';
import { JobFailed } from './job-error.ts';
import { prepareStack } from './prepare-stack.ts';
import { type ProbeResult, probe } from './probe.ts';
import type { Run } from './run.ts';
import { resourceFailed } from './stack-failure.ts';
import { hasSucceeded } from './stack-standing.ts';
import { withAssembly } from './synthesize.ts';

const titles: Readonly<Record<string, string>> = {
  'customer.create': 'Creating',
  'customer.update': 'Updating',
  'customer.suspend': 'Suspending',
  'customer.resume': 'Resuming',
  'customer.restart': 'Restarting',
  'customer.redeploy': 'Redeploying',
};

/** Brings the customer's stack to what the operation wants, and sees that the application answers. */
export async function deployCustomer(run: Run): Promise<void> {
  const { deps, operation } = run;
  const subject = await loadSubject(run);
  const product = await loadProduct(run, subject.customer);
  const { code, region } = subject.customer;
  const { version, size } = operation.spec ?? subject.customer.spec;
  deps.log(
    `${titles[operation.type] ?? operation.type} ${code}: ${product.name} ${version}, size ${size}, in ${region}.`,
  );
  const stack = { region, name: customerStackName(code) };
  const existed = await prepareStack(deps, stack, {});
  stopIfAsked(run);
  const deploy = (protection: Protection) =>
    withAssembly(
      run,
      (synthesis, folder) =>
        synthesis.synthesizeCustomer({ ...customerStackProps(run, subject, product), ...protection }, folder),
      async ({ assembly, resources }) => {
        stopIfAsked(run);
        await deployStack(run, { stack, assembly, resources, existed });
        return resources;
      },
    );
  const resources = await deploy(existed ? kept : disposable);
  if (!isSuspending(operation)) await seeItAnswer(run, code, product, resources);
  if (!existed && product.database) await protect(run, subject, product, stack);
}

interface Protection {
  deletionProtection: boolean;
  finalSnapshot: boolean;
}

/** While a stack is created for the first time its database holds nothing, and a rollback must be able to delete it. */
const disposable: Protection = { deletionProtection: false, finalSnapshot: false };
const kept: Protection = { deletionProtection: true, finalSnapshot: true };

/** Keeps the database of a stack that has just been created from being deleted by accident. */
async function protect(run: Run, subject: Subject, product: Product, stack: StackRef): Promise<void> {
  await withAssembly(
    run,
    (synthesis, folder) =>
      synthesis.synthesizeCustomer({ ...customerStackProps(run, subject, product), ...kept }, folder),
    async ({ assembly }) => {
      const result = await run.deps.stacks.deploy(stack, assembly);
      if (!hasSucceeded(result.status)) throw resourceFailed(stack, result);
      run.deps.log('The database is protected from deletion.');
    },
  );
}

async function seeItAnswer({ deps, progress, watch }: Run, code: string, product: Product, resources: number) {
  const url = new URL(product.healthPath, deps.settings.applicationUrl(code)).href;
  progress.report(resources + 1, resources + 2, step('waiting-for-address', { url }));
  const result = await probe(url, deps.settings.probeSeconds, watch.signal);
  if (result.healthy) {
    deps.log(`${url} answers ${result.status}.`);
    return;
  }
  throw new JobFailed({
    code: 'address-unreachable',
    reason: unreached(url, result),
    resource: 'Url',
    hint: hint('check-address'),
  });
}

function unreached(url: string, outcome: Exclude<ProbeResult, { healthy: true }>): LocalizableText {
  if ('status' in outcome) return reason('address-answers', { url, status: outcome.status });
  if ('silentSeconds' in outcome) return reason('address-silent', { url, seconds: outcome.silentSeconds });
  return reason('address-unreachable', { url, reason: outcome.reason });
}
