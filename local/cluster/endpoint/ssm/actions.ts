import { z } from 'zod';
import { account } from '../../template/scope.ts';
import { AwsError, validation } from '../aws-error.ts';
import type { Parameter } from './parameter-file.ts';
import { assertName, parseReference } from './parameter-name.ts';
import type { ParameterStore } from './parameter-store.ts';

export interface SsmCall {
  store: ParameterStore;
  region: string;
  /** @throws AwsError when the caller may not do this to the parameter, or the path */
  authorize(name: string): void;
}

interface Action<T extends z.ZodType = z.ZodType> {
  input: T;
  perform(input: z.output<T>, call: SsmCall): Promise<object>;
}
const action = <T extends z.ZodType>(input: T, perform: Action<T>['perform']): Action =>
  ({ input, perform }) as unknown as Action;

const mostNames = 10;
const standardCharacters = 4_096;
const advancedCharacters = 8_192;
const names = z.array(z.string()).min(1).max(mostNames);
const notFound = () => new AwsError('ParameterNotFound', '');

export const arnOf = (region: string, name: string): string =>
  `arn:aws:ssm:${region}:${account}:parameter/${name.replace(/^\//, '')}`;

const shown = (region: string, { name, type, value, version, modified }: Parameter) => ({
  Name: name,
  Type: type,
  Value: value,
  Version: version,
  LastModifiedDate: Date.parse(modified) / 1000,
  ARN: arnOf(region, name),
  DataType: 'text',
});

export const actions: Readonly<Record<string, Action>> = {
  GetParameter: action(z.object({ Name: z.string() }), async ({ Name }, { store, region, authorize }) => {
    const { name, version } = parseReference(Name);
    authorize(name);
    const found = await store.find(region, name);
    if (!found) throw notFound();
    if (version !== undefined && version !== found.version) throw new AwsError('ParameterVersionNotFound', '');
    return { Parameter: shown(region, found) };
  }),

  GetParameters: action(z.object({ Names: names }), async ({ Names }, { store, region, authorize }) => {
    const asked = [...new Set(Names)].map(parseReference);
    for (const { name } of asked) authorize(name);
    const found = await Promise.all(asked.map(({ name }) => store.find(region, name)));
    return {
      Parameters: found.flatMap((parameter) => (parameter ? [shown(region, parameter)] : [])),
      InvalidParameters: asked.flatMap(({ name }, index) => (found[index] ? [] : [name])),
    };
  }),

  GetParametersByPath: action(
    z.object({
      Path: z.string().startsWith('/', 'The path must begin with a slash'),
      Recursive: z.boolean().default(false),
      MaxResults: z.number().int().min(1).max(mostNames).default(mostNames),
      NextToken: z.string().optional(),
    }),
    async ({ Path, Recursive, MaxResults, NextToken }, { store, region, authorize }) => {
      authorize(Path);
      const after = NextToken === undefined ? undefined : Buffer.from(NextToken, 'base64url').toString('utf8');
      const names = await store.names(region, Path, { most: MaxResults, recursive: Recursive, after });
      const page = names.slice(0, MaxResults);
      const found = await Promise.all(page.map((name) => store.find(region, name)));
      const last = page.at(-1);
      return {
        Parameters: found.flatMap((parameter) => (parameter ? [shown(region, parameter)] : [])),
        ...(last !== undefined && names.length > page.length && { NextToken: Buffer.from(last).toString('base64url') }),
      };
    },
  ),

  PutParameter: action(
    z.object({
      Name: z.string(),
      Value: z.string().min(1),
      Type: z.string().optional(),
      Overwrite: z.boolean().default(false),
      Tier: z.string().optional(),
    }),
    async ({ Name, Value, Type, Overwrite, Tier = 'Standard' }, { store, region, authorize }) => {
      assertName(Name);
      authorize(Name);
      if (Type === 'SecureString') throw validation('The type SecureString is not supported on this machine.');
      if (Type !== undefined && Type !== 'String' && Type !== 'StringList') {
        throw validation(`${Type} is not a type of parameters.`);
      }
      assertLength(Value, Tier);
      const written = await store.change(region, Name, (current) => {
        if (current && !Overwrite) {
          throw new AwsError(
            'ParameterAlreadyExists',
            'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
          );
        }
        const type = current?.type ?? Type;
        if (type === undefined) throw validation('A parameter type is required when you create a parameter.');
        return { type, value: Value, ...(current?.owner !== undefined && { owner: current.owner }) };
      });
      return { Version: written?.version ?? 1, Tier };
    },
  ),

  DeleteParameter: action(z.object({ Name: z.string() }), async ({ Name }, { store, region, authorize }) => {
    authorize(Name);
    if (!(await store.remove(region, Name))) throw notFound();
    return {};
  }),

  DeleteParameters: action(z.object({ Names: names }), async ({ Names }, { store, region, authorize }) => {
    for (const name of Names) authorize(name);
    const removed = await Promise.all(Names.map((name) => store.remove(region, name)));
    return {
      DeletedParameters: Names.filter((_, index) => removed[index]),
      InvalidParameters: Names.filter((_, index) => !removed[index]),
    };
  }),
};

/** @throws AwsError when the value is too long for its tier */
export function assertLength(value: string, tier: string): void {
  const most = tier === 'Standard' ? standardCharacters : advancedCharacters;
  if (Buffer.byteLength(value) <= most) return;
  throw validation(
    `The ${tier === 'Standard' ? 'Standard' : 'Advanced'} tier supports a maximum parameter value of ${most} characters.`,
  );
}
