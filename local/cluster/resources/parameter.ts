import { assertLength } from '../endpoint/ssm/actions.ts';
import { assertName } from '../endpoint/ssm/parameter-name.ts';
import type { ParameterStore } from '../endpoint/ssm/parameter-store.ts';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import { randomHex } from './names.ts';

/** `AWS::SSM::Parameter`: a parameter of Parameter Store, which it overwrites when it changes. */
export function parameter(store: ParameterStore): ResourceHandler {
  const ownerOf = ({ stack, logicalId, physicalId }: ResourceRequest) => `${stack.arn} ${logicalId} ${physicalId}`;
  const put = async (request: ResourceRequest, mayExist: boolean) => {
    const { physicalId: name, properties, stack } = request;
    const [type, value] = [properties.Type, String(properties.Value)];
    if (type !== 'String' && type !== 'StringList') throw new Error(`The type ${String(type)} is not supported`);
    assertName(name);
    assertLength(value, String(properties.Tier ?? 'Standard'));
    const owner = ownerOf(request);
    await store.change(stack.region, name, (current) => {
      if (current && current.owner !== owner && !mayExist) throw new Error(`${name} already exists`);
      const isSame = current?.owner === owner && current.type === type && current.value === value;
      return isSame ? undefined : { type, value, owner };
    });
    return { attributes: { Type: type, Value: value } };
  };
  return {
    immutable: ['Name', 'Type'],
    check: ({ Type, Value }) => (Type === undefined || Value === undefined ? 'it needs a Type and a Value' : undefined),
    physicalId: ({ properties, logicalId }) =>
      String(properties.Name ?? `CFN-${logicalId}-${randomHex(12).toUpperCase()}`),
    create: (request) => put(request, false),
    update: (request) => put(request, true),
    async remove(request) {
      const owner = ownerOf(request);
      await store.remove(request.stack.region, request.physicalId, (current) => current.owner === owner);
    },
  };
}
