import { deploymentRecord } from '@console/core/records/deployment';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, key, modelOf } from './model.ts';
import { recordEntity } from './record-entity.ts';

const deployments = new Entity(
  {
    model: modelOf('deployment'),
    attributes: attributesOf(deploymentRecord),
    indexes: {
      byId: {
        pk: key('pk', 'deployment#${id}', 'id'),
        sk: key('sk', 'deployment'),
      },
    },
  },
  identifiers,
);

export const deploymentEntity = recordEntity({ kind: 'deployment', entity: deployments, schema: deploymentRecord });
