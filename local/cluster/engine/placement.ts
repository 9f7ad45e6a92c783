import { usernameFor } from '@console/core/snapshots/username';
import { customerOfStack } from '@console/core/stack-names';
import type { Json } from '../template/model.ts';
import type { StackIdentity } from '../template/scope.ts';

/**
 * Values that the cluster chooses, since stacks share one machine here: the port of a container and the name of a
 * database are parameters of the templates.
 */
export interface Placement {
  /** Values for the parameters of a stack's template. */
  parameters(stack: StackIdentity): Record<string, Json>;
  /** Values for those of the parameters that are only known when a task starts, for resources of this type. */
  lateParameters(type: string, parameters: readonly string[]): Record<string, Json> | undefined;
  /** `text` with the placeholders replaced that do not depend on a task. */
  settle(text: string): string;
}

/** Placeholder for the port of a container until a task has one. */
export const openContainerPort = '{{console.ContainerPort}}';
/** Placeholder for another port of a container, which is the parameter `ContainerPort<port>`. */
export const openFurtherPort = (port: number): string => `{{console.ContainerPort${port}}}`;
const furtherPortParameter = /^ContainerPort(\d+)$/;

/** The further ports that a text has placeholders for. */
export const furtherPortsIn = (text: string): number[] => [
  ...new Set([...text.matchAll(/\{\{console\.ContainerPort(\d+)\}\}/g)].map(([, port]) => Number(port))),
];

/** Placeholder for the port that takes mail. */
export const openMailPort = '{{console.MailPort}}';
/** Placeholder for the port of PostgreSQL, which may change with a restart. */
export const openDatabasePort = '{{console.DatabasePort}}';

const maxDatabaseName = 63;

export function createPlacement(databasePort: () => number): Placement {
  return {
    parameters: ({ region, name }) => ({
      // Roles are shared as well, so that of a snapshot may be taken.
      DatabaseUsername: usernameFor(customerOfStack(name) ?? name),
      DatabaseName: `${name}_${region}_app`.replaceAll(/[^A-Za-z0-9_]/g, '_').slice(0, maxDatabaseName),
    }),
    lateParameters(type, parameters) {
      if (type !== 'AWS::ECS::TaskDefinition') return undefined;
      const further = parameters.flatMap((name) => {
        const port = furtherPortParameter.exec(name)?.[1];
        return port ? [[name, openFurtherPort(Number(port))] as const] : [];
      });
      return { ContainerPort: openContainerPort, ...Object.fromEntries(further) };
    },
    settle: (text) => text.replaceAll(openDatabasePort, String(databasePort())),
  };
}
