import type { ServiceName } from './service-name.ts';

/** A service whose tasks listen where others in the network can reach them. */
export interface ExposedService extends ServiceName {
  /** Undefined when it does so no longer. */
  address: string | undefined;
}

interface Listening {
  open: Set<object>;
  closed: Set<object>;
}

const keyOf = ({ region, stack, logicalId }: ServiceName) => `${region}/${stack}/${logicalId}`;

/**
 * Knows which services are exposed, by their tasks. A service whose exposed task ends stays so until another one shows
 * that it is not: a restart alone changes nothing.
 */
export class ExposedServices {
  private readonly services = new Map<string, Listening>();

  constructor(private readonly onChange: (service: ExposedService) => void) {}

  /** A task listens: at an `address` of the network, or on the loopback interface alone. */
  listening(name: ServiceName, task: object, address: string | undefined): void {
    const known = this.services.get(keyOf(name)) ?? { open: new Set(), closed: new Set() };
    this.services.set(keyOf(name), known);
    const wasOpen = known.open.size > 0;
    (address === undefined ? known.closed : known.open).add(task);
    if (!wasOpen) this.onChange({ ...name, address });
  }

  ended(name: ServiceName, task: object): void {
    const known = this.services.get(keyOf(name));
    known?.closed.delete(task);
    if (known?.open.delete(task) && known.open.size === 0 && known.closed.size > 0)
      this.onChange({ ...name, address: undefined });
  }

  /** The service is deleted. */
  removed(name: ServiceName): void {
    if (this.services.delete(keyOf(name))) this.onChange({ ...name, address: undefined });
  }
}
