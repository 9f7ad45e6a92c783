import type { ContainersProduct } from '@console/core/products/model';
import type { Place } from '@console/core/products/place';
import type { SecretReference } from '@console/core/records/secret-reference';
import type { RegionOutputs } from './shared-outputs.ts';

interface Problem {
  path: string[];
  message: string;
}

interface Definition {
  product: ContainersProduct;
  version: string;
  options?: Record<string, string | SecretReference> | undefined;
}

interface Props extends Definition {
  place: Place;
  size: string;
  region: string;
  slot: { shard: number };
  shared: RegionOutputs;
  upgradeTo?: Definition | undefined;
}

/** What is wrong with props whose fields are right one by one. */
export function problemsOf(props: Props): Problem[] {
  const { upgradeTo } = props;
  return [
    ...definitionProblems(props, props, []),
    ...(upgradeTo ? definitionProblems(upgradeTo, props, ['upgradeTo']) : []),
    ...sizeProblems(props),
    ...shardProblems(props),
  ];
}

function definitionProblems(definition: Definition, props: Props, path: string[]): Problem[] {
  const { product, version } = definition;
  const versions = product.versions.map((v) => v.version);
  const problems: Problem[] = [];
  if (!versions.includes(version)) {
    const message = `"${version}" is not a version of ${product.id}: it has ${versions.join(', ')}`;
    problems.push({ path: [...path, 'version'], message });
  }
  if (Object.keys(product.storage).length > 0 && !props.shared.fileSystemId) {
    const message = `the region ${props.region} has no file system yet, which the folders of ${product.id} need: update the region first`;
    problems.push({ path: ['shared'], message });
  }
  return [...problems, ...mailProblems(product, props.place, path), ...optionProblems(definition, path)];
}

/** Nothing on AWS gives an application an account for e-mail. */
function mailProblems(product: ContainersProduct, place: Place, path: string[]): Problem[] {
  if (place !== 'aws' || !product.mail) return [];
  return [
    { path: [...path, 'product', 'mail'], message: `${product.id} sends e-mail, which is not possible on AWS yet` },
  ];
}

/** Values of secret options are references, so that a secret never stands in a template; others are text. */
function optionProblems({ product, options = {} }: Definition, path: string[]): Problem[] {
  return product.options.flatMap(({ name, type }) => {
    const value = options[name];
    if (value === undefined || (type === 'secret') === (typeof value !== 'string')) return [];
    const message = type === 'secret' ? 'is secret: it must be a reference' : 'is not secret: it must be text';
    return [{ path: [...path, 'options', name], message }];
  });
}

function sizeProblems({ product, size }: Props): Problem[] {
  const sizes = Object.keys(product.sizes);
  if (sizes.includes(size)) return [];
  return [{ path: ['size'], message: `"${size}" is not a size of ${product.id}: it has ${sizes.join(', ')}` }];
}

function shardProblems({ shared, slot: { shard } }: Props): Problem[] {
  if (shared.shards[shard]) return [];
  const message = `the region has no load balancer ${shard}: deploy the region with more shards`;
  return [{ path: ['slot', 'shard'], message }];
}
