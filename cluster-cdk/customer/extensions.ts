import type { PlacedProduct } from '@console/core/products/place';
import {
  type ContainerDefinition,
  ContainerDependencyCondition,
  ContainerImage,
  Secret as ContainerSecret,
  type LogDriver,
  type TaskDefinition,
} from 'aws-cdk-lib/aws-ecs';
import type { Database } from './database.ts';

const IMAGE = 'public.ecr.aws/docker/library/postgres:16-alpine';
/** A database that pauses takes some seconds to accept connections again. */
const CONNECT_SECONDS = 60;

/** A container that creates the extensions of the database, as its owner, before `app` starts. */
export function addExtensions(
  task: TaskDefinition,
  app: ContainerDefinition,
  { database, product }: { database: Database; product: Pick<PlacedProduct, 'database'> },
  logging: LogDriver,
): void {
  const extensions = product.database?.extensions ?? [];
  if (extensions.length === 0) return;
  const statements = extensions.map((name) => `-c 'CREATE EXTENSION IF NOT EXISTS "${name}" CASCADE'`).join(' ');
  const container = task.addContainer('extensions', {
    image: ContainerImage.fromRegistry(IMAGE),
    essential: false,
    entryPoint: ['sh', '-c'],
    // Two tasks that start together can get into each other's way.
    command: [`for n in 1 2 3; do psql -v ON_ERROR_STOP=1 ${statements} && exit 0; sleep 2; done; exit 1`],
    environment: {
      PGHOST: database.host,
      PGPORT: database.port,
      PGDATABASE: database.name,
      PGUSER: database.username,
      PGSSLMODE: 'require',
      PGCONNECT_TIMEOUT: String(CONNECT_SECONDS),
    },
    secrets: { PGPASSWORD: ContainerSecret.fromSecretsManager(database.credentials, 'password') },
    dockerLabels: { 'deployment-console.role': 'extensions' },
    logging,
  });
  app.addContainerDependencies({ container, condition: ContainerDependencyCondition.SUCCESS });
}
