import type { PlacedProduct } from '@console/core/products/place';
import { holdsSecret } from '@console/core/products/secrets';
import type { Construct } from 'constructs';
import type { TaskFile } from './files.ts';
import { fill, fillAll, type PlaceholderValues } from './placeholder-values.ts';
import { type TaskSpec, taskSpec } from './resolved-spec.ts';
import { secretText, secretVariables, type Variables } from './secrets.ts';
import { type Sources, type Values, valuesOf } from './values.ts';

/** What all tasks of one version have in common. */
export interface TaskContents extends Variables {
  product: PlacedProduct;
  version: string;
  spec: TaskSpec;
  /** For arguments. */
  values: PlaceholderValues;
  files: TaskFile[];
}

/** @param prefix of the names of secrets that are made for it */
export function taskContents(scope: Construct, prefix: `Secret${string}`, sources: Sources): TaskContents {
  const { product, version, props } = sources;
  const values = valuesOf(scope, prefix, sources);
  const { environment, secrets } = secretVariables(scope, prefix, product.secrets, product, values);
  return {
    product,
    version,
    spec: taskSpec(product, version, props.size),
    values: values.visible,
    environment: { ...fillAll(product.environment, values.visible), ...environment },
    secrets,
    files: Object.entries(product.files).map(([path, template]) => ({
      path,
      content: contentOf(scope, prefix, { path, template, product, values }),
    })),
  };
}

interface FileTemplate {
  path: string;
  template: string;
  product: PlacedProduct;
  values: Values;
}

function contentOf(scope: Construct, prefix: string, { path, template, product, values }: FileTemplate) {
  if (!holdsSecret(template, product)) return fill(template, values.visible);
  const id = `${prefix}File-${path.replaceAll('/', '%')}`;
  return secretText(scope, { id, description: `${path} of the application`, template }, product, values) ?? '';
}
