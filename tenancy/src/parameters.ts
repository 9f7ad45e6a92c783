import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { Now } from './clock.ts';
import { isNamed, TenancyError } from './errors.ts';
import { Kept } from './kept.ts';

export const parameterCacheMs = 5 * 60_000;

/** Reads one parameter by its whole name; undefined when there is none. */
export type ReadParameter = (name: string) => Promise<string | undefined>;

interface Options {
  /** With a slash at its end. */
  prefix: string;
  read: ReadParameter;
  /** @default 5 minutes */
  keptMs?: number;
  now?: Now;
}

/** The parameters of a pool, each kept for some minutes. */
export class Parameters {
  readonly #kept: Kept<string>;

  constructor(private readonly options: Options) {
    const { keptMs = parameterCacheMs } = options;
    const { now } = options;
    this.#kept = new Kept({
      expires: (_, fetchedAt) => fetchedAt + keptMs,
      atMost: 10_000,
      ...(now && { now }),
    });
  }

  /** @throws TenancyError ROUTING_UNAVAILABLE when it does not exist, or Parameter Store does not answer */
  get(name: string): Promise<string> {
    return this.#kept.get(name, () => this.readNow(name));
  }

  /** As `get`, but undefined when it does not exist. @throws TenancyError ROUTING_UNAVAILABLE */
  async find(name: string): Promise<string | undefined> {
    return await this.get(name).catch((error: unknown) => {
      if (error instanceof ParameterMissing) return undefined;
      throw error;
    });
  }

  drop(name: string): void {
    this.#kept.drop(name);
  }

  /** Not what is kept. @throws TenancyError ROUTING_UNAVAILABLE */
  async readNow(name: string): Promise<string> {
    const value = await this.options.read(this.options.prefix + name).catch((cause: unknown) => {
      throw unavailable(`The setting ${name} cannot be read right now.`, cause);
    });
    if (value === undefined || value === '') throw new ParameterMissing(name);
    return value;
  }
}

class ParameterMissing extends TenancyError {
  constructor(name: string) {
    super('ROUTING_UNAVAILABLE', `The setting ${name} does not exist.`, { retryAfterSeconds: 5 });
  }
}

const unavailable = (message: string, cause: unknown) =>
  new TenancyError('ROUTING_UNAVAILABLE', message, { cause, retryAfterSeconds: 5 });

/** Reads from AWS Systems Manager. */
export function readFromParameterStore(client: SSMClient = new SSMClient({})): ReadParameter {
  return async (name) => {
    try {
      const { Parameter } = await client.send(new GetParameterCommand({ Name: name }));
      return Parameter?.Value;
    } catch (error) {
      if (isNamed(error, 'ParameterNotFound')) return undefined;
      throw error;
    }
  };
}
