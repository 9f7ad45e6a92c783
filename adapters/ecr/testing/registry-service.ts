import { z } from 'zod';
import { AwsError } from '../../aws/testing/aws-error.ts';
import type { Actions } from '../../aws/testing/aws-server.ts';

const describeImages = z.object({
  repositoryName: z.string(),
  imageIds: z.array(z.object({ imageTag: z.string().optional(), imageDigest: z.string().optional() })).length(1),
});

export interface RegistryContent {
  /** Digests by tag, by repository. */
  images: Record<string, Record<string, string>>;
  denied?: boolean;
}

/** The ECR of one account and region. */
export function createRegistryService({ images, denied }: RegistryContent): { actions: Actions } {
  return {
    actions: {
      DescribeImages(given) {
        if (denied) throw new AwsError('AccessDeniedException', 'not authorized to perform: ecr:DescribeImages');
        const { repositoryName, imageIds } = describeImages.parse(given);
        const tags = images[repositoryName];
        if (!tags) throw new AwsError('RepositoryNotFoundException', `The repository ${repositoryName} does not exist`);
        const [id] = imageIds;
        const digest = id?.imageDigest ?? tags[id?.imageTag ?? ''];
        if (!digest || !Object.values(tags).includes(digest)) {
          throw new AwsError('ImageNotFoundException', `The image does not exist within ${repositoryName}`);
        }
        return { imageDetails: [{ repositoryName, imageDigest: digest }] };
      },
    },
  };
}
