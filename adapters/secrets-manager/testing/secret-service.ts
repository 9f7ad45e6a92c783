import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AwsError } from '../../aws/testing/aws-error.ts';
import type { Actions } from '../../aws/testing/aws-server.ts';

export interface StoredSecret {
  arn: string;
  tags: Record<string, string>;
  versions: Map<string, { text: string; labels: Set<string> }>;
  deleted: boolean;
}

const createSecret = z.object({
  Name: z.string().regex(/^[\w/+=.@-]{1,512}$/),
  Description: z.string().optional(),
  ClientRequestToken: z.string().min(32).max(64),
  Tags: z.array(z.object({ Key: z.string().max(128), Value: z.string().max(256) })).max(50),
});
const putSecretValue = z.object({
  SecretId: z.string(),
  SecretString: z.string().min(1).max(65_536),
  ClientRequestToken: z.string().min(32).max(64),
  VersionStages: z.array(z.string().min(1).max(256)).min(1).max(20).default(['AWSCURRENT']),
});

const absent = () => new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
const marked = () =>
  new AwsError(
    'InvalidRequestException',
    "You can't perform this operation on the secret because it was marked for deletion.",
  );

/** Secrets Manager. Versions without a label are lost at once, which AWS does without notice. */
export function createSecretService() {
  const secrets = new Map<string, StoredSecret>();
  const find = (id: unknown): StoredSecret => {
    const found = secrets.get(String(id)) ?? [...secrets.values()].find(({ arn }) => arn === id);
    if (!found) throw absent();
    if (found.deleted) throw marked();
    return found;
  };
  const add = (name: string, tags: Record<string, string>): StoredSecret => {
    const arn = `arn:aws:secretsmanager:eu-central-1:222222222222:secret:${name}-AbCdEf`;
    const secret = { arn, tags, versions: new Map(), deleted: false };
    secrets.set(name, secret);
    return secret;
  };
  const actions: Actions = {
    CreateSecret(input) {
      const { Name, Tags } = createSecret.parse(input);
      const known = secrets.get(Name);
      if (known?.deleted) {
        const text = "You can't create this secret because a secret with this name is already scheduled for deletion.";
        throw new AwsError('InvalidRequestException', text);
      }
      if (known) throw new AwsError('ResourceExistsException', `The operation failed because ${Name} already exists.`);
      const { arn } = add(Name, Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])));
      return { ARN: arn, Name };
    },
    PutSecretValue(input) {
      const { SecretId, SecretString, ClientRequestToken: version, VersionStages } = putSecretValue.parse(input);
      const { arn, versions } = find(SecretId);
      const labels = new Set(versions.size === 0 ? [...VersionStages, 'AWSCURRENT'] : VersionStages);
      for (const [id, other] of versions) {
        for (const label of labels) other.labels.delete(label);
        if (other.labels.size === 0) versions.delete(id);
      }
      versions.set(version, { text: SecretString, labels });
      return { ARN: arn, VersionId: version, VersionStages: [...labels] };
    },
    GetSecretValue({ SecretId }) {
      const { arn, versions } = find(SecretId);
      const [id, current] = [...versions].find(([, { labels }]) => labels.has('AWSCURRENT')) ?? [];
      if (!current) throw absent();
      return { ARN: arn, VersionId: id, SecretString: current.text };
    },
    DeleteSecret({ SecretId, ForceDeleteWithoutRecovery }) {
      const secret = find(SecretId);
      if (ForceDeleteWithoutRecovery === true) secret.deleted = true;
      return { ARN: secret.arn };
    },
  };
  return {
    actions,
    secrets,
    /** A secret with one value, such as a stack makes. */
    keep(name: string, text: string): string {
      const secret = add(name, {});
      secret.versions.set(randomUUID(), { text, labels: new Set(['AWSCURRENT']) });
      return secret.arn;
    },
    /** Ends the deletions that are under way. */
    forget() {
      for (const [name, { deleted }] of secrets) if (deleted) secrets.delete(name);
    },
  };
}
