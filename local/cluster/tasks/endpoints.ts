import type { Container } from './container.ts';
import type { TaskPorts } from './ports.ts';
import type { Route } from './route.ts';
import type { Endpoint } from './task.ts';

const label = (name: string) => `deployment-console.${name}`;

/** The endpoints of a task, one for each route. */
export function endpointsOf({ labels }: Container, routes: readonly Route[], ports: TaskPorts): Endpoint[] {
  const forwarded = (labels[label('forwarded')] ?? '').split(',').flatMap((name) => name.trim() || []);
  const seconds = Number(labels[label('timeoutSeconds')]);
  return routes.map(({ group, furtherPort }) => ({
    ...portsOf(furtherPort, ports),
    healthCheck: group.healthCheck,
    forwarded,
    timeoutMs: seconds > 0 ? seconds * 1000 : undefined,
  }));
}

function portsOf(furtherPort: number | undefined, { port, furtherPorts }: TaskPorts) {
  const own = furtherPort === undefined ? undefined : furtherPorts.get(furtherPort);
  return own === undefined ? { port } : { port: own, literalPort: furtherPort };
}
