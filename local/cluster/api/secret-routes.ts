import { wireValues } from '@console/adapters/local-cluster/wire';
import { Hono } from 'hono';
import type { Engine } from '../engine/engine.ts';
import { generatedSecret } from '../secrets/generated-secret.ts';
import type { OptionSecrets } from '../secrets/option-secrets.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import { stackRef } from './stack-ref.ts';

interface SecretParts {
  engine: Pick<Engine, 'find'>;
  secrets: SecretStore;
  options: OptionSecrets;
}

/** The secrets of a stack beside those that its template makes. */
export function secretRoutes({ engine, secrets, options }: SecretParts): Hono {
  const app = new Hono();
  app.put('/:region/:name/options', async (context) => {
    const { values } = wireValues.parse(await context.req.json());
    return context.json(await options.put(stackRef.parse(context.req.param()), values));
  });
  app.delete('/:region/:name/options', async (context) => {
    await options.remove(stackRef.parse(context.req.param()));
    return context.json({});
  });
  app.get('/:region/:name/generated/:value', async (context) => {
    const runner = engine.find(stackRef.parse(context.req.param()));
    const value = runner && (await generatedSecret(runner.record, context.req.param('value'), secrets));
    return value === undefined ? context.json({ message: 'There is no such value.' }, 404) : context.json({ value });
  });
  return app;
}
