import type { Evidence, StackEvent, StackRef, StackWork } from '@console/core/ports';
import type { JobDeps } from '../deps.ts';
import { applicationLogLines } from './application-log.ts';
import { merge } from './merge.ts';

export interface ApplicationWatch extends StackWork {
  onEvent(event: StackEvent): void;
  /** What has been seen; undefined when there was nothing. */
  evidence(): Promise<Evidence | undefined>;
  /** All that it wrote, as lines of the operation's log. */
  logLines(): Promise<string[]>;
  stop(): void;
}

const serviceType = 'AWS::ECS::Service';

/**
 * Collects evidence while the service of a stack is created or updated, and once more as soon as that has failed: the
 * rollback deletes the service, its tasks and their log.
 */
export function watchApplication(deps: JobDeps, stack: StackRef, healthPath = '/'): ApplicationWatch {
  const { diagnosis, clock, log, settings } = deps;
  const since = clock.now();
  let seen: Evidence | undefined;
  let state: 'waiting' | 'watching' | 'done' = 'waiting';
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let complained = false;

  const complain = (error: unknown) => {
    if (!complained) log(`What the application does could not be read: ${(error as Error).message}`);
    complained = true;
  };
  const look = () => {
    looking = looking.then(async () => {
      try {
        const found = await diagnosis.inspect(stack, since);
        if (found) seen = merge(seen, found);
      } catch (error) {
        complain(error);
      }
    });
    return looking;
  };
  const watch = async () => {
    await look();
    if (state === 'watching') timer = setTimeout(watch, settings.inspectMs);
  };
  const stop = () => {
    state = 'done';
    clearTimeout(timer);
  };

  let written: Promise<string[]> | undefined;
  const logLines = () => {
    written ??= applicationLogLines(deps, stack, since, healthPath).catch((error: unknown) => {
      complain(error);
      return [];
    });
    return written;
  };

  return {
    logLines,
    onEvent({ type, status }) {
      if (type !== serviceType || state === 'done') return;
      if (status.endsWith('_FAILED')) {
        stop();
        void look();
        if (status === 'CREATE_FAILED') void logLines();
      } else if (status.endsWith('_COMPLETE')) {
        stop();
        seen = undefined;
      } else if (state === 'waiting') {
        state = 'watching';
        void watch();
      }
    },
    async evidence() {
      await looking;
      return seen;
    },
    stop,
  };
}
