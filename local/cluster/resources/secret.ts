import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import { generateSecret } from '../secrets/generate-secret.ts';
import { hasDynamicReference, referredSecrets, resolveSecrets } from '../secrets/secret-reference.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import { arn, generatedName, randomHex } from './names.ts';

/** `AWS::SecretsManager::Secret`: a generated value, or a text that may refer to other secrets. */
export function secret(store: SecretStore): ResourceHandler {
  const write = async ({ physicalId, properties }: ResourceRequest) => {
    const { SecretString, GenerateSecretString = null } = properties;
    if (typeof SecretString !== 'string') return store.write(physicalId, generateSecret(GenerateSecretString));
    const parts = await referredSecrets(SecretString, store);
    await store.write(physicalId, await resolveSecrets(SecretString, store), parts);
  };
  return {
    immutable: ['Name'],
    physicalId: ({ properties, ...named }) =>
      arn('secretsmanager', named.stack, `secret:${properties.Name ?? generatedName(named)}-${randomHex(6)}`),
    async create(request) {
      // A value from before an interruption may be in use already.
      if ((await store.find(request.physicalId)) === undefined) {
        await write(request);
      }
      return { attributes: { Id: request.physicalId } };
    },
    async update(request, previous) {
      const written = request.properties.SecretString;
      const generatesAnother =
        JSON.stringify(request.properties.GenerateSecretString) !== JSON.stringify(previous.GenerateSecretString);
      const changed =
        written !== previous.SecretString || (typeof written === 'string' && hasDynamicReference(written));
      if (generatesAnother || changed) await write(request);
      return {};
    },
    remove: ({ physicalId }) => store.remove(physicalId),
  };
}
