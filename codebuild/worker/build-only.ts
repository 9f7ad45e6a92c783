import type { Stacks } from '@console/core/ports';
import type { JobDeps } from '../deps.ts';
import { NeedsBuild } from '../job-error.ts';

async function refuse(): Promise<never> {
  throw new NeedsBuild();
}

/** A port of which only this part works without a build. */
const buildOnly = <Port extends object>(rest: Partial<Port> = {}): Port =>
  new Proxy(rest, { get: (target, name) => Reflect.get(target, name) ?? refuse }) as Port;

/** What jobs use to change stacks. Small jobs only look whether there is one. */
export const stackPorts = (
  reader: Pick<Stacks, 'describe'>,
): Pick<
  JobDeps,
  | 'stacks'
  | 'synthesis'
  | 'snapshots'
  | 'diagnosis'
  | 'images'
  | 'commands'
  | 'bundles'
  | 'customerSecrets'
  | 'catalogue'
> => ({
  stacks: buildOnly<Stacks>(reader),
  synthesis: refuse,
  snapshots: buildOnly(),
  diagnosis: buildOnly(),
  images: buildOnly(),
  commands: buildOnly(),
  bundles: buildOnly(),
  customerSecrets: buildOnly(),
  catalogue: buildOnly(),
});
