import type { OneOff, OneOffEnd, OneOffName, OneOffTasks } from './one-off.ts';
import type { Services } from './services.ts';

const nothing = () => {};

/** Runs tasks once, as the services of their stack would. */
export function createOneOffTasks(services: Pick<Services, 'startTask' | 'write'>): OneOffTasks {
  const write = ({ container, name, region }: OneOffName, line: string) =>
    services.write({ region }, container, name, line);
  return {
    write,
    start(name, { timeoutMs, onLine = nothing }): OneOff {
      let stopped: string | undefined;
      const starting = services.startTask(
        { region: name.region, stack: name.stack, logicalId: name.name },
        name.container,
        {
          routes: [],
          graceMs: timeoutMs,
          onHealthy: nothing,
          onEnding: nothing,
          onLine(line) {
            write(name, line);
            onLine(line);
          },
        },
      );
      const stop = async (reason: string) => {
        stopped ??= reason;
        await (await starting.catch(nothing))?.stop();
      };
      const run = async (): Promise<OneOffEnd> => {
        const task = await starting;
        const timer = setTimeout(() => void stop(`It took longer than ${timeoutMs / 60_000} minutes.`), timeoutMs);
        const { exitCode = null, reason } = await task.ended;
        clearTimeout(timer);
        return stopped === undefined ? { exitCode, reason } : { exitCode: null, reason: stopped };
      };
      const ended = run().catch((error: unknown) => ({
        exitCode: null,
        reason: error instanceof Error ? error.message : String(error),
      }));
      return { ended, stop };
    },
  };
}
