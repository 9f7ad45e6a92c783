import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterAccount, hosting } from './accounts.ts';
import { imageOf, repository } from './catalogue.ts';
import { writeSampleImage } from './container-sample.ts';
import type { Installation } from './installation.ts';

/** Creates the repository of Todo's images in the region of its customers. */
export async function createRepository({ aws }: Installation): Promise<void> {
  const create = `ecr create-repository --repository-name ${repository} --image-tag-mutability IMMUTABLE`;
  await aws(clusterAccount, create, hosting);
}

/** Builds Todo by its Dockerfile, and pushes it as `version`. */
export async function publishTodo(installation: Installation, version: string): Promise<void> {
  const context = join(installation.folder, 'todo-image');
  await cp('products/todo', context, { recursive: true, filter: (path) => !path.includes('node_modules') });
  await publish(installation, version, context);
}

/** Pushes an image as `version` that answers 503 to everything. */
export async function publishUnhealthy(installation: Installation, version: string): Promise<void> {
  const context = join(installation.folder, 'unhealthy-image');
  await publish(installation, version, await writeSampleImage(context, 'unhealthy', { answer: 503 }));
}

async function publish({ shell }: Installation, version: string, context: string): Promise<void> {
  const image = imageOf(version);
  const registry = image.split('/')[0];
  const password = `aws ecr get-login-password --region ${hosting}`;
  await shell(clusterAccount, `${password} | docker login --username AWS --password-stdin ${registry}`);
  await shell(clusterAccount, `docker build --platform linux/arm64 --tag ${image} ${context}`);
  await shell(clusterAccount, `docker push ${image}`);
}
