import { hint } from '@console/core/contract/texts/hints';
import { type Bundle, BundleFailed } from '@console/core/ports';
import { withBundleReference } from '@console/core/products/functions/kept-bundle';
import type { FunctionsProduct } from '@console/core/products/model';
import { JobFailed } from '../job-error.ts';
import { type Run, stopIfRequested } from '../run.ts';

interface Definition {
  product: FunctionsProduct;
  version: string;
}

/** The definition with a reference to the files of the version as they are now. @throws JobFailed */
export async function withKeptBundle(run: Run, { product, version }: Definition): Promise<FunctionsProduct> {
  const use = { product, version, signal: run.watch.signal };
  const reference = await run.deps.bundles.keep(use).catch((error) => rethrow(run, error));
  return withBundleReference(product, version, reference);
}

/** Hands `work` the folders of the version. @throws JobFailed with the reason that there are none */
export function withBundle<T>(run: Run, definition: Definition, work: (bundle: Bundle) => Promise<T>): Promise<T> {
  const use = { ...definition, signal: run.watch.signal };
  return run.deps.bundles.withBundle(use, work).catch((error) => rethrow(run, error));
}

function rethrow(run: Run, error: unknown): never {
  stopIfRequested(run);
  if (!(error instanceof BundleFailed)) throw error;
  throw new JobFailed({ code: 'bundle-failed', reason: error.reason, hint: hint('nothing-deployed') });
}
