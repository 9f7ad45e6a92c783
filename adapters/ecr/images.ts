import { DescribeImagesCommand, ECRClient } from '@aws-sdk/client-ecr';
import type { Images, ResolvedImage } from '@console/core/ports/images';
import { ecrHost, ecrPlaceOf, isOwnRepository, publishedImage } from '@console/core/products/images/published';
import {
  type ImageReference,
  imageName,
  parseImageReference,
  withRegistry,
} from '@console/core/products/images/reference';
import type { CredentialProvider } from '../aws/credentials.ts';
import { callAws } from '../aws/failure.ts';

export interface EcrImagesProps {
  credentials: CredentialProvider;
  /** The cluster account. */
  account: string;
  /** @default the client of the region */
  clientOf?: (region: string) => ECRClient;
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && ['ImageNotFoundException', 'RepositoryNotFoundException'].includes(error.name);

/** Where images come from on AWS: the copy that was published, else the registry itself. */
export function createEcrImages({ credentials, account, clientOf }: EcrImagesProps): Images {
  const open = clientOf ?? ((region: string) => new ECRClient({ region, credentials }));

  return {
    async resolve(image, region): Promise<ResolvedImage> {
      const parsed = parseImageReference(image);
      if (!parsed) return { missing: 'invalid' };
      const client = open(region);
      const own = `${ecrHost({ account, region })}/`;

      const inEcr = ecrPlaceOf(parsed);
      if (inEcr) {
        // The role may look into the repositories of the console only.
        const isOwn = inEcr.account === account && isOwnRepository(parsed.path);
        return isOwn ? inOwnRegistry(open(inEcr.region), parsed) : { reference: image };
      }

      const { repository, tag } = publishedImage(parsed);
      const digest = await digestOf(client, repository, { imageTag: tag });
      if (digest) return { reference: `${own}${repository}@${digest}` };
      if (parsed.registry === undefined) return { missing: 'not-published' };

      return { reference: imageName(withRegistry(parsed)) };
    },
  };
}

async function inOwnRegistry(client: ECRClient, image: ImageReference): Promise<ResolvedImage> {
  const { registry, path, tag, digest } = image;
  const found = await digestOf(client, path, digest ? { imageDigest: digest } : { imageTag: tag ?? '' });
  return found ? { reference: `${registry}/${path}@${found}` } : { missing: 'not-found' };
}

/** Undefined when there is no such image. */
async function digestOf(
  client: ECRClient,
  repositoryName: string,
  id: { imageTag: string } | { imageDigest: string },
): Promise<string | undefined> {
  try {
    const command = new DescribeImagesCommand({ repositoryName, imageIds: [id] });
    return (await callAws('ECR', () => client.send(command))).imageDetails?.[0]?.imageDigest;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}
