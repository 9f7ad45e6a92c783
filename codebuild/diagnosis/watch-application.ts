import type { Evidence, StackEvent, StackRef, StackWork } from '@console/core/ports';
import type { JobDeps } from '../deps.ts';
import { merge } from './merge.ts';

export interface ApplicationWatch extends StackWork {
  onEvent(event: StackEvent): void;
  /** What has been seen; undefined when there was nothing. */
  evidence(): Promise<Evidence | undefined>;
  stop(): void;
}

const serviceType = 'AWS::ECS::Service';

/**
 * Collects evidence while the service of a stack is created or updated, and once more as soon as that has failed: the
 * rollback deletes the service, its tasks and their log.
 */
export function watchApplication({ diagnosis, clock, log, settings }: JobDeps, stack: StackRef): ApplicationWatch {
  const since = clock.now();
  let seen: Evidence | undefined;
  let state: 'waiting' | 'watching' | 'done' = 'waiting';
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let complained = false;

  const look = () => {
    looking = looking.then(async () => {
      try {
        const found = await diagnosis.inspect(stack, since);
        if (found) seen = merge(seen, found);
      } catch (error) {
        if (!complained) log(`What the application does could not be read: ${(error as Error).message}`);
        complained = true;
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

  return {
    onEvent({ type, status }) {
      if (type !== serviceType || state === 'done') return;
      if (status.endsWith('_FAILED')) {
        stop();
        void look();
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
