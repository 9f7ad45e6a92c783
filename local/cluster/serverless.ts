import { join } from 'node:path';
import { AssetStore } from './assets/asset-store.ts';
import { Functions } from './functions/functions.ts';
import { FunctionPlaces, type FunctionPlacesOptions } from './functions/places.ts';
import type { LogStore } from './logs/log-store.ts';
import type { MetricStore } from './metrics/metric-store.ts';

interface ServerlessOptions extends FunctionPlacesOptions {
  logs: LogStore;
  metrics: MetricStore;
}

/** What serverless applications are made of. */
export interface Serverless {
  functions: Functions;
  assets: AssetStore;
  close(): Promise<void>;
}

export function openServerless({ logs, metrics, ...options }: ServerlessOptions): Serverless {
  const assets = new AssetStore(join(options.dir, 'assets'));
  const functions = new Functions({
    places: new FunctionPlaces(options),
    logs,
    onInvoked({ name, stack: { region, name: stack } }, { durationMs, failed }) {
      const now = Date.now();
      for (const subject of [`${region}/${stack}`, `function ${region}/${name}`]) {
        metrics.put(subject, 'Invocations', 1, now);
        metrics.put(subject, 'Duration', durationMs, now);
        metrics.put(subject, 'Errors', failed ? 1 : 0, now);
      }
    },
    onThrottled({ name, stack: { region, name: stack } }) {
      for (const subject of [`${region}/${stack}`, `function ${region}/${name}`]) {
        metrics.put(subject, 'Throttles', 1, Date.now());
      }
    },
  });
  return {
    functions,
    assets,
    close: () => functions.close(),
  };
}
