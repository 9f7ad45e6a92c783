import { basename, join } from 'node:path';
import { z } from 'zod';
import type { AssetStore } from '../assets/asset-store.ts';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import type { FunctionDefinition } from '../functions/definition.ts';
import type { Functions } from '../functions/functions.ts';
import type { Json } from '../template/model.ts';
import { fullArn } from './lambda-permission.ts';

const versionProperties = z.object({ FunctionName: z.string() });
const aliasProperties = z.object({ FunctionName: z.string(), FunctionVersion: z.string(), Name: z.string() });

/** `AWS::Lambda::Version`: a function as it was when the version was made. */
export function lambdaVersion(functions: Functions, assets: AssetStore): ResourceHandler {
  const restored = (memo: Json): FunctionDefinition => {
    const kept = memo as unknown as FunctionDefinition;
    return { ...kept, code: join(assets.folder(kept.code)) };
  };
  const attributesOf = (physicalId: string) => ({
    FunctionArn: physicalId,
    Version: physicalId.split(':').at(-1) ?? '',
  });
  const put = async ({ stack, physicalId, properties }: ResourceRequest) => {
    const { FunctionName } = versionProperties.parse(properties);
    const latest = functions.definition(fullArn(FunctionName, stack));
    if (!latest) throw new Error(`Function not found: ${FunctionName}`);
    const attributes = attributesOf(physicalId);
    const version = { ...latest, arn: physicalId, version: attributes.Version };
    functions.set(version);
    return { attributes, memo: JSON.parse(JSON.stringify({ ...version, code: basename(version.code) })) as Json };
  };
  return {
    immutable: 'all',
    physicalId({ stack, properties }) {
      const arn = fullArn(String(properties.FunctionName), stack);
      return `${arn}:${functions.nextVersion(arn)}`;
    },
    create: put,
    update: put,
    restore: async ({ memo }) => functions.set(restored(memo)),
    remove: async ({ physicalId }) => functions.remove(physicalId),
  };
}

/** `AWS::Lambda::Alias`: a name for a version. */
export function lambdaAlias(functions: Functions): ResourceHandler {
  const put = async ({ stack, physicalId, properties }: ResourceRequest) => {
    const { FunctionName, FunctionVersion } = aliasProperties.parse(properties);
    const arn = fullArn(FunctionName, stack);
    functions.setAlias(physicalId, FunctionVersion === '$LATEST' ? arn : `${arn}:${FunctionVersion}`);
    return { attributes: { AliasArn: physicalId } };
  };
  return {
    immutable: ['FunctionName', 'Name'],
    physicalId: ({ stack, properties }) => `${fullArn(String(properties.FunctionName), stack)}:${properties.Name}`,
    create: put,
    update: put,
    restore: async (request) => void (await put(request)),
    remove: async ({ physicalId }) => functions.removeAlias(physicalId),
  };
}
