import { z } from 'zod';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import { type HttpApis, stageKey } from '../http-api/http-apis.ts';
import { randomHex } from './names.ts';
import { readProperties } from './read-properties.ts';

const mappingProperties = z.object({
  DomainName: z.string(),
  ApiId: z.string(),
  Stage: z.string(),
  ApiMappingKey: z.string().default(''),
});

/** `AWS::ApiGatewayV2::DomainName`: a host, or with `*.` all hosts with one label before it. */
export function httpApiDomain({ domains }: HttpApis): ResourceHandler {
  const attributes = ({ physicalId }: Pick<ResourceRequest, 'physicalId'>) => ({
    attributes: { RegionalDomainName: physicalId, RegionalHostedZoneId: 'Z000000000LOCAL' },
  });
  return {
    immutable: ['DomainName'],
    physicalId: ({ properties }) => String(properties.DomainName).toLowerCase(),
    async create(request) {
      const { physicalId, stack } = request;
      const owner = domains.get(physicalId);
      if (owner !== undefined && owner !== stack.arn) {
        throw new Error(`The domain name you provided already exists: ${physicalId}`);
      }
      domains.set(physicalId, stack.arn);
      return attributes(request);
    },
    update: async (request) => attributes(request),
    restore: async ({ physicalId, stack }) => void domains.set(physicalId, stack.arn),
    async remove({ physicalId, stack }) {
      if (domains.get(physicalId) === stack.arn) domains.delete(physicalId);
    },
  };
}

/** `AWS::ApiGatewayV2::ApiMapping`: what a host serves. */
export function httpApiMapping({ mappings, stages }: HttpApis): ResourceHandler {
  const put = async ({ physicalId, properties }: ResourceRequest) => {
    const { DomainName, ApiId, Stage, ApiMappingKey: key } = readProperties(mappingProperties, properties);
    const domain = DomainName.toLowerCase();
    if (!stages.has(stageKey(ApiId, Stage))) throw new Error(`Invalid stage identifier specified: ${Stage}`);
    const taken = [...mappings].some(
      ([id, other]) => id !== physicalId && other.domain === domain && other.key === key,
    );
    if (taken) throw new Error(`ApiMapping key already exists for this domain name: ${domain}/${key}`);
    mappings.set(physicalId, { domain, api: ApiId, stage: Stage, key });
    return { attributes: { ApiMappingId: physicalId } };
  };
  return {
    immutable: ['DomainName'],
    physicalId: () => randomHex(6),
    create: put,
    update: put,
    restore: async (request) => void (await put(request)),
    remove: async ({ physicalId }) => void mappings.delete(physicalId),
  };
}
