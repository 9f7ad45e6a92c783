import type { StackRef } from '@console/core/ports/stacks';
import { processLine } from '@console/core/process-line';
import type { LogStore } from '../logs/log-store.ts';
import { type FunctionDefinition, shortName } from './definition.ts';
import { InvokeRefused, type InvokeResult, type Invoker, noFunction } from './invocation.ts';
import { LambdaFunction } from './lambda-function.ts';
import { Permissions } from './permissions.ts';
import type { FunctionPlaces } from './places.ts';

interface FunctionsOptions {
  places: Pick<FunctionPlaces, 'placeOf'>;
  logs: LogStore;
  onInvoked?: (definition: FunctionDefinition, event: { durationMs: number; failed: boolean }) => void;
  onThrottled?: (definition: FunctionDefinition) => void;
}

/** The functions of all stacks. */
export class Functions implements Invoker {
  readonly permissions = new Permissions();
  private readonly functions = new Map<string, LambdaFunction>();
  private readonly aliases = new Map<string, string>();
  /** Of changed and deleted functions, with an invocation in progress. */
  private readonly retiring = new Set<LambdaFunction>();
  private closing = false;

  constructor(private readonly options: FunctionsOptions) {}

  /** Creates or changes a function; invocations in progress end as they began. */
  set(definition: FunctionDefinition): void {
    const { places, logs, onInvoked, onThrottled } = this.options;
    const before = this.functions.get(definition.arn);
    const { region } = definition.stack;
    const fn = new LambdaFunction({
      definition,
      placeOf: (one) => places.placeOf(one),
      write: (line) => logs.group(region, definition.logGroup).write(processLine(shortName(definition), line)),
      onInvoked: (event) => onInvoked?.(definition, event),
      onThrottled: () => onThrottled?.(definition),
    });
    this.functions.set(definition.arn, fn);
    if (before) void this.retire(before);
  }

  /** Resolves when its processes have ended. */
  async remove(arn: string): Promise<void> {
    const fn = this.functions.get(arn);
    this.functions.delete(arn);
    if (fn) await this.retire(fn);
  }

  /** @param arn of an alias, which stands for the function or version `target` */
  setAlias(arn: string, target: string): void {
    this.aliases.set(arn, target);
  }

  removeAlias(arn: string): void {
    this.aliases.delete(arn);
  }

  definition(arn: string): FunctionDefinition | undefined {
    return this.find(arn)?.definition;
  }

  /** The number of the next version of a function. */
  nextVersion(arn: string): number {
    const numbers = [...this.functions.keys()].flatMap((known) =>
      known.startsWith(`${arn}:`) ? Number(known.slice(arn.length + 1)) : [],
    );
    return Math.max(0, ...numbers) + 1;
  }

  /** The functions of a stack. */
  of({ region, name }: StackRef): FunctionDefinition[] {
    return [...this.functions.values()]
      .map(({ definition }) => definition)
      .filter(({ stack }) => stack.region === region && stack.name === name);
  }

  pidsOf(arn: string): number[] {
    return this.find(arn)?.pids ?? [];
  }

  async invoke(target: string, payload: string): Promise<InvokeResult> {
    const fn = this.find(target);
    if (!fn || this.closing) throw noFunction(target);
    return fn.invoke(payload);
  }

  /** As another service, which needs a permission. @throws InvokeRefused */
  async invokeAs(principal: string, sourceArn: string, target: string, payload: string): Promise<InvokeResult> {
    if (!this.permissions.allows(target, principal, sourceArn)) {
      throw new InvokeRefused(
        403,
        'AccessDeniedException',
        `${principal} has no permission to invoke ${target} for ${sourceArn}`,
      );
    }
    return this.invoke(target, payload);
  }

  async close(): Promise<void> {
    this.closing = true;
    await Promise.all([...this.functions.values(), ...this.retiring].map((fn) => fn.close({ drain: false })));
  }

  private async retire(fn: LambdaFunction): Promise<void> {
    this.retiring.add(fn);
    await fn.close({ drain: true });
    this.retiring.delete(fn);
  }

  private find(target: string): LambdaFunction | undefined {
    const arn = this.aliases.get(target) ?? target;
    const known = this.functions.get(arn);
    if (known || arn.startsWith('arn:')) return known;
    return [...this.functions.values()].find(({ definition: { name } }) => name === arn);
  }
}
