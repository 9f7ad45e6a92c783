import type { ContainersProduct } from './containers-fields.ts';

/** Where an application runs: on AWS, or on one machine. */
export type Place = 'aws' | 'local';

/** A definition as it is in one place. */
export type PlacedProduct = Omit<ContainersProduct, 'aws' | 'local'>;

const without = <Value>(record: Readonly<Record<string, Value>>, names: object): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !Object.hasOwn(names, name)));

/** `product` with what its definition says of `place` over what it says of all places. */
export function placeProduct({ aws, local, ...common }: ContainersProduct, place: Place): PlacedProduct {
  const placed = place === 'aws' ? aws : local;
  if (!placed) return common;
  const { environment = {}, secrets = {}, files = {}, processes = {}, upgrade = {} } = placed;
  const replaced = Object.fromEntries(
    (['command', 'entrypoint', 'setup', 'schedules', 'routes', 'sticky', 'forwarded'] as const).flatMap((name) => {
      const value = name in placed ? Reflect.get(placed, name) : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  ) as Partial<PlacedProduct>;
  return {
    ...common,
    ...replaced,
    // A variable that is a secret in one place only stands where that place puts it.
    environment: { ...without(common.environment, secrets), ...environment },
    secrets: { ...without(common.secrets, environment), ...secrets },
    files: { ...common.files, ...files },
    ...mergedUpgrade(common.upgrade, upgrade),
    processes: mergedProcesses(common.processes, processes),
  };
}

function mergedUpgrade(
  common: ContainersProduct['upgrade'],
  placed: { commands?: string[][] | undefined; downtime?: boolean | undefined },
): Pick<PlacedProduct, 'upgrade'> {
  const commands = placed.commands ?? common?.commands;
  return commands ? { upgrade: { commands, downtime: placed.downtime ?? common?.downtime ?? false } } : {};
}

function mergedProcesses(
  common: ContainersProduct['processes'],
  placed: NonNullable<NonNullable<ContainersProduct['local']>['processes']>,
): ContainersProduct['processes'] {
  const merged = { ...common };
  for (const [name, { command, tasks }] of Object.entries(placed)) {
    const known = common[name];
    const program = command ?? known?.command;
    if (program) merged[name] = { command: program, tasks: tasks ?? known?.tasks ?? [1, 1] };
  }
  return merged;
}
