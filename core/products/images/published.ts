import { type ImageReference, withRegistry } from './reference.ts';

/** Begins the names of the repositories that `deployment/publish-images.sh` creates in the cluster account. */
export const publishedPrefix = 'deployment-console';

/** Whether the console may look into a repository of the cluster account. */
export const isOwnRepository = (repository: string): boolean => repository.startsWith(`${publishedPrefix}/`);

export interface RegistryPlace {
  /** The cluster account. */
  account: string;
  region: string;
}

/** The host of an account's ECR. */
export const ecrHost = ({ account, region }: RegistryPlace): string => `${account}.dkr.ecr.${region}.amazonaws.com`;

const ecr = /^(?<account>\d{12})\.dkr\.ecr\.(?<region>[a-z0-9-]+)\.amazonaws\.com$/;

/** The account and the region of an image in ECR; undefined for any other registry. */
export function ecrPlaceOf({ registry = '' }: ImageReference): RegistryPlace | undefined {
  const { account, region } = ecr.exec(registry)?.groups ?? {};
  return account && region ? { account, region } : undefined;
}

export interface PublishedImage {
  repository: string;
  tag: string;
}

/**
 * Where `deployment/publish-images.sh` puts an image. One that names a registry keeps its host in the repository, so that
 * images of two registries stay apart. A tag is written once and never moved.
 */
export function publishedImage(image: ImageReference): PublishedImage {
  const { registry, path } = image.registry === undefined ? image : withRegistry(image);
  // A repository's name may not contain the colon of a port, nor a tag that of a digest.
  const host = registry === undefined ? [] : [registry.replace(':', '-')];
  return {
    repository: [publishedPrefix, ...host, path].join('/'),
    tag: image.tag ?? image.digest?.replace(':', '-') ?? '',
  };
}
