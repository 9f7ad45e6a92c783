import {
  DeleteParametersCommand,
  GetParameterCommand,
  GetParametersCommand,
  ParameterNotFound,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import type { TenantParameters } from '@console/core/ports';
import { type AwsAccess, clientSettings, clientsByRegion } from '../aws/access.ts';
import { callAws } from '../aws/failure.ts';
import { createSsmParameterReader } from './parameter-reader.ts';
import { demandParameters } from './rules.ts';

/** How many names one call takes. */
const perCall = 10;
/** Parameter Store writes three parameters a second, and refuses more at once: the SDK waits and tries again. */
const maxAttempts = 12;

/** Parameter Store in the regions of the cluster account. */
export function createSsmParameters(access: AwsAccess = {}): TenantParameters {
  const clientOf = clientsByRegion((region) => new SSMClient({ ...clientSettings(region, access), maxAttempts }));
  const call = <T>(send: () => Promise<T>) => callAws('Parameter Store', send);

  async function current(client: SSMClient, names: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const Names of inTens(names)) {
      const { Parameters = [] } = await call(() => client.send(new GetParametersCommand({ Names })));
      for (const { Name = '', Value = '' } of Parameters) found.set(Name, Value);
    }
    return found;
  }

  return {
    async get(region, Name) {
      try {
        const { Parameter } = await call(() => clientOf(region).send(new GetParameterCommand({ Name })));
        return Parameter?.Value;
      } catch (error) {
        if (error instanceof ParameterNotFound) return undefined;
        throw error;
      }
    },
    list: createSsmParameterReader(access).list,
    async put(region, values) {
      demandParameters(values);
      const client = clientOf(region);
      const known = await current(client, Object.keys(values));
      const changed = Object.entries(values).filter(([name, value]) => known.get(name) !== value);
      const put = ([Name, Value]: [string, string]) =>
        call(() => client.send(new PutParameterCommand({ Name, Value, Type: 'String', Overwrite: true })));
      await Promise.all(changed.map(put));
    },
    async remove(region, names) {
      for (const Names of inTens(names)) {
        await call(() => clientOf(region).send(new DeleteParametersCommand({ Names })));
      }
    },
  };
}

function* inTens(names: readonly string[]): Generator<string[]> {
  for (let start = 0; start < names.length; start += perCall) yield names.slice(start, start + perCall);
}
