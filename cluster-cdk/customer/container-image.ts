import { Repository } from 'aws-cdk-lib/aws-ecr';
import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

const ecr = /^(?<account>\d{12})\.dkr\.ecr\.(?<region>[a-z0-9-]+)\.amazonaws\.com\/(?<name>[^:@]+)[:@](?<tag>.+)$/;

/** For small tasks of the console's own, on ARM too. */
export const busybox = ContainerImage.fromRegistry('public.ecr.aws/docker/library/busybox:1.37.0');

/** An image of a public registry, or of ECR, which the execution role is then allowed to pull. */
export function containerImage(scope: Construct, image: string): ContainerImage {
  const { account, region, name, tag } = ecr.exec(image)?.groups ?? {};
  if (!account || !region || !name || !tag) return ContainerImage.fromRegistry(image);
  const repository = Repository.fromRepositoryAttributes(scope, 'Repository', {
    repositoryName: name,
    repositoryArn: `arn:${Stack.of(scope).partition}:ecr:${region}:${account}:repository/${name}`,
  });
  return ContainerImage.fromEcrRepository(repository, tag);
}
