import type { FleetTarget } from '@console/core/ports/fleet';
import { readStack } from '../cloudformation/read-stack.ts';
import type { FleetClients } from './clients.ts';
import { processServices } from './processes.ts';

/** The parts of a customer's application, by the outputs of its stack. */
export interface Application {
  cluster: string;
  /** Left out while the customer is suspended. */
  service?: string | undefined;
  /** The services of its other processes. */
  processes: string[];
  logGroup: string;
  targetGroupArn: string;
  /** Left out when the product has no database. */
  database?: string | undefined;
}

export interface ApplicationFinder {
  find(target: FleetTarget): Promise<Application | undefined>;
  /** Reads the stack again the next time, for what it named may have been replaced. */
  forget(target: FleetTarget): void;
}

const keyOf = ({ region, stack }: FleetTarget): string => `${region}/${stack}`;

/** Finds applications, and remembers them for `rememberMs`. */
export function applicationFinder(
  clientsOf: (region: string) => FleetClients,
  now: () => number,
  rememberMs: number,
): ApplicationFinder {
  const known = new Map<string, { application: Application; until: number }>();
  const find = async (target: FleetTarget): Promise<Application | undefined> => {
    const { region, stack } = target;
    const key = keyOf(target);
    const remembered = known.get(key);
    if (remembered && remembered.until > now()) return remembered.application;
    const found = await readStack(clientsOf(region).cloudFormation, stack);
    const outputs = new Map(found?.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
    const [cluster, service] = [outputs.get('ClusterName'), outputs.get('ServiceName')];
    const [logGroup, targetGroupArn] = [outputs.get('LogGroupName'), outputs.get('TargetGroupArn')];
    if (!cluster || !logGroup || !targetGroupArn) return undefined;
    const processes = service ? await processServices(clientsOf(region), stack, service) : [];
    const database = outputs.get('DatabaseClusterId');
    const application = { cluster, service, processes, logGroup, targetGroupArn, database };
    // A suspended customer may be resumed at any time.
    if (service) known.set(key, { application, until: now() + rememberMs });
    return application;
  };
  return { find, forget: (target) => known.delete(keyOf(target)) };
}
