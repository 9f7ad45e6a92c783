import { chooseOptions, publicOptions } from '@console/core/catalogue/choose-options';
import { chooseProduct } from '@console/core/catalogue/choose-product';
import { hint } from '@console/core/contract/texts/hints';
import type { FieldError } from '@console/core/errors';
import type { Change } from '@console/core/ports';
import { requireContainers } from '@console/core/products/kinds';
import { retryRaces } from '@console/core/race';
import type { CustomerRecord } from '@console/core/records/customer';
import type { DeploymentRecord } from '@console/core/records/deployment';
import type { DesiredState } from '@console/core/subjects/customer';
import { ClaimLost, JobFailed } from '../job-error.ts';
import type { Run } from '../run.ts';
import { withResolvedImage } from './resolve-image.ts';

/** What is deployed for the customer: what was deployed last, or what the catalogue has now. @throws JobFailed */
export async function deploymentOf(
  run: Run,
  customer: CustomerRecord,
  desired: DesiredState,
): Promise<DeploymentRecord> {
  const kept = await keptDeployment(run, customer);
  return desired.definition === 'kept' && kept ? kept : fromCatalogue(run, customer, desired, kept);
}

/** What was deployed last; for a customer that was never deployed, what this operation has begun to deploy. */
export const keptDeployment = ({ deps, operation }: Run, { deploymentId }: CustomerRecord) =>
  deps.store.get('deployment', { id: deploymentId ?? operation.id });

async function fromCatalogue(
  run: Run,
  customer: CustomerRecord,
  desired: DesiredState,
  kept: DeploymentRecord | undefined,
): Promise<DeploymentRecord> {
  const { deps, operation } = run;
  const deployedVersion = customer.deployed?.version;
  const chosen = await chooseProduct(deps.catalogue, customer.product, desired.spec, { deployedVersion });
  const options = 'errors' in chosen ? chosen : chooseOptions(chosen.product, {}, customer.options);
  if ('errors' in chosen || 'errors' in options) {
    const reason = ('errors' in options ? options.errors : []).map(sentence).join('; ');
    if (!kept || !isWhatIsWanted(kept, customer, desired)) {
      throw new JobFailed({ code: 'validation', reason, hint: hint('fix-product') });
    }
    deps.log(`The catalogue does not have what was deployed, so that is deployed again as it was: ${reason}`);
    return kept;
  }
  logDropped(run, customer, Object.keys(options.options));
  const record: DeploymentRecord = {
    id: operation.id,
    customerId: customer.id,
    product: await withResolvedImage(run, requireContainers(chosen.product, 'a deployment'), customer.region, desired),
    ...desired.spec,
    options: publicOptions(options.options),
    optionSecrets: customer.optionSecrets,
    at: deps.clock.now().toISOString(),
    rev: 0,
  };
  await keepDeployment(run, record);
  return record;
}

const sentence = ({ path, message }: FieldError): string =>
  path.startsWith('options.') ? `${path} ${message}` : message;

const isWhatIsWanted = (kept: DeploymentRecord, { options }: CustomerRecord, { spec }: DesiredState): boolean => {
  const wanted = publicOptions(options);
  return (
    kept.version === spec.version &&
    kept.size === spec.size &&
    Object.keys({ ...wanted, ...kept.options }).every((name) => wanted[name] === kept.options[name])
  );
};

function logDropped({ deps }: Run, { options }: CustomerRecord, names: readonly string[]): void {
  for (const name of Object.keys(options).filter((name) => !names.includes(name))) {
    deps.log(`The product no longer has the option "${name}" that this customer has set. It is ignored.`);
  }
}

/** Stores what is about to be deployed, as long as the operation is this job's. @throws ClaimLost */
export function keepDeployment({ deps: { store }, claim }: Run, record: DeploymentRecord): Promise<void> {
  return retryRaces(async () => {
    const [operation, earlier] = await Promise.all([
      store.get('operation', { id: record.id }),
      store.get('deployment', { id: record.id }),
    ]);
    if (operation?.claimedBy !== claim.jobId || operation.attempt !== claim.attempt) throw new ClaimLost();
    const write: Change = earlier
      ? { write: 'replace', kind: 'deployment', record: { ...record, rev: earlier.rev } }
      : { write: 'create', kind: 'deployment', record };
    await store.commit([{ write: 'check', kind: 'operation', record: operation }, write]);
  });
}
