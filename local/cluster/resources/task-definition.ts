import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import { type Container, containerOf } from '../tasks/container.ts';
import { isObject } from '../template/model.ts';
import { arn, generatedName } from './names.ts';

/** `AWS::ECS::TaskDefinition`: what the tasks of a service run. Each change makes another revision. */
export function taskDefinition(known: Map<string, Container>): ResourceHandler {
  const remember = ({ physicalId, properties }: ResourceRequest): Container => {
    const container = containerOf(properties);
    known.set(physicalId, container);
    return container;
  };
  const create = async (request: ResourceRequest) => {
    remember(request);
    return { attributes: { TaskDefinitionArn: request.physicalId } };
  };
  return {
    immutable: 'all',
    check: ({ ContainerDefinitions }) => {
      if (!Array.isArray(ContainerDefinitions) || ContainerDefinitions.length !== 1) {
        return 'it must have exactly one container';
      }
      const [container] = ContainerDefinitions;
      return isObject(container) && container.Image ? undefined : 'its container has no Image';
    },
    physicalId: ({ properties, ...named }) =>
      arn('ecs', named.stack, `task-definition/${properties.Family ?? generatedName(named)}:${Date.now()}`),
    create,
    update: create,
    restore: async (request) => void remember(request),
    remove: async ({ physicalId }) => void known.delete(physicalId),
  };
}
