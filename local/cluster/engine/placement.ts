import type { Json } from '../template/model.ts';
import type { StackIdentity } from '../template/scope.ts';

/**
 * What the cluster decides itself, because stacks that would each have machines of their own share one here: a
 * template leaves the port of its container and the name of its database to parameters of these names.
 */
export interface Placement {
  /** Values for the parameters of a stack's template. */
  parameters(stack: StackIdentity): Record<string, Json>;
  /** Values that stay open until a task starts, for resources of this type. */
  lateParameters(type: string): Record<string, Json> | undefined;
  /** `text` with what is open filled in, as far as it is known without a task. */
  settle(text: string): string;
}

/** Stands for the port of a container until a task is given one. */
export const openContainerPort = '{{console.ContainerPort}}';
/** Stands for the port of PostgreSQL, which may be another one after a restart. */
export const openDatabasePort = '{{console.DatabasePort}}';

const maxDatabaseName = 63;

export function createPlacement(databasePort: () => number): Placement {
  return {
    parameters: ({ region, name }) => ({
      DatabaseName: `${name}_${region}_app`.replaceAll(/[^A-Za-z0-9_]/g, '_').slice(0, maxDatabaseName),
    }),
    lateParameters: (type) => (type === 'AWS::ECS::TaskDefinition' ? { ContainerPort: openContainerPort } : undefined),
    settle: (text) => text.replaceAll(openDatabasePort, String(databasePort())),
  };
}
