import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import { generateSecret } from '../secrets/generate-secret.ts';
import { hasDynamicReference, resolveSecrets } from '../secrets/secret-reference.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import { arn, generatedName, randomHex } from './names.ts';

/** `AWS::SecretsManager::Secret`: a generated value, or a text that may refer to other secrets. */
export function secret(store: SecretStore): ResourceHandler {
  const value = async ({ properties }: ResourceRequest) => {
    const { SecretString, GenerateSecretString = null } = properties;
    return typeof SecretString === 'string'
      ? resolveSecrets(SecretString, store)
      : generateSecret(GenerateSecretString);
  };
  return {
    immutable: ['Name'],
    physicalId: ({ properties, ...named }) =>
      arn('secretsmanager', named.stack, `secret:${properties.Name ?? generatedName(named)}-${randomHex(6)}`),
    async create(request) {
      // A value from before an interruption may be in use already.
      if ((await store.find(request.physicalId)) === undefined) {
        await store.write(request.physicalId, await value(request));
      }
      return { attributes: { Id: request.physicalId } };
    },
    async update(request, previous) {
      const written = request.properties.SecretString;
      const generatesAnother =
        JSON.stringify(request.properties.GenerateSecretString) !== JSON.stringify(previous.GenerateSecretString);
      const changed =
        written !== previous.SecretString || (typeof written === 'string' && hasDynamicReference(written));
      if (generatesAnother || changed) await store.write(request.physicalId, await value(request));
      return {};
    },
    remove: ({ physicalId }) => store.remove(physicalId),
  };
}
