import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import { type Container, containerOf, containersProblem } from '../tasks/container.ts';
import { isObject, type Json } from '../template/model.ts';
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
      if (!Array.isArray(ContainerDefinitions)) return 'it must have exactly one container';
      const containers = ContainerDefinitions.filter(isObject);
      if (containers.some(({ Image }) => !Image)) return 'its container has no Image';
      return containersProblem(containers.map(({ DockerLabels }) => ({ labels: labelsOf(DockerLabels) })));
    },
    physicalId: ({ properties, ...named }) =>
      arn('ecs', named.stack, `task-definition/${properties.Family ?? generatedName(named)}:${Date.now()}`),
    create,
    update: create,
    restore: async (request) => void remember(request),
    remove: async ({ physicalId }) => void known.delete(physicalId),
  };
}

const labelsOf = (labels: Json | undefined): Record<string, unknown> => (isObject(labels) ? labels : {});
